export interface RoomPerson {
  userId: string;
  name: string;
  programmeId: string | null;
}

export interface RaisedHand {
  userId: string;
  raisedAt: string;
}

/** One open connection to the room: a tab, a phone. */
export interface RoomConnection extends RoomPerson {
  handRaisedAt: string | null;
}

/**
 * What a live meeting needs only while it is live: who is here, and whose hand is up. It follows from the open
 * connections, wherever they end, so it holds with several server processes too. A person with two tabs or devices
 * is here once and leaves with the last of them. Everything that must survive a restart (current item, clock,
 * attendance) is stored with the meeting instead.
 */
export class MeetingRoom {
  constructor(private readonly connections: readonly RoomConnection[]) {}

  present(): RoomPerson[] {
    const once = new Map(
      this.connections.map(({ userId, name, programmeId }) => [userId, { userId, name, programmeId }]),
    );
    return [...once.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  isPresent(userId: string): boolean {
    return this.connections.some((connection) => connection.userId === userId);
  }

  /** First raised, first listed; a hand raised in two tabs is one hand. */
  raisedHands(): RaisedHand[] {
    const first = new Map<string, string>();
    for (const { userId, handRaisedAt } of this.connections) {
      if (handRaisedAt !== null && handRaisedAt < (first.get(userId) ?? '~')) first.set(userId, handRaisedAt);
    }
    return [...first]
      .map(([userId, raisedAt]) => ({ userId, raisedAt }))
      .toSorted((one, other) => one.raisedAt.localeCompare(other.raisedAt));
  }
}

/** The time spent on one agenda item: what has been counted, and since when it counts on. */
export interface ItemClock {
  elapsedMs: number;
  runningSince: Date | null;
}

export function elapsedMs(clock: ItemClock, now: Date): number {
  const running = clock.runningSince === null ? 0 : now.getTime() - clock.runningSince.getTime();
  return clock.elapsedMs + Math.max(0, running);
}

export function startClock(clock: ItemClock, now: Date): ItemClock {
  return clock.runningSince === null ? { ...clock, runningSince: now } : clock;
}

export function pauseClock(clock: ItemClock, now: Date): ItemClock {
  return { elapsedMs: elapsedMs(clock, now), runningSince: null };
}

export interface ExpectedPerson {
  userId: string;
  programmeId: string | null;
}

export interface ProgrammeCount {
  programmeId: string | null;
  expected: number;
  present: number;
}

/** Attendance is reported per programme; those without one (service, research group) form one group. */
export function attendancePerProgramme(
  expected: readonly ExpectedPerson[],
  presentIds: ReadonlySet<string>,
): ProgrammeCount[] {
  const counts = new Map<string | null, ProgrammeCount>();
  for (const { userId, programmeId } of expected) {
    const count = counts.get(programmeId) ?? { programmeId, expected: 0, present: 0 };
    counts.set(programmeId, {
      ...count,
      expected: count.expected + 1,
      present: count.present + (presentIds.has(userId) ? 1 : 0),
    });
  }
  return [...counts.values()];
}
