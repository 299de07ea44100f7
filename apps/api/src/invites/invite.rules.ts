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
  memberIds: readonly string[],
  told: readonly T[],
  now: Date,
): News<M, T>[] {
  const known = new Map(told.map((it) => [key(it.meetingId, it.userId), it]));
  const members = new Set(memberIds);
  return meetings.flatMap((meeting) => {
    const once = told.filter((it) => it.meetingId === meeting.id).map(({ userId }) => userId);
    return [...new Set([...memberIds, ...once])].flatMap((userId) => {
      const it = known.get(key(meeting.id, userId)) ?? null;
      const kind = newsOf(meeting, members.has(userId), it, now);
      return kind === null ? [] : [{ kind, userId, meeting, told: it }];
    });
  });
}

function newsOf(meeting: Appointment, isMember: boolean, told: Told | null, now: Date): NewsKind | null {
  const isComing = meeting.state === 'planned' && meeting.endsAt > now;
  if (told?.method !== 'REQUEST') return isMember && isComing ? 'invited' : null;
  // What is over in someone's calendar stays there as it was.
  const wasComing = told.endsAt > now;
  if (meeting.state === 'cancelled') return wasComing ? 'cancelled' : null;
  if (meeting.state !== 'planned' || (!isComing && !wasComing)) return null;
  if (!isMember) return 'withdrawn';
  if (meeting.sequence <= told.sequence) return null;
  const stays = +told.startsAt === +meeting.startsAt && +told.endsAt === +meeting.endsAt;
  return stays ? 'changed' : 'moved';
}
