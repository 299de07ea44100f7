import { Module } from '@nestjs/common';
import { AnalysisModule } from '../analysis/analysis.module.ts';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { CountsController } from './counts.controller.ts';
import { CountsService } from './counts.service.ts';

@Module({
  imports: [AnalysisModule, InterviewsModule],
  controllers: [CountsController],
  providers: [CountsService],
  exports: [CountsService],
})
export class CountsModule {}
