import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.ts';
import { SlotNoticesService } from './slot-notices.service.ts';
import { SlotsController } from './slots.controller.ts';
import { SlotsService } from './slots.service.ts';

@Module({
  imports: [AssignmentsModule],
  controllers: [SlotsController],
  providers: [SlotsService, SlotNoticesService],
})
export class SlotsModule {}
