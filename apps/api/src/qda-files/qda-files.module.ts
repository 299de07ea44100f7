import { Module } from '@nestjs/common';
import { CodesModule } from '../codes/codes.module.ts';
import { CodingsModule } from '../codings/codings.module.ts';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { QdaFilesController } from './qda-files.controller.ts';
import { QdaFilesService } from './qda-files.service.ts';

/** What was coded, out to other programs for analysis and back, in the form that they agreed on (REFI-QDA). */
@Module({
  imports: [CodesModule, CodingsModule, InterviewsModule],
  controllers: [QdaFilesController],
  providers: [QdaFilesService],
})
export class QdaFilesModule {}
