import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common';
import {
  AcceptInvitationDto,
  AppointDto,
  InvitedDto,
  InviteMemberDto,
  MemberDto,
  TokenDto,
} from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Weighs } from '../platform/session/write-limits.ts';
import { setSessionCookies } from '../platform/session/session-cookie.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { presentMember } from '../plgs/plg.presenter.ts';
import { MembersService } from './members.service.ts';

@Controller()
export class MembersController {
  constructor(
    private readonly members: MembersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('plgs/:plgId/members')
  @Returns([MemberDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<MemberDto[]> {
    return (await this.members.list(me, plgId)).map((it) => presentMember(me, it));
  }

  /** Sends a letter to whatever address was typed. */
  @Weighs(5)
  @Post('plgs/:plgId/members')
  @Returns(InvitedDto)
  async invite(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: InviteMemberDto,
  ): Promise<InvitedDto> {
    const { member, link } = await this.members.invite(me, plgId, input);
    return { member: presentMember(me, member), link };
  }

  /** Sends a letter. */
  @Weighs(5)
  @Post('members/:id/invitation')
  @Returns(InvitedDto)
  async inviteAgain(@Me() me: Actor, @Param('id') id: string): Promise<InvitedDto> {
    const { member, link } = await this.members.inviteAgain(me, id);
    return { member: presentMember(me, member), link };
  }

  @Put('members/:id')
  @Returns(MemberDto)
  async appoint(@Me() me: Actor, @Param('id') id: string, @Body() input: AppointDto): Promise<MemberDto> {
    return presentMember(me, await this.members.appoint(me, id, input));
  }

  @Delete('members/:id')
  @HttpCode(204)
  @Returns()
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.members.remove(me, id);
  }

  @Public()
  @Get('invitations/:token')
  @Returns(TokenDto)
  async invitation(@Me() me: Actor | null, @Param('token') token: string): Promise<TokenDto> {
    const { link, name, plgName } = await this.members.invitation(me, token);
    return {
      kind: 'invitation',
      name,
      email: link.user.email,
      plgName,
      hasPassword: link.user.hasPassword,
    };
  }

  @Public()
  @Post('invitations/:token/accept')
  @HttpCode(204)
  @Returns()
  async accept(
    @Me() me: Actor | null,
    @Param('token') token: string,
    @Body() input: AcceptInvitationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.members.accept(me, token, input);
    if (session) setSessionCookies(reply, this.config, session);
  }
}
