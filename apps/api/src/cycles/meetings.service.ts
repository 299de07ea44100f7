import { Inject, Injectable } from '@nestjs/common';
import type { CreateMeetingDto, MoveMeetingDto, UpdateMeetingDto } from '@leerkring/shared';
import { Not, type DeepPartial } from 'typeorm';
import { CalendarsService, type GroupCalendar } from '../calendars/calendars.service.ts';
import type { Hours } from '../calendars/closed-period.rules.ts';
import type { LocalDate } from '../calendars/local-date.rules.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import type { Config } from '../config.ts';
import type { Plg } from '../plgs/plg.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { visitsIn } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Cycle } from './cycle.entity.ts';
import { calendarFile } from './calendar-file.rules.ts';
import { Meeting } from './meeting.entity.ts';
import { presentCalendarEvent, type MeetingView } from './meeting.presenter.ts';
import { momentOf, type Moment } from './meeting.rules.ts';

/** The times that a group meets: adding, moving and cancelling them. What calendars hear of it is said by the invites. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly calendars: CalendarsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ofGroup(me: Actor, plgId: string): Promise<MeetingView[]> {
    const visits = visitsIn(me, plgId);
    if (visits.length) return (await this.views(plgId)).filter(({ meeting }) => visits.includes(meeting.id));
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.views(plgId);
  }

  private async views(plgId: string): Promise<MeetingView[]> {
    const meetings = await this.db.repo(Meeting).find({
      where: { plgId },
      relations: { plg: true },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const calendar = await this.calendarOf(plgId, meetings);
    const counted = meetings.filter(({ state }) => state !== 'cancelled');
    return meetings.map((meeting) => ({ meeting, number: counted.indexOf(meeting) + 1 || null, calendar }));
  }

  async get(me: Actor, id: string): Promise<MeetingView> {
    const meeting = await this.access.load(me, 'read', meetingPolicy, id);
    const views = await this.views(meeting.plgId);
    const view = views.find((it) => it.meeting.id === id);
    if (!view) throw new Problem('not_found');
    return view;
  }

  async add(me: Actor, plgId: string, input: CreateMeetingDto): Promise<MeetingView> {
    const plg = await this.access.load(me, 'plan', plgPolicy, plgId);
    const moment = momentOf(input);
    await this.checkOpen(plgId, moment);
    const meeting = this.make(plg, { ...moment, id: newId(), cycleId: null, title: input.title });
    await this.db.repo(Meeting).save(meeting);
    await this.events.record(me, 'meeting.planned', this.subject(meeting));
    return this.get(me, meeting.id);
  }

  async update(me: Actor, id: string, sent: UpdateMeetingDto): Promise<MeetingView> {
    const meeting = await this.loadAlone(me, 'edit', id);
    const { title, goal, location, joinUrl: link } = meeting;
    const input = mergeEdit(sent, { title, goal, location, joinUrl: link });
    const isElsewhere = (['location', 'joinUrl'] as const).some(
      (key) => input[key] !== undefined && (input[key] || null) !== (meeting[key] || null),
    );
    // Calendars need to hear where it is; a better title can wait until they ask again.
    const raised = isElsewhere && meeting.state === 'planned' ? 1 : 0;
    // A link that came or went says where the group meets online; keeping both is chosen in the room of calls.
    const { joinUrl = meeting.joinUrl } = input;
    const callKind = joinUrl === meeting.joinUrl ? meeting.callKind : joinUrl ? 'link' : 'built_in';
    const sequence = meeting.sequence + raised;
    await this.db.repo(Meeting).save(Object.assign(meeting, input, { callKind, sequence }));
    await this.events.record(me, 'meeting.changed', this.subject(meeting));
    return this.get(me, id);
  }

  /** Raises the sequence; moving to where it already is changes nothing. */
  async move(me: Actor, id: string, sent: MoveMeetingDto): Promise<MeetingView> {
    const meeting = await this.loadAlone(me, 'move', id);
    const start = wallClock(meeting.startsAt, meeting.timeZone);
    const input = mergeEdit(sent, {
      date: start.date,
      startTime: start.time,
      endTime: wallClock(meeting.endsAt, meeting.timeZone).time,
    });
    const moment = momentOf(input);
    const stays = +moment.startsAt === +meeting.startsAt && +moment.endsAt === +meeting.endsAt;
    if (stays) return this.get(me, id);
    await this.checkOpen(meeting.plgId, moment);
    Object.assign(meeting, moment, { sequence: meeting.sequence + 1 });
    await this.db.repo(Meeting).save(meeting);
    await this.events.record(me, 'meeting.moved', this.subject(meeting), {
      startsAt: moment.startsAt.toISOString(),
    });
    return this.get(me, id);
  }

  async cancel(me: Actor, id: string): Promise<MeetingView> {
    const meeting = await this.loadAlone(me, 'cancel', id);
    Object.assign(meeting, { state: 'cancelled', sequence: meeting.sequence + 1 });
    await this.db.repo(Meeting).save(meeting);
    await this.events.record(me, 'meeting.cancelled', this.subject(meeting));
    return this.get(me, id);
  }

  /** One meeting as a file for anyone's calendar program. */
  async file(me: Actor, id: string): Promise<string> {
    const meeting = await this.access.load(me, 'read', meetingPolicy, id, { plg: true });
    return calendarFile([presentCalendarEvent(meeting, this.config.publicUrl)]);
  }

  /** The group meets online where it always does, unless a link of its own says otherwise. */
  make(plg: Plg, { joinUrl, ...fields }: DeepPartial<Meeting> & Moment & { id: string }): Meeting {
    const isElsewhere = joinUrl && joinUrl !== plg.joinUrl;
    return this.db.repo(Meeting).create({
      goal: '',
      location: '',
      joinUrl: joinUrl ?? plg.joinUrl,
      callKind: isElsewhere ? 'link' : plg.callKind,
      timeZone: 'Europe/Amsterdam',
      state: 'planned',
      sequence: 0,
      openedAt: null,
      heldAt: null,
      ...fields,
      plgId: plg.id,
      uid: `${fields.id}@leerkring`,
    });
  }

  async inOrder(plgId: string): Promise<Meeting[]> {
    return this.db.repo(Meeting).find({
      where: { plgId, state: Not('cancelled') },
      relations: { plg: true },
      order: { startsAt: 'ASC' },
    });
  }

  /** Two changes at once follow each other, so that each has a sequence of its own. */
  private async loadAlone(me: Actor, ability: 'edit' | 'move' | 'cancel', id: string): Promise<Meeting> {
    await this.access.load(me, ability, meetingPolicy, id);
    await this.db.query('select id from meeting where id = $1 for update', [id]);
    return this.access.load(me, ability, meetingPolicy, id, { plg: true });
  }

  private async checkOpen(plgId: string, { startsAt }: Moment): Promise<void> {
    const { date } = wallClock(startsAt);
    const { days } = await this.calendarBetween(plgId, date, date);
    if (days(date).some(({ isHard }) => isHard)) throw new Problem('meeting.closed_day', { facts: { date } });
  }

  private async calendarOf(plgId: string, meetings: Meeting[]): Promise<GroupCalendar> {
    const [first, last] = [meetings[0], meetings.at(-1)];
    const from = wallClock(first?.startsAt ?? new Date(0)).date;
    return this.calendarBetween(plgId, from, last ? wallClock(last.startsAt).date : from);
  }

  /** With the institutions that were called optional when the year was planned. */
  async calendarBetween(
    plgId: string,
    from: LocalDate,
    to: LocalDate,
    hours: Hours | null = null,
  ): Promise<GroupCalendar> {
    const cycle = await this.db.repo(Cycle).findOneBy({ plgId });
    const optional = new Set(cycle?.optionalInstitutionIds);
    return this.calendars.forPlanning(plgId, from, to, { optional, hours });
  }

  private subject(meeting: Meeting) {
    return { type: 'meeting', id: meeting.id, plgId: meeting.plgId };
  }
}
