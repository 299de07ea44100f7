import type { MeetingState } from '@leerkring/shared';

/** As much of a meeting as a calendar has to know of. */
export interface Appointment {
  id: string;
  state: MeetingState;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
}

export interface Told {
  meetingId: string;
  userId: string;
  method: 'REQUEST' | 'CANCEL' | null;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  /** Only when it is, because this person has not come in yet. */
  isDateOnly: boolean;
}

/** Someone whose calendar has to be right. */
export interface Invitee {
  userId: string;
  /** Invited into the group, and not in it yet. */
  isInvited: boolean;
  /** Their school is closed until this day, and they hear of it then. */
  backAt: Date | null;
}

export type NewsKind = 'invited' | 'moved' | 'changed' | 'cancelled' | 'withdrawn';

/** One thing that one person's calendar does not know yet. */
export interface News<M extends Appointment, T extends Told> {
  kind: NewsKind;
  userId: string;
  meeting: M;
  told: T | null;
}

const key = (meetingId: string, userId: string): string => `${meetingId} ${userId}`;

/**
 * What has to be said, and to whom, so that every calendar is right. It compares what is with what was told, so it
 * may be asked at any moment and as often as one likes: once said, it is not said again.
 */
export function newsFor<M extends Appointment, T extends Told>(
  meetings: readonly M[],
  people: readonly Invitee[],
  told: readonly T[],
  now: Date,
): News<M, T>[] {
  const known = new Map(told.map((it) => [key(it.meetingId, it.userId), it]));
  const members = new Map(people.map((it) => [it.userId, it]));
  return meetings.flatMap((meeting) => {
    const once = told.filter((it) => it.meetingId === meeting.id).map(({ userId }) => userId);
    return [...new Set([...members.keys(), ...once])].flatMap((userId) => {
      const it = known.get(key(meeting.id, userId)) ?? null;
      const person = members.get(userId) ?? null;
      const kind = newsOf(meeting, person, it, now);
      return kind === null || mayWait(kind, meeting, it, person) ? [] : [{ kind, userId, meeting, told: it }];
    });
  });
}

/** What makes a day free is said at once; the rest when someone is back, unless the meeting is sooner. */
function mayWait(kind: NewsKind, meeting: Appointment, told: Told | null, person: Invitee | null): boolean {
  if (kind === 'cancelled' || kind === 'withdrawn' || !person?.backAt) return false;
  return person.backAt < meeting.startsAt && (told === null || person.backAt < told.startsAt);
}

function newsOf(meeting: Appointment, person: Invitee | null, told: Told | null, now: Date): NewsKind | null {
  const isMember = person !== null;
  const isComing = meeting.state === 'planned' && meeting.endsAt > now;
  if (told?.method !== 'REQUEST') return isMember && isComing ? 'invited' : null;
  // What is over in someone's calendar stays there as it was.
  const wasComing = told.endsAt > now;
  if (meeting.state === 'cancelled') return wasComing ? 'cancelled' : null;
  if (meeting.state !== 'planned' || (!isComing && !wasComing)) return null;
  if (!isMember) return 'withdrawn';
  // Who came in since hears the rest: where it is, and how to answer.
  if (meeting.sequence <= told.sequence) return told.isDateOnly && !person.isInvited ? 'invited' : null;
  const stays = +told.startsAt === +meeting.startsAt && +told.endsAt === +meeting.endsAt;
  return stays ? 'changed' : 'moved';
}
