import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { CalendarRepliesController } from './calendar-replies.controller.ts';
import { CalendarRepliesService } from './calendar-replies.service.ts';
import { InviteJob } from './invite.job.ts';
import { InvitesController } from './invites.controller.ts';
import { InvitesService } from './invites.service.ts';

@Module({
  imports: [CalendarsModule, IdentityModule],
  controllers: [InvitesController, CalendarRepliesController],
  providers: [InvitesService, InviteJob, CalendarRepliesService],
  exports: [InvitesService, CalendarRepliesService],
})
export class InvitesModule {}
