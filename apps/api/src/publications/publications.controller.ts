import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ClaimDto, FreezeVersionDto, UnsourcedNumberDto, VersionDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { ClaimsService } from './claims.service.ts';
import { PublicationsService } from './publications.service.ts';
import { presentVersion } from './version.presenter.ts';

@Controller()
export class PublicationsController {
  constructor(
    private readonly publications: PublicationsService,
    private readonly claims: ClaimsService,
  ) {}

  @Get('plgs/:plgId/versions')
  @Returns([VersionDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<VersionDto[]> {
    return (await this.publications.list(me, plgId)).map((it) => presentVersion(me, it));
  }

  /** Numbers in the report as it is now that are neither computed nor marked with their source. */
  @Get('reports/:id/numbers')
  @Returns([UnsourcedNumberDto])
  numbers(@Me() me: Actor, @Param('id') id: string): Promise<UnsourcedNumberDto[]> {
    return this.publications.unsourced(me, id);
  }

  /** What the report says as it is now that rests on nothing. */
  @Get('reports/:id/claims')
  @Returns([ClaimDto])
  unsupported(@Me() me: Actor, @Param('id') id: string): Promise<ClaimDto[]> {
    return this.claims.list(me, id);
  }

  @Post('reports/:id/versions')
  @Returns(VersionDto)
  async freeze(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: FreezeVersionDto,
  ): Promise<VersionDto> {
    return presentVersion(me, await this.publications.freeze(me, id, input));
  }

  @Post('versions/:id/approve')
  @Returns(VersionDto)
  async approve(@Me() me: Actor, @Param('id') id: string): Promise<VersionDto> {
    return presentVersion(me, await this.publications.approve(me, id));
  }

  @Post('versions/:id/publish')
  @Returns(VersionDto)
  async publish(@Me() me: Actor, @Param('id') id: string): Promise<VersionDto> {
    return presentVersion(me, await this.publications.publish(me, id));
  }

  @Post('versions/:id/withdraw')
  @Returns(VersionDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<VersionDto> {
    return presentVersion(me, await this.publications.withdraw(me, id));
  }
}
