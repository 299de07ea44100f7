import { Module } from '@nestjs/common';
import { TodayController } from './today.controller.ts';
import { TodayService } from './today.service.ts';

@Module({ controllers: [TodayController], providers: [TodayService], exports: [TodayService] })
export class TodayModule {}
