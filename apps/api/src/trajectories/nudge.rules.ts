import { addDays, type LocalDate } from '../calendars/local-date.rules.ts';
import { instantAt, wallClock } from '../calendars/local-time.rules.ts';

const day = 24 * 3_600_000;
/** Nobody is disturbed before or after these. */
const [earliest, latest] = ['07:30', '18:00'];
/** Longer than any school holiday, so that looking for a working day always ends. */
const longest = 120;

/** One reminder a day about one thing is enough. */
export function mayNudge(last: Date | null, now: Date): boolean {
  return last === null || now.getTime() - last.getTime() >= day;
}

/** When a letter may go to someone: now, or in the morning of their first working day. */
export function sendAt(now: Date, works: (day: LocalDate) => boolean): Date {
  const { date, time } = wallClock(now);
  if (works(date) && earliest <= time && time < latest) return now;
  let on = time < earliest ? date : addDays(date, 1);
  for (let ahead = 0; ahead < longest && !works(on); ahead += 1) on = addDays(on, 1);
  return instantAt(on, earliest) ?? now;
}
