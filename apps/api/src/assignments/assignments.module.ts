import { Module } from '@nestjs/common';
import { ProtocolsModule } from '../protocols/protocols.module.ts';
import { AssignmentPlansController } from './assignment-plans.controller.ts';
import { AssignmentPlansService } from './assignment-plans.service.ts';
import { AssignmentProposalsController } from './assignment-proposals.controller.ts';
import { AssignmentProposalsService } from './assignment-proposals.service.ts';
import { AssignmentTermsService } from './assignment-terms.service.ts';
import { AssignmentsController } from './assignments.controller.ts';
import { AssignmentsService } from './assignments.service.ts';

@Module({
  imports: [ProtocolsModule],
  controllers: [AssignmentsController, AssignmentPlansController, AssignmentProposalsController],
  providers: [AssignmentsService, AssignmentPlansService, AssignmentProposalsService, AssignmentTermsService],
  exports: [AssignmentsService, AssignmentPlansService],
})
export class AssignmentsModule {}
