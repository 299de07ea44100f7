import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import {
  DecisionDto,
  MakeDecisionDto,
  StewardDecisionDto,
  SupersedeDecisionDto,
  UpdateDecisionDto,
} from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { presentDecision } from './decision.presenter.ts';
import { DecisionsService } from './decisions.service.ts';

@Controller()
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly clock: Clock,
  ) {}

  @OpenToGuests()
  @Get('plgs/:plgId/decisions')
  @Returns([DecisionDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<DecisionDto[]> {
    const now = this.clock.now();
    return (await this.decisions.list(me, plgId)).map((it) => presentDecision(me, it, now));
  }

  @Get('decisions/:id')
  @Returns(DecisionDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<DecisionDto> {
    return presentDecision(me, await this.decisions.get(me, id), this.clock.now());
  }

  @Post('meetings/:id/decisions')
  @Returns(DecisionDto)
  async make(@Me() me: Actor, @Param('id') id: string, @Body() input: MakeDecisionDto): Promise<DecisionDto> {
    return this.get(me, await this.decisions.make(me, id, input));
  }

  @Patch('decisions/:id')
  @Returns(DecisionDto)
  async reword(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: UpdateDecisionDto,
  ): Promise<DecisionDto> {
    await this.decisions.reword(me, id, input);
    return this.get(me, id);
  }

  @Put('decisions/:id/steward')
  @Returns(DecisionDto)
  async steward(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: StewardDecisionDto,
  ): Promise<DecisionDto> {
    await this.decisions.steward(me, id, input);
    return this.get(me, id);
  }

  @Put('decisions/:id/successor')
  @Returns(DecisionDto)
  async supersede(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { byId }: SupersedeDecisionDto,
  ): Promise<DecisionDto> {
    await this.decisions.supersede(me, id, byId);
    return this.get(me, id);
  }

  @Delete('decisions/:id/successor')
  @HttpCode(200)
  @Returns(DecisionDto)
  async reinstate(@Me() me: Actor, @Param('id') id: string): Promise<DecisionDto> {
    await this.decisions.reinstate(me, id);
    return this.get(me, id);
  }

  @Delete('decisions/:id')
  @HttpCode(204)
  @Returns()
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.decisions.withdraw(me, id);
  }
}
