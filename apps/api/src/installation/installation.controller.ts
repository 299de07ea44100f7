import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { SessionDto, SetUpDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config.ts';
import { GuestsService } from '../guests/guests.service.ts';
import { presentMe } from '../identity/user.presenter.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { setSessionCookies } from '../platform/session/session-cookie.ts';
import { Me, OpenToGuests, Public } from '../platform/session/session.guard.ts';
import { InstallationService } from './installation.service.ts';

@Controller()
export class InstallationController {
  constructor(
    private readonly installation: InstallationService,
    private readonly guests: GuestsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who I am, where I take part, and what kind of installation this is. */
  @Public()
  @OpenToGuests()
  @Get('session')
  @Returns(SessionDto)
  async session(@Me() me: Actor | null): Promise<SessionDto> {
    const [state, memberships, visits] = await Promise.all([
      this.installation.state(),
      me ? this.installation.membershipsOf(me) : [],
      me ? this.guests.visitsOf(me) : [],
    ]);
    return { user: me && presentMe(me), memberships, visits, isVisitor: me?.isVisitor ?? false, ...state };
  }

  @Public()
  @Post('setup')
  @HttpCode(204)
  @Returns()
  async setUp(@Body() input: SetUpDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = await this.installation.setUp(input);
    setSessionCookies(reply, this.config, token);
  }
}
