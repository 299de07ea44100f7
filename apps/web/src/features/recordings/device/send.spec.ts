import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Problem } from '../../../lib/http.ts';
import { sendSound, type SoundTransport } from './send.ts';
import { SoundStore } from './store.ts';

let people = 0;
const nextPerson = () => `person-${++people}`;
const stores: SoundStore[] = [];
async function open(userId = nextPerson()): Promise<SoundStore> {
  const store = await SoundStore.open(userId);
  stores.push(store);
  return store;
}
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const noon = '2026-11-16T12:00:00.000Z';
const sound = (size: number, seed: number): ArrayBuffer =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed) % 256).buffer;
const begin = (store: SoundStore, interviewId = 'talk') =>
  store.begin({ interviewId, type: 'audio/webm;codecs=opus', consentAt: noon, consentVersion: '1.0' }, noon);

/** The server as it is promised to be: by id and number, each thing once. */
class Server implements SoundTransport {
  talks = new Set(['talk']);
  refused = new Set<string>();
  recordings = new Map<
    string,
    { interviewId: string; chunks: Map<number, Uint8Array>; kept: string | null }
  >();
  isMe = async () => true;
  async start(interviewId: string, { id }: { id: string }) {
    if (!this.talks.has(interviewId)) throw new Problem({ code: 'not_found', status: 404 });
    if (this.refused.has(interviewId)) throw new Problem({ code: 'recording.refused', status: 409 });
    if (!this.recordings.has(id)) this.recordings.set(id, { interviewId, chunks: new Map(), kept: null });
  }
  async add(id: string, number: number, hash: string, bytes: ArrayBuffer) {
    const it = this.recordings.get(id);
    if (!it) throw new Problem({ code: 'recording.refused', status: 409 });
    const sent = new Uint8Array(bytes);
    if (sha256(sent) !== hash) throw new Error('damaged on its way');
    const known = it.chunks.get(number);
    if (known && sha256(known) !== hash) throw new Error('another piece under the same number');
    it.chunks.set(number, sent);
    return { stored: number };
  }
  async finish(id: string, { chunks, sha256: hash }: { chunks: number; sha256: string }) {
    const it = this.recordings.get(id);
    if (!it) throw new Problem({ code: 'recording.refused', status: 409 });
    const missing = Array.from({ length: chunks }, (_, number) => number).filter((n) => !it.chunks.has(n));
    if (missing.length > 0)
      throw new Problem({
        code: 'recording.incomplete',
        status: 409,
        facts: { missing: missing.map(String) },
      });
    it.kept = sha256(this.whole(id));
    if (it.kept !== hash) throw new Problem({ code: 'recording.hash_differs', status: 409 });
    return { sha256: it.kept };
  }
  async refuse(interviewId: string) {
    this.refused.add(interviewId);
    for (const [id, it] of this.recordings) if (it.interviewId === interviewId) this.recordings.delete(id);
  }
  whole(id: string): Uint8Array {
    const chunks = [...(this.recordings.get(id)?.chunks ?? [])].toSorted(([a], [b]) => a - b);
    return Buffer.concat(chunks.map(([, bytes]) => bytes));
  }
}

type Fault = 'none' | 'lost' | 'answer lost' | 'twice';
function faulty(server: Server, next: () => Fault): SoundTransport {
  const through = async <T>(call: () => Promise<T>): Promise<T> => {
    const fault = next();
    if (fault === 'lost') throw new Problem({ code: 'offline' });
    if (fault === 'twice') await call();
    const answer = await call();
    if (fault === 'answer lost') throw new Problem({ code: 'offline' });
    return answer;
  };
  return {
    isMe: server.isMe,
    start: (id, body) => through(() => server.start(id, body)),
    add: (...sent) => through(() => server.add(...sent)),
    finish: (id, body) => through(() => server.finish(id, body)),
    refuse: (id) => through(() => server.refuse(id)),
  };
}

describe('sound on its way', () => {
  it('arrives once and whole, whatever the network and the browser do, and only then leaves the device', async () => {
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('hear' as const), size: fc.integer({ min: 1, max: 900 }) }),
      },
      fc.record({ do: fc.constant('send' as const) }),
      fc.record({ do: fc.constant('killed' as const) }),
    );
    const fault = fc.constantFrom<Fault>('none', 'lost', 'answer lost', 'twice');
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.array(fault, { minLength: 1, maxLength: 30 }),
        async (steps, faults) => {
          const userId = nextPerson();
          const server = new Server();
          let sent = 0;
          const network = faulty(server, () => faults[sent++ % faults.length]!);
          let store = await open(userId);
          const { id } = await begin(store);
          const heard: Uint8Array[] = [];
          const hear = async (size: number) => {
            const bytes = sound(size, heard.length);
            await store.append(id, bytes, heard.length);
            heard.push(new Uint8Array(bytes));
          };
          await hear(10);
          for (const it of steps) {
            if (it.do === 'hear') await hear(it.size);
            else if (it.do === 'send') await sendSound(store, network);
            else {
              store.close();
              store = await open(userId);
            }
          }
          await store.end(id, noon);
          await sendSound(store, network);
          for (let round = 0; round < 3; round++) await sendSound(store, server);
          expect(await store.recordings()).toEqual([]);
          expect(sha256(server.whole(id))).toBe(sha256(Buffer.concat(heard)));
          expect(server.recordings.get(id)?.kept).toBe(sha256(Buffer.concat(heard)));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('brings an hour over in pieces of four seconds, with the browser killed half-way, and loses one piece at most (S15)', async () => {
    const userId = nextPerson();
    const server = new Server();
    // As many pieces as an hour makes; lighter ones, because a device in memory copies them often.
    const [seconds, size] = [3600, 1200];
    const heard: Uint8Array[] = [];
    let store = await open(userId);
    const hear = async (id: string, n: number) => {
      const bytes = sound(size, n);
      await store.append(id, bytes, (n + 1) * 4);
      heard.push(new Uint8Array(bytes));
    };
    const { id } = await begin(store);
    for (let n = 0; n < seconds / 8; n += 1) await hear(id, n);
    // The network was there for a moment; then the battery died within the next piece.
    await sendSound(store, server);
    const partly = server.recordings.get(id)?.chunks.size;
    expect(partly).toBeGreaterThan(30);
    store.close();
    store = await open(userId);
    const [left] = await store.recordings();
    expect(seconds / 2 - (left?.seconds ?? 0)).toBeLessThanOrEqual(5);
    expect(sha256(new Uint8Array(await store.whole(id)))).toBe(sha256(Buffer.concat(heard)));
    await store.end(id, noon);
    const first = sha256(Buffer.concat(heard.splice(0)));
    // After that, recording goes on in a next part.
    const next = await begin(store);
    for (let n = 0; n < seconds / 8; n += 1) await hear(next.id, n);
    await store.end(next.id, noon);
    await sendSound(store, server);
    expect(await store.recordings()).toEqual([]);
    expect([id, next.id].map((it) => server.recordings.get(it)?.kept)).toEqual([
      first,
      sha256(Buffer.concat(heard)),
    ]);
  }, 60_000);

  it('stays on the device when the server computed something else', async () => {
    const store = await open();
    const server = new Server();
    const { id } = await begin(store);
    await store.append(id, sound(100, 1), 4);
    await store.end(id, noon);
    server.finish = async () => ({ sha256: 'something else' });
    await sendSound(store, server);
    expect((await store.recordings())[0]?.refusal).toBe('recording.hash_differs');
    expect((await store.whole(id)).byteLength).toBe(100);
  });

  it('sends again what the server says it has not got', async () => {
    const store = await open();
    const server = new Server();
    const { id } = await begin(store);
    for (let n = 0; n < 30; n++) await store.append(id, sound(20, n), n);
    await sendSound(store, server);
    server.recordings.get(id)?.chunks.delete(0);
    await store.end(id, noon);
    await sendSound(store, server);
    expect(await store.recordings()).toEqual([]);
    expect(server.whole(id)).toHaveLength(600);
  });

  it('waits for its conversation, and for who may send it', async () => {
    const store = await open();
    const server = new Server();
    await begin(store, 'later');
    expect(await sendSound(store, server)).toBe('later');
    server.talks.add('later');
    expect(await sendSound(store, { ...faulty(server, () => 'none'), isMe: async () => false })).toBe(
      'signed_out',
    );
    expect(server.recordings.size).toBe(0);
    expect(await sendSound(store, server)).toBe('done');
  });
});

describe('sound in a file', () => {
  it('arrives once and whole by whichever device sends it, in any order', async () => {
    const step = fc.constantFrom<'send first' | 'send second' | 'file'>('send first', 'send second', 'file');
    const fault = fc.constantFrom<Fault>('none', 'lost', 'answer lost', 'twice');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.array(step, { maxLength: 8 }),
        fc.array(fault, { minLength: 1, maxLength: 20 }),
        async (pieces, sentAt, steps, faults) => {
          const server = new Server();
          let sent = 0;
          const network = faulty(server, () => faults[sent++ % faults.length]!);
          const [first, second] = [await open(), await open()];
          const { id } = await begin(first);
          const heard = Array.from({ length: pieces }, (_, n) => sound(20, n));
          for (const [n, bytes] of heard.entries()) {
            await first.append(id, bytes, n);
            if (n === sentAt) await sendSound(first, network);
          }
          await first.end(id, noon);
          const packed = await first.pack();
          for (const it of steps) {
            if (it === 'file') await second.unpack(packed);
            else await sendSound(it === 'send first' ? first : second, network);
          }
          await second.unpack(packed);
          for (const store of [second, first]) await sendSound(store, server);
          expect(await first.recordings()).toEqual([]);
          expect(await second.recordings()).toEqual([]);
          const whole = Buffer.concat(heard.map((it) => new Uint8Array(it)));
          expect(sha256(server.whole(id))).toBe(sha256(whole));
          expect(server.recordings.get(id)?.kept).toBe(sha256(whole));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('takes along that somebody may not be recorded', async () => {
    const [first, second] = [await open(), await open()];
    const server = new Server();
    await first.takeBack('talk', noon);
    expect(await second.unpack(await first.pack())).toBe(0);
    await sendSound(second, server);
    expect([...server.refused]).toEqual(['talk']);
  });
});

describe('without a yes', () => {
  it('goes from the device at once and from the server as soon as it hears of it', async () => {
    const store = await open();
    const server = new Server();
    const { id } = await begin(store);
    for (let n = 0; n < 14; n++) await store.append(id, sound(20, n), n);
    await sendSound(store, server);
    await store.takeBack('talk', noon);
    expect(await store.recordings()).toEqual([]);
    expect((await store.whole(id)).byteLength).toBe(0);
    await store.append(id, sound(20, 1), 60);
    expect((await store.whole(id)).byteLength).toBe(0);
    await sendSound(store, server);
    expect(server.recordings.size).toBe(0);
    expect(await store.refusals()).toEqual([]);
  });

  it('goes from the device too when it was taken back elsewhere', async () => {
    const store = await open();
    const server = new Server();
    const { id } = await begin(store);
    await store.append(id, sound(100, 1), 4);
    await store.end(id, noon);
    await server.refuse('talk');
    await sendSound(store, server);
    expect(await store.recordings()).toEqual([]);
  });
});
