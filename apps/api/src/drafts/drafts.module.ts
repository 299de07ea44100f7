import { Module } from '@nestjs/common';
import { PublicationsModule } from '../publications/publications.module.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { SuggestionsModule } from '../suggestions/suggestions.module.ts';
import { DraftsController } from './drafts.controller.ts';
import { DraftsService } from './drafts.service.ts';

@Module({
  imports: [PublicationsModule, ReportsModule, SuggestionsModule],
  controllers: [DraftsController],
  providers: [DraftsService],
})
export class DraftsModule {}
