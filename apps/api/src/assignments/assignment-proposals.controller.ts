import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AssignmentProposalDto, MakeProposalDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import { WithoutTransaction } from '../platform/http/transaction.interceptor.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { AssignmentProposalsService } from './assignment-proposals.service.ts';
import { presentProposal } from './assignment.presenter.ts';

@Controller()
export class AssignmentProposalsController {
  constructor(private readonly proposals: AssignmentProposalsService) {}

  @Get('plgs/:plgId/assignment-proposals')
  @Returns([AssignmentProposalDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<AssignmentProposalDto[]> {
    return (await this.proposals.list(me, plgId)).map((it) => presentProposal(me, it));
  }

  /** Solving may take seconds, in which no transaction should hold a connection; only storing the answer is one. */
  @WithoutTransaction()
  @Post('plgs/:plgId/assignment-proposals')
  @Returns(AssignmentProposalDto)
  async make(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: MakeProposalDto,
  ): Promise<AssignmentProposalDto> {
    return presentProposal(me, await this.proposals.make(me, plgId, input));
  }

  @Get('assignment-proposals/:id')
  @Returns(AssignmentProposalDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<AssignmentProposalDto> {
    return presentProposal(me, await this.proposals.get(me, id));
  }

  @Post('assignment-proposals/:id/accept')
  @HttpCode(200)
  @Returns(AssignmentProposalDto)
  async accept(@Me() me: Actor, @Param('id') id: string): Promise<AssignmentProposalDto> {
    return presentProposal(me, await this.proposals.accept(me, id));
  }
}
