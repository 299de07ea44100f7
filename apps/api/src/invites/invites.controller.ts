import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AnswerInviteDto, InviteLinkDto, InvitesDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { presentInviteLink, presentInvites } from './invite.presenter.ts';
import { InvitesService } from './invites.service.ts';

@Controller()
export class InvitesController {
  constructor(private readonly invites: InvitesService) {}

  @Get('meetings/:id/invites')
  @Returns(InvitesDto)
  async ofMeeting(@Me() me: Actor, @Param('id') id: string): Promise<InvitesDto> {
    return presentInvites(me, await this.invites.ofMeeting(me, id));
  }

  @Put('meetings/:id/invites/mine')
  @Returns(InvitesDto)
  async answer(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AnswerInviteDto,
  ): Promise<InvitesDto> {
    return presentInvites(me, await this.invites.answer(me, id, input));
  }

  /** Only looks: programs that check links in mails must not answer for people. */
  @Public()
  @Get('invite-links/:token')
  @Returns(InviteLinkDto)
  async byLink(@Param('token') token: string): Promise<InviteLinkDto> {
    return presentInviteLink(await this.invites.byLink(token));
  }

  @Public()
  @Post('invite-links/:token/answer')
  @HttpCode(200)
  @Returns(InviteLinkDto)
  async answerByLink(@Param('token') token: string, @Body() input: AnswerInviteDto): Promise<InviteLinkDto> {
    return presentInviteLink(await this.invites.answerByLink(token, input));
  }
}
