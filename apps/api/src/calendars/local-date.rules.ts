/**
 * Calendar days as `YYYY-MM-DD`. A day has no time zone, so its arithmetic runs on whole days in UTC;
 * only when a day gets a time of day does the zone of the group matter (local-time.rules.ts).
 */
export type LocalDate = string;

const DAY = 86_400_000;

export function localDate(year: number, month: number, day: number): LocalDate {
  return fromDayNumber(Date.UTC(year, month - 1, day) / DAY);
}

export function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

export function fromDayNumber(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayNumber(text);
  return Number.isFinite(day) && fromDayNumber(day) === text;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: LocalDate): number {
  return ((dayNumber(date) + 3) % 7) + 1;
}

export function firstWeekdayFrom(date: LocalDate, weekday: number): LocalDate {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** A Dutch school year runs from 1 August and is written 2021-2022. */
export function schoolYearOf(date: LocalDate): string {
  const start = date.slice(5) >= '08-01' ? yearOf(date) : yearOf(date) - 1;
  return `${start}-${start + 1}`;
}

export function schoolYearBounds(schoolYear: string): { from: LocalDate; to: LocalDate } {
  const start = Number(schoolYear.slice(0, 4));
  return { from: localDate(start, 8, 1), to: localDate(start + 1, 7, 31) };
}
