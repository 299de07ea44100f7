import { Module } from '@nestjs/common';
import './instrument-link.entity.ts';
import './instrument-response.entity.ts';
import './instrument.entity.ts';
import { InstrumentKindsService } from './instrument-kinds.service.ts';
import { InstrumentsController } from './instruments.controller.ts';
import { InstrumentsService } from './instruments.service.ts';
import { ResponsesService } from './responses.service.ts';

/** Surveys, observation frames, consultations: each kind is a file. */
@Module({
  controllers: [InstrumentsController],
  providers: [InstrumentKindsService, InstrumentsService, ResponsesService],
})
export class InstrumentsModule {}
