import { Body, Controller, Param, Post } from '@nestjs/common';
import { AddVersionErratumDto, VersionDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { ErrataService } from './errata.service.ts';
import { presentVersion } from './version.presenter.ts';

@Controller()
export class ErrataController {
  constructor(private readonly errata: ErrataService) {}

  @Post('versions/:id/errata')
  @Returns(VersionDto)
  async add(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AddVersionErratumDto,
  ): Promise<VersionDto> {
    return presentVersion(me, await this.errata.add(me, id, input));
  }

  @Post('errata/:id/withdraw')
  @Returns(VersionDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<VersionDto> {
    return presentVersion(me, await this.errata.withdraw(me, id));
  }
}
