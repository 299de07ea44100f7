import { Module } from '@nestjs/common';
import { GuestsModule } from '../guests/guests.module.ts';
import { MeetingRoomModule } from '../meeting-room/meeting-room.module.ts';
import { SeatsModule } from '../seats/seats.module.ts';
import { CircleChecksService } from './circle-checks.service.ts';
import { FormatRunsService } from './format-runs.service.ts';
import { FormatViewsService } from './format-views.service.ts';
import { FormatWordsController } from './format-words.controller.ts';
import { FormatsController } from './formats.controller.ts';
import { FormatsService } from './formats.service.ts';
import { RoundsService } from './rounds.service.ts';
import { SilentNotesService } from './silent-notes.service.ts';
import { VotesService } from './votes.service.ts';

@Module({
  imports: [MeetingRoomModule, SeatsModule, GuestsModule],
  controllers: [FormatsController, FormatWordsController],
  providers: [
    FormatsService,
    FormatRunsService,
    FormatViewsService,
    RoundsService,
    SilentNotesService,
    VotesService,
    CircleChecksService,
  ],
  exports: [FormatsService],
})
export class FormatsModule {}
