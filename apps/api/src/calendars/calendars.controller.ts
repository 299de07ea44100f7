import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  CalendarDto,
  CalendarQueryDto,
  CalendarsDto,
  ClosedPeriodDto,
  CreateClosedPeriodDto,
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

  @Get('institutions/:id/calendar')
  @Returns(CalendarDto)
  async ofInstitution(
    @Me() me: Actor,
    @Param('id') id: string,
    @Query() { schoolYear }: CalendarQueryDto,
  ): Promise<CalendarDto> {
    return presentCalendar(me, await this.calendars.ofInstitution(me, id, schoolYear));
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

  @Delete('closed-periods/:id')
  @HttpCode(204)
  @Returns()
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.calendars.remove(me, id);
  }
}
