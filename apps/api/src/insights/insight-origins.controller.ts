import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { DescribeOriginDto, InsightOriginDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentOrigins } from './insight-origin.presenter.ts';
import { InsightOriginsService } from './insight-origins.service.ts';

@Controller()
export class InsightOriginsController {
  constructor(private readonly origins: InsightOriginsService) {}

  @Get('plgs/:plgId/insight-origins')
  @Returns([InsightOriginDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<InsightOriginDto[]> {
    return presentOrigins(me, plgId, await this.origins.list(me, plgId));
  }

  @Put('plgs/:plgId/insight-origins')
  @Returns([InsightOriginDto])
  async describe(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: DescribeOriginDto,
  ): Promise<InsightOriginDto[]> {
    return presentOrigins(me, plgId, await this.origins.describe(me, plgId, input));
  }
}
