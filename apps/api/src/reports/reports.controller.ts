import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import {
  AddSectionDto,
  NameAuthorsDto,
  OpenReportDto,
  ReportDto,
  UpdateReportDto,
  UpdateSectionDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentReport } from './report.presenter.ts';
import { ReportsService } from './reports.service.ts';

@Controller()
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('plgs/:plgId/reports')
  @Returns([ReportDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<ReportDto[]> {
    return (await this.reports.list(me, plgId)).map((it) => presentReport(me, it));
  }

  @Post('plgs/:plgId/reports')
  @Returns(ReportDto)
  async open(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: OpenReportDto,
  ): Promise<ReportDto> {
    return presentReport(me, await this.reports.open(me, plgId, input));
  }

  @Patch('reports/:id')
  @Returns(ReportDto)
  async update(@Me() me: Actor, @Param('id') id: string, @Body() input: UpdateReportDto): Promise<ReportDto> {
    return presentReport(me, await this.reports.update(me, id, input));
  }

  @Put('reports/:id/authors')
  @Returns(ReportDto)
  async nameAuthors(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: NameAuthorsDto,
  ): Promise<ReportDto> {
    return presentReport(me, await this.reports.nameAuthors(me, id, input));
  }

  @Post('reports/:id/sections')
  @Returns(ReportDto)
  async addSection(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AddSectionDto,
  ): Promise<ReportDto> {
    return presentReport(me, await this.reports.addSection(me, id, input));
  }

  @Patch('sections/:id')
  @Returns(ReportDto)
  async updateSection(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: UpdateSectionDto,
  ): Promise<ReportDto> {
    return presentReport(me, await this.reports.updateSection(me, id, input));
  }

  @Delete('sections/:id')
  @Returns()
  async dropSection(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.reports.dropSection(me, id);
  }
}
