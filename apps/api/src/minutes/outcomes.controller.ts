import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { MakeOutcomeDto, NoteDto, OutcomeDto, UpdateNoteDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentNote } from './minutes.presenter.ts';
import { OutcomesService } from './outcomes.service.ts';

@Controller()
export class OutcomesController {
  constructor(private readonly outcomes: OutcomesService) {}

  @Post('agenda-items/:id/outcomes')
  @Returns(OutcomeDto)
  async make(@Me() me: Actor, @Param('id') id: string, @Body() input: MakeOutcomeDto): Promise<OutcomeDto> {
    await this.outcomes.make(me, id, input);
    return { id: input.id, kind: input.kind };
  }

  @Get('plgs/:plgId/notes')
  @Returns([NoteDto])
  async notes(@Me() me: Actor, @Param('plgId') plgId: string): Promise<NoteDto[]> {
    return (await this.outcomes.notes(me, plgId)).map((it) => presentNote(me, it));
  }

  @Patch('notes/:id')
  @Returns(NoteDto)
  async reword(@Me() me: Actor, @Param('id') id: string, @Body() input: UpdateNoteDto): Promise<NoteDto> {
    return presentNote(me, await this.outcomes.reword(me, id, input));
  }

  @Delete('notes/:id')
  @HttpCode(204)
  @Returns()
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.outcomes.remove(me, id);
  }
}
