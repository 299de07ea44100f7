import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { DecisionDto, MakeDecisionDto, UpdateDecisionDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentDecision } from './decision.presenter.ts';
import { DecisionsService } from './decisions.service.ts';

@Controller()
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Get('plgs/:plgId/decisions')
  @Returns([DecisionDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<DecisionDto[]> {
    return (await this.decisions.list(me, plgId)).map((it) => presentDecision(me, it));
  }

  @Post('meetings/:id/decisions')
  @Returns(DecisionDto)
  async make(@Me() me: Actor, @Param('id') id: string, @Body() input: MakeDecisionDto): Promise<DecisionDto> {
    return presentDecision(me, await this.decisions.make(me, id, input));
  }

  @Patch('decisions/:id')
  @Returns(DecisionDto)
  async reword(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: UpdateDecisionDto,
  ): Promise<DecisionDto> {
    return presentDecision(me, await this.decisions.reword(me, id, input));
  }

  @Delete('decisions/:id')
  @HttpCode(204)
  @Returns()
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.decisions.withdraw(me, id);
  }
}
