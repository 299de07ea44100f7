import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  AuthorshipDto,
  CompareMomentsDto,
  MomentChangesDto,
  MomentsDto,
  MomentSecondsDto,
  RestoredDto,
  RestoreMomentDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentAuthorship, presentChanges, presentMoments, presentSeconds } from './moment.presenter.ts';
import { MomentsService } from './moments.service.ts';

@Controller()
export class MomentsController {
  constructor(private readonly moments: MomentsService) {}

  @Get('sections/:id/moments')
  @Returns(MomentsDto)
  async list(@Me() me: Actor, @Param('id') id: string): Promise<MomentsDto> {
    return presentMoments(await this.moments.list(me, id));
  }

  @Get('sections/:id/moment-seconds')
  @Returns(MomentSecondsDto)
  async seconds(
    @Me() me: Actor,
    @Param('id') id: string,
    @Query() query: CompareMomentsDto,
  ): Promise<MomentSecondsDto> {
    return presentSeconds(await this.moments.seconds(me, id, query));
  }

  @Get('sections/:id/moment-changes')
  @Returns(MomentChangesDto)
  async compare(
    @Me() me: Actor,
    @Param('id') id: string,
    @Query() query: CompareMomentsDto,
  ): Promise<MomentChangesDto> {
    return presentChanges(await this.moments.compare(me, id, query));
  }

  @Get('sections/:id/authorship')
  @Returns(AuthorshipDto)
  async authorship(@Me() me: Actor, @Param('id') id: string): Promise<AuthorshipDto> {
    return presentAuthorship(await this.moments.authorship(me, id));
  }

  @Post('sections/:id/restorations')
  @Returns(RestoredDto)
  async restore(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: RestoreMomentDto,
  ): Promise<RestoredDto> {
    return this.moments.restore(me, id, input);
  }
}
