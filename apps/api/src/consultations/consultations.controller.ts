import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AskAgainDto,
  ConcludeDto,
  ConsultationDto,
  CorrectPartyDto,
  DecideAdditionDto,
  InvitePartyDto,
  PartyLinkDto,
  TieAdditionDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { AdditionsService } from './additions.service.ts';
import { ConsultationsService } from './consultations.service.ts';
import { PartiesService } from './parties.service.ts';

@Controller()
export class ConsultationsController {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly parties: PartiesService,
    private readonly additions: AdditionsService,
  ) {}

  @Get('instruments/:id/consultation')
  @Returns(ConsultationDto)
  view(@Me() me: Actor, @Param('id') id: string): Promise<ConsultationDto> {
    return this.consultations.view(me, id);
  }

  @Post('instruments/:id/parties')
  @Returns(PartyLinkDto)
  async invite(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: InvitePartyDto,
  ): Promise<PartyLinkDto> {
    return { url: await this.parties.invite(me, id, input) };
  }

  @Put('consultation-parties/:id')
  @HttpCode(204)
  @Returns()
  correct(@Me() me: Actor, @Param('id') id: string, @Body() input: CorrectPartyDto): Promise<void> {
    return this.parties.correct(me, id, input);
  }

  @Delete('consultation-parties/:id')
  @HttpCode(204)
  @Returns()
  remove(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    return this.parties.remove(me, id);
  }

  @Post('consultation-parties/:id/links')
  @Returns(PartyLinkDto)
  async link(@Me() me: Actor, @Param('id') id: string): Promise<PartyLinkDto> {
    return { url: await this.parties.link(me, id) };
  }

  @Post('instruments/:id/follow-ups')
  @HttpCode(204)
  @Returns()
  askAgain(@Me() me: Actor, @Param('id') id: string, @Body() input: AskAgainDto): Promise<void> {
    return this.parties.askAgain(me, id, input);
  }

  @Put('instruments/:id/conclusions/:questionId')
  @Returns(ConsultationDto)
  async conclude(
    @Me() me: Actor,
    @Param('id') id: string,
    @Param('questionId') questionId: string,
    @Body() { conclusion }: ConcludeDto,
  ): Promise<ConsultationDto> {
    await this.additions.conclude(me, id, questionId, conclusion ?? null);
    return this.consultations.view(me, id);
  }

  @Post('consultation-additions/:id/ties')
  @Returns(ConsultationDto)
  async tie(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { withId }: TieAdditionDto,
  ): Promise<ConsultationDto> {
    return this.consultations.view(me, await this.additions.tie(me, id, withId));
  }

  @Delete('consultation-additions/:id/ties/:additionId')
  @Returns(ConsultationDto)
  async untie(
    @Me() me: Actor,
    @Param('id') id: string,
    @Param('additionId') withId: string,
  ): Promise<ConsultationDto> {
    return this.consultations.view(me, await this.additions.untie(me, id, withId));
  }

  @Post('consultation-additions/:id/decisions')
  @Returns(ConsultationDto)
  async decide(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: DecideAdditionDto,
  ): Promise<ConsultationDto> {
    return this.consultations.view(me, await this.additions.decide(me, id, input));
  }
}
