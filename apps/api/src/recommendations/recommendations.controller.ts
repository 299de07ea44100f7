import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import {
  AssignRecommendationDto,
  ProposeRecommendationDto,
  RecommendationDto,
  UpdateRecommendationDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
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
}
