import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import {
  AssignRecommendationDto,
  MergeRecommendationDto,
  ProposeRecommendationDto,
  RecommendationDto,
  UpdateRecommendationDto,
} from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { pageAnswer, sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentAudiencePage } from './recommendation-page.presenter.ts';
import { presentRecommendation } from './recommendation.presenter.ts';
import { RecommendationsService } from './recommendations.service.ts';

@Controller()
export class RecommendationsController {
  constructor(private readonly recommendations: RecommendationsService) {}

  @Get('plgs/:plgId/recommendations')
  @Returns([RecommendationDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<RecommendationDto[]> {
    return (await this.recommendations.list(me, plgId)).map((it) => presentRecommendation(me, it));
  }

  @Post('plgs/:plgId/recommendations')
  @Returns(RecommendationDto)
  async propose(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: ProposeRecommendationDto,
  ): Promise<RecommendationDto> {
    return presentRecommendation(me, await this.recommendations.propose(me, plgId, input));
  }

  @Patch('recommendations/:id')
  @Returns(RecommendationDto)
  async update(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: UpdateRecommendationDto,
  ): Promise<RecommendationDto> {
    return presentRecommendation(me, await this.recommendations.update(me, id, input));
  }

  @Post('recommendations/:id/assign')
  @Returns(RecommendationDto)
  async assign(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AssignRecommendationDto,
  ): Promise<RecommendationDto> {
    return presentRecommendation(me, await this.recommendations.assign(me, id, input));
  }

  @Post('recommendations/:id/agree')
  @Returns(RecommendationDto)
  async agree(@Me() me: Actor, @Param('id') id: string): Promise<RecommendationDto> {
    return presentRecommendation(me, await this.recommendations.agree(me, id));
  }

  @Post('recommendations/:id/park')
  @Returns(RecommendationDto)
  async park(@Me() me: Actor, @Param('id') id: string): Promise<RecommendationDto> {
    return presentRecommendation(me, await this.recommendations.park(me, id));
  }

  @Post('recommendations/:id/reopen')
  @Returns(RecommendationDto)
  async reopen(@Me() me: Actor, @Param('id') id: string): Promise<RecommendationDto> {
    return presentRecommendation(me, await this.recommendations.reopen(me, id));
  }

  /** It says the same as another. */
  @Post('recommendations/:id/merge')
  @Returns(RecommendationDto)
  async merge(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { intoId }: MergeRecommendationDto,
  ): Promise<RecommendationDto> {
    return presentRecommendation(me, await this.recommendations.merge(me, id, intoId));
  }

  @Post('recommendations/:id/separate')
  @Returns(RecommendationDto)
  async separate(@Me() me: Actor, @Param('id') id: string): Promise<RecommendationDto> {
    return presentRecommendation(me, await this.recommendations.separate(me, id));
  }

  @Post('recommendations/:id/talk')
  @Returns(RecommendationDto)
  async talk(@Me() me: Actor, @Param('id') id: string): Promise<RecommendationDto> {
    return presentRecommendation(me, await this.recommendations.talk(me, id));
  }

  /** Asks the group's consent to these words. */
  @Post('recommendations/:id/ask')
  @Returns(RecommendationDto)
  async ask(@Me() me: Actor, @Param('id') id: string): Promise<RecommendationDto> {
    return presentRecommendation(me, await this.recommendations.ask(me, id));
  }

  /** On one page, with its sources, for those of whom it is asked. */
  @Get('plgs/:plgId/recommendations/:audience')
  @Returns('text/html')
  async page(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Param('audience') audience: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.recommendations.pageFor(me, plgId, audience);
    sendDocument(reply, pageAnswer(200, presentAudiencePage(page)));
  }
}
