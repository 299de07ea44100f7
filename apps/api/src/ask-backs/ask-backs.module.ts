import { Module } from '@nestjs/common';
import { AskBacksController } from './ask-backs.controller.ts';
import { AskBacksService } from './ask-backs.service.ts';

@Module({ controllers: [AskBacksController], providers: [AskBacksService] })
export class AskBacksModule {}
