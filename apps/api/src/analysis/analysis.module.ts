import { Module } from '@nestjs/common';
import { AnalysisController } from './analysis.controller.ts';
import { AnalysisService } from './analysis.service.ts';

@Module({ controllers: [AnalysisController], providers: [AnalysisService], exports: [AnalysisService] })
export class AnalysisModule {}
