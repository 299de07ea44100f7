import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.ts';
import { OpeningsService } from './openings.service.ts';
import { SwapJob } from './swap.job.ts';
import { SwapsController } from './swaps.controller.ts';
import { SwapsService } from './swaps.service.ts';

@Module({
  imports: [AssignmentsModule],
  controllers: [SwapsController],
  providers: [SwapsService, OpeningsService, SwapJob],
})
export class SwapsModule {}
