import fc from 'fast-check';
import { addDays, weekdayOf } from '../calendars/local-date.rules.ts';
import { letterOn, type Choice } from './digest.rules.ts';

const mondays: Choice = { wantsDigest: true, digestDays: [1], wantsReminders: true };
const weekdays = (day: string) => weekdayOf(day) < 6;
/** From Saturday 19 December to Sunday 3 January. */
const christmas = (day: string) => weekdays(day) && (day < '2026-12-19' || day > '2027-01-03');

describe('the letter of a morning', () => {
  it('is an overview on a chosen day', () => {
    expect(letterOn('2026-11-23', mondays, weekdays)).toEqual({ kind: 'digest' });
  });

  it('names on other days what is due until the next working day', () => {
    expect(letterOn('2026-11-24', mondays, weekdays)).toEqual({
      kind: 'reminder',
      after: '2026-11-24',
      until: '2026-11-25',
    });
    expect(letterOn('2026-11-27', mondays, weekdays)).toMatchObject({ until: '2026-11-30' });
  });

  it('is none in the holiday of one’s own institution, and one on the first morning back', () => {
    expect(letterOn('2026-12-21', mondays, christmas)).toBeNull();
    expect(letterOn('2026-12-28', mondays, christmas)).toBeNull();
    expect(letterOn('2027-01-04', mondays, christmas)).toEqual({ kind: 'digest' });
    const wednesdays = { ...mondays, digestDays: [3] };
    expect(letterOn('2027-01-04', wednesdays, christmas)).toEqual({ kind: 'digest' });
    expect(letterOn('2027-01-05', wednesdays, christmas)).toMatchObject({ kind: 'reminder' });
  });

  it('reminds before a holiday of what is due in it', () => {
    expect(letterOn('2026-12-18', mondays, christmas)).toMatchObject({ until: '2027-01-04' });
  });

  it('does not come where it was switched off', () => {
    const none = { wantsDigest: false, digestDays: [1], wantsReminders: false };
    expect(letterOn('2026-11-23', none, weekdays)).toBeNull();
  });

  it('names every due date exactly once, whatever the holidays', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40)), fc.integer({ min: 1, max: 40 }), (closed, due) => {
        const start = '2026-10-05';
        const works = (day: string) => weekdays(day) && !closed.some((it) => addDays(start, it) === day);
        const dueOn = addDays(start, due);
        const choice = { wantsDigest: false, digestDays: [], wantsReminders: true };
        const named = Array.from({ length: 140 }, (_, index) => addDays(start, index - 70)).filter((day) => {
          const letter = letterOn(day, choice, works);
          return letter?.kind === 'reminder' && letter.after < dueOn && dueOn <= letter.until;
        });
        expect(named).toHaveLength(1);
        expect((named[0] ?? '') < dueOn).toBe(true);
      }),
    );
  });
});
