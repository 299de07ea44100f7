import fc from 'fast-check';
import { elapsedMs, pauseClock, startClock, type ItemClock } from './clock.rules.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 14, 30, 0) + seconds * 1000);

describe('the clock of an agenda item', () => {
  const fresh: ItemClock = { elapsedMs: 0, runningSince: null };

  it('counts while it runs and stands still while it is paused', () => {
    const running = startClock(fresh, at(0));
    const paused = pauseClock(running, at(90));
    expect(elapsedMs(running, at(60))).toBe(60_000);
    expect(elapsedMs(paused, at(500))).toBe(90_000);
    expect(elapsedMs(startClock(paused, at(600)), at(610))).toBe(100_000);
  });

  it('does not start twice', () => {
    const running = startClock(fresh, at(0));
    expect(elapsedMs(startClock(running, at(30)), at(60))).toBe(60_000);
  });

  it('never counts backwards', () => {
    expect(elapsedMs(startClock(fresh, at(10)), at(5))).toBe(0);
  });

  it('adds up exactly the stretches in which it ran', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 20 }), (stretches) => {
        let clock = fresh;
        let now = 0;
        let expected = 0;
        stretches.forEach((seconds, index) => {
          const isRunning = index % 2 === 0;
          clock = isRunning ? startClock(clock, at(now)) : pauseClock(clock, at(now));
          now += seconds;
          expected += isRunning ? seconds : 0;
        });
        expect(elapsedMs(clock, at(now))).toBe(expected * 1000);
      }),
    );
  });
});
