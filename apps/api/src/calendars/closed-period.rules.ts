import { addDays, daysBetween, yearOf, type LocalDate } from './local-date.rules.ts';
import { publicHolidays, type PublicHolidayName } from './public-holiday.rules.ts';

export interface Closure {
  institutionId: string;
  from: LocalDate;
  to: LocalDate;
  label: string;
  /** A soft closure (exams, placement weeks) is avoided, never forbidden. */
  isHard: boolean;
}

/** Why a day is not free. A day after a public holiday between it and the weekend is avoided only. */
export type DayBlock =
  | { kind: 'public_holiday'; isHard: true; holiday: PublicHolidayName }
  | { kind: 'bridge_day'; isHard: false; holiday: PublicHolidayName }
  | { kind: 'closed_period'; isHard: boolean; label: string; institutionId: string };

export type DayCalendar = (date: LocalDate) => readonly DayBlock[];

const HOLIDAYS_WITH_BRIDGE: readonly PublicHolidayName[] = ['ascension_day'];

function holidayBlocks(year: number): Map<LocalDate, DayBlock[]> {
  const blocks = new Map<LocalDate, DayBlock[]>();
  const add = (on: LocalDate, block: DayBlock) => blocks.set(on, [...(blocks.get(on) ?? []), block]);
  for (const { on, name } of publicHolidays(year)) {
    add(on, { kind: 'public_holiday', isHard: true, holiday: name });
    if (HOLIDAYS_WITH_BRIDGE.includes(name)) {
      add(addDays(on, 1), { kind: 'bridge_day', isHard: false, holiday: name });
    }
  }
  return blocks;
}

/** The union of what closes any of the institutions, and the public holidays. */
export function dayCalendar(closures: readonly Closure[]): DayCalendar {
  const years = new Map<number, Map<LocalDate, DayBlock[]>>();
  return (date) => {
    const year = yearOf(date);
    const holidays = years.get(year) ?? holidayBlocks(year);
    years.set(year, holidays);
    const closed = closures
      .filter(({ from, to }) => from <= date && date <= to)
      .map(({ label, institutionId, isHard }): DayBlock => ({
        kind: 'closed_period',
        isHard,
        label,
        institutionId,
      }));
    return [...(holidays.get(date) ?? []), ...closed];
  };
}

export const LONGEST_CLOSURE_DAYS = 60;

/** A summer holiday lasts six weeks, with study days around it at most eight and a half. */
export function isPlausibleClosure(from: LocalDate, to: LocalDate): boolean {
  const days = daysBetween(from, to) + 1;
  return days >= 1 && days <= LONGEST_CLOSURE_DAYS;
}
