import { tzOffset } from '@date-fns/tz';
import { addDays, type LocalDate } from './local-date.rules.ts';

export const ZONE = 'Europe/Amsterdam';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The instant at which a clock on the wall shows this day and time. Null when it never does (the hour
 * that spring skips); the first of the two when it does so twice (the hour that autumn repeats).
 */
export function instantAt(date: LocalDate, time: string, zone = ZONE): Date | null {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (!Number.isFinite(wall)) return null;
  const instants = [wall - DAY, wall + DAY]
    .map((near) => wall - offset(zone, near))
    .filter((instant) => instant + offset(zone, instant) === wall);
  return instants.length === 0 ? null : new Date(Math.min(...instants));
}

/** The last moment of this day on the wall: what may be done until a day, may be done in its last minute. */
export function endOf(date: LocalDate, zone = ZONE): Date | null {
  const next = instantAt(addDays(date, 1), '00:00', zone);
  return next && new Date(next.getTime() - 1);
}

export function wallClock(instant: Date, zone = ZONE): { date: LocalDate; time: string } {
  const wall = new Date(instant.getTime() + offset(zone, instant.getTime())).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

function offset(zone: string, instant: number): number {
  return tzOffset(zone, new Date(instant)) * MINUTE;
}
