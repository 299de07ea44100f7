import { Module } from '@nestjs/common';
import { AnalysisModule } from '../analysis/analysis.module.ts';
import { SurveysModule } from '../surveys/surveys.module.ts';
import { WorkshopsModule } from '../workshops/workshops.module.ts';
import { InsightOriginsController } from './insight-origins.controller.ts';
import { InsightOriginsService } from './insight-origins.service.ts';
import { InsightsController } from './insights.controller.ts';
import { InsightsService } from './insights.service.ts';

@Module({
  imports: [AnalysisModule, SurveysModule, WorkshopsModule],
  controllers: [InsightsController, InsightOriginsController],
  providers: [InsightsService, InsightOriginsService],
  exports: [InsightsService],
})
export class InsightsModule {}
