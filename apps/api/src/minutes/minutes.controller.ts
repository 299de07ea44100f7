import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import {
  AddErratumDto,
  HandOverScribeDto,
  type Locale,
  MinutesDto,
  ProposeCorrectionDto,
  SettleCorrectionDto,
} from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { presentMinutes } from './minutes.presenter.ts';
import { MinutesService } from './minutes.service.ts';

const fileNames: Record<Locale, string> = { nl: 'notulen.json', en: 'minutes.json' };

@Controller()
export class MinutesController {
  constructor(private readonly minutes: MinutesService) {}

  @OpenToGuests()
  @Get('meetings/:id/minutes')
  @Returns(MinutesDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<MinutesDto> {
    return presentMinutes(me, await this.minutes.get(me, id));
  }

  @Get('meetings/:id/minutes.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Returns('application/json')
  async file(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.minutes.file(me, id);
    void reply.header('content-disposition', `attachment; filename="${fileNames[me.locale]}"`);
    return file;
  }

  @Put('meetings/:id/minutes/scribe')
  @Returns(MinutesDto)
  async handOver(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: HandOverScribeDto,
  ): Promise<MinutesDto> {
    await this.minutes.handOver(me, id, input);
    return this.get(me, id);
  }

  @Post('meetings/:id/minutes/confirm')
  @HttpCode(200)
  @Returns(MinutesDto)
  async confirm(@Me() me: Actor, @Param('id') id: string): Promise<MinutesDto> {
    await this.minutes.confirm(me, id);
    return this.get(me, id);
  }

  @Post('meetings/:id/minutes/corrections')
  @HttpCode(200)
  @Returns(MinutesDto)
  async propose(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ProposeCorrectionDto,
  ): Promise<MinutesDto> {
    await this.minutes.propose(me, id, input);
    return this.get(me, id);
  }

  @Post('minutes-corrections/:id/settle')
  @HttpCode(200)
  @Returns(MinutesDto)
  async settle(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { isAccepted }: SettleCorrectionDto,
  ): Promise<MinutesDto> {
    return this.get(me, await this.minutes.settle(me, id, isAccepted));
  }

  @Post('meetings/:id/minutes/adopt')
  @HttpCode(200)
  @Returns(MinutesDto)
  async adopt(@Me() me: Actor, @Param('id') id: string): Promise<MinutesDto> {
    await this.minutes.adopt(me, id);
    return this.get(me, id);
  }

  @Post('meetings/:id/minutes/errata')
  @HttpCode(200)
  @Returns(MinutesDto)
  async amend(@Me() me: Actor, @Param('id') id: string, @Body() input: AddErratumDto): Promise<MinutesDto> {
    await this.minutes.amend(me, id, input);
    return this.get(me, id);
  }
}
