import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { AgendaItemsController } from './agenda-items.controller.ts';
import { AgendaItemsService } from './agenda-items.service.ts';
import { CommitmentsController } from './commitments.controller.ts';
import { CommitmentsService } from './commitments.service.ts';
import { MeetingRoomController } from './meeting-room.controller.ts';
import { MeetingRoomGateway } from './meeting-room.gateway.ts';
import { MeetingRoomService } from './meeting-room.service.ts';

@Module({
  imports: [CyclesModule],
  controllers: [MeetingRoomController, AgendaItemsController, CommitmentsController],
  providers: [MeetingRoomService, MeetingRoomGateway, AgendaItemsService, CommitmentsService],
})
export class MeetingRoomModule {}
