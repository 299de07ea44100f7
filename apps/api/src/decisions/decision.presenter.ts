import type { DecisionDto } from '@leerkring/shared';
import { decisionPolicy } from '../policies/decision.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Decision } from './decision.entity.ts';

export function presentDecision(me: Actor, it: Decision): DecisionDto {
  return {
    id: it.id,
    text: it.text,
    meetingId: it.meetingId,
    agendaItemId: it.agendaItemId,
    madeAt: it.createdAt.toISOString(),
    can: decisionPolicy.abilitiesOf(me, it),
  };
}
