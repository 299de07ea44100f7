import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MoveMeetingsDto, ReplanMeetingDto } from '@leerkring/shared';
import { In } from 'typeorm';
import type { GroupCalendar } from '../calendars/calendars.service.ts';
import { addDays, weekdayOf, type LocalDate } from '../calendars/local-date.rules.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { isCoordinator } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Cycle } from './cycle.entity.ts';
import { Meeting } from './meeting.entity.ts';
import { MeetingsService } from './meetings.service.ts';
import { inMovingOrder, replan, type Replan, type Rhythm } from './replan.rules.ts';

/** Where a group that planned no rhythm of its own is thought to want to stay. */
const usualRhythm = { targetWeeks: 8, minWeeks: 6, maxWeeks: 11 };
const farWeeks = 26;

export interface ReplanView {
  meetingId: string;
  rhythm: Rhythm;
  meetings: Meeting[];
  options: Replan;
  calendar: GroupCalendar;
}

/** A planned date that cannot stay: what could be done about it, and doing it once someone says so. */
@Injectable()
export class ReplansService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly meetings: MeetingsService,
    private readonly obligations: Obligations,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  /** Changes nothing: it answers with two ways to look at. */
  async propose(me: Actor, id: string, { date }: ReplanMeetingDto): Promise<ReplanView> {
    const meeting = await this.access.load(me, 'move', meetingPolicy, id);
    const meetings = await this.meetings.inOrder(meeting.plgId);
    const index = meetings.findIndex((it) => it.id === id);
    const rhythm = await this.rhythmOf(meeting);
    const dates = meetings.map(dateOf);
    const { time: startTime } = wallClock(meeting.startsAt);
    const calendar = await this.meetings.calendarBetween(
      meeting.plgId,
      addDays(dates[0] ?? dateOf(meeting), -farWeeks * 7),
      addDays(dates.at(-1) ?? dateOf(meeting), (farWeeks + rhythm.maxWeeks * meetings.length) * 7),
      { startTime, endTime: wallClock(meeting.endsAt).time },
    );
    const wish = date ?? null;
    const options = replan(
      { rhythm, dates, index, wish, notBefore: this.earliest(dateOf(meeting)) },
      calendar.days,
    );
    // What is under way or behind us does not move any more.
    const canFollow = meetings.slice(index).every((it) => meetingPolicy.can(me, 'move', it));
    const isFree = wish === null || !calendar.days(wish).some(({ isHard }) => isHard);
    return {
      meetingId: id,
      rhythm,
      meetings,
      calendar,
      options: {
        current: options.current,
        smallest: isFree ? options.smallest : null,
        onwards: isFree && canFollow ? options.onwards : null,
      },
    };
  }

  /** Moves each meeting the way a single one moves. What already stands where it should is left alone, so a retry is safe. */
  async move(me: Actor, plgId: string, { moves }: MoveMeetingsDto): Promise<void> {
    await this.access.load(me, 'plan', plgPolicy, plgId);
    await this.db.query('select id from plg where id = $1 for update', [plgId]);
    const meetings = await this.access.loadAll(
      me,
      'move',
      meetingPolicy,
      moves.map(({ meetingId }) => meetingId),
    );
    if (meetings.some((meeting) => meeting.plgId !== plgId)) throw new Problem('not_found');
    const waiting = moves.flatMap(({ date, sequence }, index) => {
      const meeting = meetings[index];
      if (!meeting || dateOf(meeting) === date) return [];
      if (meeting.sequence !== sequence) throw new Problem('cycle.plan_outdated');
      return [{ meeting, from: dateOf(meeting), to: date }];
    });
    for (const { meeting, to } of inMovingOrder(waiting)) {
      const startTime = wallClock(meeting.startsAt).time;
      const endTime = wallClock(meeting.endsAt).time;
      await this.meetings.move(me, meeting.id, { date: to, startTime, endTime });
    }
  }

  /** A coordinator is told of every coming meeting on a day that has closed since. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const mine = me.memberships.map(({ plgId }) => plgId).filter((plgId) => isCoordinator(me, plgId));
    const asked: Asked[] = [];
    for (const plgId of mine) {
      const planned = await this.db.repo(Meeting).find({
        where: { plgId: In([plgId]), state: 'planned' },
        order: { startsAt: 'ASC' },
      });
      const coming = planned.filter(({ endsAt }) => endsAt > this.clock.now());
      const [first, last] = [coming[0], coming.at(-1)];
      if (!first || !last) continue;
      const { days } = await this.meetings.calendarBetween(plgId, dateOf(first), dateOf(last));
      for (const meeting of coming)
        if (days(dateOf(meeting)).some(({ isHard }) => isHard))
          asked.push({
            kind: 'meeting.replan',
            plgId,
            subjectId: meeting.id,
            path: `/plg/${plgId}/cyclus/${meeting.id}`,
            dueAt: meeting.startsAt.toISOString(),
            minutes: 5,
            facts: { title: meeting.title },
          });
    }
    return asked;
  }

  private async rhythmOf(meeting: Meeting): Promise<Rhythm> {
    const cycle = await this.db.repo(Cycle).findOneBy({ plgId: meeting.plgId });
    const { targetWeeks, minWeeks, maxWeeks } = cycle ?? usualRhythm;
    return { weekday: cycle?.weekday ?? weekdayOf(dateOf(meeting)), targetWeeks, minWeeks, maxWeeks };
  }

  /** Tomorrow; for a year that lies behind us, where that year was. */
  private earliest(date: LocalDate): LocalDate {
    const tomorrow = addDays(wallClock(this.clock.now()).date, 1);
    return date < tomorrow ? addDays(date, -farWeeks * 7) : tomorrow;
  }
}

function dateOf(meeting: Meeting): LocalDate {
  return wallClock(meeting.startsAt, meeting.timeZone).date;
}
