import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CreateCycleDto, ObligationDto, PlanCycleDto } from '@leerkring/shared';
import { In } from 'typeorm';
import { CalendarsService, type GroupCalendar } from '../calendars/calendars.service.ts';
import type { DayBlock, DayCalendar } from '../calendars/closed-period.rules.ts';
import { addDays, type LocalDate } from '../calendars/local-date.rules.ts';
import { Access } from '../policies/access.ts';
import { isCoordinator } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Obligations } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Cycle } from './cycle.entity.ts';
import { meanWeeks, planCycle, strictSeries, type CyclePlan } from './cycle.rules.ts';
import { Meeting } from './meeting.entity.ts';
import { momentOf } from './meeting.rules.ts';
import { MeetingsService } from './meetings.service.ts';

export interface Proposal {
  plan: CyclePlan;
  strict: { on: LocalDate; blocks: readonly DayBlock[] }[];
  institutionNames: ReadonlyMap<string, string>;
}

/** The year of a group: proposing its dates and setting them. */
@Injectable()
export class CyclesService implements OnModuleInit {
  private readonly followers: ((plgId: string) => Promise<void>)[] = [];

  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly calendars: CalendarsService,
    private readonly meetings: MeetingsService,
    private readonly obligations: Obligations,
  ) {}

  /** What later rooms do with a year that was just planned, in the same transaction. */
  afterPlanning(follower: (plgId: string) => Promise<void>): void {
    this.followers.push(follower);
  }

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  async ofGroup(me: Actor, plgId: string): Promise<Cycle | null> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.db.repo(Cycle).findOneBy({ plgId });
  }

  async propose(me: Actor, plgId: string, input: PlanCycleDto): Promise<Proposal> {
    await this.access.load(me, 'plan', plgPolicy, plgId);
    this.checkBounds(input);
    const { days, institutionNames } = await this.calendarFor(plgId, input);
    return { plan: planCycle(input, days), strict: strictSeries(input, days), institutionNames };
  }

  /** Sets the year. A second press or a retry of the same form finds the cycle that the first one made. */
  async plan(me: Actor, plgId: string, input: CreateCycleDto): Promise<Cycle> {
    await this.access.load(me, 'plan', plgPolicy, plgId);
    await this.db.query('select id from plg where id = $1 for update', [plgId]);
    const plg = await this.access.load(me, 'plan', plgPolicy, plgId);
    const existing = await this.db.repo(Cycle).findOneBy({ plgId });
    if (existing?.key === input.key) return existing;
    if (existing) throw new Problem('cycle.already_planned');
    this.checkBounds(input);
    this.checkDates(input);
    const dates = input.planned.map(({ on }) => on);
    const { days } = await this.calendarFor(plgId, input, dates);
    for (const { on } of input.planned) this.checkOpen(days, on);
    const { key, targetWeeks, minWeeks, maxWeeks, weekday, startTime, endTime } = input;
    const optionalInstitutionIds = input.optionalInstitutionIds ?? [];
    const cycle = this.db.repo(Cycle).create({
      plgId,
      key,
      targetWeeks,
      minWeeks,
      maxWeeks,
      weekday,
      startTime,
      endTime,
      optionalInstitutionIds,
    });
    await this.db.repo(Cycle).save(cycle);
    const meetings = input.planned.map(({ on, title }) =>
      this.meetings.make(plg, {
        ...momentOf({ date: on, startTime, endTime }),
        id: newId(),
        cycleId: cycle.id,
        title,
        location: input.location ?? '',
        joinUrl: input.joinUrl ?? null,
      }),
    );
    await this.db.repo(Meeting).save(meetings);
    for (const follower of this.followers) await follower(plgId);
    await this.events.record(
      me,
      'cycle.planned',
      { type: 'cycle', id: cycle.id, plgId },
      { meetings: meetings.length },
    );
    return cycle;
  }

  /** A coordinator is asked for the dates of a group that has none yet. */
  private async askedOf(me: Actor): Promise<Omit<ObligationDto, 'plgName'>[]> {
    const mine = me.memberships.map(({ plgId }) => plgId).filter((plgId) => isCoordinator(me, plgId));
    const planned = await this.db.repo(Meeting).find({ select: { plgId: true }, where: { plgId: In(mine) } });
    const isPlanned = new Set(planned.map(({ plgId }) => plgId));
    return mine
      .filter((plgId) => !isPlanned.has(plgId))
      .map((plgId) => ({
        kind: 'cycle.plan',
        plgId,
        subjectId: plgId,
        path: `/plg/${plgId}/cyclus`,
        dueAt: null,
        minutes: 15,
        facts: {},
      }));
  }

  /** Far enough to both sides for every date that was chosen and every week that may be looked at. */
  private async calendarFor(plgId: string, input: PlanCycleDto, chosen = input.kept): Promise<GroupCalendar> {
    const known = [input.startOn, ...chosen].toSorted();
    const weeks = (input.meetings + 1) * input.maxWeeks + 26;
    const { startTime, endTime } = input;
    return this.calendars.forPlanning(
      plgId,
      known[0] ?? input.startOn,
      addDays(known.at(-1) ?? input.startOn, weeks * 7),
      {
        hours: { startTime, endTime },
        optional: new Set(input.optionalInstitutionIds),
      },
    );
  }

  private checkBounds({ minWeeks, targetWeeks, maxWeeks }: PlanCycleDto): void {
    if (minWeeks > targetWeeks || targetWeeks > maxWeeks)
      throw new Problem('cycle.bounds_exclude_target', { fields: { targetWeeks: ['withinBounds'] } });
  }

  private checkDates({ planned, minWeeks, maxWeeks }: CreateCycleDto): void {
    const dates = planned.map(({ on }) => on);
    if (dates.some((date, index) => date <= (dates[index - 1] ?? '')))
      throw new Problem('cycle.dates_out_of_order');
    const mean = meanWeeks(dates);
    if (mean !== null && (mean < minWeeks || mean > maxWeeks))
      throw new Problem('cycle.mean_out_of_bounds', { facts: { mean: Math.round(mean * 10) / 10 } });
  }

  private checkOpen(days: DayCalendar, on: LocalDate): void {
    if (days(on).some(({ isHard }) => isHard))
      throw new Problem('meeting.closed_day', { facts: { date: on } });
  }
}
