import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.ts';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { FormatsModule } from '../formats/formats.module.ts';
import { MeetingRoomModule } from '../meeting-room/meeting-room.module.ts';
import './early-start.entity.ts';
import { FactsService } from './facts.service.ts';
import { NudgeJob } from './nudge.job.ts';
import { NudgesService } from './nudges.service.ts';
import { PhasesService } from './phases.service.ts';
import { PreparationsService } from './preparations.service.ts';
import { TemplatesService } from './templates.service.ts';
import { TrajectoriesController } from './trajectories.controller.ts';
import { TrajectoriesService } from './trajectories.service.ts';

@Module({
  imports: [CalendarsModule, CyclesModule, FormatsModule, MeetingRoomModule],
  controllers: [TrajectoriesController],
  providers: [
    TemplatesService,
    FactsService,
    TrajectoriesService,
    NudgesService,
    NudgeJob,
    PhasesService,
    PreparationsService,
  ],
  exports: [PreparationsService],
})
export class TrajectoriesModule {}
