import { Module } from '@nestjs/common';
import { CodesModule } from '../codes/codes.module.ts';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { DoubleCodingsController } from './double-codings.controller.ts';
import { DoubleCodingsService } from './double-codings.service.ts';

@Module({
  imports: [CodesModule, InterviewsModule],
  controllers: [DoubleCodingsController],
  providers: [DoubleCodingsService],
  exports: [DoubleCodingsService],
})
export class DoubleCodingsModule {}
