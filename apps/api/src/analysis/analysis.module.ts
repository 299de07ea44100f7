import { Module } from '@nestjs/common';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { AnalysisController } from './analysis.controller.ts';
import { AnalysisService } from './analysis.service.ts';

@Module({
  imports: [InterviewsModule],
  controllers: [AnalysisController],
  providers: [AnalysisService],
  exports: [AnalysisService],
})
export class AnalysisModule {}
