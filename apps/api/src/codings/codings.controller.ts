import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import {
  CodeChangeDto,
  CodingBoardDto,
  CodingDto,
  LinkCodingDto,
  MakeCodingDto,
  MarkCodingDto,
  MergeCodeDto,
  MoveCodingDto,
  SplitCodeDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentCodeChange } from './code-change.presenter.ts';
import { CodeChangesService } from './code-changes.service.ts';
import { CodingBoardsService } from './coding-boards.service.ts';
import { presentCoding } from './coding.presenter.ts';
import { CodingsService } from './codings.service.ts';

@Controller()
export class CodingsController {
  constructor(
    private readonly codings: CodingsService,
    private readonly changes: CodeChangesService,
    private readonly boards: CodingBoardsService,
  ) {}

  @Get('plgs/:plgId/coding-board')
  @Returns(CodingBoardDto)
  async board(@Me() me: Actor, @Param('plgId') plgId: string): Promise<CodingBoardDto> {
    return this.boards.board(me, plgId);
  }

  @Get('plgs/:plgId/codings')
  @Returns([CodingDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<CodingDto[]> {
    return (await this.codings.list(me, plgId)).map((it) => presentCoding(me, it));
  }

  @Post('plgs/:plgId/codings')
  @Returns(CodingDto)
  async make(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: MakeCodingDto,
  ): Promise<CodingDto> {
    return presentCoding(me, await this.codings.make(me, plgId, input));
  }

  @Put('codings/:id/range')
  @Returns(CodingDto)
  async move(@Me() me: Actor, @Param('id') id: string, @Body() input: MoveCodingDto): Promise<CodingDto> {
    return presentCoding(me, await this.codings.move(me, id, input));
  }

  @Put('codings/:id/example')
  @Returns(CodingDto)
  async mark(@Me() me: Actor, @Param('id') id: string, @Body() input: MarkCodingDto): Promise<CodingDto> {
    return presentCoding(me, await this.codings.mark(me, id, input));
  }

  @Put('codings/:id/thread')
  @Returns(CodingDto)
  async link(@Me() me: Actor, @Param('id') id: string, @Body() input: LinkCodingDto): Promise<CodingDto> {
    return presentCoding(me, await this.codings.link(me, id, input));
  }

  @Delete('codings/:id')
  @Returns()
  async drop(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.codings.drop(me, id);
  }

  @Get('plgs/:plgId/code-changes')
  @Returns([CodeChangeDto])
  async changed(@Me() me: Actor, @Param('plgId') plgId: string): Promise<CodeChangeDto[]> {
    return (await this.changes.list(me, plgId)).map((it) => presentCodeChange(me, it));
  }

  @Post('codes/:id/merge')
  @Returns(CodeChangeDto)
  async merge(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { intoId }: MergeCodeDto,
  ): Promise<CodeChangeDto> {
    return presentCodeChange(me, await this.changes.merge(me, id, intoId));
  }

  @Post('codes/:id/split')
  @Returns(CodeChangeDto)
  async split(@Me() me: Actor, @Param('id') id: string, @Body() input: SplitCodeDto): Promise<CodeChangeDto> {
    return presentCodeChange(me, await this.changes.split(me, id, input));
  }

  @Post('code-changes/:id/undo')
  @Returns(CodeChangeDto)
  async undo(@Me() me: Actor, @Param('id') id: string): Promise<CodeChangeDto> {
    return presentCodeChange(me, await this.changes.undo(me, id));
  }
}
