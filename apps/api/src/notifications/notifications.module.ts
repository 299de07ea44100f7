import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { TodayModule } from '../today/today.module.ts';
import { DigestJob } from './digest.job.ts';
import { NotificationsController } from './notifications.controller.ts';
import { NotificationsService } from './notifications.service.ts';
import { WorkingDaysService } from './working-days.service.ts';

@Module({
  imports: [IdentityModule, TodayModule],
  controllers: [NotificationsController],
  providers: [NotificationsService, WorkingDaysService, DigestJob],
})
export class NotificationsModule {}
