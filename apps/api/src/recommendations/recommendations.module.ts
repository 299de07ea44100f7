import { Module } from '@nestjs/common';
import { AnalysisModule } from '../analysis/analysis.module.ts';
import { ProposalsModule } from '../proposals/proposals.module.ts';
import { QuotesModule } from '../quotes/quotes.module.ts';
import { RecommendationsController } from './recommendations.controller.ts';
import { RecommendationsService } from './recommendations.service.ts';
import { WeighingsController } from './weighings.controller.ts';
import { WeighingsService } from './weighings.service.ts';

@Module({
  imports: [AnalysisModule, ProposalsModule, QuotesModule],
  controllers: [RecommendationsController, WeighingsController],
  providers: [RecommendationsService, WeighingsService],
  exports: [RecommendationsService, WeighingsService],
})
export class RecommendationsModule {}
