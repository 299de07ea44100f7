import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import {
  CallMediaDto,
  CallSignalDto,
  JoinCallDto,
  MeetingMessageDto,
  type Ack,
  type CallPlaceDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io';
import type { RoomPerson } from '../meeting-room/live-room.rules.ts';
import type { RoomData } from '../meeting-room/live-rooms.service.ts';
import { WithoutTransaction } from '../platform/http/transaction.interceptor.ts';
import { RealtimeGateway } from '../platform/realtime/realtime-gateway.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { CallsService, lineOf } from './calls.service.ts';

const done: Ack = { ok: null };

@RealtimeGateway()
export class CallsGateway {
  constructor(private readonly calls: CallsService) {}

  @OpenToGuests()
  @SubscribeMessage('call.join')
  async join(
    @Me() me: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() input: JoinCallDto,
  ): Promise<Ack<CallPlaceDto>> {
    const here = placeOf(socket, input.meetingId);
    const { place, iceServers } = await this.calls.join(me, here, input);
    await hangUp(socket, here);
    if (here) here.call = place;
    await socket.join(lineOf(place.peerId));
    return { ok: { peerId: place.peerId, iceServers } };
  }

  @OpenToGuests()
  @SubscribeMessage('call.leave')
  async leave(
    @Me() me: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() { meetingId }: MeetingMessageDto,
  ): Promise<Ack> {
    const here = placeOf(socket, meetingId);
    await this.calls.leave(me, here, meetingId);
    await hangUp(socket, here);
    return done;
  }

  @OpenToGuests()
  @SubscribeMessage('call.media')
  async media(
    @Me() me: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() input: CallMediaDto,
  ): Promise<Ack> {
    const place = await this.calls.media(me, placeOf(socket, input.meetingId), input);
    Object.assign(place, { microphone: input.microphone, camera: input.camera });
    return done;
  }

  /** Writes nothing, and comes many at a time while two people find each other. */
  @OpenToGuests()
  @SubscribeMessage('call.signal')
  @WithoutTransaction()
  async signal(
    @Me() me: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() input: CallSignalDto,
  ): Promise<Ack> {
    await this.calls.signal(me, placeOf(socket, input.meetingId), input);
    return done;
  }
}

function placeOf(socket: Socket, meetingId: string): RoomPerson | undefined {
  return (socket.data as RoomData).rooms?.[meetingId];
}

async function hangUp(socket: Socket, here: RoomPerson | undefined): Promise<void> {
  if (!here?.call) return;
  await socket.leave(lineOf(here.call.peerId));
  delete here.call;
}
