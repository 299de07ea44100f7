import { Delete, Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  BeginDoubleCodingDto,
  DoubleCodingDto,
  DoubleCodingPlanDto,
  SettleDifferenceDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentDoubleCoding } from './double-coding.presenter.ts';
import { DoubleCodingsService } from './double-codings.service.ts';

@Controller()
export class DoubleCodingsController {
  constructor(private readonly doubleCodings: DoubleCodingsService) {}

  @Get('plgs/:plgId/double-codings')
  @Returns([DoubleCodingDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<DoubleCodingDto[]> {
    return (await this.doubleCodings.list(me, plgId)).map((it) => presentDoubleCoding(me, it));
  }

  @Get('plgs/:plgId/double-coding-plan')
  @Returns(DoubleCodingPlanDto)
  async plan(@Me() me: Actor, @Param('plgId') plgId: string): Promise<DoubleCodingPlanDto> {
    return this.doubleCodings.plan(me, plgId);
  }

  @Post('plgs/:plgId/double-codings')
  @Returns(DoubleCodingDto)
  async begin(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: BeginDoubleCodingDto,
  ): Promise<DoubleCodingDto> {
    return presentDoubleCoding(me, await this.doubleCodings.begin(me, plgId, input));
  }

  @Post('double-codings/:id/hand-in')
  @Returns(DoubleCodingDto)
  async handIn(@Me() me: Actor, @Param('id') id: string): Promise<DoubleCodingDto> {
    return presentDoubleCoding(me, await this.doubleCodings.handIn(me, id));
  }

  @Post('double-codings/:id/take-over')
  @Returns(DoubleCodingDto)
  async takeOver(@Me() me: Actor, @Param('id') id: string): Promise<DoubleCodingDto> {
    return presentDoubleCoding(me, await this.doubleCodings.takeOver(me, id));
  }

  @Delete('double-codings/:id')
  @Returns()
  async callOff(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.doubleCodings.callOff(me, id);
  }

  @Put('double-codings/:id/decision')
  @Returns(DoubleCodingDto)
  async settle(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: SettleDifferenceDto,
  ): Promise<DoubleCodingDto> {
    return presentDoubleCoding(me, await this.doubleCodings.settle(me, id, input));
  }
}
