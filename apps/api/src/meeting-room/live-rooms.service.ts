import { Injectable, Logger } from '@nestjs/common';
import type { RoomStateDto } from '@leerkring/shared';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { AttendancesService } from './attendances.service.ts';
import { MeetingRoom } from './live-room.rules.ts';
import { presentRoomState } from './room-state.presenter.ts';

/** What a connection carries: who is behind it, and the hands raised through it. */
export interface RoomSocketData {
  me: Actor;
  hands?: Record<string, string | null>;
}

export const roomOf = (meetingId: string): string => `meeting:${meetingId}`;

/** The live room of a meeting: who is here now, whose hand is up, and what everyone is told. */
@Injectable()
export class LiveRoomsService {
  private readonly logger = new Logger('meeting-room');

  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly realtime: Realtime,
    private readonly attendances: AttendancesService,
  ) {}

  async enter(me: Actor, meetingId: string): Promise<void> {
    const meeting = await this.access.load(me, 'attend', meetingPolicy, meetingId);
    await this.attendances.enter(me, meeting);
    this.broadcastLater(meetingId);
  }

  async raiseHand(me: Actor, meetingId: string, isRaised: boolean): Promise<void> {
    const meeting = await this.access.load(me, 'attend', meetingPolicy, meetingId);
    const mine = (await this.connections(meetingId)).filter(({ data }) => data.me.userId === me.userId);
    if (mine.length === 0) throw new Problem('room.not_joined');
    const isUp = (await this.room(meeting)).raisedHands().some(({ userId }) => userId === me.userId);
    if (isRaised === isUp) return;
    const raisedAt = isRaised ? this.clock.now().toISOString() : null;
    for (const { data } of mine) data.hands = { ...data.hands, [meetingId]: raisedAt };
    this.broadcastLater(meetingId);
  }

  async state(me: Actor, meetingId: string): Promise<RoomStateDto> {
    return this.stateOf(await this.access.load(me, 'attend', meetingPolicy, meetingId));
  }

  /** Tells everyone in the room how it is now; they need nothing that was said before. */
  async broadcast(meetingId: string): Promise<void> {
    try {
      const meeting = await this.db.repo(Meeting).findOneBy({ id: meetingId });
      if (meeting) this.realtime.io.to(roomOf(meetingId)).emit('room.state', await this.stateOf(meeting));
    } catch (error) {
      // What was done stands; whoever is here sees it with the next message or when they come in again.
      this.logger.warn({ err: error, meetingId });
    }
  }

  broadcastLater(meetingId: string): void {
    this.db.afterCommit(() => this.broadcast(meetingId));
  }

  private async stateOf(meeting: Meeting): Promise<RoomStateDto> {
    const current = await this.currentItem(meeting.id);
    return presentRoomState(meeting.id, current, await this.room(meeting), this.clock.now());
  }

  async currentItem(meetingId: string): Promise<AgendaItem | null> {
    return this.db.repo(AgendaItem).findOneBy({ meetingId, isCurrent: true });
  }

  /** Who is here now, in every process of the server. */
  async room({ id, plgId }: Meeting): Promise<MeetingRoom> {
    const connections = (await this.connections(id)).map(({ data: { me, hands } }) => ({
      userId: me.userId,
      name: me.name,
      programmeId: me.memberships.find((membership) => membership.plgId === plgId)?.programmeId ?? null,
      handRaisedAt: hands?.[id] ?? null,
    }));
    return new MeetingRoom(connections);
  }

  private async connections(meetingId: string): Promise<{ data: RoomSocketData }[]> {
    return this.realtime.io.in(roomOf(meetingId)).fetchSockets();
  }
}
