import type { SlotDto } from '@leerkring/shared';
import { wallClock } from '../calendars/local-time.rules.ts';
import type { Actor } from '../platform/session/actor.ts';
import { slotPolicy } from '../policies/slot.policy.ts';
import type { Slot } from './slot.entity.ts';

/** Needs `interviewer`, `hostProgramme` and `notices.user`. */
export function presentSlot(me: Actor, it: Slot, now: Date): SlotDto {
  const start = wallClock(it.startsAt);
  const { read, fill, free, move, withdraw } = slotPolicy.abilitiesOf(me, it);
  const isToCome = it.endsAt > now;
  return {
    id: it.id,
    plgId: it.plgId,
    interviewerName: it.interviewer.name,
    hostProgrammeId: it.hostProgrammeId,
    hostProgrammeName: it.hostProgramme.name,
    state: it.state,
    startsAt: it.startsAt.toISOString(),
    endsAt: it.endsAt.toISOString(),
    date: start.date,
    startTime: start.time,
    endTime: wallClock(it.endsAt).time,
    audience: it.audience,
    place: it.place,
    isMine: it.interviewerId === me.userId,
    replies: it.notices.flatMap(({ method, answer, user }) =>
      method === 'REQUEST' && answer !== null ? { name: user.name, answer } : [],
    ),
    can: { read, fill: fill && isToCome, free: free && isToCome, move: move && isToCome, withdraw },
  };
}
