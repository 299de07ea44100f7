import type { DecisionDto, DecisionLinkDto } from '@leerkring/shared';
import { nameOf } from '../plgs/plg.presenter.ts';
import { decisionPolicy } from '../policies/decision.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Decision } from './decision.entity.ts';
import { statusOf } from './decision.rules.ts';

/** Needs `meeting`, `owner.user` and `supersededBy`. */
export function presentDecision(me: Actor, it: Decision, now: Date): DecisionDto {
  const next = it.supersededBy;
  return {
    id: it.id,
    plgId: it.plgId,
    text: it.text,
    meetingId: it.meetingId,
    meetingTitle: it.meeting?.title ?? null,
    agendaItemId: it.agendaItemId,
    decidedOn: it.decidedOn,
    madeAt: it.createdAt.toISOString(),
    status: statusOf(it, now),
    provisionalUntil: it.provisionalUntil?.toISOString() ?? null,
    ownerId: it.ownerId,
    ownerName: it.owner && nameOf(it.owner),
    reviewOn: it.reviewOn,
    supersededBy: next && decisionPolicy.can(me, 'read', next) ? presentLink(next) : null,
    consent: it.consent,
    can: decisionPolicy.abilitiesOf(me, it),
  };
}

const presentLink = ({ id, plgId, text, decidedOn }: Decision): DecisionLinkDto => ({
  id,
  plgId,
  text,
  decidedOn,
});
