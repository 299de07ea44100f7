import { Module } from '@nestjs/common';
import { AnalysisModule } from '../analysis/analysis.module.ts';
import { QuotesModule } from '../quotes/quotes.module.ts';
import { RecommendationsModule } from '../recommendations/recommendations.module.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { PublicationsController } from './publications.controller.ts';
import { SignaturesController } from './signatures.controller.ts';
import { SignaturesService } from './signatures.service.ts';
import { PublicationsService } from './publications.service.ts';

@Module({
  imports: [AnalysisModule, QuotesModule, ReportsModule, RecommendationsModule],
  controllers: [PublicationsController, SignaturesController],
  providers: [SignaturesService, PublicationsService],
  exports: [PublicationsService],
})
export class PublicationsModule {}
