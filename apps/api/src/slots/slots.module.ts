import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.ts';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { InvitesModule } from '../invites/invites.module.ts';
import { SlotNoticesService } from './slot-notices.service.ts';
import { SlotRepliesService } from './slot-replies.service.ts';
import { SlotsController } from './slots.controller.ts';
import { SlotsService } from './slots.service.ts';

@Module({
  imports: [AssignmentsModule, CyclesModule, InvitesModule],
  controllers: [SlotsController],
  providers: [SlotsService, SlotNoticesService, SlotRepliesService],
})
export class SlotsModule {}
