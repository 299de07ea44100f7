import { Module } from '@nestjs/common';
import { SeatsModule } from '../seats/seats.module.ts';
import { FindingsService } from './findings.service.ts';
import { MissedController } from './missed.controller.ts';
import { MissedJob } from './missed.job.ts';
import { MissedService } from './missed.service.ts';

@Module({
  imports: [SeatsModule],
  controllers: [MissedController],
  providers: [MissedService, FindingsService, MissedJob],
})
export class MissedModule {}
