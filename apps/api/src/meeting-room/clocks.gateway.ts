import { MessageBody, SubscribeMessage } from '@nestjs/websockets';
import {
  AdvanceAgendaDto,
  AnswerExtensionDto,
  ExtendTimerDto,
  MeetingMessageDto,
  type Ack,
} from '@leerkring/shared';
import { RealtimeGateway } from '../platform/realtime/realtime-gateway.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { ClocksService } from './clocks.service.ts';

const done: Ack = { ok: null };

@RealtimeGateway()
export class ClocksGateway {
  constructor(private readonly clocks: ClocksService) {}

  @SubscribeMessage('agenda.advance')
  async advance(@Me() me: Actor, @MessageBody() { meetingId, itemId }: AdvanceAgendaDto): Promise<Ack> {
    await this.clocks.advance(me, meetingId, itemId);
    return done;
  }

  @SubscribeMessage('timer.start')
  async startTimer(@Me() me: Actor, @MessageBody() { meetingId }: MeetingMessageDto): Promise<Ack> {
    await this.clocks.startTimer(me, meetingId);
    return done;
  }

  @SubscribeMessage('timer.pause')
  async pauseTimer(@Me() me: Actor, @MessageBody() { meetingId }: MeetingMessageDto): Promise<Ack> {
    await this.clocks.pauseTimer(me, meetingId);
    return done;
  }

  @SubscribeMessage('timer.extend')
  async extendTimer(@Me() me: Actor, @MessageBody() { meetingId, minutes }: ExtendTimerDto): Promise<Ack> {
    await this.clocks.extendTimer(me, meetingId, minutes);
    return done;
  }

  @OpenToGuests()
  @SubscribeMessage('timer.agree')
  async answerExtension(@Me() me: Actor, @MessageBody() input: AnswerExtensionDto): Promise<Ack> {
    await this.clocks.answerExtension(me, input);
    return done;
  }
}
