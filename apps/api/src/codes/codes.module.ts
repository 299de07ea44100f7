import { Module } from '@nestjs/common';
import { CodesController } from './codes.controller.ts';
import { CodesService } from './codes.service.ts';

@Module({ controllers: [CodesController], providers: [CodesService], exports: [CodesService] })
export class CodesModule {}
