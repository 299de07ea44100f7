import { ConnectedSocket, MessageBody, SubscribeMessage, type OnGatewayDisconnect } from '@nestjs/websockets';
import {
  AdvanceAgendaDto,
  ExtendTimerDto,
  MeetingMessageDto,
  RaiseHandDto,
  type Ack,
  type RoomStateDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io';
import { RealtimeGateway } from '../platform/realtime/realtime-gateway.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { MeetingRoomService } from './meeting-room.service.ts';

const done: Ack = { ok: null };

@RealtimeGateway()
export class MeetingRoomGateway implements OnGatewayDisconnect {
  constructor(private readonly room: MeetingRoomService) {}

  @SubscribeMessage('room.join')
  async join(
    @Me() me: Actor,
    @ConnectedSocket() socket: Socket,
    @MessageBody() { meetingId }: MeetingMessageDto,
  ): Promise<Ack<RoomStateDto>> {
    const state = await this.room.join(me, meetingId, socket.id);
    await socket.join(`meeting:${meetingId}`);
    return { ok: state };
  }

  @SubscribeMessage('room.leave')
  async leave(
    @ConnectedSocket() socket: Socket,
    @MessageBody() { meetingId }: MeetingMessageDto,
  ): Promise<Ack> {
    await socket.leave(`meeting:${meetingId}`);
    await this.room.leave(socket.id, meetingId);
    return done;
  }

  @SubscribeMessage('agenda.advance')
  async advance(@Me() me: Actor, @MessageBody() { meetingId, itemId }: AdvanceAgendaDto): Promise<Ack> {
    await this.room.advance(me, meetingId, itemId);
    return done;
  }

  @SubscribeMessage('timer.start')
  async startTimer(@Me() me: Actor, @MessageBody() { meetingId }: MeetingMessageDto): Promise<Ack> {
    await this.room.startTimer(me, meetingId);
    return done;
  }

  @SubscribeMessage('timer.pause')
  async pauseTimer(@Me() me: Actor, @MessageBody() { meetingId }: MeetingMessageDto): Promise<Ack> {
    await this.room.pauseTimer(me, meetingId);
    return done;
  }

  @SubscribeMessage('timer.extend')
  async extendTimer(@Me() me: Actor, @MessageBody() { meetingId, minutes }: ExtendTimerDto): Promise<Ack> {
    await this.room.extendTimer(me, meetingId, minutes);
    return done;
  }

  @SubscribeMessage('hand.raise')
  async raiseHand(@Me() me: Actor, @MessageBody() { meetingId, isRaised }: RaiseHandDto): Promise<Ack> {
    await this.room.raiseHand(me, meetingId, isRaised);
    return done;
  }

  async handleDisconnect(socket: Socket): Promise<void> {
    await this.room.leave(socket.id);
  }
}
