import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module.ts';
import { DecisionsModule } from '../decisions/decisions.module.ts';
import { SeatsModule } from '../seats/seats.module.ts';
import { AdoptionJob } from './adoption.job.ts';
import { DraftsService } from './drafts.service.ts';
import { MinutesController } from './minutes.controller.ts';
import { MinutesService } from './minutes.service.ts';
import { OutcomesController } from './outcomes.controller.ts';
import { OutcomesService } from './outcomes.service.ts';

@Module({
  imports: [DecisionsModule, CommitmentsModule, SeatsModule],
  controllers: [MinutesController, OutcomesController],
  providers: [MinutesService, AdoptionJob, DraftsService, OutcomesService],
  exports: [DraftsService],
})
export class MinutesModule {}
