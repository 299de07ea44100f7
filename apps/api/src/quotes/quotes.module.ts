import { Module } from '@nestjs/common';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { FieldQuotesController } from './field-quotes.controller.ts';
import { FieldQuotesService } from './field-quotes.service.ts';
import { QuotesController } from './quotes.controller.ts';
import { QuotesService } from './quotes.service.ts';

@Module({
  imports: [InterviewsModule],
  controllers: [QuotesController, FieldQuotesController],
  providers: [QuotesService, FieldQuotesService],
  exports: [QuotesService],
})
export class QuotesModule {}
