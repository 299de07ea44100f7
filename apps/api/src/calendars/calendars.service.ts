import { Injectable } from '@nestjs/common';
import { compareNames, type CreateClosedPeriodDto } from '@leerkring/shared';
import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Institution } from '../institutions/institution.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { closedPeriodPolicy } from '../policies/closed-period.policy.ts';
import { institutionPolicy } from '../policies/institution.policy.ts';
import { keepsCalendar } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events, type EventSubject } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { ClosedPeriod } from './closed-period.entity.ts';
import { dayCalendar, type CalendarOptions, type Closure, type DayCalendar } from './closed-period.rules.ts';
import { schoolYearBounds, schoolYearOf, type LocalDate } from './local-date.rules.ts';
import { isPlausibleLength, lengthOf, sayLengths } from './period-kind.rules.ts';
import { regionDefaults } from './region-calendar.rules.ts';

/** One period in the calendar of an institution: its own, or what its region says. */
export interface CalendarPeriod extends Pick<
  ClosedPeriod,
  | 'kind'
  | 'label'
  | 'fromOn'
  | 'toOn'
  | 'weekdays'
  | 'startTime'
  | 'endTime'
  | 'source'
  | 'retrievedOn'
  | 'importId'
> {
  own: ClosedPeriod | null;
}

export interface InstitutionCalendar {
  institution: Institution;
  schoolYear: string;
  periods: CalendarPeriod[];
}

/** The days on which a group cannot meet, and what its schools are called. */
export interface GroupCalendar {
  days: DayCalendar;
  institutionNames: ReadonlyMap<string, string>;
}

/** When the institutions are closed. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  /** The calendars of all institutions with a seat in this group, in its school year. */
  async ofGroup(
    me: Actor,
    plgId: string,
  ): Promise<{ schoolYear: string; institutions: InstitutionCalendar[] }> {
    const plg = await this.access.load(me, 'read', plgPolicy, plgId);
    const { from, to } = schoolYearBounds(plg.schoolYear);
    return {
      schoolYear: plg.schoolYear,
      institutions: await this.calendars(await this.seated(plgId), from, to),
    };
  }

  async ofInstitution(me: Actor, institutionId: string, schoolYear: string): Promise<InstitutionCalendar> {
    const institution = await this.access.load(me, 'read', institutionPolicy, institutionId);
    const { from, to } = schoolYearBounds(schoolYear);
    const [calendar] = await this.calendars([institution], from, to);
    return calendar ?? { institution, schoolYear, periods: [] };
  }

  async add(me: Actor, institutionId: string, input: CreateClosedPeriodDto): Promise<CalendarPeriod> {
    await this.loadKept(me, institutionId);
    this.check(input);
    const { kind, from: fromOn, to: toOn, label, source, weekdays } = input;
    const own = this.db.repo(ClosedPeriod).create({
      institutionId,
      kind,
      fromOn,
      toOn,
      label,
      weekdays: weekdays.toSorted((a, b) => a - b),
      startTime: input.startTime ?? '',
      endTime: input.endTime ?? '',
      source,
      retrievedOn: null,
      importId: null,
    });
    await this.db.repo(ClosedPeriod).save(own);
    await this.events.record(
      me,
      'closedPeriod.added',
      await this.subject(institutionId, { type: 'closed_period', id: own.id }),
      { from: fromOn, to: toOn },
    );
    return { ...own, own };
  }

  async remove(me: Actor, id: string): Promise<void> {
    const period = await this.access.load(me, 'remove', closedPeriodPolicy, id);
    await this.db.repo(ClosedPeriod).delete({ id });
    await this.events.record(
      me,
      'closedPeriod.removed',
      await this.subject(period.institutionId, { type: 'closed_period', id }),
    );
  }

  /**
   * For rooms that plan: no actor, because who may plan has been judged there.
   * @param options.hours from when to when they would meet
   * @param options.optional institutions whose closed days are avoided only
   */
  async forPlanning(
    plgId: string,
    from: LocalDate,
    to: LocalDate,
    options: CalendarOptions = {},
  ): Promise<GroupCalendar> {
    const calendars = await this.calendars(await this.seated(plgId), from, to);
    const closures = calendars.flatMap(({ institution, periods }) =>
      periods.map((it) => closureOf(institution.id, it)),
    );
    return {
      days: dayCalendar(closures, options),
      institutionNames: new Map(calendars.map(({ institution }) => [institution.id, institution.name])),
    };
  }

  /** Judges who keeps a calendar; for the other service of this room too. */
  async loadKept(me: Actor, institutionId: string): Promise<Institution> {
    const institution = await this.access.load(me, 'read', institutionPolicy, institutionId);
    if (!keepsCalendar(me, institutionId)) throw new Problem('forbidden');
    return institution;
  }

  /** Heard at the institution and in every group that it takes part in: their planned dates may not hold any more. */
  async subject(institutionId: string, about: { type: string; id: string }): Promise<EventSubject> {
    const seats = await this.db.repo(Seat).find({
      select: { id: true, plgId: true },
      where: { programme: { institutionId } },
    });
    const groups = new Set(seats.map(({ plgId }) => `plg:${plgId}`));
    return { ...about, plgId: null, audience: [`institution:${institutionId}`, ...groups] };
  }

  private async seated(plgId: string): Promise<Institution[]> {
    const seats = await this.db
      .repo(Seat)
      .find({ where: { plgId }, relations: { programme: { institution: true } } });
    const once = new Map(seats.map(({ programme }) => [programme.institution.id, programme.institution]));
    return [...once.values()].toSorted((one, other) => compareNames(one.name, other.name));
  }

  private async calendars(
    institutions: Institution[],
    from: LocalDate,
    to: LocalDate,
  ): Promise<InstitutionCalendar[]> {
    // Whole school years: a holiday of one's own outside these days still replaces that of the region.
    const [first, last] = [schoolYearBounds(schoolYearOf(from)).from, schoolYearBounds(schoolYearOf(to)).to];
    const all = await this.db.repo(ClosedPeriod).find({
      where: {
        institutionId: In(institutions.map(({ id }) => id)),
        fromOn: LessThanOrEqual(last),
        toOn: MoreThanOrEqual(first),
      },
      order: { fromOn: 'ASC', toOn: 'ASC', label: 'ASC' },
    });
    return institutions.map((institution) => {
      const own = all.filter(({ institutionId }) => institutionId === institution.id);
      const periods = [
        ...own.filter(({ fromOn, toOn }) => fromOn <= to && toOn >= from).map((it) => ({ ...it, own: it })),
        ...regionDefaults(institution.region, own, from, to).map(
          ({ kind, label, from: fromOn, to: toOn, source, retrievedAt }): CalendarPeriod => ({
            kind,
            label,
            fromOn,
            toOn,
            weekdays: [],
            startTime: '',
            endTime: '',
            source,
            retrievedOn: retrievedAt,
            importId: null,
            own: null,
          }),
        ),
      ];
      return {
        institution,
        schoolYear: schoolYearOf(from),
        periods: periods.toSorted((one, other) => one.fromOn.localeCompare(other.fromOn)),
      };
    });
  }

  private check({ kind, from, to, weekdays, startTime, endTime }: CreateClosedPeriodDto): void {
    if (to < from) throw new Problem('closed_period.ends_before_start', { fields: { to: ['afterStart'] } });
    if (!isPlausibleLength(kind, from, to))
      throw new Problem('closed_period.length', {
        fields: { to: ['length'] },
        facts: { kind, days: lengthOf(from, to), allowed: sayLengths(kind) },
      });
    const hasHours = weekdays.length > 0 && startTime !== undefined && endTime !== undefined;
    const isWholeDays = weekdays.length === 0 && startTime === undefined && endTime === undefined;
    if (kind === 'lessons' ? !hasHours || endTime <= startTime : !isWholeDays)
      throw new Problem('closed_period.hours', { fields: { weekdays: ['hours'] } });
  }
}

function closureOf(institutionId: string, it: CalendarPeriod): Closure {
  const { kind, label, fromOn: from, toOn: to, source, weekdays, startTime, endTime } = it;
  const hours = startTime === '' ? null : { startTime, endTime };
  return { institutionId, kind, label, from, to, source, weekdays, hours };
}
