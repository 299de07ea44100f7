import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { EndorseInsightDto, InsightDto, RewriteInsightDto, WriteInsightDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentInsight } from './insight.presenter.ts';
import { InsightsService } from './insights.service.ts';

@Controller()
export class InsightsController {
  constructor(private readonly insights: InsightsService) {}

  @Get('plgs/:plgId/insights')
  @Returns([InsightDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<InsightDto[]> {
    return (await this.insights.list(me, plgId)).map((it) => presentInsight(me, it));
  }

  @Post('plgs/:plgId/insights')
  @Returns(InsightDto)
  async write(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: WriteInsightDto,
  ): Promise<InsightDto> {
    return presentInsight(me, await this.insights.write(me, plgId, input));
  }

  @Put('insights/:id')
  @Returns(InsightDto)
  async rewrite(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: RewriteInsightDto,
  ): Promise<InsightDto> {
    return presentInsight(me, await this.insights.rewrite(me, id, input));
  }

  @Post('insights/:id/endorse')
  @Returns(InsightDto)
  async endorse(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: EndorseInsightDto,
  ): Promise<InsightDto> {
    return presentInsight(me, await this.insights.endorse(me, id, input));
  }

  @Delete('insights/:id')
  @HttpCode(204)
  @Returns()
  async drop(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.insights.drop(me, id);
  }
}
