import { Module } from '@nestjs/common';
import { RetentionJob } from './retention.job.ts';
import { RetentionsController } from './retentions.controller.ts';
import { RetentionsService } from './retentions.service.ts';

@Module({ controllers: [RetentionsController], providers: [RetentionsService, RetentionJob] })
export class RetentionsModule {}
