import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ArrangedDto,
  ArrangeSubstituteDto,
  HandedOverDto,
  SubstituteInputDto,
  SubstitutionDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { SeatsService } from './seats.service.ts';
import { presentSubstitution } from './substitution.presenter.ts';

@Controller()
export class SeatsController {
  constructor(private readonly seats: SeatsService) {}

  @Get('plgs/:plgId/substitutions')
  @Returns([SubstitutionDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<SubstitutionDto[]> {
    return (await this.seats.list(me, plgId)).map((it) => presentSubstitution(me, it));
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
