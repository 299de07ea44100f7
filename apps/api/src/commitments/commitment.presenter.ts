import type { CommitmentDto } from '@leerkring/shared';
import { nameOf } from '../plgs/plg.presenter.ts';
import { commitmentPolicy } from '../policies/commitment.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Commitment } from './commitment.entity.ts';

/** Needs what its policy needs. */
export function presentCommitment(me: Actor, it: Commitment): CommitmentDto {
  const { id, text, membershipId, dueOn, state, reason, agendaItemId, meetingId } = it;
  return {
    id,
    text,
    membershipId,
    ownerName: it.membership && nameOf(it.membership),
    deputyId: it.deputyId,
    deputyName: it.deputy && nameOf(it.deputy),
    seatId: it.membership?.seatId ?? null,
    programmeName: it.membership?.seat?.programme.name ?? null,
    dueOn,
    state,
    reason,
    agendaItemId,
    meetingId,
    meetingStartsAt: it.meeting.startsAt.toISOString(),
    can: commitmentPolicy.abilitiesOf(me, it),
  };
}
