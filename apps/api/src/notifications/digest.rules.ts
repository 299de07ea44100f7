import { addDays, weekdayOf, type LocalDate } from '../calendars/local-date.rules.ts';

export interface Choice {
  wantsDigest: boolean;
  digestDays: readonly number[];
  wantsReminders: boolean;
}

export type Letter = { kind: 'digest' } | { kind: 'reminder'; after: LocalDate; until: LocalDate } | null;

/** Longer than any school holiday, so that looking for a working day always ends. */
const longest = 120;

/**
 * Which letter someone gets on a morning. None while their own institution is on holiday or at the weekend; on the
 * first morning back one overview when a chosen day went by in silence. On other days only what is due before the
 * next working morning is over, so that each due date is named once, in time, and before a holiday rather than in it.
 */
export function letterOn(day: LocalDate, choice: Choice, works: (day: LocalDate) => boolean): Letter {
  if (!works(day)) return null;
  if (choice.wantsDigest && missed(day, works).some((it) => choice.digestDays.includes(weekdayOf(it))))
    return { kind: 'digest' };
  if (!choice.wantsReminders) return null;
  return { kind: 'reminder', after: day, until: nextWorking(day, works) };
}

/** This day, and those without letters between the working day before and this one. */
function missed(day: LocalDate, works: (day: LocalDate) => boolean): LocalDate[] {
  const days = [day];
  for (let back = 1; back < longest && !works(addDays(day, -back)); back++) days.push(addDays(day, -back));
  return days;
}

function nextWorking(day: LocalDate, works: (day: LocalDate) => boolean): LocalDate {
  let next = addDays(day, 1);
  for (let ahead = 1; ahead < longest && !works(next); ahead++) next = addDays(next, 1);
  return next;
}
