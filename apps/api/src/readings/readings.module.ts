import { Module } from '@nestjs/common';
import { AnalysisModule } from '../analysis/analysis.module.ts';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { QuotesModule } from '../quotes/quotes.module.ts';
import { JointThreadsService } from './joint-threads.service.ts';
import { ReadThreadsService } from './read-threads.service.ts';
import { ReadWordsService } from './read-words.service.ts';
import { ReadingObligationsService } from './reading-obligations.service.ts';
import { ReadingViewsService } from './reading-views.service.ts';
import { ReadingsController } from './readings.controller.ts';
import { ReadingsService } from './readings.service.ts';
import { ThreadCarriesService } from './thread-carries.service.ts';

/** Conversations read by a fair plan: each alone first, then all together. */
@Module({
  imports: [AnalysisModule, InterviewsModule, QuotesModule],
  controllers: [ReadingsController],
  providers: [
    ReadingsService,
    ReadingViewsService,
    ReadWordsService,
    ReadThreadsService,
    JointThreadsService,
    ThreadCarriesService,
    ReadingObligationsService,
  ],
  exports: [ReadingsService, ReadingViewsService, ReadThreadsService, JointThreadsService],
})
export class ReadingsModule {}
