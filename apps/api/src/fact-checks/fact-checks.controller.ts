import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  AnswerFactCheckDto,
  AskFactCheckDto,
  FactCheckDto,
  FactChecksDto,
  ReplyFactCheckDto,
} from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentFactCheck, presentFactChecks } from './fact-check.presenter.ts';
import { FactChecksService } from './fact-checks.service.ts';

@Controller()
export class FactChecksController {
  constructor(
    private readonly factChecks: FactChecksService,
    private readonly clock: Clock,
  ) {}

  @Get('plgs/:plgId/fact-checks')
  @Returns(FactChecksDto)
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<FactChecksDto> {
    return presentFactChecks(me, plgId, await this.factChecks.list(me, plgId), this.clock.now());
  }

  @Post('plgs/:plgId/fact-checks')
  @Returns(FactChecksDto)
  async ask(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: AskFactCheckDto,
  ): Promise<FactChecksDto> {
    return presentFactChecks(me, plgId, await this.factChecks.ask(me, plgId, input), this.clock.now());
  }

  @Post('fact-checks/:id/answer')
  @HttpCode(200)
  @Returns(FactCheckDto)
  async answer(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AnswerFactCheckDto,
  ): Promise<FactCheckDto> {
    return presentFactCheck(me, await this.factChecks.answer(me, id, input), this.clock.now());
  }

  @Post('fact-checks/:id/reply')
  @HttpCode(200)
  @Returns(FactCheckDto)
  async reply(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ReplyFactCheckDto,
  ): Promise<FactCheckDto> {
    return presentFactCheck(me, await this.factChecks.reply(me, id, input), this.clock.now());
  }

  @Delete('fact-checks/:id')
  @Returns(FactCheckDto)
  async takeBack(@Me() me: Actor, @Param('id') id: string): Promise<FactCheckDto> {
    return presentFactCheck(me, await this.factChecks.takeBack(me, id), this.clock.now());
  }
}
