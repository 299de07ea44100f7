import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { TodayModule } from '../today/today.module.ts';
import { DigestJob } from './digest.job.ts';
import { NotificationsController } from './notifications.controller.ts';
import { NotificationsService } from './notifications.service.ts';

@Module({
  imports: [CalendarsModule, IdentityModule, TodayModule],
  controllers: [NotificationsController],
  providers: [NotificationsService, DigestJob],
})
export class NotificationsModule {}
