import { Module } from '@nestjs/common';
import { AnalysisModule } from '../analysis/analysis.module.ts';
import { DoubleCodingsModule } from '../double-codings/double-codings.module.ts';
import { InsightsModule } from '../insights/insights.module.ts';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { QuotesModule } from '../quotes/quotes.module.ts';
import { RecommendationsModule } from '../recommendations/recommendations.module.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { TalliesModule } from '../tallies/tallies.module.ts';
import { ClaimsService } from './claims.service.ts';
import { ErrataController } from './errata.controller.ts';
import { ErrataService } from './errata.service.ts';
import { SurveysModule } from '../surveys/surveys.module.ts';
import { MethodsService } from './methods.service.ts';
import { PublicationsController } from './publications.controller.ts';
import { PublicationsService } from './publications.service.ts';
import { ReleasesController } from './releases.controller.ts';
import { ReleasesService } from './releases.service.ts';
import { SignaturesController } from './signatures.controller.ts';
import { SignaturesService } from './signatures.service.ts';
import { SnapshotsService } from './snapshots.service.ts';
import { SummariesController } from './summaries.controller.ts';
import { SummariesService } from './summaries.service.ts';
import { VersionJob } from './version.job.ts';

@Module({
  imports: [
    AnalysisModule,
    DoubleCodingsModule,
    InsightsModule,
    InterviewsModule,
    QuotesModule,
    ReportsModule,
    RecommendationsModule,
    SurveysModule,
    TalliesModule,
  ],
  controllers: [
    ErrataController,
    PublicationsController,
    SignaturesController,
    SummariesController,
    ReleasesController,
  ],
  providers: [
    ClaimsService,
    MethodsService,
    SnapshotsService,
    SignaturesService,
    SummariesService,
    PublicationsService,
    ErrataService,
    ReleasesService,
    VersionJob,
  ],
  exports: [PublicationsService, ReleasesService, SnapshotsService],
})
export class PublicationsModule {}
