import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { CalendarRepliesController } from './calendar-replies.controller.ts';
import { CalendarRepliesService } from './calendar-replies.service.ts';
import { InvitesController } from './invites.controller.ts';
import { InvitesService } from './invites.service.ts';

@Module({
  imports: [IdentityModule],
  controllers: [InvitesController, CalendarRepliesController],
  providers: [InvitesService, CalendarRepliesService],
  exports: [InvitesService],
})
export class InvitesModule {}
