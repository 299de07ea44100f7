import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  CommitmentDto,
  DecisionDto,
  MakeCommitmentDto,
  MakeDecisionDto,
  SettleCommitmentDto,
  UpdateCommitmentDto,
  UpdateDecisionDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { CommitmentsService } from './commitments.service.ts';
import { presentCommitment, presentDecision } from './meeting-room.presenter.ts';

@Controller()
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentsService) {}

  @Post('meetings/:id/decisions')
  @Returns(DecisionDto)
  async decide(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: MakeDecisionDto,
  ): Promise<DecisionDto> {
    return presentDecision(me, await this.commitments.decide(me, id, input));
  }

  @Patch('decisions/:id')
  @Returns(DecisionDto)
  async reword(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: UpdateDecisionDto,
  ): Promise<DecisionDto> {
    return presentDecision(me, await this.commitments.rewordDecision(me, id, input));
  }

  @Delete('decisions/:id')
  @HttpCode(204)
  @Returns()
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.commitments.withdrawDecision(me, id);
  }

  @Post('meetings/:id/commitments')
  @Returns(CommitmentDto)
  async commit(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: MakeCommitmentDto,
  ): Promise<CommitmentDto> {
    return presentCommitment(me, await this.commitments.commit(me, id, input));
  }

  @Patch('commitments/:id')
  @Returns(CommitmentDto)
  async change(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: UpdateCommitmentDto,
  ): Promise<CommitmentDto> {
    return presentCommitment(me, await this.commitments.change(me, id, input));
  }

  @Post('commitments/:id/settle')
  @HttpCode(200)
  @Returns(CommitmentDto)
  async settle(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: SettleCommitmentDto,
  ): Promise<CommitmentDto> {
    return presentCommitment(me, await this.commitments.settle(me, id, input));
  }
}
