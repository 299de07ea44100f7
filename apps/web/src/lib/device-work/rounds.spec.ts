import { Rounds } from './rounds.ts';
import type { SendOutcome } from './send-outcome.ts';

let outcome: SendOutcome;
let count: number;
let rounds: Rounds;
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  jest.useFakeTimers();
  outcome = 'done';
  count = 0;
  rounds = new Rounds('test', async () => {
    count += 1;
    return outcome;
  });
});
afterEach(() => {
  rounds.stop();
  jest.useRealTimers();
});

describe('rounds of sending', () => {
  it('begin at once, and again soon after a burst of changes', async () => {
    rounds.start();
    await pass(0);
    expect(count).toBe(1);
    for (let change = 0; change < 5; change += 1) {
      rounds.ask();
      await pass(100);
    }
    expect(count).toBe(1);
    await pass(800);
    expect(count).toBe(2);
    await pass(600_000);
    expect(count).toBe(2);
  });

  it('are tried ever less often while the network is away, and at once when it is back', async () => {
    outcome = 'later';
    rounds.start();
    await pass(30_000);
    const early = count;
    expect(early).toBeGreaterThan(3);
    await pass(600_000);
    // A change makes no difference while it fails.
    rounds.ask();
    const late = count;
    await pass(30_000);
    expect(count - late).toBeLessThanOrEqual(1);
    outcome = 'done';
    window.dispatchEvent(new Event('online'));
    const before = count;
    await pass(0);
    expect(count).toBe(before + 1);
    await pass(600_000);
    expect(count).toBe(before + 1);
  });

  it('take along what changed during one, and never run beside each other', async () => {
    let isRunning = false;
    let end: (() => void) | undefined;
    rounds = new Rounds('test', async () => {
      expect(isRunning).toBe(false);
      isRunning = true;
      count += 1;
      await new Promise<void>((resolve) => (end = resolve));
      isRunning = false;
      return 'done';
    });
    const first = rounds.run();
    const second = rounds.run();
    rounds.ask();
    end?.();
    expect(await Promise.all([first, second])).toEqual(['done', 'done']);
    expect(count).toBe(1);
    await pass(800);
    expect(count).toBe(2);
    end?.();
  });

  it('stay away once somebody is signed out or has left, until they are asked for', async () => {
    outcome = 'signed_out';
    rounds.start();
    await pass(600_000);
    expect(count).toBe(1);
    rounds.ask();
    await pass(600_000);
    expect(count).toBe(1);
    expect(await rounds.run()).toBe('signed_out');
    rounds.stop();
    window.dispatchEvent(new Event('online'));
    await rounds.run();
    await pass(600_000);
    expect(count).toBe(2);
  });
});
