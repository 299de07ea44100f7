import { weekdayOf } from '../calendars/local-date.rules.ts';
import { mayNudge, sendAt } from './nudge.rules.ts';

const weekdays = (day: string) => weekdayOf(day) <= 5;
const at = (moment: string) => new Date(`${moment}:00+01:00`);
const iso = (moment: Date) => moment.toISOString();

it('reminds of one thing once in a day', () => {
  expect(mayNudge(null, at('2026-11-26T12:00'))).toBe(true);
  expect(mayNudge(at('2026-11-25T12:01'), at('2026-11-26T12:00'))).toBe(false);
  expect(mayNudge(at('2026-11-25T12:00'), at('2026-11-26T12:00'))).toBe(true);
});

describe('a letter', () => {
  it('goes at once in working hours', () => {
    expect(sendAt(at('2026-11-26T14:00'), weekdays)).toEqual(at('2026-11-26T14:00'));
  });

  it('waits in the evening for the next morning, and at night for the same', () => {
    expect(iso(sendAt(at('2026-11-26T21:00'), weekdays))).toBe('2026-11-27T06:30:00.000Z');
    expect(iso(sendAt(at('2026-11-26T03:00'), weekdays))).toBe('2026-11-26T06:30:00.000Z');
  });

  it('waits for the first working day after a weekend or a holiday', () => {
    expect(iso(sendAt(at('2026-11-28T10:00'), weekdays))).toBe('2026-11-30T06:30:00.000Z');
    const works = (day: string) => weekdays(day) && !(day >= '2026-12-19' && day <= '2027-01-03');
    expect(iso(sendAt(at('2026-12-18T19:00'), works))).toBe('2027-01-04T06:30:00.000Z');
  });

  it('goes in the end to someone whose school is closed for good', () => {
    expect(sendAt(at('2026-11-26T14:00'), () => false).getTime()).toBeGreaterThan(
      at('2027-01-01T00:00').getTime(),
    );
  });
});
