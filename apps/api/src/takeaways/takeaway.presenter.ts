import type { TakeawayDto } from '@leerkring/shared';
import { takeawayPolicy } from '../policies/takeaway.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Takeaway } from './takeaway.entity.ts';

/** Needs `meeting`, and `membership` with user and seat. */
export function presentTakeaway(me: Actor, it: Takeaway): TakeawayDto {
  return {
    id: it.id,
    meetingId: it.meetingId,
    meetingTitle: it.meeting.title,
    writerName: it.membership.user.name,
    programmeName: it.membership.seat?.programme.name ?? null,
    isMine: it.membership.userId === me.userId,
    text: it.text,
    audience: it.audience,
    onDay: it.onDay,
    isShared: it.sharedAt !== null,
    state: it.state,
    outcome: it.outcome,
    can: takeawayPolicy.abilitiesOf(me, it),
  };
}
