import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.ts';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { TandemDifferencesService } from './tandem-differences.service.ts';
import { TandemLogsService } from './tandem-logs.service.ts';
import { TandemMergesService } from './tandem-merges.service.ts';
import { TandemObligationsService } from './tandem-obligations.service.ts';
import { TandemRescuesService } from './tandem-rescues.service.ts';
import { TandemTalksController } from './tandem-talks.controller.ts';
import { TandemTalksService } from './tandem-talks.service.ts';
import { TandemsController } from './tandems.controller.ts';
import { TandemsService } from './tandems.service.ts';

/** Two interviewers, one conversation. */
@Module({
  imports: [AssignmentsModule, InterviewsModule],
  controllers: [TandemsController, TandemTalksController],
  providers: [
    TandemsService,
    TandemTalksService,
    TandemLogsService,
    TandemMergesService,
    TandemDifferencesService,
    TandemRescuesService,
    TandemObligationsService,
  ],
})
export class TandemsModule {}
