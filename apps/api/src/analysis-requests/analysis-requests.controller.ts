import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { AnalysisRequestDto, analysisParts, AnswerAnalysisRequestDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { pageAnswer, sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentAnalyses } from './analyses.presenter.ts';
import { AnalysesService } from './analyses.service.ts';
import { presentAnalysisRequest } from './analysis-request.presenter.ts';
import { AnalysisRequestsService } from './analysis-requests.service.ts';

@Controller()
export class AnalysisRequestsController {
  constructor(
    private readonly requests: AnalysisRequestsService,
    private readonly analyses: AnalysesService,
  ) {}

  @Get('plgs/:plgId/analysis-requests')
  @Returns([AnalysisRequestDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<AnalysisRequestDto[]> {
    return (await this.requests.list(me, plgId)).map((it) => presentAnalysisRequest(me, it));
  }

  /** Everything that could be given, for who answers. */
  @Get('analysis-requests/:id/page')
  @Returns('text/html')
  async page(@Me() me: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { plgId, version } = await this.requests.read(me, id);
    const page = presentAnalyses(version.snapshot, await this.analyses.of(plgId), analysisParts, null);
    sendDocument(reply, pageAnswer(200, page));
  }

  @Post('analysis-requests/:id/answer')
  @HttpCode(200)
  @Returns(AnalysisRequestDto)
  async answer(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AnswerAnalysisRequestDto,
  ): Promise<AnalysisRequestDto> {
    return presentAnalysisRequest(me, await this.requests.answer(me, id, input));
  }
}
