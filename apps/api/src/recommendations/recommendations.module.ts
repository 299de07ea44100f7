import { Module } from '@nestjs/common';
import { AnalysisModule } from '../analysis/analysis.module.ts';
import { RecommendationsController } from './recommendations.controller.ts';
import { RecommendationsService } from './recommendations.service.ts';

@Module({
  imports: [AnalysisModule],
  controllers: [RecommendationsController],
  providers: [RecommendationsService],
  exports: [RecommendationsService],
})
export class RecommendationsModule {}
