export interface RoomPerson {
  userId: string;
  /** Their place in the group. */
  membershipId: string | null;
  name: string;
  programmeId: string | null;
}

/** Someone whose last connection fell silent; they count as here until then. */
export interface AwayPerson extends RoomPerson {
  until: number;
}

/**
 * Who is in a live meeting. It follows from the open connections, wherever they end, so it holds with several server
 * processes too, and from those that fell silent a moment ago. A person with two tabs or devices is here once and
 * leaves with the last of them. Everything that must survive a restart (current item, clock, hands, attendance) is
 * stored with the meeting instead.
 */
export class MeetingRoom {
  private readonly people: Map<string, RoomPerson>;

  constructor(connections: readonly RoomPerson[], away: readonly AwayPerson[] = [], now = 0) {
    const silent = away.filter(({ until }) => until > now);
    this.people = new Map([...silent, ...connections].map((person) => [person.userId, person]));
  }

  present(): RoomPerson[] {
    return [...this.people.values()]
      .map(({ userId, membershipId, name, programmeId }) => ({ userId, membershipId, name, programmeId }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  isPresent(userId: string): boolean {
    return this.people.has(userId);
  }
}
