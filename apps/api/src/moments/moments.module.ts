import { Module } from '@nestjs/common';
import { MomentsController } from './moments.controller.ts';
import { MomentsService } from './moments.service.ts';

@Module({ controllers: [MomentsController], providers: [MomentsService] })
export class MomentsModule {}
