import { Injectable } from '@nestjs/common';
import { compareNames, type EventFacts, type OpenMeetingDto } from '@leerkring/shared';
import { In, IsNull, Not } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { MeetingsService } from '../cycles/meetings.service.ts';
import type { Guest } from '../guests/guest.entity.ts';
import { GuestsService } from '../guests/guests.service.ts';
import { isGuestPlace, Membership } from '../plgs/membership.entity.ts';
import { isExpected } from '../seats/seat.rules.ts';
import { SeatsService } from '../seats/seats.service.ts';
import type { Substitution } from '../seats/substitution.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { Attendance } from './attendance.entity.ts';
import { AttendancesService } from './attendances.service.ts';
import { ClocksService } from './clocks.service.ts';
import { LiveRoomsService } from './live-rooms.service.ts';
import { StaysService } from './stays.service.ts';
import type { MeetingRoomView } from './meeting-room.presenter.ts';

const byProgramme = (it: Membership) => it.seat?.programme.name ?? '';

/** Refuses, or tells what goes along with the event. */
type OpeningCheck = (me: Actor, meeting: Meeting, input: OpenMeetingDto) => Promise<EventFacts>;

/** One meeting as a whole: its page before, during and after, and its beginning and end. */
@Injectable()
export class MeetingRoomService {
  private readonly checks: OpeningCheck[] = [];

  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly meetings: MeetingsService,
    private readonly clocks: ClocksService,
    private readonly rooms: LiveRoomsService,
    private readonly attendances: AttendancesService,
    private readonly stays: StaysService,
    private readonly seats: SeatsService,
    private readonly guests: GuestsService,
  ) {}

  async page(me: Actor, meetingId: string): Promise<MeetingRoomView> {
    const view = await this.meetings.get(me, meetingId);
    const { plgId } = view.meeting;
    const agenda = await this.db
      .repo(AgendaItem)
      .find({ where: { meetingId }, relations: { meeting: true }, order: { position: 'ASC' } });
    const attendance = await this.db.repo(Attendance).findBy({ meetingId });
    const standing = await this.seats.at(meetingId);
    const guests = await this.guests.at(meetingId);
    const members = await this.membersOf(plgId, attendance, standing, guests);
    return { now: this.clock.now(), view, agenda, members, guests, standing, attendance };
  }

  /** What later rooms have to say before a meeting begins, in the same transaction. */
  beforeOpening(check: OpeningCheck): void {
    this.checks.push(check);
  }

  async open(me: Actor, meetingId: string, input: OpenMeetingDto): Promise<void> {
    const meeting = await this.clocks.load(me, meetingId);
    if (meeting.state === 'open') return;
    const facts: EventFacts = {};
    for (const check of this.checks) Object.assign(facts, await check(me, meeting, input));
    Object.assign(meeting, { state: 'open', openedAt: meeting.openedAt ?? this.clock.now(), heldAt: null });
    await this.db.repo(Meeting).save(meeting);
    await this.events.record(me, 'meeting.opened', this.subject(meeting), facts);
    for (const { userId } of (await this.rooms.room(meetingId)).present())
      await this.attendances.markPresent(meeting, userId);
    this.rooms.broadcastLater(meetingId);
  }

  /** The meeting is over: the clock stops, the page stays. Opening it again is a deliberate act. */
  async close(me: Actor, meetingId: string): Promise<void> {
    const meeting = await this.clocks.load(me, meetingId);
    if (meeting.state !== 'open') throw new Problem('meeting.not_open');
    await this.clocks.putAside(meetingId);
    Object.assign(meeting, { state: 'held', heldAt: this.clock.now() });
    await this.db.repo(Meeting).save(meeting);
    await this.stays.endAll(meetingId, this.clock.now());
    await this.events.record(me, 'meeting.held', this.subject(meeting));
    this.rooms.broadcastLater(meetingId);
  }

  /** Someone else leads from now on; whoever coordinates the group can always take it back. */
  async handOver(me: Actor, meetingId: string, membershipId: string): Promise<void> {
    const meeting = await this.clocks.load(me, meetingId);
    await this.seats.checkActs(meeting, membershipId);
    await this.db.repo(Meeting).update({ id: meetingId }, { leaderId: membershipId });
    await this.events.record(me, 'meeting.handedOver', this.subject(meeting), { membershipId });
    this.rooms.broadcastLater(meetingId);
  }

  /** Who is expected: members, guests and substitutes of this meeting; and those who left since but were here. */
  private async membersOf(
    plgId: string,
    attendance: Attendance[],
    standing: Substitution[],
    guests: Guest[],
  ): Promise<Membership[]> {
    const members = await this.db.repo(Membership).find({
      where: [
        { plgId, joinedAt: Not(IsNull()), leftAt: IsNull() },
        { id: In(attendance.map(({ membershipId }) => membershipId)) },
      ],
      relations: { user: true, seat: { programme: { institution: true } } },
    });
    const wereHere = new Set(attendance.map(({ membershipId }) => membershipId));
    const isInvited = ({ id }: Membership) =>
      guests.some(({ membershipId, revokedAt }) => membershipId === id && revokedAt === null);
    const isReplaced = ({ id }: Membership) => standing.some(({ replacedId }) => replacedId === id);
    const expected = members.filter(
      (it) =>
        wereHere.has(it.id) ||
        (isGuestPlace(it) ? isInvited(it) : isExpected(it, standing) && !isReplaced(it)),
    );
    return expected.toSorted(
      (one, other) =>
        compareNames(byProgramme(one), byProgramme(other)) || compareNames(one.user.name, other.user.name),
    );
  }

  private subject(meeting: Meeting) {
    return { type: 'meeting', id: meeting.id, plgId: meeting.plgId };
  }
}
