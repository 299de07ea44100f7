import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AnswerDateDto,
  CreateDatePollDto,
  DateOptionInputDto,
  DatePollDto,
  DatePollLinkDto,
  DatePollSummaryDto,
  SettleDatePollDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { DateAnswersService } from './date-answers.service.ts';
import { presentDatePoll, presentDatePollLink, presentSummary } from './date-poll.presenter.ts';
import { DatePollsService } from './date-polls.service.ts';

@Controller()
export class DatePollsController {
  constructor(
    private readonly polls: DatePollsService,
    private readonly answers: DateAnswersService,
  ) {}

  @Get('plgs/:plgId/date-polls')
  @Returns([DatePollSummaryDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<DatePollSummaryDto[]> {
    return (await this.polls.ofGroup(me, plgId)).map((view) => presentSummary(me, view));
  }

  @Post('plgs/:plgId/date-polls')
  @Returns(DatePollDto)
  async open(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: CreateDatePollDto,
  ): Promise<DatePollDto> {
    return presentDatePoll(me, await this.polls.open(me, plgId, input));
  }

  @Get('date-polls/:id')
  @Returns(DatePollDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<DatePollDto> {
    return presentDatePoll(me, await this.polls.get(me, id));
  }

  @Put('date-polls/:id/answers')
  @Returns(DatePollDto)
  async answer(@Me() me: Actor, @Param('id') id: string, @Body() input: AnswerDateDto): Promise<DatePollDto> {
    return presentDatePoll(me, await this.answers.answer(me, id, input));
  }

  @Post('date-polls/:id/options')
  @Returns(DatePollDto)
  async addOption(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: DateOptionInputDto,
  ): Promise<DatePollDto> {
    return presentDatePoll(me, await this.polls.addOption(me, id, input));
  }

  @Post('date-polls/:id/settle')
  @HttpCode(200)
  @Returns(DatePollDto)
  async settle(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: SettleDatePollDto,
  ): Promise<DatePollDto> {
    return presentDatePoll(me, await this.polls.settle(me, id, input));
  }

  @Delete('date-polls/:id')
  @HttpCode(204)
  @Returns()
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.polls.withdraw(me, id);
  }

  @Delete('date-polls/:id/link')
  @HttpCode(204)
  @Returns()
  async revokeLink(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.polls.revokeLink(me, id);
  }

  /** Only looks: programs that check links in mails must not answer for people. */
  @Public()
  @Get('date-poll-links/:token')
  @Returns(DatePollLinkDto)
  async byLink(@Param('token') token: string): Promise<DatePollLinkDto> {
    const { link, view } = await this.answers.byLink(token);
    return presentDatePollLink(link.user, view);
  }

  @Public()
  @Put('date-poll-links/:token/answers')
  @Returns(DatePollLinkDto)
  async answerByLink(@Param('token') token: string, @Body() input: AnswerDateDto): Promise<DatePollLinkDto> {
    const { link, view } = await this.answers.answerByLink(token, input);
    return presentDatePollLink(link.user, view);
  }
}
