import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller.ts';
import { CalendarsService } from './calendars.service.ts';

@Module({ controllers: [CalendarsController], providers: [CalendarsService], exports: [CalendarsService] })
export class CalendarsModule {}
