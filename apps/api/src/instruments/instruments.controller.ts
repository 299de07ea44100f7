import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ChangeInstrumentDto,
  HandInDto,
  InstrumentDto,
  InstrumentKindDto,
  InstrumentLinksDto,
  InstrumentResultsDto,
  LinkedInstrumentDto,
  MakeLinksDto,
  OwnResponsesDto,
  SaveResponseDto,
  StartInstrumentDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { presentInstrument, presentLinked, presentOwn } from './instrument.presenter.ts';
import { InstrumentsService } from './instruments.service.ts';
import { ResponsesService } from './responses.service.ts';

@Controller()
export class InstrumentsController {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly responses: ResponsesService,
  ) {}

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
    return { urls: await this.instruments.makeLinks(me, id, input.count) };
  }

  @Get('instruments/:id/responses/mine')
  @Returns(OwnResponsesDto)
  async mine(@Me() me: Actor, @Param('id') id: string): Promise<OwnResponsesDto> {
    return { responses: (await this.responses.mine(me, id)).map(presentOwn) };
  }

  @Put('instruments/:id/responses/mine')
  @Returns(OwnResponsesDto)
  async save(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: SaveResponseDto,
  ): Promise<OwnResponsesDto> {
    return { responses: (await this.responses.save(me, id, input)).map(presentOwn) };
  }

  @Get('instruments/:id/results')
  @Returns(InstrumentResultsDto)
  results(@Me() me: Actor, @Param('id') id: string): Promise<InstrumentResultsDto> {
    return this.responses.results(me, id);
  }

  @Public()
  @Get('instrument-links/:token')
  @Returns(LinkedInstrumentDto)
  async linked(@Param('token') token: string): Promise<LinkedInstrumentDto> {
    return presentLinked(await this.responses.linked(token));
  }

  @Public()
  @Put('instrument-links/:token/response')
  @Returns(LinkedInstrumentDto)
  async handIn(@Param('token') token: string, @Body() input: HandInDto): Promise<LinkedInstrumentDto> {
    return presentLinked(await this.responses.handIn(token, input));
  }

  @Public()
  @Delete('instrument-links/:token/response')
  @Returns(LinkedInstrumentDto)
  async takeBack(@Param('token') token: string): Promise<LinkedInstrumentDto> {
    return presentLinked(await this.responses.takeBack(token));
  }
}
