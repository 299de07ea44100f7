import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.ts';
import { PublicationsModule } from '../publications/publications.module.ts';
import { QuotesModule } from '../quotes/quotes.module.ts';
import { SuggestionsModule } from '../suggestions/suggestions.module.ts';
import { DraftsController } from './drafts.controller.ts';
import { DraftsService } from './drafts.service.ts';
import { ReturnsService } from './returns.service.ts';

@Module({
  imports: [CommentsModule, PublicationsModule, QuotesModule, SuggestionsModule],
  controllers: [DraftsController],
  providers: [DraftsService, ReturnsService],
})
export class DraftsModule {}
