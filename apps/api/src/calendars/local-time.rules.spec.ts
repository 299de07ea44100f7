import fc from 'fast-check';
import { endOf, instantAt, wallClock } from './local-time.rules.ts';

const utc = (date: string, time: string) => instantAt(date, time)?.toISOString();

describe('a time of day in Amsterdam', () => {
  it('keeps 15:00 at 15:00 on both sides of the clock change', () => {
    expect(utc('2026-10-20', '15:00')).toBe('2026-10-20T13:00:00.000Z');
    expect(utc('2026-10-27', '15:00')).toBe('2026-10-27T14:00:00.000Z');
    expect(utc('2027-01-14', '15:30')).toBe('2027-01-14T14:30:00.000Z');
    expect(utc('2027-07-15', '15:30')).toBe('2027-07-15T13:30:00.000Z');
    expect(utc('2027-03-28', '15:00')).toBe('2027-03-28T13:00:00.000Z');
  });

  it('refuses the hour that does not exist in spring', () => {
    expect(instantAt('2027-03-28', '02:00')).toBeNull();
    expect(instantAt('2027-03-28', '02:30')).toBeNull();
    expect(utc('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z');
    expect(utc('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z');
  });

  it('takes the first of the two hours in autumn, on any host', () => {
    expect(utc('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(utc('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('ends a day with its last moment, also a day of 23 or 25 hours', () => {
    expect(endOf('2026-07-01')?.toISOString()).toBe('2026-07-01T21:59:59.999Z');
    expect(endOf('2027-03-28')?.toISOString()).toBe('2027-03-28T21:59:59.999Z');
    expect(endOf('2026-10-25')?.toISOString()).toBe('2026-10-25T22:59:59.999Z');
  });

  it('reads back what it wrote, at any day and time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2015-01-01'), max: Date.parse('2045-01-01') }),
        (milliseconds) => {
          const { date, time } = wallClock(new Date(milliseconds));
          const instant = instantAt(date, time);
          expect(instant).not.toBeNull();
          expect(wallClock(instant!)).toEqual({ date, time });
        },
      ),
    );
  });
});
