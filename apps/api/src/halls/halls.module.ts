import { Module } from '@nestjs/common';
import { MeetingRoomModule } from '../meeting-room/meeting-room.module.ts';
import { HallsController } from './halls.controller.ts';
import { HallsGateway } from './halls.gateway.ts';
import { HallsService } from './halls.service.ts';

@Module({
  imports: [MeetingRoomModule],
  controllers: [HallsController],
  providers: [HallsService, HallsGateway],
})
export class HallsModule {}
