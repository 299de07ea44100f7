import { Module } from '@nestjs/common';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { DoubleCodingsController } from './double-codings.controller.ts';
import { DoubleCodingsService } from './double-codings.service.ts';

@Module({
  imports: [InterviewsModule],
  controllers: [DoubleCodingsController],
  providers: [DoubleCodingsService],
  exports: [DoubleCodingsService],
})
export class DoubleCodingsModule {}
