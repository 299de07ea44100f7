import { Module } from '@nestjs/common';
import { CalendarImportsController } from './calendar-imports.controller.ts';
import { CalendarImportsService } from './calendar-imports.service.ts';
import { CalendarsController } from './calendars.controller.ts';
import { CalendarsService } from './calendars.service.ts';
import { WorkingDaysService } from './working-days.service.ts';

@Module({
  controllers: [CalendarsController, CalendarImportsController],
  providers: [CalendarsService, CalendarImportsService, WorkingDaysService],
  exports: [CalendarsService, WorkingDaysService],
})
export class CalendarsModule {}
