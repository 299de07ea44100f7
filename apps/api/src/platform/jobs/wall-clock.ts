import { tzOffset } from '@date-fns/tz';

const ZONE = 'Europe/Amsterdam';
const MINUTE = 60_000;
const DAY = 86_400_000;

const offset = (instant: number): number => tzOffset(ZONE, new Date(instant)) * MINUTE;

/** The day that the calendar on the wall shows, as `YYYY-MM-DD`. */
export function wallDay(instant: Date): string {
  return new Date(instant.getTime() + offset(instant.getTime())).toISOString().slice(0, 10);
}

/**
 * The instant at which the clock on the wall shows `time` on `day`. The first of the two where autumn repeats the hour;
 * where spring skips it, the instant it would have been had the clock not been put forward. So every day has one.
 */
export function momentOn(day: string, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const before = wall - offset(wall - DAY);
  const shown = [before, wall - offset(wall + DAY)].filter((instant) => instant + offset(instant) === wall);
  return new Date(shown.length > 0 ? Math.min(...shown) : before);
}

/** The last time that a clock on the wall came to `time`, until `now`: of every day exactly one moment. */
export function lastMoment(time: string, now: Date): { day: string; at: Date } {
  const today = wallDay(now);
  const at = momentOn(today, time);
  if (at <= now) return { day: today, at };
  const yesterday = new Date(Date.parse(`${today}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
  return { day: yesterday, at: momentOn(yesterday, time) };
}
