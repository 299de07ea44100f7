import { Injectable, Logger } from '@nestjs/common';
import type { AttendanceState, RecordAttendanceDto, RoomStateDto } from '@leerkring/shared';
import { In, IsNull, LessThan, Not } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { MeetingsService } from '../cycles/meetings.service.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { Attendance } from './attendance.entity.ts';
import { Commitment } from './commitment.entity.ts';
import { Decision } from './decision.entity.ts';
import { presentRoomState, type MeetingRoomView } from './meeting-room.presenter.ts';
import { MeetingRoom, pauseClock, startClock } from './meeting-room.rules.ts';

/** What a connection carries: who is behind it, and the hands raised through it. */
export interface RoomSocketData {
  me: Actor;
  hands?: Record<string, string | null>;
}

export const roomOf = (meetingId: string): string => `meeting:${meetingId}`;

const byProgramme = (it: Membership) => it.seat?.programme.name ?? '';

/** The live meeting: who is here, what is on the table, and the one clock. */
@Injectable()
export class MeetingRoomService {
  private readonly logger = new Logger('meeting-room');

  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly realtime: Realtime,
    private readonly meetings: MeetingsService,
  ) {}

  async page(me: Actor, meetingId: string): Promise<MeetingRoomView> {
    const view = await this.meetings.get(me, meetingId);
    const { plgId, startsAt } = view.meeting;
    const withOwner = { membership: { user: true } };
    const agenda = await this.db
      .repo(AgendaItem)
      .find({ where: { meetingId }, relations: { meeting: true }, order: { position: 'ASC' } });
    const attendance = await this.db.repo(Attendance).findBy({ meetingId });
    const decisions = await this.db
      .repo(Decision)
      .find({ where: { meetingId }, order: { createdAt: 'ASC' } });
    const commitments = await this.db
      .repo(Commitment)
      .find({ where: { meetingId }, relations: withOwner, order: { dueOn: 'ASC', id: 'ASC' } });
    const carriedOver = await this.db.repo(Commitment).find({
      where: { plgId, state: 'open', meeting: { startsAt: LessThan(startsAt), state: Not('cancelled') } },
      relations: withOwner,
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    const members = await this.membersOf(plgId, attendance);
    return { now: this.clock.now(), view, agenda, members, attendance, decisions, commitments, carriedOver };
  }

  async open(me: Actor, meetingId: string): Promise<void> {
    const meeting = await this.load(me, meetingId);
    if (meeting.state === 'open') return;
    Object.assign(meeting, { state: 'open', openedAt: meeting.openedAt ?? this.clock.now(), heldAt: null });
    await this.db.repo(Meeting).save(meeting);
    await this.events.record(me, 'meeting.opened', this.subject(meeting));
    for (const { userId } of (await this.room(meeting)).present()) await this.markPresent(meeting, userId);
    this.broadcastLater(meetingId);
  }

  /** The meeting is over: the clock stops, the page stays. Opening it again is a deliberate act. */
  async close(me: Actor, meetingId: string): Promise<void> {
    const meeting = await this.load(me, meetingId);
    if (meeting.state !== 'open') throw new Problem('meeting.not_open');
    await this.putAside(meetingId);
    Object.assign(meeting, { state: 'held', heldAt: this.clock.now() });
    await this.db.repo(Meeting).save(meeting);
    await this.events.record(me, 'meeting.held', this.subject(meeting));
    this.broadcastLater(meetingId);
  }

  async recordAttendance(
    me: Actor,
    meetingId: string,
    { membershipId, state }: RecordAttendanceDto,
  ): Promise<void> {
    const meeting = await this.access.load(me, 'attend', meetingPolicy, meetingId);
    const isMine = me.memberships.some((membership) => membership.membershipId === membershipId);
    if (!isMine && !meetingPolicy.can(me, 'lead', meeting)) throw new Problem('forbidden');
    const { plgId } = meeting;
    if (!(await this.db.repo(Membership).existsBy({ id: membershipId, plgId })))
      throw new Problem('not_found');
    if (state === null) await this.db.repo(Attendance).delete({ meetingId, membershipId });
    else await this.enlist(meeting, membershipId, state);
    await this.events.record(me, 'attendance.changed', this.subject(meeting));
  }

  /** Puts an item on the table, and its clock starts; null puts everything aside. */
  async advance(me: Actor, meetingId: string, itemId: string | null): Promise<void> {
    const meeting = await this.loadOpen(me, meetingId);
    const items = this.db.repo(AgendaItem);
    const next = itemId === null ? null : await items.findOneBy({ id: itemId, meetingId });
    if (itemId !== null && next === null) throw new Problem('not_found');
    if (next?.isCurrent) return;
    await this.putAside(meetingId);
    if (next) await items.update({ id: next.id }, { isCurrent: true, runningSince: this.clock.now() });
    await this.events.record(me, 'agenda.advanced', this.subject(meeting), { itemId });
    this.broadcastLater(meetingId);
  }

  async startTimer(me: Actor, meetingId: string): Promise<void> {
    await this.changeClock(me, meetingId, (item) => Object.assign(item, startClock(item, this.clock.now())));
  }

  async pauseTimer(me: Actor, meetingId: string): Promise<void> {
    await this.changeClock(me, meetingId, (item) => Object.assign(item, pauseClock(item, this.clock.now())));
  }

  async extendTimer(me: Actor, meetingId: string, minutes: number): Promise<void> {
    await this.changeClock(me, meetingId, (item) => {
      item.extraMinutes = Math.max(item.extraMinutes + minutes, -item.minutes);
    });
  }

  /** Whoever comes in while the meeting is open, attended it. */
  async enter(me: Actor, meetingId: string): Promise<void> {
    const meeting = await this.access.load(me, 'attend', meetingPolicy, meetingId);
    if (meeting.state === 'open' && (await this.markPresent(meeting, me.userId))) {
      await this.events.record(me, 'attendance.changed', this.subject(meeting));
    }
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

  private async changeClock(me: Actor, meetingId: string, change: (item: AgendaItem) => void): Promise<void> {
    const meeting = await this.loadOpen(me, meetingId);
    const item = await this.currentItem(meetingId);
    if (!item) return;
    change(item);
    await this.db.repo(AgendaItem).save(item);
    await this.events.record(me, 'clock.changed', this.subject(meeting), { itemId: item.id });
    this.broadcastLater(meetingId);
  }

  private async putAside(meetingId: string): Promise<void> {
    const item = await this.currentItem(meetingId);
    if (item)
      await this.db
        .repo(AgendaItem)
        .save(Object.assign(item, pauseClock(item, this.clock.now()), { isCurrent: false }));
  }

  private async currentItem(meetingId: string): Promise<AgendaItem | null> {
    return this.db.repo(AgendaItem).findOneBy({ meetingId, isCurrent: true });
  }

  /** One leader at a time: two presses at once follow each other. */
  private async load(me: Actor, meetingId: string): Promise<Meeting> {
    await this.access.load(me, 'lead', meetingPolicy, meetingId);
    await this.db.query('select id from meeting where id = $1 for update', [meetingId]);
    return this.access.load(me, 'lead', meetingPolicy, meetingId);
  }

  private async loadOpen(me: Actor, meetingId: string): Promise<Meeting> {
    const meeting = await this.load(me, meetingId);
    if (meeting.state !== 'open') throw new Problem('meeting.not_open');
    return meeting;
  }

  /** True when it was news. Whoever sent word of absence and came after all, was here. */
  private async markPresent(meeting: Meeting, userId: string): Promise<boolean> {
    const { id: meetingId, plgId } = meeting;
    const membership = await this.db.repo(Membership).findOneBy({ plgId, userId, leftAt: IsNull() });
    if (!membership) return false;
    const isKnown = { meetingId, membershipId: membership.id, state: 'present' as const };
    if (await this.db.repo(Attendance).existsBy(isKnown)) return false;
    await this.enlist(meeting, membership.id, 'present');
    return true;
  }

  /** Two tabs that come in together write one entry. */
  private async enlist({ id, plgId }: Meeting, membershipId: string, state: AttendanceState): Promise<void> {
    await this.db.query(
      `insert into attendance (id, plg_id, meeting_id, membership_id, state) values ($1, $2, $3, $4, $5)
       on conflict (meeting_id, membership_id) do update set state = excluded.state, updated_at = now()`,
      [newId(), plgId, id, membershipId, state],
    );
  }

  /** Present members, and those who left the group since but were at this meeting. */
  private async membersOf(plgId: string, attendance: Attendance[]): Promise<Membership[]> {
    const members = await this.db.repo(Membership).find({
      where: [
        { plgId, joinedAt: Not(IsNull()), leftAt: IsNull() },
        { id: In(attendance.map(({ membershipId }) => membershipId)) },
      ],
      relations: { user: true, seat: { programme: true } },
    });
    return members.toSorted(
      (one, other) =>
        byProgramme(one).localeCompare(byProgramme(other), 'nl') ||
        one.user.name.localeCompare(other.user.name, 'nl'),
    );
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

  private broadcastLater(meetingId: string): void {
    this.db.afterCommit(() => this.broadcast(meetingId));
  }

  private async stateOf(meeting: Meeting): Promise<RoomStateDto> {
    const current = await this.currentItem(meeting.id);
    return presentRoomState(meeting.id, current, await this.room(meeting), this.clock.now());
  }

  /** Who is here now, in every process of the server. */
  private async room({ id, plgId }: Meeting): Promise<MeetingRoom> {
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

  private subject(meeting: Meeting) {
    return { type: 'meeting', id: meeting.id, plgId: meeting.plgId };
  }
}
