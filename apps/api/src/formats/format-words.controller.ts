import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AddOptionDto,
  AnswerCircleDto,
  CastDotsDto,
  CastFistDto,
  FormatRunDto,
  OpenStepDto,
  WriteNoteDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { CircleChecksService } from './circle-checks.service.ts';
import { presentFormatRun } from './format-run.presenter.ts';
import { FormatViewsService } from './format-views.service.ts';
import { SilentNotesService } from './silent-notes.service.ts';
import { VotesService } from './votes.service.ts';

/** Taking part in a format: notes, dots, fingers, sliders. */
@Controller()
export class FormatWordsController {
  constructor(
    private readonly views: FormatViewsService,
    private readonly notes: SilentNotesService,
    private readonly votes: VotesService,
    private readonly circles: CircleChecksService,
  ) {}

  @OpenToGuests()
  @Post('format-runs/:id/notes')
  @Returns(FormatRunDto)
  async write(@Me() me: Actor, @Param('id') id: string, @Body() input: WriteNoteDto): Promise<FormatRunDto> {
    return this.show(me, await this.notes.write(me, id, input));
  }

  @OpenToGuests()
  @Delete('silent-notes/:id')
  @HttpCode(204)
  @Returns()
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.notes.remove(me, id);
  }

  @OpenToGuests()
  @Post('format-runs/:id/options')
  @Returns(FormatRunDto)
  async addOption(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AddOptionDto,
  ): Promise<FormatRunDto> {
    return this.show(me, await this.votes.addOption(me, id, input));
  }

  @Post('format-runs/:id/options-from-notes')
  @HttpCode(200)
  @Returns(FormatRunDto)
  async fromNotes(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: OpenStepDto,
  ): Promise<FormatRunDto> {
    return this.show(me, await this.votes.optionsFromNotes(me, id, input.stepIndex));
  }

  @OpenToGuests()
  @Put('format-runs/:id/dots')
  @Returns(FormatRunDto)
  async castDots(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: CastDotsDto,
  ): Promise<FormatRunDto> {
    return this.show(me, await this.votes.castDots(me, id, input));
  }

  @OpenToGuests()
  @Put('format-runs/:id/fist')
  @Returns(FormatRunDto)
  async castFist(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: CastFistDto,
  ): Promise<FormatRunDto> {
    return this.show(me, await this.votes.castFist(me, id, input));
  }

  @OpenToGuests()
  @Post('format-runs/:id/circle')
  @HttpCode(200)
  @Returns(FormatRunDto)
  async answer(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AnswerCircleDto,
  ): Promise<FormatRunDto> {
    return this.show(me, await this.circles.answer(me, id, input));
  }

  private async show(me: Actor, { id }: { id: string }): Promise<FormatRunDto> {
    return presentFormatRun(me, await this.views.one(me, id));
  }
}
