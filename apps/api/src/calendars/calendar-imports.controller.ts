import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CalendarFileDto, CalendarImportDto, ReadCalendarFileDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentFile, presentImport } from './calendar-import.presenter.ts';
import { CalendarImportsService } from './calendar-imports.service.ts';

@Controller()
export class CalendarImportsController {
  constructor(private readonly imports: CalendarImportsService) {}

  @Get('institutions/:id/calendar-imports')
  @Returns([CalendarImportDto])
  async list(@Me() me: Actor, @Param('id') id: string): Promise<CalendarImportDto[]> {
    return (await this.imports.ofInstitution(me, id)).map((it) => presentImport(me, it));
  }

  /** Saves nothing: it answers with what the file would change. */
  @Post('institutions/:id/calendar-imports/preview')
  @HttpCode(200)
  @Returns(CalendarFileDto)
  async preview(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ReadCalendarFileDto,
  ): Promise<CalendarFileDto> {
    return presentFile(await this.imports.preview(me, id, input));
  }

  @Post('institutions/:id/calendar-imports')
  @Returns(CalendarFileDto)
  async save(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ReadCalendarFileDto,
  ): Promise<CalendarFileDto> {
    return presentFile(await this.imports.save(me, id, input));
  }

  @Post('calendar-imports/:id/undo')
  @HttpCode(200)
  @Returns(CalendarImportDto)
  async undo(@Me() me: Actor, @Param('id') id: string): Promise<CalendarImportDto> {
    return presentImport(me, await this.imports.undo(me, id));
  }
}
