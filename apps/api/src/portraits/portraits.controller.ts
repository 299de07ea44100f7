import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ComparePortraitsDto,
  MoveTemplateDto,
  NudgeDto,
  OpenPortraitDto,
  PortraitChangesDto,
  PortraitComparisonDto,
  PortraitDto,
  PortraitSummaryDto,
  PublishedPortraitDto,
  SavePortraitFieldDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { PortraitChangesService } from './portrait-changes.service.ts';
import {
  presentChanges,
  presentComparison,
  presentPortrait,
  presentPublished,
  presentSummary,
} from './portrait.presenter.ts';
import { PortraitsService } from './portraits.service.ts';

@Controller()
export class PortraitsController {
  constructor(
    private readonly portraits: PortraitsService,
    private readonly years: PortraitChangesService,
  ) {}

  @Get('plgs/:plgId/portraits')
  @Returns([PortraitSummaryDto])
  async overview(@Me() me: Actor, @Param('plgId') plgId: string): Promise<PortraitSummaryDto[]> {
    return (await this.portraits.overview(me, plgId)).map((view) => presentSummary(me, view));
  }

  @Post('plgs/:plgId/portraits')
  @Returns(PortraitDto)
  async open(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: OpenPortraitDto,
  ): Promise<PortraitDto> {
    return presentPortrait(me, await this.portraits.open(me, plgId, input.seatId));
  }

  @Get('plgs/:plgId/portraits/comparison')
  @Returns(PortraitComparisonDto)
  async compare(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Query() query: ComparePortraitsDto,
  ): Promise<PortraitComparisonDto> {
    return presentComparison(me, await this.portraits.compare(me, plgId, query.of));
  }

  @Post('plgs/:plgId/portraits/nudge')
  @HttpCode(204)
  @Returns()
  async nudge(@Me() me: Actor, @Param('plgId') plgId: string, @Body() input: NudgeDto): Promise<void> {
    await this.portraits.nudge(me, plgId, input.seatId);
  }

  @Get('portraits/:id')
  @Returns(PortraitDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<PortraitDto> {
    return presentPortrait(me, await this.portraits.get(me, id));
  }

  @Get('portraits/:id/published')
  @Returns(PublishedPortraitDto)
  async published(@Me() me: Actor, @Param('id') id: string): Promise<PublishedPortraitDto> {
    return presentPublished(me, await this.portraits.published(me, id));
  }

  @Get('portraits/:id/changes')
  @Returns(PortraitChangesDto)
  async changes(@Me() me: Actor, @Param('id') id: string): Promise<PortraitChangesDto> {
    return presentChanges(await this.years.since(me, id));
  }

  @Put('portraits/:id/fields')
  @Returns(PortraitDto)
  async save(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: SavePortraitFieldDto,
  ): Promise<PortraitDto> {
    return presentPortrait(me, await this.portraits.save(me, id, input));
  }

  @Post('portraits/:id/publish')
  @Returns(PortraitDto)
  async publish(@Me() me: Actor, @Param('id') id: string): Promise<PortraitDto> {
    return presentPortrait(me, await this.portraits.publish(me, id));
  }

  @Post('portraits/:id/withdraw')
  @Returns(PortraitDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<PortraitDto> {
    return presentPortrait(me, await this.portraits.withdraw(me, id));
  }

  @Post('portraits/:id/template')
  @Returns(PortraitDto)
  async moveTemplate(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: MoveTemplateDto,
  ): Promise<PortraitDto> {
    return presentPortrait(me, await this.years.moveTemplate(me, id, input.version));
  }
}
