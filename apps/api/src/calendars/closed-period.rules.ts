import type { ClosedPeriodKind } from '@leerkring/shared';
import { addDays, weekdayOf, yearOf, type LocalDate } from './local-date.rules.ts';
import { isHardKind, isHoliday } from './period-kind.rules.ts';
import { publicHolidays, type PublicHolidayName } from './public-holiday.rules.ts';

export interface Closure {
  institutionId: string;
  kind: ClosedPeriodKind;
  from: LocalDate;
  to: LocalDate;
  label: string;
  source: string;
  /** Empty for every day of the period. */
  weekdays?: readonly number[];
  /** Empty for the whole day. */
  hours?: Hours | null;
}

export interface Hours {
  startTime: string;
  endTime: string;
}

/** Why a day is not free. A day after a holiday is avoided only, because people come back to full mailboxes. */
export type DayBlock =
  | { kind: 'public_holiday'; isHard: true; holiday: PublicHolidayName }
  | { kind: 'day_after'; isHard: false; holiday: PublicHolidayName; of: null }
  | { kind: 'day_after'; isHard: false; holiday: null; of: Closure }
  | { kind: 'closed_period'; isHard: boolean; of: Closure };

export type DayCalendar = (date: LocalDate) => readonly DayBlock[];

export interface CalendarOptions {
  /** From when to when people would meet; a lesson at another hour does not hinder. */
  hours?: Hours | null;
  /** Institutions whose closed days are avoided instead of forbidden. */
  optional?: ReadonlySet<string>;
}

const SATURDAY = 6;

/** The union of what closes any of the institutions, and the public holidays. */
export function dayCalendar(closures: readonly Closure[], options: CalendarOptions = {}): DayCalendar {
  const holidayOn = rememberHolidays();
  const isHard = (it: Closure) => isHardKind(it.kind) && !options.optional?.has(it.institutionId);
  const hinders = closures.filter((it) => overlaps(it.hours ?? null, options.hours ?? null));
  const endedBefore = Map.groupBy(
    closures.filter(({ kind }) => isHoliday(kind)),
    ({ to }) => firstSchoolDayAfter(to),
  );

  return (date) => {
    const blocks: DayBlock[] = [];
    const holiday = holidayOn(date);
    if (holiday) blocks.push({ kind: 'public_holiday', isHard: true, holiday });
    for (const of of hinders)
      if (covers(of, date)) blocks.push({ kind: 'closed_period', isHard: isHard(of), of });
    // Who meets on neither day need not hear about the day after.
    if (blocks.some((block) => block.isHard)) return blocks;
    const before = holidayOn(addDays(date, -1));
    if (before) blocks.push({ kind: 'day_after', isHard: false, holiday: before, of: null });
    for (const of of endedBefore.get(date) ?? [])
      blocks.push({ kind: 'day_after', isHard: false, holiday: null, of });
    return blocks;
  };
}

function covers({ from, to, weekdays = [] }: Closure, date: LocalDate): boolean {
  if (date < from || date > to) return false;
  return weekdays.length === 0 || weekdays.includes(weekdayOf(date));
}

function overlaps(one: Hours | null, other: Hours | null): boolean {
  if (one === null || other === null) return true;
  return one.startTime < other.endTime && other.startTime < one.endTime;
}

function firstSchoolDayAfter(date: LocalDate): LocalDate {
  let next = addDays(date, 1);
  while (weekdayOf(next) >= SATURDAY) next = addDays(next, 1);
  return next;
}

function rememberHolidays(): (date: LocalDate) => PublicHolidayName | undefined {
  const years = new Map<number, Map<LocalDate, PublicHolidayName>>();
  return (date) => {
    const year = yearOf(date);
    const known = years.get(year) ?? new Map(publicHolidays(year).map(({ on, name }) => [on, name]));
    years.set(year, known);
    return known.get(date);
  };
}
