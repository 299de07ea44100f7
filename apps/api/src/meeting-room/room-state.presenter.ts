import {
  compareNames,
  type RoomClockDto,
  type RoomExtensionDto,
  type RoomPersonDto,
  type RoomQueueDto,
  type RoomStateDto,
} from '@leerkring/shared';
import type { MeetingRoom } from './live-room.rules.ts';
import { programmeOf, queueOf } from './queue.rules.ts';
import type { RoomRow } from './room-states.service.ts';

const iso = (moment: string): string => new Date(moment).toISOString();

export function presentRoomState(
  meetingId: string,
  row: RoomRow,
  room: MeetingRoom,
  now: Date,
): Omit<RoomStateDto, 'also'> {
  const current = row.items.find(({ isCurrent }) => isCurrent);
  const clocks = row.items.map(presentClock);
  return {
    meetingId,
    serverNow: now.toISOString(),
    present: presentPeople(row, room),
    leader: row.leader,
    currentItemId: current?.id ?? null,
    clock: clocks.find(({ itemId }) => itemId === current?.id) ?? null,
    clocks,
    extension: current ? presentExtension(row, current) : null,
    queue: presentQueue(row, now),
  };
}

/** Who is in the hall is here, also while their own telephone sleeps. */
function presentPeople(row: RoomRow, room: MeetingRoom): RoomPersonDto[] {
  const hall = new Map(row.hall.map((person) => [person.userId, { ...person, inHall: true }]));
  const online = room.present().filter(({ userId }) => !hall.has(userId));
  return [...online.map((person) => ({ ...person, inHall: false })), ...hall.values()].toSorted(
    (one, other) => compareNames(one.name, other.name),
  );
}

function presentClock(item: RoomRow['items'][number]): RoomClockDto {
  const { id: itemId, minutes, elapsedMs } = item;
  return { itemId, minutes, elapsedMs, runningSince: item.runningSince && iso(item.runningSince) };
}

function presentExtension(row: RoomRow, item: RoomRow['items'][number]): RoomExtensionDto | null {
  if (item.askedMinutes === null) return null;
  const agree = row.answers.filter(({ agrees }) => agrees).length;
  return {
    itemId: item.id,
    minutes: item.askedMinutes,
    agree,
    disagree: row.answers.length - agree,
    // In an order that says nothing of the answers.
    answeredUserIds: row.answers.map(({ userId }) => userId).toSorted(),
  };
}

/** The order is told, and why; how long anyone spoke is not. */
function presentQueue(row: RoomRow, now: Date): RoomQueueDto {
  const spoken = row.turns.map(({ membershipId, beganAt, endedAt, ...turn }) => ({
    membershipId,
    programme: programmeOf(turn),
    ms: Math.max(0, (endedAt ? Date.parse(endedAt) : now.getTime()) - Date.parse(beganAt)),
  }));
  const hands = row.hands.map((hand) => ({
    ...hand,
    programme: programmeOf(hand),
    raisedAt: new Date(hand.raisedAt),
  }));
  const speaker = row.turns.find(({ endedAt }) => endedAt === null);
  return {
    rule: row.queue_rule,
    speaker: speaker
      ? {
          userId: speaker.userId,
          membershipId: speaker.membershipId,
          name: speaker.name,
          guestFrom: speaker.guestFrom,
          kind: speaker.kind,
          since: iso(speaker.beganAt),
        }
      : null,
    hands: queueOf(hands, spoken, row.queue_rule).map(({ hand, reason }) => ({
      userId: hand.userId,
      membershipId: hand.membershipId,
      name: hand.name,
      kind: hand.kind,
      raisedAt: hand.raisedAt.toISOString(),
      reason,
      programmeName: hand.programmeName,
      guestFrom: hand.guestFrom,
    })),
    changes: row.changes.map((change) => ({ ...change, at: iso(change.at) })),
  };
}
