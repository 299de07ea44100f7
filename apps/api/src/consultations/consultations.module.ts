import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module.ts';
import { InstrumentsModule } from '../instruments/instruments.module.ts';
import { AdditionsService } from './additions.service.ts';
import './addition-decision.entity.ts';
import './consultation-addition.entity.ts';
import './consultation-conclusion.entity.ts';
import './consultation-follow-up.entity.ts';
import './consultation-key.entity.ts';
import { ConsultationLinksController } from './consultation-links.controller.ts';
import { ConsultationPartiesController } from './consultation-parties.controller.ts';
import './consultation-party.entity.ts';
import './consultation-tie.entity.ts';
import './consultation-verdict.entity.ts';
import { ConsultationsController } from './consultations.controller.ts';
import { ConsultationsService } from './consultations.service.ts';
import { FormsService } from './forms.service.ts';
import { PartiesService } from './parties.service.ts';

/** Putting a draft to organisations: who recognises it, what they add, and what is decided about that. */
@Module({
  imports: [InstrumentsModule, CommitmentsModule],
  controllers: [ConsultationsController, ConsultationPartiesController, ConsultationLinksController],
  providers: [ConsultationsService, PartiesService, FormsService, AdditionsService],
})
export class ConsultationsModule {}
