import { Module } from '@nestjs/common';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { FactChecksController } from './fact-checks.controller.ts';
import { FactChecksService } from './fact-checks.service.ts';

@Module({
  imports: [InterviewsModule, ReportsModule],
  controllers: [FactChecksController],
  providers: [FactChecksService],
})
export class FactChecksModule {}
