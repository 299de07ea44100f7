import { Module } from '@nestjs/common';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { AskBacksController } from './ask-backs.controller.ts';
import { AskBacksService } from './ask-backs.service.ts';

@Module({ imports: [InterviewsModule], controllers: [AskBacksController], providers: [AskBacksService] })
export class AskBacksModule {}
