import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { DateAnswersService } from './date-answers.service.ts';
import { DateLettersService } from './date-letters.service.ts';
import { DatePollsController } from './date-polls.controller.ts';
import { DatePollsService } from './date-polls.service.ts';
import { DateViewsService } from './date-views.service.ts';

@Module({
  imports: [CyclesModule, IdentityModule],
  controllers: [DatePollsController],
  providers: [DatePollsService, DateAnswersService, DateLettersService, DateViewsService],
})
export class DatePollsModule {}
