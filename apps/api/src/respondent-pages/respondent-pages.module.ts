import { Module } from '@nestjs/common';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { RecordingsModule } from '../recordings/recordings.module.ts';
import { RespondentPagesController } from './respondent-pages.controller.ts';
import { RespondentPagesService } from './respondent-pages.service.ts';

@Module({
  imports: [InterviewsModule, RecordingsModule],
  controllers: [RespondentPagesController],
  providers: [RespondentPagesService],
})
export class RespondentPagesModule {}
