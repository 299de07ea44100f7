import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { EnterAsGuestDto, GuestInvitationDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Returns } from '../platform/http/returns.ts';
import { WithoutTransaction } from '../platform/http/transaction.interceptor.ts';
import { setSessionCookies } from '../platform/session/session-cookie.ts';
import { Public } from '../platform/session/session.guard.ts';
import { GuestEntriesService } from './guest-entries.service.ts';
import { presentGuestInvitation } from './guest.presenter.ts';

/** The door for guests: the secret in the link is the key to the doorstep, the mailed code to the room. */
@Controller('guest-invitations/:token')
export class GuestEntriesController {
  constructor(
    private readonly entries: GuestEntriesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get()
  @Returns(GuestInvitationDto)
  async invitation(@Param('token') token: string): Promise<GuestInvitationDto> {
    return presentGuestInvitation(await this.entries.invitation(token));
  }

  @Public()
  @Post('code')
  @HttpCode(204)
  @Returns()
  async sendCode(@Param('token') token: string): Promise<void> {
    await this.entries.sendCode(token);
  }

  @Public()
  @Post('enter')
  @HttpCode(204)
  @Returns()
  @WithoutTransaction() // a wrong code is counted although the request fails
  async enter(
    @Param('token') token: string,
    @Body() input: EnterAsGuestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.entries.enter(token, input);
    setSessionCookies(reply, this.config, session);
  }
}
