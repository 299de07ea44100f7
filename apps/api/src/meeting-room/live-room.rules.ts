import { compareNames } from '@leerkring/shared';
/** Someone's place in the call of a meeting: it belongs to the connection that took it. */
export interface CallPlace {
  peerId: string;
  /** In milliseconds. Who joined on another device is in the call there. */
  since: number;
  microphone: boolean;
  camera: boolean;
}

export interface Caller extends CallPlace {
  userId: string;
  name: string;
  isAway: boolean;
}

export interface RoomPerson {
  userId: string;
  /** Their place in the group, or as a guest. */
  membershipId: string | null;
  name: string;
  programmeId: string | null;
  call?: CallPlace | undefined;
  /** Where a guest comes from; null for members. */
  guestFrom: string | null;
  takesPart: boolean;
  /** The screen in the hall: it shows the meeting, may be in the call for everyone there, and is nobody. */
  isHall?: boolean;
}

/** The one screen that may be in the call; another takes over from it. */
export const hallScreen: RoomPerson = {
  userId: 'hall',
  membershipId: null,
  name: '',
  programmeId: null,
  guestFrom: null,
  takesPart: false,
  isHall: true,
};

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
  private readonly silent: readonly RoomPerson[];

  constructor(
    private readonly connections: readonly RoomPerson[],
    away: readonly AwayPerson[] = [],
    now = 0,
  ) {
    this.silent = away.filter(({ until }) => until > now);
    const people = [...this.silent, ...connections].filter(({ isHall }) => !isHall);
    this.people = new Map(people.map((person) => [person.userId, person]));
  }

  present(): RoomPerson[] {
    return [...this.people.values()]
      .map(({ userId, membershipId, name, programmeId, guestFrom, takesPart }) => ({
        userId,
        membershipId,
        name,
        programmeId,
        guestFrom,
        takesPart,
      }))
      .toSorted((one, other) => compareNames(one.name, other.name));
  }

  isPresent(userId: string): boolean {
    return this.people.has(userId);
  }

  /** Who is in the call, each of them once: on the device where they joined last. Who joined first comes first. */
  callers(): Caller[] {
    const callers = new Map<string, Caller>();
    const add = (isAway: boolean) => (person: RoomPerson) => {
      const { userId, name, call } = person;
      const known = callers.get(userId);
      if (call && !(known && known.since >= call.since))
        callers.set(userId, { ...call, userId, name, isAway });
    };
    this.connections.forEach(add(false));
    this.silent.forEach(add(true));
    return [...callers.values()].toSorted(
      (one, other) => one.since - other.since || one.peerId.localeCompare(other.peerId),
    );
  }
}
