export interface RoomPerson {
  userId: string;
  name: string;
  programmeId: string | null;
}

export interface RaisedHand {
  userId: string;
  raisedAt: string;
}

/**
 * What a live meeting needs only while it is live: who is here, and whose hand is up. A person with two
 * tabs or devices is here once and leaves with the last of them. Everything that must survive a restart
 * (current item, clock, attendance) is stored with the meeting instead.
 */
export class MeetingRoom {
  private readonly people = new Map<string, RoomPerson>();
  private readonly hands = new Map<string, Date>();

  join(socketId: string, person: RoomPerson): void {
    this.people.set(socketId, person);
  }

  /** True when that was the person's last connection. */
  leave(socketId: string): boolean {
    const person = this.people.get(socketId);
    this.people.delete(socketId);
    if (person === undefined || this.isPresent(person.userId)) return false;
    this.hands.delete(person.userId);
    return true;
  }

  raiseHand(userId: string, at: Date): void {
    if (this.isPresent(userId) && !this.hands.has(userId)) this.hands.set(userId, at);
  }

  lowerHand(userId: string): void {
    this.hands.delete(userId);
  }

  isPresent(userId: string): boolean {
    return [...this.people.values()].some((person) => person.userId === userId);
  }

  isEmpty(): boolean {
    return this.people.size === 0;
  }

  present(): RoomPerson[] {
    const once = new Map([...this.people.values()].map((person) => [person.userId, person]));
    return [...once.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  /** First raised, first listed. */
  raisedHands(): RaisedHand[] {
    return [...this.hands]
      .toSorted(([, one], [, other]) => one.getTime() - other.getTime())
      .map(([userId, at]) => ({ userId, raisedAt: at.toISOString() }));
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
