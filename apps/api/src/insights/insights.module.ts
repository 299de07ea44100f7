import { Module } from '@nestjs/common';
import { AnalysisModule } from '../analysis/analysis.module.ts';
import { InsightsController } from './insights.controller.ts';
import { InsightsService } from './insights.service.ts';

@Module({
  imports: [AnalysisModule],
  controllers: [InsightsController],
  providers: [InsightsService],
  exports: [InsightsService],
})
export class InsightsModule {}
