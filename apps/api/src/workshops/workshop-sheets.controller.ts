import { Controller, Delete, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { AddWorkshopSheetDto, WorkshopDto, WorkshopSheetSizeDto } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileAnswer } from '../platform/files/file-answer.ts';
import { Returns, Takes } from '../platform/http/returns.ts';
import { WithoutTransaction } from '../platform/http/transaction.interceptor.ts';
import { sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentWorkshop } from './workshop.presenter.ts';
import { WorkshopSheetsService } from './workshop-sheets.service.ts';

@Controller()
export class WorkshopSheetsController {
  constructor(private readonly sheets: WorkshopSheetsService) {}

  /** The photograph is the body, as it is (`application/octet-stream`). */
  @Post('workshop-groups/:id/sheets')
  @Takes('application/octet-stream')
  // Reading a picture takes a moment, in which no connection of the database waits for it; the service commits.
  @WithoutTransaction()
  @Returns(WorkshopDto)
  async add(
    @Me() me: Actor,
    @Param('id') id: string,
    @Query() query: AddWorkshopSheetDto,
    @Req() { body }: FastifyRequest,
  ): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.sheets.add(me, id, query.kind, body));
  }

  @Delete('workshop-sheets/:id')
  @Returns(WorkshopDto)
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.sheets.remove(me, id));
  }

  @Get('workshop-sheets/:id/content')
  @Returns('image/webp')
  async open(
    @Me() me: Actor,
    @Param('id') id: string,
    @Query() query: WorkshopSheetSizeDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDocument(reply, fileAnswer(await this.sheets.open(me, id, query.size)));
  }
}
