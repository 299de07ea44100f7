import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  FinishAloneDto,
  HandedInDto,
  JoinTalkDto,
  LogDto,
  RecordAnswersDto,
  RecordedAnswersDto,
  RelinkTalkDto,
  ResolveDifferenceDto,
  StartLogDto,
  TakeOverTalkDto,
  TandemTalkDetailDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentLog, presentTalkDetail } from './tandem.presenter.ts';
import { TandemDifferencesService } from './tandem-differences.service.ts';
import { TandemLogsService } from './tandem-logs.service.ts';
import { TandemRescuesService } from './tandem-rescues.service.ts';
import { TandemTalksService } from './tandem-talks.service.ts';

@Controller()
export class TandemTalksController {
  constructor(
    private readonly talks: TandemTalksService,
    private readonly logs: TandemLogsService,
    private readonly differences: TandemDifferencesService,
    private readonly rescues: TandemRescuesService,
  ) {}

  @Get('tandem-talks/:id')
  @Returns(TandemTalkDetailDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<TandemTalkDetailDto> {
    const { talk, other, differences, sameAs } = await this.talks.get(me, id);
    return presentTalkDetail(me, talk, other, differences, sameAs);
  }

  @Post('interviews/:id/tandem')
  @HttpCode(204)
  @Returns()
  async join(@Me() me: Actor, @Param('id') id: string, @Body() input: JoinTalkDto): Promise<void> {
    await this.talks.join(me, id, input.number);
  }

  @Post('interviews/:id/hand-in')
  @HttpCode(200)
  @Returns(HandedInDto)
  handIn(@Me() me: Actor, @Param('id') id: string): Promise<HandedInDto> {
    return this.talks.handIn(me, id);
  }

  @Post('tandem-talks/:id/alone')
  @HttpCode(200)
  @Returns(TandemTalkDetailDto)
  async finishAlone(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: FinishAloneDto,
  ): Promise<TandemTalkDetailDto> {
    await this.talks.finishAlone(me, id, input.reason);
    return this.get(me, id);
  }

  @Post('tandem-talks/:id/take-over')
  @HttpCode(200)
  @Returns(TandemTalkDetailDto)
  async takeOver(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: TakeOverTalkDto,
  ): Promise<TandemTalkDetailDto> {
    await this.rescues.takeOver(me, id, input.reason);
    return this.get(me, id);
  }

  @Post('tandem-talks/:id/relink')
  @HttpCode(200)
  @Returns(TandemTalkDetailDto)
  async relink(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { talkId }: RelinkTalkDto,
  ): Promise<TandemTalkDetailDto> {
    return this.get(me, await this.rescues.relink(me, id, talkId));
  }

  @Post('tandem-differences/:id/resolve')
  @HttpCode(200)
  @Returns(TandemTalkDetailDto)
  async resolve(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ResolveDifferenceDto,
  ): Promise<TandemTalkDetailDto> {
    return this.get(me, await this.differences.resolve(me, id, input));
  }

  @Post('tandems/:id/logs')
  @Returns(LogDto)
  async start(@Me() me: Actor, @Param('id') id: string, @Body() input: StartLogDto): Promise<LogDto> {
    return presentLog(await this.logs.start(me, id, input));
  }

  @Post('tandem-logs/:id/answers')
  @HttpCode(200)
  @Returns(RecordedAnswersDto)
  async record(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: RecordAnswersDto,
  ): Promise<RecordedAnswersDto> {
    return { stored: await this.logs.record(me, id, input.answers) };
  }

  @Post('tandem-logs/:id/hand-in')
  @HttpCode(200)
  @Returns(HandedInDto)
  handInLog(@Me() me: Actor, @Param('id') id: string): Promise<HandedInDto> {
    return this.logs.handIn(me, id);
  }

  @Post('tandem-logs/:id/withdraw')
  @HttpCode(204)
  @Returns()
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.logs.withdraw(me, id);
  }
}
