import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  AnswerDto,
  CorrectAnswerDto,
  InterviewDto,
  InterviewKitDto,
  InterviewProgressDto,
  RecordAnswersDto,
  RecordedAnswersDto,
  ReleaseAnswerDto,
  RespondentDto,
  StartInterviewDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { AnswersService } from './answers.service.ts';
import { presentAnswer, presentInterview } from './interview.presenter.ts';
import { InterviewsService } from './interviews.service.ts';
import { KitsService } from './kits.service.ts';

@Controller()
export class InterviewsController {
  constructor(
    private readonly interviews: InterviewsService,
    private readonly answers: AnswersService,
    private readonly kits: KitsService,
  ) {}

  @Get('interviews/mine')
  @Returns(InterviewKitDto)
  async mine(@Me() me: Actor): Promise<InterviewKitDto> {
    const interviews = await this.kits.interviews(me);
    return {
      userId: me.userId,
      tasks: await this.kits.tasks(me),
      interviews: interviews.map((it) => presentInterview(me, it)),
    };
  }

  @Get('plgs/:plgId/interviews/progress')
  @Returns(InterviewProgressDto)
  progress(@Me() me: Actor, @Param('plgId') plgId: string): Promise<InterviewProgressDto> {
    return this.answers.progress(me, plgId);
  }

  @Get('plgs/:plgId/interviews/answers')
  @Returns([AnswerDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<AnswerDto[]> {
    return (await this.answers.list(me, plgId)).map((it) => presentAnswer(me, it));
  }

  @Post('plgs/:plgId/interviews')
  @Returns(InterviewDto)
  async start(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: StartInterviewDto,
  ): Promise<InterviewDto> {
    return presentInterview(me, await this.interviews.start(me, plgId, input));
  }

  @Get('interviews/:id')
  @Returns(InterviewDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<InterviewDto> {
    return presentInterview(me, await this.interviews.get(me, id));
  }

  /** No question but a deed, which leaves a trace. */
  @Post('interviews/:id/respondent')
  @HttpCode(200)
  @Returns(RespondentDto)
  lookAtName(@Me() me: Actor, @Param('id') id: string): Promise<RespondentDto> {
    return this.interviews.lookAtName(me, id);
  }

  @Post('interviews/:id/answers')
  @HttpCode(200)
  @Returns(RecordedAnswersDto)
  async record(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: RecordAnswersDto,
  ): Promise<RecordedAnswersDto> {
    return { stored: await this.interviews.record(me, id, input.answers) };
  }

  @Post('interviews/:id/submit')
  @HttpCode(200)
  @Returns(InterviewDto)
  async submit(@Me() me: Actor, @Param('id') id: string): Promise<InterviewDto> {
    return presentInterview(me, await this.interviews.submit(me, id));
  }

  @Post('interviews/:id/correct')
  @HttpCode(200)
  @Returns(InterviewDto)
  async correct(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: CorrectAnswerDto,
  ): Promise<InterviewDto> {
    return presentInterview(me, await this.interviews.correct(me, id, input));
  }

  @Post('interviews/:id/release')
  @HttpCode(200)
  @Returns(InterviewDto)
  async release(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { questionId }: ReleaseAnswerDto,
  ): Promise<InterviewDto> {
    return presentInterview(me, await this.interviews.release(me, id, questionId));
  }

  @Post('interviews/:id/withdraw')
  @HttpCode(200)
  @Returns(InterviewDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<InterviewDto> {
    return presentInterview(me, await this.interviews.withdraw(me, id));
  }
}
