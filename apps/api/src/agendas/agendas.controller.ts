import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  AgendaOccurrenceDto,
  AgendaProposalDto,
  PlaceCandidatesDto,
  RequestItemDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { AgendasService } from './agendas.service.ts';

@Controller()
export class AgendasController {
  constructor(private readonly agendas: AgendasService) {}

  @Get('plgs/:plgId/agenda-proposal')
  @Returns(AgendaProposalDto)
  async propose(@Me() me: Actor, @Param('plgId') plgId: string): Promise<AgendaProposalDto> {
    return this.agendas.propose(me, plgId);
  }

  @Post('meetings/:id/agenda-proposal')
  @HttpCode(200)
  @Returns(AgendaProposalDto)
  async place(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: PlaceCandidatesDto,
  ): Promise<AgendaProposalDto> {
    return this.agendas.propose(me, await this.agendas.place(me, id, input));
  }

  @Post('plgs/:plgId/agenda-requests')
  @HttpCode(200)
  @Returns(AgendaProposalDto)
  async request(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: RequestItemDto,
  ): Promise<AgendaProposalDto> {
    await this.agendas.request(me, plgId, input);
    return this.agendas.propose(me, plgId);
  }

  @Post('agenda-items/:id/postpone')
  @HttpCode(204)
  @Returns()
  async postpone(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.agendas.postpone(me, id);
  }

  @Get('agenda-items/:id/history')
  @Returns([AgendaOccurrenceDto])
  async history(@Me() me: Actor, @Param('id') id: string): Promise<AgendaOccurrenceDto[]> {
    return this.agendas.history(me, id);
  }
}
