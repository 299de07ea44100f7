import { Injectable } from '@nestjs/common';
import type { CreateClosedPeriodDto, PrefillCalendarDto } from '@leerkring/shared';
import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Institution } from '../institutions/institution.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { closedPeriodPolicy } from '../policies/closed-period.policy.ts';
import { institutionPolicy } from '../policies/institution.policy.ts';
import { keepsCalendar } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { ClosedPeriod } from './closed-period.entity.ts';
import { dayCalendar, isPlausibleClosure, type DayCalendar } from './closed-period.rules.ts';
import { schoolYearBounds, type LocalDate } from './local-date.rules.ts';
import { regionCalendar } from './region-calendar.rules.ts';

export interface InstitutionCalendar {
  institution: Institution;
  periods: ClosedPeriod[];
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
    return calendar ?? { institution, periods: [] };
  }

  async add(me: Actor, institutionId: string, input: CreateClosedPeriodDto): Promise<ClosedPeriod> {
    await this.loadKept(me, institutionId);
    if (input.to < input.from)
      throw new Problem('closed_period.ends_before_start', { fields: { to: ['afterStart'] } });
    if (!isPlausibleClosure(input.from, input.to))
      throw new Problem('closed_period.too_long', { fields: { to: ['maxLength'] } });
    const { from: fromOn, to: toOn, label, isHard, source } = input;
    const period = this.db
      .repo(ClosedPeriod)
      .create({ institutionId, fromOn, toOn, label, isHard, source, retrievedOn: null });
    await this.db.repo(ClosedPeriod).save(period);
    await this.events.record(me, 'closedPeriod.added', this.subject(institutionId, period.id), {
      from: fromOn,
      to: toOn,
    });
    return period;
  }

  async remove(me: Actor, id: string): Promise<void> {
    const period = await this.access.load(me, 'remove', closedPeriodPolicy, id);
    await this.db.repo(ClosedPeriod).delete({ id });
    await this.events.record(me, 'closedPeriod.removed', this.subject(period.institutionId, id));
  }

  /** Takes over what was verified for the region. What is already there stays; every date can be removed again. */
  async prefill(me: Actor, institutionId: string, input: PrefillCalendarDto): Promise<InstitutionCalendar> {
    await this.loadKept(me, institutionId);
    const region = regionCalendar(input.region, input.schoolYear);
    if (region === null)
      throw new Problem('closed_period.region_year_unknown', { facts: { schoolYear: input.schoolYear } });
    const periods = this.db.repo(ClosedPeriod);
    for (const { label, from: fromOn, to: toOn } of region.closures) {
      const same = { institutionId, fromOn, toOn, label };
      if (await periods.existsBy(same)) continue;
      await periods.save(
        periods.create({ ...same, isHard: true, source: region.source, retrievedOn: region.retrievedAt }),
      );
    }
    await this.events.record(me, 'calendar.prefilled', this.subject(institutionId, institutionId), {
      ...input,
    });
    return this.ofInstitution(me, institutionId, input.schoolYear);
  }

  /** For rooms that plan: no actor, because who may plan has been judged there. */
  async forPlanning(plgId: string, from: LocalDate, to: LocalDate): Promise<GroupCalendar> {
    const calendars = await this.calendars(await this.seated(plgId), from, to);
    const closures = calendars.flatMap(({ periods }) =>
      periods.map((it) => ({
        institutionId: it.institutionId,
        from: it.fromOn,
        to: it.toOn,
        label: it.label,
        isHard: it.isHard,
      })),
    );
    return {
      days: dayCalendar(closures),
      institutionNames: new Map(calendars.map(({ institution }) => [institution.id, institution.name])),
    };
  }

  private async seated(plgId: string): Promise<Institution[]> {
    const seats = await this.db
      .repo(Seat)
      .find({ where: { plgId }, relations: { programme: { institution: true } } });
    const once = new Map(seats.map(({ programme }) => [programme.institution.id, programme.institution]));
    return [...once.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  private async calendars(
    institutions: Institution[],
    from: LocalDate,
    to: LocalDate,
  ): Promise<InstitutionCalendar[]> {
    const periods = await this.db.repo(ClosedPeriod).find({
      where: {
        institutionId: In(institutions.map(({ id }) => id)),
        fromOn: LessThanOrEqual(to),
        toOn: MoreThanOrEqual(from),
      },
      order: { fromOn: 'ASC', toOn: 'ASC' },
    });
    return institutions.map((institution) => ({
      institution,
      periods: periods.filter(({ institutionId }) => institutionId === institution.id),
    }));
  }

  private async loadKept(me: Actor, institutionId: string): Promise<void> {
    await this.access.load(me, 'read', institutionPolicy, institutionId);
    if (!keepsCalendar(me, institutionId)) throw new Problem('forbidden');
  }

  private subject(institutionId: string, id: string) {
    return { type: 'closed_period', id, plgId: null, audience: `institution:${institutionId}` };
  }
}
