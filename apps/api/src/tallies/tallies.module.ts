import { Module } from '@nestjs/common';
import { CountsModule } from '../counts/counts.module.ts';
import { FieldCasesModule } from '../field-cases/field-cases.module.ts';
import { InstrumentsModule } from '../instruments/instruments.module.ts';
import { ReasonsModule } from '../reasons/reasons.module.ts';
import { WorkshopsModule } from '../workshops/workshops.module.ts';
import { SurveysModule } from '../surveys/surveys.module.ts';
import { TalliesController } from './tallies.controller.ts';
import { TalliesService } from './tallies.service.ts';

@Module({
  imports: [CountsModule, FieldCasesModule, InstrumentsModule, ReasonsModule, SurveysModule, WorkshopsModule],
  controllers: [TalliesController],
  providers: [TalliesService],
  exports: [TalliesService],
})
export class TalliesModule {}
