import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ChangeConsentDto,
  ProtocolChangesDto,
  ProtocolVersionDto,
  ProtocolVersionSummaryDto,
  ReviseProtocolDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentVersion, presentVersionSummary } from './protocol.presenter.ts';
import { ProtocolsService } from './protocols.service.ts';

@Controller()
export class ProtocolsController {
  constructor(private readonly protocols: ProtocolsService) {}

  private async present(
    me: Actor,
    version: Parameters<typeof presentVersion>[1],
  ): Promise<ProtocolVersionDto> {
    return presentVersion(me, version, await this.protocols.leadingQuestionIds(version.plgId));
  }

  @Get('plgs/:plgId/protocols')
  @Returns([ProtocolVersionSummaryDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<ProtocolVersionSummaryDto[]> {
    return (await this.protocols.versions(me, plgId)).map(presentVersionSummary);
  }

  @Get('protocols/:id')
  @Returns(ProtocolVersionDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<ProtocolVersionDto> {
    return this.present(me, await this.protocols.get(me, id));
  }

  @Get('protocols/:id/changes')
  @Returns(ProtocolChangesDto)
  async changes(@Me() me: Actor, @Param('id') id: string): Promise<ProtocolChangesDto> {
    return this.protocols.changes(me, id);
  }

  @Put('protocols/:id/consent')
  @Returns(ProtocolVersionDto)
  async changeConsent(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ChangeConsentDto,
  ): Promise<ProtocolVersionDto> {
    return this.present(me, await this.protocols.changeConsent(me, id, input));
  }

  @Post('protocols/:id/freeze')
  @HttpCode(200)
  @Returns(ProtocolVersionDto)
  async freeze(@Me() me: Actor, @Param('id') id: string): Promise<ProtocolVersionDto> {
    return this.present(me, await this.protocols.freeze(me, id));
  }

  @Post('protocols/:id/revise')
  @Returns(ProtocolVersionDto)
  async revise(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ReviseProtocolDto,
  ): Promise<ProtocolVersionDto> {
    return this.present(me, await this.protocols.revise(me, id, input));
  }

  @Post('protocols/:id/relabel')
  @HttpCode(200)
  @Returns(ProtocolVersionDto)
  async relabel(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ReviseProtocolDto,
  ): Promise<ProtocolVersionDto> {
    return this.present(me, await this.protocols.relabel(me, id, input));
  }

  @Delete('protocols/:id')
  @HttpCode(204)
  @Returns()
  async discard(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.protocols.discard(me, id);
  }
}
