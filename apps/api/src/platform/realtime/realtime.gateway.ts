import { SubscribeMessage } from '@nestjs/websockets';
import type { Ack } from '@leerkring/shared';
import { WithoutTransaction } from '../http/transaction.interceptor.ts';
import { OpenToGuests } from '../session/session.guard.ts';
import { RealtimeGateway } from './realtime-gateway.ts';

/** Opens the socket server; hints need no message of their own. */
@RealtimeGateway()
export class HintsGateway {
  /** Answers whoever wonders whether the connection still lives: writes nothing, so it needs no transaction. */
  @OpenToGuests()
  @SubscribeMessage('hello')
  @WithoutTransaction()
  hello(): Ack {
    return { ok: null };
  }
}
