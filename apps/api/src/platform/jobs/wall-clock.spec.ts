import fc from 'fast-check';
import { lastMoment, momentOn, wallDay } from './wall-clock.ts';

/** Every moment at which a daily job would fire when asked each minute of a stretch, as the scheduler asks. */
function firings(time: string, from: string, to: string): string[] {
  const seen = new Map<string, string>();
  for (let at = Date.parse(from); at <= Date.parse(to); at += 60_000) {
    const now = new Date(at);
    const { day } = lastMoment(time, now);
    if (!seen.has(day)) seen.set(day, now.toISOString());
  }
  return [...seen].slice(1).map(([day, at]) => `${day} at ${at}`);
}

describe('the clock on the wall', () => {
  it('keeps half past seven at half past seven on both sides of a clock change', () => {
    expect(momentOn('2027-03-27', '07:30').toISOString()).toBe('2027-03-27T06:30:00.000Z');
    expect(momentOn('2027-03-28', '07:30').toISOString()).toBe('2027-03-28T05:30:00.000Z');
    expect(momentOn('2027-10-31', '07:30').toISOString()).toBe('2027-10-31T06:30:00.000Z');
  });

  it('fires half past two once in the night that skips it', () => {
    expect(firings('02:30', '2027-03-27T12:00Z', '2027-03-29T12:00Z')).toEqual([
      '2027-03-28 at 2027-03-28T01:30:00.000Z',
      '2027-03-29 at 2027-03-29T00:30:00.000Z',
    ]);
  });

  it('fires half past two once in the night that has it twice, the first time', () => {
    expect(firings('02:30', '2027-10-30T12:00Z', '2027-11-01T12:00Z')).toEqual([
      '2027-10-31 at 2027-10-31T00:30:00.000Z',
      '2027-11-01 at 2027-11-01T01:30:00.000Z',
    ]);
  });

  it('has for every day one moment, on that day, and none in the future', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 1439 }),
        (now, minute) => {
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const { day, at } = lastMoment(time, now);
          expect(at <= now).toBe(true);
          expect(now.getTime() - at.getTime()).toBeLessThan(25 * 3_600_000 + 60_000);
          expect(wallDay(at)).toBe(day);
        },
      ),
    );
  });
});
