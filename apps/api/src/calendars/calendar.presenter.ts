import type { CalendarDto, CalendarsDto, ClosedPeriodDto, DayBlockDto } from '@leerkring/shared';
import { closedPeriodPolicy } from '../policies/closed-period.policy.ts';
import { keepsCalendar } from '../policies/people.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { InstitutionCalendar } from './calendars.service.ts';
import type { ClosedPeriod } from './closed-period.entity.ts';
import type { DayBlock } from './closed-period.rules.ts';
import { schoolYearBounds } from './local-date.rules.ts';
import { publicHolidaysBetween } from './public-holiday.rules.ts';
import { regionCalendar } from './region-calendar.rules.ts';

export function presentClosedPeriod(me: Actor, it: ClosedPeriod): ClosedPeriodDto {
  return {
    id: it.id,
    label: it.label,
    from: it.fromOn,
    to: it.toOn,
    isHard: it.isHard,
    source: it.source,
    retrievedOn: it.retrievedOn,
    can: closedPeriodPolicy.abilitiesOf(me, it),
  };
}

export function presentCalendar(me: Actor, schoolYear: string, it: InstitutionCalendar): CalendarDto {
  const canEdit = keepsCalendar(me, it.institution.id);
  return {
    institutionId: it.institution.id,
    institutionName: it.institution.name,
    region: it.institution.region,
    periods: it.periods.map((period) => presentClosedPeriod(me, period)),
    canPrefill: canEdit && knowsMore(schoolYear, it),
    canEdit,
  };
}

/** The region has verified dates that this institution has not taken over. */
function knowsMore(schoolYear: string, { institution, periods }: InstitutionCalendar): boolean {
  const known = regionCalendar(institution.region, schoolYear)?.closures ?? [];
  return known.some(({ from, to }) => !periods.some(({ fromOn, toOn }) => fromOn <= from && toOn >= to));
}

export function presentCalendars(
  me: Actor,
  schoolYear: string,
  institutions: InstitutionCalendar[],
): CalendarsDto {
  const { from, to } = schoolYearBounds(schoolYear);
  return {
    schoolYear,
    startsOn: from,
    endsOn: to,
    institutions: institutions.map((it) => presentCalendar(me, schoolYear, it)),
    publicHolidays: publicHolidaysBetween(from, to),
  };
}

export function presentDayBlock(block: DayBlock, institutionNames: ReadonlyMap<string, string>): DayBlockDto {
  const isClosedPeriod = block.kind === 'closed_period';
  return {
    kind: block.kind,
    isHard: block.isHard,
    holiday: isClosedPeriod ? null : block.holiday,
    label: isClosedPeriod ? block.label : null,
    institutionName: isClosedPeriod ? (institutionNames.get(block.institutionId) ?? null) : null,
  };
}
