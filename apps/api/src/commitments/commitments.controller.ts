import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  CommitmentDto,
  MakeCommitmentDto,
  SettleCommitmentDto,
  UpdateCommitmentDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { presentCommitment } from './commitment.presenter.ts';
import { CommitmentsService } from './commitments.service.ts';

@Controller()
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentsService) {}

  @OpenToGuests()
  @Get('plgs/:plgId/commitments')
  @Returns([CommitmentDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<CommitmentDto[]> {
    return (await this.commitments.list(me, plgId)).map((it) => presentCommitment(me, it));
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
