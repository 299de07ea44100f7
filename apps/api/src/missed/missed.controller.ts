import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AcknowledgeMissedDto, MissedDto, MissedSummaryDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { MissedService } from './missed.service.ts';

@Controller()
export class MissedController {
  constructor(private readonly missed: MissedService) {}

  @Get('missed')
  @Returns([MissedSummaryDto])
  async mine(@Me() me: Actor): Promise<MissedSummaryDto[]> {
    return this.missed.mine(me);
  }

  @Get('meetings/:id/missed')
  @Returns(MissedDto)
  async of(@Me() me: Actor, @Param('id') id: string): Promise<MissedDto> {
    return this.missed.of(me, id);
  }

  @Post('meetings/:id/missed/seen')
  @HttpCode(200)
  @Returns(MissedDto)
  async acknowledge(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { items }: AcknowledgeMissedDto,
  ): Promise<MissedDto> {
    return this.missed.acknowledge(me, id, items);
  }
}
