import { Module } from '@nestjs/common';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { RecordingJob } from './recording.job.ts';
import { RecordingsController } from './recordings.controller.ts';
import { RecordingsService } from './recordings.service.ts';

@Module({
  imports: [InterviewsModule],
  controllers: [RecordingsController],
  providers: [RecordingsService, RecordingJob],
  exports: [RecordingsService],
})
export class RecordingsModule {}
