import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { RoomStateDto } from '@leerkring/shared';
import type { Server } from 'socket.io';
import type { Config } from '../config.ts';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { CONFIG } from '../platform/config.token.ts';
import { placeAt, standsAside, takesPartAt } from '../policies/people.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { AttendancesService } from './attendances.service.ts';
import { MeetingRoom, type AwayPerson, type RoomPerson } from './live-room.rules.ts';
import { RoomStatesService } from './room-states.service.ts';
import { StaysService } from './stays.service.ts';

export type PlaceListener = (meetingId: string, membershipId: string) => Promise<void>;

export const roomOf = (meetingId: string): string => `meeting:${meetingId}`;

/** The live room of a meeting: who is here now, and one telling of how it is after every change. */
@Injectable()
export class LiveRoomsService implements OnModuleInit, OnModuleDestroy {
  /** How long a person whose connection fell silent stays in the room: a tunnel, a change of Wi-Fi. */
  graceMs = 30_000;
  private readonly logger = new Logger('meeting-room');
  private readonly enterListeners: PlaceListener[] = [];
  private readonly standDownListeners: PlaceListener[] = [];
  private readonly away = new Map<string, Map<string, AwayPerson>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly leaving = new Set<Promise<void>>();
  private isClosing = false;
  /** Rooms that are being told; true when something changed meanwhile. */
  private readonly telling = new Map<string, boolean>();

  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly realtime: Realtime,
    private readonly attendances: AttendancesService,
    private readonly states: RoomStatesService,
    private readonly stays: StaysService,
    private readonly events: Events,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    // Whoever fell silent and is judged anew meanwhile has to come back first.
    realtime.onJudgedAgain((userId) => {
      for (const [meetingId, people] of this.away)
        if (people.has(userId)) {
          this.isBack(meetingId, userId);
          void this.broadcast(meetingId);
        }
    });
  }

  /** From now on everyone goes because the server does; at its next start the rooms are empty. */
  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.isClosing = true;
    await Promise.all(this.leaving);
  }

  /** Other processes say whose last connection with them fell silent. */
  listenToOthers(server: Server): void {
    if (!this.config.redisUrl) return;
    server.on('room.away', (meetingId: string, person: RoomPerson) => this.wait(meetingId, person));
    server.on('room.left', (meetingId: string, userId: string) => this.forget(meetingId, userId));
  }

  onModuleInit(): void {
    const names = [
      'guest.revoked',
      'guest.granted',
      'guest.takenIn',
      'substitution.arranged',
      'substitution.withdrawn',
    ] as const;
    this.events.on([...names], async ({ subjectId, facts }) => {
      const place = facts['replacedId'] ?? facts['membershipId'];
      if (facts['takesPart'] === true || place === undefined) return;
      await this.standDown([facts['meetingIds'] ?? subjectId].flat().map(String), String(place));
    });
    // Whoever leaves the group leaves the meeting that is on.
    this.events.on(['member.left', 'seat.handedOver'], async ({ plgId, subjectId, facts }) => {
      const under = await this.db.query<{ id: string }>(
        `select id from meeting where plg_id = $1 and state = 'open'`,
        [plgId],
      );
      await this.standDown(
        under.map(({ id }) => id),
        String(facts['fromId'] ?? subjectId),
      );
    });
  }

  private async standDown(meetingIds: string[], membershipId: string): Promise<void> {
    for (const meetingId of meetingIds) {
      for (const listener of this.standDownListeners) await listener(meetingId, membershipId);
      this.broadcastLater(meetingId);
    }
  }

  /** Calls `listener` whenever someone who takes part comes in. */
  onEnter(listener: PlaceListener): void {
    this.enterListeners.push(listener);
  }

  /** Calls `listener` when someone may not take part in a meeting any more: replaced, or a guest who lost that right. */
  onStandDown(listener: PlaceListener): void {
    this.standDownListeners.push(listener);
  }

  /** @returns how they are known in this room; null for who is replaced, who looks on and is not here */
  async enter(me: Actor, meetingId: string): Promise<RoomPerson | null> {
    const meeting = await this.access.load(me, 'follow', meetingPolicy, meetingId);
    await this.attendances.enter(me, meeting);
    const person = personOf(me, meeting);
    if (meeting.state === 'open' && person.membershipId !== null && person.takesPart)
      for (const listener of this.enterListeners) await listener(meetingId, person.membershipId);
    this.broadcastLater(meetingId);
    return standsAside(me, meetingId) ? null : person;
  }

  /** @param silentMs the connection broke, and since how long; null when the person went out, and is gone at once */
  async leave(person: RoomPerson, meetingId: string, silentMs: number | null): Promise<void> {
    if (silentMs === null) this.isBack(meetingId, person.userId);
    else {
      this.wait(meetingId, person);
      if (this.config.redisUrl) this.realtime.io.serverSideEmit('room.away', meetingId, person);
    }
    await this.broadcast(meetingId);
    if (this.isClosing) return;
    const noted = this.noteLeaving(person, meetingId, silentMs ?? 0);
    this.leaving.add(noted);
    await noted;
    this.leaving.delete(noted);
  }

  /** Nobody is waited for any more, here or in another process. */
  isBack(meetingId: string, userId: string): void {
    this.forget(meetingId, userId);
    if (this.config.redisUrl) this.realtime.io.serverSideEmit('room.left', meetingId, userId);
  }

  async state(me: Actor, meetingId: string): Promise<RoomStateDto> {
    await this.access.load(me, 'follow', meetingPolicy, meetingId);
    const state = await this.states.read(meetingId, () => this.room(meetingId));
    if (!state) throw new Problem('not_found');
    return state;
  }

  /**
   * Tells everyone in the room how it is now; they need nothing that was said before. What changes while one telling
   * is made goes with the next, so a busy room costs no more than the telling itself.
   */
  async broadcast(meetingId: string): Promise<void> {
    if (this.telling.has(meetingId)) {
      this.telling.set(meetingId, true);
      return;
    }
    do {
      this.telling.set(meetingId, false);
      try {
        const state = await this.states.read(meetingId, () => this.room(meetingId));
        if (state) this.realtime.io.to(roomOf(meetingId)).emit('room.state', state);
      } catch (error) {
        // What was done stands; whoever is here sees it with the next message or when they come in again.
        this.logger.warn({ err: error, meetingId });
      }
    } while (this.telling.get(meetingId));
    this.telling.delete(meetingId);
  }

  broadcastLater(meetingId: string): void {
    // Whoever pressed need not wait until everyone has heard it.
    this.db.afterCommit(() => void this.broadcast(meetingId), true);
  }

  /** Who is here now, in every process of the server. */
  async room(meetingId: string): Promise<MeetingRoom> {
    const connections = await this.connections(meetingId);
    return new MeetingRoom(connections, [...(this.away.get(meetingId)?.values() ?? [])], Date.now());
  }

  /** Who takes part here now: over a connection of their own, or in the hall, whatever their own telephone does. */
  async placesHere(meetingId: string): Promise<Set<string>> {
    const online = (await this.room(meetingId)).present();
    const ids = online.flatMap(({ membershipId, takesPart }) => (takesPart ? (membershipId ?? []) : []));
    return new Set([...ids, ...(await this.attendances.inHall(meetingId))]);
  }

  private async connections(meetingId: string): Promise<RoomPerson[]> {
    const sockets = (await this.realtime.io.in(roomOf(meetingId)).fetchSockets()) as { data: RoomData }[];
    return sockets.flatMap(({ data }) => data.rooms?.[meetingId] ?? []);
  }

  private async noteLeaving({ userId, membershipId }: RoomPerson, meetingId: string, silentMs: number) {
    if (membershipId === null) return;
    try {
      // Whoever is in the hall hears it all, also while their own telephone sleeps.
      if (await this.attendances.isInHall(meetingId, membershipId)) return;
      await this.stays.end(
        meetingId,
        membershipId,
        async () => (await this.connections(meetingId)).some((it) => it.userId === userId),
        silentMs,
      );
    } catch (error) {
      // They are gone all the same; at worst they are told less of what they missed.
      this.logger.warn({ err: error, meetingId });
    }
  }

  private wait(meetingId: string, person: RoomPerson): void {
    const people = this.away.get(meetingId) ?? new Map<string, AwayPerson>();
    this.away.set(meetingId, people.set(person.userId, { ...person, until: Date.now() + this.graceMs }));
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const it = people.get(person.userId);
      if (it && it.until <= Date.now()) this.forget(meetingId, person.userId);
      void this.broadcast(meetingId);
    }, this.graceMs + 10);
    this.timers.add(timer);
  }

  private forget(meetingId: string, userId: string): void {
    const people = this.away.get(meetingId);
    people?.delete(userId);
    if (people?.size === 0) this.away.delete(meetingId);
  }
}

/** What a connection carries: who is behind it, and how they are known in the rooms it is in. */
export interface RoomData {
  me: Actor;
  rooms?: Record<string, RoomPerson>;
}

export function personOf(me: Actor, { id, plgId }: Pick<Meeting, 'id' | 'plgId'>): RoomPerson {
  const membership = me.memberships.find((it) => it.plgId === plgId);
  const visit = me.visits.find(({ meetingId }) => meetingId === id);
  return {
    userId: me.userId,
    membershipId: placeAt(me, plgId, id),
    name: me.name,
    programmeId: membership?.programmeId ?? null,
    guestFrom: membership ? null : (visit?.programme ?? null),
    takesPart: takesPartAt(me, plgId, id),
  };
}
