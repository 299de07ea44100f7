import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { InstrumentChangesDto, InstrumentDto, TakeQuestionDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentInstrument } from './instrument.presenter.ts';
import { InstrumentsService } from './instruments.service.ts';

/** Asking again with what was asked before. */
@Controller()
export class RoundsController {
  constructor(private readonly instruments: InstrumentsService) {}

  @Post('instruments/:id/next-round')
  @HttpCode(200)
  @Returns(InstrumentDto)
  async next(@Me() me: Actor, @Param('id') id: string): Promise<InstrumentDto> {
    return presentInstrument(me, await this.instruments.nextRound(me, id));
  }

  @Get('instruments/:id/changes')
  @Returns(InstrumentChangesDto)
  changes(@Me() me: Actor, @Param('id') id: string): Promise<InstrumentChangesDto> {
    return this.instruments.changes(me, id);
  }

  @Post('instruments/:id/bank-questions')
  @HttpCode(200)
  @Returns(InstrumentDto)
  async take(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: TakeQuestionDto,
  ): Promise<InstrumentDto> {
    return presentInstrument(me, await this.instruments.takeQuestion(me, id, input));
  }
}
