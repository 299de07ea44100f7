import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.ts';
import { CalendarFeedsController } from './calendar-feeds.controller.ts';
import { CalendarFeedsService } from './calendar-feeds.service.ts';
import { CyclesController } from './cycles.controller.ts';
import { CyclesService } from './cycles.service.ts';
import { MeetingsController } from './meetings.controller.ts';
import { MeetingsService } from './meetings.service.ts';
import { ReplansController } from './replans.controller.ts';
import { ReplansService } from './replans.service.ts';

@Module({
  imports: [CalendarsModule],
  controllers: [CyclesController, MeetingsController, ReplansController, CalendarFeedsController],
  providers: [CyclesService, MeetingsService, ReplansService, CalendarFeedsService],
  exports: [CyclesService, MeetingsService, CalendarFeedsService],
})
export class CyclesModule {}
