import { Module } from '@nestjs/common';
import { CodesModule } from '../codes/codes.module.ts';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { CodeChangesService } from './code-changes.service.ts';
import { CodingBoardsService } from './coding-boards.service.ts';
import { CodingsController } from './codings.controller.ts';
import { CodingsService } from './codings.service.ts';

/** Answers read word by word, each person in a layer of their own. */
@Module({
  imports: [CodesModule, InterviewsModule],
  controllers: [CodingsController],
  providers: [CodingsService, CodeChangesService, CodingBoardsService],
  exports: [CodingsService, CodeChangesService],
})
export class CodingsModule {}
