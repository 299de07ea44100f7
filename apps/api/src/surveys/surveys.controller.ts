import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ReplaceSurveyDto, BringInSurveyDto, SurveyDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentSurvey } from './survey.presenter.ts';
import { SurveysService } from './surveys.service.ts';

@Controller()
export class SurveysController {
  constructor(private readonly surveys: SurveysService) {}

  @Get('plgs/:plgId/surveys')
  @Returns([SurveyDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<SurveyDto[]> {
    return (await this.surveys.list(me, plgId)).map((it) => presentSurvey(me, it));
  }

  @Post('plgs/:plgId/surveys')
  @Returns(SurveyDto)
  async bringIn(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: BringInSurveyDto,
  ): Promise<SurveyDto> {
    return presentSurvey(me, await this.surveys.bringIn(me, plgId, input));
  }

  @Put('surveys/:id')
  @Returns(SurveyDto)
  async replace(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ReplaceSurveyDto,
  ): Promise<SurveyDto> {
    return presentSurvey(me, await this.surveys.replace(me, id, input));
  }

  @Delete('surveys/:id')
  @HttpCode(204)
  @Returns()
  async drop(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.surveys.drop(me, id);
  }
}
