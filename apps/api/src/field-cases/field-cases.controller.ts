import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AnswerFieldCaseDto,
  FieldBoardDto,
  FieldCaseDto,
  FieldVisitDto,
  LogConversationDto,
  CorrectFieldCaseDto,
  WriteFieldCaseDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentBoard, presentFieldCase, presentVisit } from './field-case.presenter.ts';
import { FieldCasesService } from './field-cases.service.ts';
import { FieldVisitsService } from './field-visits.service.ts';

/** Teams in the field: which, how far, and what each group said. */
@Controller()
export class FieldCasesController {
  constructor(
    private readonly cases: FieldCasesService,
    private readonly visits: FieldVisitsService,
  ) {}

  @Get('instruments/:id/field-cases')
  @Returns(FieldBoardDto)
  async board(@Me() me: Actor, @Param('id') id: string): Promise<FieldBoardDto> {
    return presentBoard(me, id, await this.cases.board(me, id));
  }

  @Post('instruments/:id/field-cases')
  @Returns(FieldCaseDto)
  async add(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: WriteFieldCaseDto,
  ): Promise<FieldCaseDto> {
    return presentFieldCase(me, await this.cases.add(me, id, input));
  }

  @Get('field-cases/:id')
  @Returns(FieldVisitDto)
  async visit(@Me() me: Actor, @Param('id') id: string): Promise<FieldVisitDto> {
    return presentVisit(me, await this.visits.visit(me, id));
  }

  @Put('field-cases/:id')
  @Returns(FieldCaseDto)
  async correct(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: CorrectFieldCaseDto,
  ): Promise<FieldCaseDto> {
    return presentFieldCase(me, await this.cases.correct(me, id, input));
  }

  @Delete('field-cases/:id')
  @HttpCode(204)
  @Returns()
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.cases.remove(me, id);
  }

  @Put('field-cases/:id/conversations')
  @Returns(FieldVisitDto)
  async logConversation(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: LogConversationDto,
  ): Promise<FieldVisitDto> {
    return presentVisit(me, await this.visits.logConversation(me, id, input));
  }

  @Put('field-cases/:id/answers/:questionId')
  @Returns(FieldVisitDto)
  async answer(
    @Me() me: Actor,
    @Param('id') id: string,
    @Param('questionId') questionId: string,
    @Body() input: AnswerFieldCaseDto,
  ): Promise<FieldVisitDto> {
    return presentVisit(me, await this.visits.answer(me, id, questionId, input));
  }

  @Post('field-cases/:id/close')
  @HttpCode(200)
  @Returns(FieldCaseDto)
  async close(@Me() me: Actor, @Param('id') id: string): Promise<FieldCaseDto> {
    return presentFieldCase(me, await this.cases.close(me, id));
  }

  @Post('field-cases/:id/reopen')
  @HttpCode(200)
  @Returns(FieldCaseDto)
  async reopen(@Me() me: Actor, @Param('id') id: string): Promise<FieldCaseDto> {
    return presentFieldCase(me, await this.cases.reopen(me, id));
  }
}
