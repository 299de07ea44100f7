import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import { MeetingMessageDto, type Ack, type RoomStateDto } from '@leerkring/shared';
import type { Socket } from 'socket.io';
import { hallScreen } from '../meeting-room/live-room.rules.ts';
import { roomOf, type RoomData } from '../meeting-room/live-rooms.service.ts';
import { RealtimeGateway } from '../platform/realtime/realtime-gateway.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { HallsService } from './halls.service.ts';

@RealtimeGateway()
export class HallsGateway {
  constructor(private readonly halls: HallsService) {}

  /** This connection is the screen in the hall: it hears what the room hears, and counts as nobody. */
  @SubscribeMessage('hall.show')
  async show(
    @Me() me: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() { meetingId }: MeetingMessageDto,
  ): Promise<Ack<RoomStateDto>> {
    const state = await this.halls.show(me, meetingId);
    const data = socket.data as RoomData;
    const before = data.rooms?.[meetingId];
    const call = before?.isHall ? before.call : undefined;
    data.rooms = { ...data.rooms, [meetingId]: { ...hallScreen, call } };
    await socket.join(roomOf(meetingId));
    return { ok: state };
  }
}
