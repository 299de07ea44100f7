import { Module } from '@nestjs/common';
import { PublicationsModule } from '../publications/publications.module.ts';
import { TalliesModule } from '../tallies/tallies.module.ts';
import { AnalysesService } from './analyses.service.ts';
import { AnalysisRequestPagesController } from './analysis-request-pages.controller.ts';
import { AnalysisRequestPagesService } from './analysis-request-pages.service.ts';
import { AnalysisRequestsController } from './analysis-requests.controller.ts';
import { AnalysisRequestsService } from './analysis-requests.service.ts';

@Module({
  imports: [PublicationsModule, TalliesModule],
  controllers: [AnalysisRequestsController, AnalysisRequestPagesController],
  providers: [AnalysesService, AnalysisRequestsService, AnalysisRequestPagesService],
})
export class AnalysisRequestsModule {}
