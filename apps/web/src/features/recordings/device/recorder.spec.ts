import 'fake-indexeddb/auto';
import { SoundKeeper } from './keeper.ts';
import { endLeftBehind, type Live, Recorder, type Silence } from './recorder.ts';
import { SoundStore } from './store.ts';

/** The microphone of the browser, which gives a piece when the test says so; as in life, stopping gives the last one. */
class Microphone extends EventTarget {
  static isTypeSupported = (type: string) => type.startsWith('audio/webm');
  static last: Microphone;
  state: 'inactive' | 'recording' | 'paused' = 'inactive';
  isReleased = false;
  readonly stream = {
    getTracks: () => [{ addEventListener: () => undefined, stop: () => (this.isReleased = true) }],
  };
  start() {
    this.state = 'recording';
    Microphone.last = this;
  }
  give(bytes: Uint8Array<ArrayBuffer>) {
    const data = { size: bytes.byteLength, arrayBuffer: async () => bytes.slice().buffer };
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data }));
  }
  stop() {
    this.state = 'inactive';
    this.give(piece(999, 100));
    this.dispatchEvent(new Event('stop'));
  }
}

const piece = (seed: number, size: number) =>
  Uint8Array.from({ length: size }, (_, at) => (at * 7 + seed) % 256);
const noon = '2026-11-16T12:00:00.000Z';
const yes = { interviewId: 'talk', consentAt: noon, consentVersion: '1.0' };

let store: SoundStore;
let people = 0;
const said: { live: Live | null; silence: Silence | null }[] = [];
beforeEach(async () => {
  Object.assign(globalThis, { MediaRecorder: Microphone });
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: { getUserMedia: async () => ({ getTracks: () => [{ addEventListener: () => undefined }] }) },
  });
  said.length = 0;
  store = await SoundStore.open(`recorder-${++people}`);
});
afterEach(() => {
  jest.restoreAllMocks();
  store.close();
});

const recorder = () => new Recorder(store, (live, silence) => said.push({ live, silence }));
const kept = async () => (await store.recordings())[0];
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let turns = 0; turns < 500 && !(await isSo()); turns += 1)
    await new Promise((go) => setTimeout(go, 2));
  expect(await isSo()).toBe(true);
}

describe('an open microphone', () => {
  it('has every piece on the device before the next, and the last one when it stops', async () => {
    const it = recorder();
    await it.start(yes);
    for (let n = 0; n < 3; n += 1) {
      Microphone.last.give(piece(n, 50));
      await until(async () => (await kept())?.pieces === n + 1);
    }
    await it.stop();
    expect(await kept()).toMatchObject({ pieces: 4, endedAt: expect.any(String) });
    expect(Microphone.last.isReleased).toBe(true);
    expect(said.at(-1)).toEqual({ live: null, silence: null });
  });

  it('closes when the device is full, says so, and keeps what it had without a gap', async () => {
    const it = recorder();
    await it.start(yes);
    Microphone.last.give(piece(0, 50));
    await until(async () => (await kept())?.pieces === 1);
    const put = IDBObjectStore.prototype.put;
    let refusals = 1;
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...sent: Parameters<IDBObjectStore['put']>
    ) {
      if (this.name === 'pieces' && refusals-- > 0) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, sent);
    });
    Microphone.last.give(piece(1, 50));
    await until(async () => said.at(-1)?.silence === 'full');
    expect(said.at(-1)?.live).toBeNull();
    expect(Microphone.last.isReleased).toBe(true);
    expect(it.interviewId).toBeNull();
    // What came after the piece that did not fit would be sound with a hole in it.
    expect(await kept()).toMatchObject({ pieces: 1, endedAt: expect.any(String) });
    expect(new Uint8Array(await store.whole((await kept())?.id ?? ''))).toEqual(piece(0, 50));
    // With room again, a next part goes on.
    await it.start(yes);
    Microphone.last.give(piece(2, 50));
    await until(async () =>
      (await store.recordings()).some(({ endedAt, pieces }) => endedAt === null && pieces === 1),
    );
    await it.stop();
  });

  it('says what is there when the browser was killed, and no more than that', async () => {
    await recorder().start(yes);
    Microphone.last.give(piece(0, 50));
    await until(async () => (await kept())?.pieces === 1);
    // The tab is gone without a word; this is the next one.
    await endLeftBehind(store);
    expect(await kept()).toMatchObject({ pieces: 1, endedAt: expect.any(String) });
    Microphone.last.give(piece(1, 50));
    await new Promise((go) => setTimeout(go, 20));
    expect(await kept()).toMatchObject({ pieces: 1 });
  });

  it('says so and closes when another tab ended it, instead of listening for nothing', async () => {
    const it = recorder();
    await it.start(yes);
    Microphone.last.give(piece(0, 50));
    await until(async () => (await kept())?.pieces === 1);
    await store.end((await kept())?.id ?? '', noon);
    Microphone.last.give(piece(1, 50));
    await until(async () => said.at(-1)?.live === null);
    expect(said.at(-1)?.silence).toBe('elsewhere');
    expect(Microphone.last.isReleased).toBe(true);
    expect(await kept()).toMatchObject({ pieces: 1, endedAt: noon });
  });

  it('is at no moment taken for one that was left behind', async () => {
    const holders = new Set<string>();
    const request = async (name: string, ...more: unknown[]) => {
      const work = more.at(-1) as (lock: object | null) => Promise<unknown>;
      const isFree = !holders.has(name);
      holders.add(name);
      try {
        return await work(isFree ? {} : null);
      } finally {
        if (isFree) holders.delete(name);
      }
    };
    Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
    const begin = store.begin.bind(store);
    // Another tab opens right after the device has it.
    jest.spyOn(store, 'begin').mockImplementation(async (...asked) => {
      const begun = await begin(...asked);
      await endLeftBehind(store);
      return begun;
    });
    const it = recorder();
    await it.start(yes);
    Microphone.last.give(piece(0, 50));
    await until(async () => (await kept())?.pieces === 1);
    expect((await kept())?.endedAt).toBeNull();
    await it.stop();
    expect(holders.size).toBe(0);
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
  });

  it('holds back signing out as long as its sound is only here (S15)', async () => {
    const offline = jest.fn(() => Promise.reject(new TypeError('no network')));
    Object.assign(globalThis, { fetch: offline });
    const keeper = new SoundKeeper(await SoundStore.open(store.userId));
    await keeper.start();
    await keeper.recorder.start(yes);
    Microphone.last.give(piece(0, 50));
    await until(async () => (await kept())?.pieces === 1);
    // Leaving closes the microphone first, so that what is counted is all of it.
    expect(await keeper.settle()).toBe(1);
    expect(Microphone.last.isReleased).toBe(true);
    expect(await kept()).toMatchObject({ pieces: 2, endedAt: expect.any(String) });
    expect(offline).toHaveBeenCalled();
    keeper.stop();
  });
});
