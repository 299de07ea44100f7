import type { CalendarDto, CalendarsDto, ClosedPeriodDto, DayBlockDto } from '@leerkring/shared';
import { closedPeriodPolicy } from '../policies/closed-period.policy.ts';
import { keepsCalendar } from '../policies/people.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { CalendarPeriod, InstitutionCalendar } from './calendars.service.ts';
import type { DayBlock } from './closed-period.rules.ts';
import { schoolYearBounds } from './local-date.rules.ts';
import { isHardKind } from './period-kind.rules.ts';
import { publicHolidaysBetween } from './public-holiday.rules.ts';

const cannot = { read: true, remove: false };

export function presentClosedPeriod(me: Actor, it: CalendarPeriod): ClosedPeriodDto {
  return {
    id: it.own?.id ?? null,
    kind: it.kind,
    label: it.label,
    from: it.fromOn,
    to: it.toOn,
    weekdays: it.weekdays,
    startTime: it.startTime || null,
    endTime: it.endTime || null,
    isHard: isHardKind(it.kind),
    source: it.source,
    retrievedOn: it.retrievedOn,
    can: it.own ? closedPeriodPolicy.abilitiesOf(me, it.own) : cannot,
  };
}

export function presentCalendar(me: Actor, it: InstitutionCalendar): CalendarDto {
  return {
    schoolYear: it.schoolYear,
    institutionId: it.institution.id,
    institutionName: it.institution.name,
    region: it.institution.region,
    periods: it.periods.map((period) => presentClosedPeriod(me, period)),
    canEdit: keepsCalendar(me, it.institution.id),
  };
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
    institutions: institutions.map((it) => presentCalendar(me, it)),
    publicHolidays: publicHolidaysBetween(from, to),
  };
}

export function presentDayBlock(block: DayBlock, institutionNames: ReadonlyMap<string, string>): DayBlockDto {
  const closure = block.kind === 'public_holiday' ? null : block.of;
  return {
    kind: block.kind,
    isHard: block.isHard,
    holiday: block.kind === 'closed_period' ? null : block.holiday,
    periodKind: closure?.kind ?? null,
    label: closure?.label ?? null,
    institutionName: closure === null ? null : (institutionNames.get(closure.institutionId) ?? null),
    source: closure?.source ?? null,
  };
}
