import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { MeetingRoomModule } from '../meeting-room/meeting-room.module.ts';
import { PlgsModule } from '../plgs/plgs.module.ts';
import { CallLinksService } from './call-links.service.ts';
import { CallsController } from './calls.controller.ts';
import { CallsGateway } from './calls.gateway.ts';
import { CallsService } from './calls.service.ts';

@Module({
  imports: [CyclesModule, MeetingRoomModule, PlgsModule],
  controllers: [CallsController],
  providers: [CallsService, CallsGateway, CallLinksService],
})
export class CallsModule {}
