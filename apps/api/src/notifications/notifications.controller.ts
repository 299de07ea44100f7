import { Controller, Get } from '@nestjs/common';
import { MailDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { NotificationsService } from './notifications.service.ts';

@Controller('mails')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get()
  @Returns([MailDto])
  async outbox(@Me() me: Actor): Promise<MailDto[]> {
    return this.notifications.outbox(me);
  }
}
