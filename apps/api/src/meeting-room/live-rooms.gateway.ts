import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { MeetingMessageDto, type Ack, type RoomStateDto } from '@leerkring/shared';
import type { Server, Socket } from 'socket.io';
import { RealtimeGateway } from '../platform/realtime/realtime-gateway.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { LiveRoomsService, roomOf, type RoomData } from './live-rooms.service.ts';

/**
 * How a connection ends when nobody ended it: a tunnel, a lid that was closed, a router that forgot us; and for how many
 * milliseconds nothing may have been heard by then.
 */
const silences: Record<string, number> = {
  'transport close': 0,
  'transport error': 0,
  'ping timeout': 20_000,
};

@RealtimeGateway()
export class LiveRoomsGateway implements OnGatewayInit, OnGatewayConnection {
  constructor(private readonly rooms: LiveRoomsService) {}

  afterInit(server: Server): void {
    this.rooms.listenToOthers(server);
  }

  @OpenToGuests()
  @SubscribeMessage('room.join')
  async join(
    @Me() me: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() { meetingId }: MeetingMessageDto,
  ): Promise<Ack<RoomStateDto>> {
    const data = socket.data as RoomData;
    const person = await this.rooms.enter(me, meetingId);
    // Coming in is said again whenever a page comes back into view: who is in the call stays in it.
    const call = data.rooms?.[meetingId]?.call;
    if (person) data.rooms = { ...data.rooms, [meetingId]: { ...person, call } };
    await socket.join(roomOf(meetingId));
    return { ok: await this.rooms.state(me, meetingId) };
  }

  @OpenToGuests()
  @SubscribeMessage('room.leave')
  async leave(
    @ConnectedSocket() socket: Socket,
    @MessageBody() { meetingId }: MeetingMessageDto,
  ): Promise<Ack> {
    await this.goOut(socket, meetingId, null);
    return { ok: null };
  }

  /** The rooms of a connection are known until just before it is gone. */
  handleConnection(socket: Socket): void {
    socket.on('disconnecting', (reason) => {
      for (const meetingId of Object.keys((socket.data as RoomData).rooms ?? {}))
        void this.goOut(socket, meetingId, silences[reason] ?? null);
    });
  }

  private async goOut(socket: Socket, meetingId: string, silentMs: number | null): Promise<void> {
    const data = socket.data as RoomData;
    const person = data.rooms?.[meetingId];
    await socket.leave(roomOf(meetingId));
    if (!person) return;
    delete data.rooms?.[meetingId];
    await this.rooms.leave(person, meetingId, silentMs);
  }
}
