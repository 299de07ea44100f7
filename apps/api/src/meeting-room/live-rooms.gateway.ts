import { ConnectedSocket, MessageBody, SubscribeMessage, type OnGatewayConnection } from '@nestjs/websockets';
import { MeetingMessageDto, RaiseHandDto, type Ack, type RoomStateDto } from '@leerkring/shared';
import type { Socket } from 'socket.io';
import { RealtimeGateway } from '../platform/realtime/realtime-gateway.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { LiveRoomsService, roomOf } from './live-rooms.service.ts';

const done: Ack = { ok: null };

@RealtimeGateway()
export class LiveRoomsGateway implements OnGatewayConnection {
  constructor(private readonly rooms: LiveRoomsService) {}

  @SubscribeMessage('room.join')
  async join(
    @Me() me: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() { meetingId }: MeetingMessageDto,
  ): Promise<Ack<RoomStateDto>> {
    await this.rooms.enter(me, meetingId);
    await socket.join(roomOf(meetingId));
    return { ok: await this.rooms.state(me, meetingId) };
  }

  @SubscribeMessage('room.leave')
  async leave(
    @ConnectedSocket() socket: Socket,
    @MessageBody() { meetingId }: MeetingMessageDto,
  ): Promise<Ack> {
    if (socket.rooms.has(roomOf(meetingId))) await this.goOut(socket, meetingId);
    return done;
  }

  @SubscribeMessage('hand.raise')
  async raiseHand(@Me() me: Actor, @MessageBody() { meetingId, isRaised }: RaiseHandDto): Promise<Ack> {
    await this.rooms.raiseHand(me, meetingId, isRaised);
    return done;
  }

  /** The rooms of a connection are known until just before it is gone. */
  handleConnection(socket: Socket): void {
    socket.on('disconnecting', () => {
      for (const meetingId of meetingsOf(socket)) void this.goOut(socket, meetingId);
    });
  }

  private async goOut(socket: Socket, meetingId: string): Promise<void> {
    await socket.leave(roomOf(meetingId));
    await this.rooms.broadcast(meetingId);
  }
}

function meetingsOf(socket: Socket): string[] {
  return [...socket.rooms].flatMap((room) =>
    room.startsWith('meeting:') ? [room.slice('meeting:'.length)] : [],
  );
}
