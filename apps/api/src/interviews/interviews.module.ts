import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.ts';
import { ProtocolsModule } from '../protocols/protocols.module.ts';
import { AnswersService } from './answers.service.ts';
import { InterviewsController } from './interviews.controller.ts';
import { InterviewsService } from './interviews.service.ts';
import { KitsService } from './kits.service.ts';
import { RespondentJob } from './respondent.job.ts';
import { RedactionsService } from './redactions.service.ts';
import { RespondentKeysService } from './respondent-keys.service.ts';
import { RespondentsService } from './respondents.service.ts';

@Module({
  imports: [AssignmentsModule, ProtocolsModule],
  controllers: [InterviewsController],
  providers: [
    InterviewsService,
    AnswersService,
    KitsService,
    RespondentsService,
    RespondentKeysService,
    RedactionsService,
    RespondentJob,
  ],
  exports: [InterviewsService, AnswersService, RespondentKeysService, RespondentsService, RedactionsService],
})
export class InterviewsModule {}
