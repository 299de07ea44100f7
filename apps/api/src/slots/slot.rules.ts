import type { Appointment, News, Told } from '../invites/invite.rules.ts';
import type { SlotNotice } from './slot-notice.entity.ts';
import type { Slot } from './slot.entity.ts';

export type Appointed = Appointment;
export type Noted = Told;

type Facts = Pick<Slot, 'id' | 'state' | 'sequence' | 'startsAt' | 'endsAt'>;

/** A slot as the truth of calendars sees it: withdrawn is cancelled, and what is only offered has nobody to come. */
export function appointmentOf({ id, state, sequence, startsAt, endsAt }: Facts): Appointment {
  return { id, state: state === 'withdrawn' ? 'cancelled' : 'planned', sequence, startsAt, endsAt };
}

/** Why somebody who wants this moment cannot have it. */
export type LostSlot = 'slot.filled' | 'slot.enough' | 'slot.withdrawn' | 'slot.past';

export function closedBy(
  { state, endsAt }: Pick<Slot, 'state' | 'endsAt'>,
  now: Date,
): 'slot.withdrawn' | 'slot.past' | null {
  if (state === 'withdrawn') return 'slot.withdrawn';
  return endsAt <= now ? 'slot.past' : null;
}

const mostNear = 3;

/** The moments closest to this one, before or after it; of two as close the earlier, because waiting costs more. */
export function nearestTo<T extends Pick<Slot, 'id' | 'startsAt'>>(
  { startsAt }: Pick<Slot, 'startsAt'>,
  others: readonly T[],
): T[] {
  const away = (it: T): number => Math.abs(+it.startsAt - +startsAt);
  return others
    .toSorted((a, b) => away(a) - away(b) || +a.startsAt - +b.startsAt || (a.id < b.id ? -1 : 1))
    .slice(0, mostNear);
}

export function toldOf(it: SlotNotice): Told {
  const { slotId, userId, method, sequence, startsAt, endsAt } = it;
  return { meetingId: slotId, userId, method, sequence, startsAt, endsAt, isDateOnly: false };
}

/** What a calendar knows after this letter; its own sequence always rises, also for who is put back. */
export function noteOf(
  { kind, meeting, userId, told }: News<Appointment, Told>,
  known: Pick<SlotNotice, 'raised'> | null,
  slotId: string,
): Pick<
  SlotNotice,
  'slotId' | 'userId' | 'method' | 'sequence' | 'raised' | 'startsAt' | 'endsAt' | 'answer' | 'repliedAt'
> {
  const isOff = kind === 'cancelled' || kind === 'withdrawn';
  const isAlone = kind === 'withdrawn' || (kind === 'invited' && told !== null);
  return {
    slotId,
    userId,
    method: isOff ? 'CANCEL' : 'REQUEST',
    sequence: meeting.sequence,
    raised: (known?.raised ?? 0) + (isAlone ? 1 : 0),
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    // An answer holds for the letter it was given to.
    answer: null,
    repliedAt: null,
  };
}
