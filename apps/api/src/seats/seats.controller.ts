import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ArrangedDto,
  ArrangeSubstituteDto,
  HandedOverDto,
  SeatHistoryDto,
  SubstituteInputDto,
  SubstitutionDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { SeatHistoriesService } from './seat-histories.service.ts';
import { presentSeatHistories } from './seat-history.presenter.ts';
import { SeatsService } from './seats.service.ts';
import { presentSubstitution } from './substitution.presenter.ts';

@Controller()
export class SeatsController {
  constructor(
    private readonly seats: SeatsService,
    private readonly seatHistories: SeatHistoriesService,
  ) {}

  @Get('plgs/:plgId/substitutions')
  @Returns([SubstitutionDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<SubstitutionDto[]> {
    return (await this.seats.list(me, plgId)).map((it) => presentSubstitution(me, it));
  }

  @Get('plgs/:plgId/seat-histories')
  @Returns([SeatHistoryDto])
  async histories(@Me() me: Actor, @Param('plgId') plgId: string): Promise<SeatHistoryDto[]> {
    return presentSeatHistories(await this.seatHistories.ofGroup(me, plgId));
  }

  @Post('meetings/:id/substitutions')
  @Returns(ArrangedDto)
  async arrange(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ArrangeSubstituteDto,
  ): Promise<ArrangedDto> {
    const { substitution, link } = await this.seats.arrange(me, id, input);
    return { substitution: presentSubstitution(me, substitution), link };
  }

  @Delete('substitutions/:id')
  @HttpCode(204)
  @Returns()
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.seats.withdraw(me, id);
  }

  @Post('members/:id/successor')
  @Returns(HandedOverDto)
  async handOver(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: SubstituteInputDto,
  ): Promise<HandedOverDto> {
    return this.seats.handOver(me, id, input);
  }
}
