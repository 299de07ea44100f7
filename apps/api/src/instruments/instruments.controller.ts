import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ChangeInstrumentDto,
  InstrumentDto,
  InstrumentKindDto,
  InstrumentLinksDto,
  MakeLinksDto,
  StartInstrumentDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentInstrument } from './instrument.presenter.ts';
import { InstrumentsService } from './instruments.service.ts';

@Controller()
export class InstrumentsController {
  constructor(private readonly instruments: InstrumentsService) {}

  @Get('plgs/:plgId/instrument-kinds')
  @Returns([InstrumentKindDto])
  kinds(@Me() me: Actor, @Param('plgId') plgId: string): Promise<InstrumentKindDto[]> {
    return this.instruments.kindsFor(me, plgId);
  }

  @Get('plgs/:plgId/instruments')
  @Returns([InstrumentDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<InstrumentDto[]> {
    return (await this.instruments.list(me, plgId)).map((view) => presentInstrument(me, view));
  }

  @Post('plgs/:plgId/instruments')
  @Returns(InstrumentDto)
  async start(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: StartInstrumentDto,
  ): Promise<InstrumentDto> {
    return presentInstrument(me, await this.instruments.start(me, plgId, input));
  }

  @Get('instruments/:id')
  @Returns(InstrumentDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<InstrumentDto> {
    return presentInstrument(me, await this.instruments.get(me, id));
  }

  @Put('instruments/:id')
  @Returns(InstrumentDto)
  async change(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ChangeInstrumentDto,
  ): Promise<InstrumentDto> {
    return presentInstrument(me, await this.instruments.change(me, id, input));
  }

  @Delete('instruments/:id')
  @HttpCode(204)
  @Returns()
  discard(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    return this.instruments.discard(me, id);
  }

  @Post('instruments/:id/open')
  @HttpCode(200)
  @Returns(InstrumentDto)
  async open(@Me() me: Actor, @Param('id') id: string): Promise<InstrumentDto> {
    return presentInstrument(me, await this.instruments.open(me, id));
  }

  @Post('instruments/:id/close')
  @HttpCode(200)
  @Returns(InstrumentDto)
  async close(@Me() me: Actor, @Param('id') id: string): Promise<InstrumentDto> {
    return presentInstrument(me, await this.instruments.close(me, id));
  }

  @Post('instruments/:id/links')
  @Returns(InstrumentLinksDto)
  async link(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: MakeLinksDto,
  ): Promise<InstrumentLinksDto> {
    return { urls: await this.instruments.makeLinks(me, id, input) };
  }
}
