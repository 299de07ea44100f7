import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  CalendarDto,
  CalendarsDto,
  ClosedPeriodDto,
  CreateClosedPeriodDto,
  PrefillCalendarDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentCalendar, presentCalendars, presentClosedPeriod } from './calendar.presenter.ts';
import { CalendarsService } from './calendars.service.ts';

@Controller()
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  @Get('plgs/:plgId/calendars')
  @Returns(CalendarsDto)
  async ofGroup(@Me() me: Actor, @Param('plgId') plgId: string): Promise<CalendarsDto> {
    const { schoolYear, institutions } = await this.calendars.ofGroup(me, plgId);
    return presentCalendars(me, schoolYear, institutions);
  }

  @Post('institutions/:id/closed-periods')
  @Returns(ClosedPeriodDto)
  async add(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: CreateClosedPeriodDto,
  ): Promise<ClosedPeriodDto> {
    return presentClosedPeriod(me, await this.calendars.add(me, id, input));
  }

  @Post('institutions/:id/closed-periods/prefill')
  @Returns(CalendarDto)
  async prefill(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: PrefillCalendarDto,
  ): Promise<CalendarDto> {
    return presentCalendar(me, input.schoolYear, await this.calendars.prefill(me, id, input));
  }

  @Delete('closed-periods/:id')
  @HttpCode(204)
  @Returns()
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.calendars.remove(me, id);
  }
}
