import { EventEmitter } from 'node:events';
import { comeBack, type Connectable } from './come-back.ts';

/** A connection whose network the test decides about. */
class Line extends EventEmitter {
  connected = false;
  active = true;
  isDead = false;
  readonly did: string[] = [];
  connect(): this {
    this.did.push('connect');
    return this;
  }
  disconnect(): this {
    this.did.push('disconnect');
    return this;
  }
  timeout(ms: number) {
    return {
      emitWithAck: async () => {
        if (!this.isDead) return { ok: null };
        await new Promise((resolve) => setTimeout(resolve, ms));
        throw new Error('timeout');
      },
    };
  }
}

let line: Line;
let stop: () => void;
beforeEach(() => {
  jest.useFakeTimers();
  line = new Line();
  stop = comeBack(line as unknown as Connectable);
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

const refuse = (code: string) => {
  line.active = false;
  line.emit('connect_error', new Error(code));
};

it('connects at once when the network returns, whatever pause the library is in', () => {
  window.dispatchEvent(new Event('online'));
  expect(line.did).toEqual(['disconnect', 'connect']);
});

it('replaces a connection that only seems to be there, and leaves a living one alone', async () => {
  line.connected = true;
  window.dispatchEvent(new Event('online'));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(line.did).toEqual([]);
  line.isDead = true;
  document.dispatchEvent(new Event('visibilitychange'));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(line.did).toEqual(['disconnect', 'connect']);
});

it('tries again when the server was too busy to let anyone in, with growing pauses of seconds', async () => {
  for (let refusals = 1; refusals <= 6; refusals += 1) {
    refuse('unavailable');
    await jest.advanceTimersByTimeAsync(4000);
    expect(line.did).toHaveLength(refusals);
  }
});

it('leaves it to the library while that tries by itself, and to signing in when the session is over', async () => {
  line.emit('connect_error', new Error('websocket error'));
  refuse('unauthenticated');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(line.did).toEqual([]);
});
