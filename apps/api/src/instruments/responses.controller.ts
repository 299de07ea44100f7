import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import {
  HandInDto,
  InstrumentResultsDto,
  LinkedInstrumentDto,
  OwnResponsesDto,
  SaveAnswerDto,
  SettleResponseDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { presentLinked, presentOwn } from './instrument.presenter.ts';
import { ResponsesService } from './responses.service.ts';

/** What people fill in, signed in or by a link. */
@Controller()
export class ResponsesController {
  constructor(private readonly responses: ResponsesService) {}

  @Get('instruments/:id/responses/mine')
  @Returns(OwnResponsesDto)
  async mine(@Me() me: Actor, @Param('id') id: string): Promise<OwnResponsesDto> {
    return { responses: (await this.responses.mine(me, id)).map(presentOwn) };
  }

  @Put('instruments/:id/responses/mine/:questionId')
  @Returns(OwnResponsesDto)
  async save(
    @Me() me: Actor,
    @Param('id') id: string,
    @Param('questionId') questionId: string,
    @Body() input: SaveAnswerDto,
  ): Promise<OwnResponsesDto> {
    return { responses: (await this.responses.saveAnswer(me, id, questionId, input)).map(presentOwn) };
  }

  @Put('instruments/:id/responses/mine')
  @Returns(OwnResponsesDto)
  async settle(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: SettleResponseDto,
  ): Promise<OwnResponsesDto> {
    return { responses: (await this.responses.settle(me, id, input)).map(presentOwn) };
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
