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
