import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AdvanceProposalDto,
  IntegrateTextDto,
  CreateProposalDto,
  ProposalDto,
  ProposalSummaryDto,
  RemarkDto,
  TakePositionDto,
} from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { PositionsService } from './positions.service.ts';
import { presentProposal, presentProposalSummary } from './proposal.presenter.ts';
import { ProposalsService } from './proposals.service.ts';

@Controller()
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly positions: PositionsService,
    private readonly clock: Clock,
  ) {}

  @Get('plgs/:plgId/proposals')
  @Returns([ProposalSummaryDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<ProposalSummaryDto[]> {
    const { proposals, seats } = await this.proposals.list(me, plgId);
    return proposals.map((it) => presentProposalSummary(me, it, seats, this.clock.now()));
  }

  @Post('plgs/:plgId/proposals')
  @Returns(ProposalDto)
  async make(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: CreateProposalDto,
  ): Promise<ProposalDto> {
    return this.get(me, await this.proposals.make(me, plgId, input));
  }

  @Get('proposals/:id')
  @Returns(ProposalDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<ProposalDto> {
    const { proposal, seats } = await this.proposals.get(me, id);
    return presentProposal(me, proposal, seats, this.clock.now());
  }

  @Post('proposals/:id/texts')
  @HttpCode(200)
  @Returns(ProposalDto)
  async integrate(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: IntegrateTextDto,
  ): Promise<ProposalDto> {
    await this.proposals.integrate(me, id, input);
    return this.get(me, id);
  }

  @Post('proposals/:id/remarks')
  @HttpCode(200)
  @Returns(ProposalDto)
  async remark(@Me() me: Actor, @Param('id') id: string, @Body() input: RemarkDto): Promise<ProposalDto> {
    await this.proposals.remark(me, id, input);
    return this.get(me, id);
  }

  @Post('proposals/:id/advance')
  @HttpCode(200)
  @Returns(ProposalDto)
  async advance(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { to }: AdvanceProposalDto,
  ): Promise<ProposalDto> {
    await this.proposals.advance(me, id, to);
    return this.get(me, id);
  }

  @Put('proposals/:id/position')
  @Returns(ProposalDto)
  async position(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: TakePositionDto,
  ): Promise<ProposalDto> {
    await this.positions.take(me, id, input);
    return this.get(me, id);
  }

  @Post('proposals/:id/decide')
  @HttpCode(200)
  @Returns(ProposalDto)
  async decide(@Me() me: Actor, @Param('id') id: string): Promise<ProposalDto> {
    await this.positions.decide(me, id);
    return this.get(me, id);
  }

  @Post('proposals/:id/withdraw')
  @HttpCode(200)
  @Returns(ProposalDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<ProposalDto> {
    await this.proposals.withdraw(me, id);
    return this.get(me, id);
  }
}
