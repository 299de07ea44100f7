import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.ts';
import './field-answer.entity.ts';
import './field-case.entity.ts';
import { FieldCasesController } from './field-cases.controller.ts';
import { FieldCasesService } from './field-cases.service.ts';
import './field-conversation.entity.ts';
import { FieldVisitsService } from './field-visits.service.ts';

/** A field study: teams elsewhere, visited with one locked guide. */
@Module({
  imports: [InstrumentsModule],
  controllers: [FieldCasesController],
  providers: [FieldCasesService, FieldVisitsService],
  exports: [FieldCasesService],
})
export class FieldCasesModule {}
