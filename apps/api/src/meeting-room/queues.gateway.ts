import { MessageBody, SubscribeMessage } from '@nestjs/websockets';
import {
  ChooseQueueRuleDto,
  GiveFloorDto,
  MeetingMessageDto,
  RaiseHandDto,
  type Ack,
} from '@leerkring/shared';
import { RealtimeGateway } from '../platform/realtime/realtime-gateway.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { QueuesService } from './queues.service.ts';

const done: Ack = { ok: null };

@RealtimeGateway()
export class QueuesGateway {
  constructor(private readonly queues: QueuesService) {}

  @OpenToGuests()
  @SubscribeMessage('hand.raise')
  async raise(@Me() me: Actor, @MessageBody() input: RaiseHandDto): Promise<Ack> {
    await this.queues.raise(me, input);
    return done;
  }

  @SubscribeMessage('floor.give')
  async give(@Me() me: Actor, @MessageBody() input: GiveFloorDto): Promise<Ack> {
    await this.queues.give(me, input);
    return done;
  }

  @OpenToGuests()
  @SubscribeMessage('floor.finish')
  async finish(@Me() me: Actor, @MessageBody() { meetingId }: MeetingMessageDto): Promise<Ack> {
    await this.queues.finish(me, meetingId);
    return done;
  }

  @SubscribeMessage('queue.choose')
  async choose(@Me() me: Actor, @MessageBody() { meetingId, rule }: ChooseQueueRuleDto): Promise<Ack> {
    await this.queues.chooseRule(me, meetingId, rule);
    return done;
  }
}
