import { Module } from '@nestjs/common';
import './instrument-link.entity.ts';
import './instrument-response.entity.ts';
import './instrument.entity.ts';
import { QuestionBankModule } from '../question-bank/question-bank.module.ts';
import { InstrumentKindsService } from './instrument-kinds.service.ts';
import { InstrumentsController } from './instruments.controller.ts';
import { InstrumentsService } from './instruments.service.ts';
import { ResponsesController } from './responses.controller.ts';
import { ResponsesService } from './responses.service.ts';
import { RoundsController } from './rounds.controller.ts';

/** Surveys, observation frames, consultations: each kind is a file. */
@Module({
  imports: [QuestionBankModule],
  controllers: [InstrumentsController, ResponsesController, RoundsController],
  providers: [InstrumentKindsService, InstrumentsService, ResponsesService],
  exports: [InstrumentsService, ResponsesService],
})
export class InstrumentsModule {}
