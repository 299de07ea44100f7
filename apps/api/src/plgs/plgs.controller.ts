import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import {
  AdviceRequestDto,
  FoundPlgDto,
  LogAdviceRequestDto,
  PlgDto,
  PlgSummaryDto,
  UpdatePlgDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { Sessions } from '../platform/session/sessions.ts';
import { presentAdviceRequest, presentPlg, presentPlgSummary } from './plg.presenter.ts';
import { PlgsService } from './plgs.service.ts';

@Controller()
export class PlgsController {
  constructor(
    private readonly plgs: PlgsService,
    private readonly sessions: Sessions,
  ) {}

  @Get('advice-requests')
  @Returns([AdviceRequestDto])
  async adviceRequests(@Me() me: Actor): Promise<AdviceRequestDto[]> {
    return (await this.plgs.adviceRequests(me)).map((it) => presentAdviceRequest(me, it));
  }

  @Post('advice-requests')
  @Returns(AdviceRequestDto)
  async logAdviceRequest(@Me() me: Actor, @Body() input: LogAdviceRequestDto): Promise<AdviceRequestDto> {
    return presentAdviceRequest(me, await this.plgs.logAdviceRequest(me, input));
  }

  @Get('plgs')
  @Returns([PlgSummaryDto])
  async list(@Me() me: Actor): Promise<PlgSummaryDto[]> {
    return (await this.plgs.listOf(me)).map(presentPlgSummary);
  }

  @Post('plgs')
  @Returns(PlgDto)
  async found(@Me() me: Actor, @Body() input: FoundPlgDto): Promise<PlgDto> {
    const plg = await this.plgs.found(me, input);
    // Founding made me its coordinator: what I may do is judged as who I am now.
    return presentPlg((await this.sessions.actorBySession(me.sessionId)) ?? me, plg);
  }

  @Get('plgs/:id')
  @Returns(PlgDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<PlgDto> {
    return presentPlg(me, await this.plgs.get(me, id));
  }

  @Patch('plgs/:id')
  @Returns(PlgDto)
  async update(@Me() me: Actor, @Param('id') id: string, @Body() input: UpdatePlgDto): Promise<PlgDto> {
    return presentPlg(me, await this.plgs.update(me, id, input));
  }
}
