import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { GuestsModule } from '../guests/guests.module.ts';
import { SeatsModule } from '../seats/seats.module.ts';
import { AgendaItemsController } from './agenda-items.controller.ts';
import { AgendaItemsService } from './agenda-items.service.ts';
import { AttendancesService } from './attendances.service.ts';
import { ClocksGateway } from './clocks.gateway.ts';
import { ClocksService } from './clocks.service.ts';
import { LiveRoomsGateway } from './live-rooms.gateway.ts';
import { LiveRoomsService } from './live-rooms.service.ts';
import { MeetingRoomController } from './meeting-room.controller.ts';
import { MeetingRoomService } from './meeting-room.service.ts';
import { QueuesGateway } from './queues.gateway.ts';
import { QueuesService } from './queues.service.ts';
import { RoomStatesService } from './room-states.service.ts';
import { StaysService } from './stays.service.ts';

@Module({
  imports: [CyclesModule, SeatsModule, GuestsModule],
  controllers: [MeetingRoomController, AgendaItemsController],
  providers: [
    MeetingRoomService,
    AttendancesService,
    StaysService,
    LiveRoomsService,
    LiveRoomsGateway,
    ClocksService,
    ClocksGateway,
    RoomStatesService,
    QueuesService,
    QueuesGateway,
    AgendaItemsService,
  ],
  exports: [
    MeetingRoomService,
    LiveRoomsService,
    RoomStatesService,
    QueuesService,
    AttendancesService,
    StaysService,
  ],
})
export class MeetingRoomModule {}
