import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CodeAnswerDto, NameReasonDto, ReasonsDto, RenameReasonDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentReasons } from './reason.presenter.ts';
import { ReasonsService } from './reasons.service.ts';

@Controller()
export class ReasonsController {
  constructor(private readonly reasons: ReasonsService) {}

  @Get('instruments/:id/reasons')
  @Returns(ReasonsDto)
  async list(@Me() me: Actor, @Param('id') id: string): Promise<ReasonsDto> {
    return presentReasons(me, await this.reasons.list(me, id));
  }

  @Post('instruments/:id/reasons')
  @HttpCode(200)
  @Returns(ReasonsDto)
  async name(@Me() me: Actor, @Param('id') id: string, @Body() input: NameReasonDto): Promise<ReasonsDto> {
    return presentReasons(me, await this.reasons.name(me, id, input));
  }

  @Put('reasons/:id')
  @Returns(ReasonsDto)
  async rename(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: RenameReasonDto,
  ): Promise<ReasonsDto> {
    return presentReasons(me, await this.reasons.rename(me, id, input));
  }

  @Delete('reasons/:id')
  @Returns(ReasonsDto)
  async drop(@Me() me: Actor, @Param('id') id: string): Promise<ReasonsDto> {
    return presentReasons(me, await this.reasons.drop(me, id));
  }

  @Put('reasons/:id/answers/:key')
  @Returns(ReasonsDto)
  async code(
    @Me() me: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
    @Body() input: CodeAnswerDto,
  ): Promise<ReasonsDto> {
    return presentReasons(me, await this.reasons.code(me, id, key, input));
  }
}
