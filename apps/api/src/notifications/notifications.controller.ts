import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ChooseNotificationsDto, MailDto, NotificationsDto, UnsubscriptionDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { NotificationsService } from './notifications.service.ts';

@Controller()
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get('mails')
  @Returns([MailDto])
  async outbox(@Me() me: Actor): Promise<MailDto[]> {
    return this.notifications.outbox(me);
  }

  @Get('me/notifications')
  @Returns(NotificationsDto)
  async mine(@Me() me: Actor): Promise<NotificationsDto> {
    return this.notifications.choiceOf(me.userId);
  }

  @Put('me/notifications')
  @Returns(NotificationsDto)
  async choose(@Me() me: Actor, @Body() input: ChooseNotificationsDto): Promise<NotificationsDto> {
    return this.notifications.choose(me, input);
  }

  @Public()
  @Get('unsubscriptions/:token')
  @Returns(UnsubscriptionDto)
  async unsubscription(@Param('token') token: string): Promise<UnsubscriptionDto> {
    return this.notifications.unsubscription(token);
  }

  @Public()
  @Post('unsubscriptions/:token')
  @HttpCode(200)
  @Returns(UnsubscriptionDto)
  async unsubscribe(@Param('token') token: string): Promise<UnsubscriptionDto> {
    return this.notifications.switch(token, false);
  }

  @Public()
  @Post('unsubscriptions/:token/restore')
  @HttpCode(200)
  @Returns(UnsubscriptionDto)
  async restore(@Param('token') token: string): Promise<UnsubscriptionDto> {
    return this.notifications.switch(token, true);
  }

  /** What mail programs post by themselves (RFC 8058), to the address of the page that people open. */
  @Public()
  @Post('afmelden/:token')
  @HttpCode(200)
  @Returns(UnsubscriptionDto)
  async oneClick(@Param('token') token: string): Promise<UnsubscriptionDto> {
    return this.notifications.switch(token, false);
  }
}
