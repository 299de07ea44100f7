import 'fake-indexeddb/auto';
import { livingTextRoot, livingTextUpdateLimit, type TextCursor, type TextJoined } from '@leerkring/shared';
import * as Y from 'yjs';
import { fromBase64, toBase64 } from './base64.ts';
import { DeviceStorage } from './device-storage.ts';
import { sendLeftBehind, sendWhatIsLeft } from './left-behind.ts';
import { TextClient, type TextSocket } from './text-client.ts';
import { MemoryStorage, NoStorage, type TextStorage, type UnsentEdit } from './text-storage.ts';

interface Update {
  session: string;
  clientSeq: number;
  update: string;
}

/** A server that answers as told, and remembers what it was sent. */
class Server implements TextSocket {
  connected = true;
  readonly doc = new Y.Doc();
  readonly received: Update[] = [];
  /** What to answer to updates; `ok` commits. Silence is no answer at all. */
  mode: 'ok' | 'silence' | 'text.not_stored' | 'text.gap' | 'text.refused' | 'text.outdated' = 'ok';
  private readonly listeners = new Map<string, Set<(...content: never[]) => void>>();
  private readonly keys = new Set<string>();
  /** What it says after it has looked what there is, and before the answer to the joining goes. */
  beforeAnswer: () => void = () => undefined;

  on(message: string, listener: (...content: never[]) => void): void {
    this.listeners.set(message, (this.listeners.get(message) ?? new Set()).add(listener));
  }
  off(message: string, listener: (...content: never[]) => void): void {
    this.listeners.get(message)?.delete(listener);
  }
  readonly places: unknown[] = [];
  emit(message: string, body: unknown): void {
    if (message === 'text.presence') this.places.push((body as { cursor: unknown }).cursor);
  }
  say(message: string, ...content: unknown[]): void {
    for (const listener of this.listeners.get(message) ?? []) listener(...(content as never[]));
  }
  disconnect(): void {
    this.connected = false;
    this.say('disconnect');
  }
  connect(): void {
    this.connected = true;
    this.say('connect');
  }
  timeout() {
    return { emitWithAck: async (message: string, body: unknown) => this.answer(message, body) };
  }

  private async answer(message: string, body: unknown): Promise<unknown> {
    if (!this.connected) throw new Error('timeout');
    if (message === 'text.join') return this.join(body as { stateVector?: string });
    const it = body as Update;
    this.received.push(it);
    const isFull =
      this.mode === 'text.gap' && ['een', 'twee', 'drie'].every((word) => atob(it.update).includes(word));
    if (this.mode === 'silence') return new Promise(() => undefined);
    if (this.mode !== 'ok' && !isFull) return { problem: { code: this.mode, status: 409 } };
    const key = `${it.session}:${it.clientSeq}`;
    if (!this.keys.has(key)) Y.applyUpdate(this.doc, fromBase64(it.update));
    this.keys.add(key);
    return { ok: { seq: this.keys.size } };
  }

  private async join({ stateVector }: { stateVector?: string }): Promise<unknown> {
    if (this.mode === 'text.outdated') return { problem: { code: 'text.outdated', status: 409 } };
    const ok: TextJoined = {
      docId: 'doc',
      canWrite: true,
      isFrozen: false,
      seq: 0,
      updates: [toBase64(Y.encodeStateAsUpdate(this.doc, stateVector ? fromBase64(stateVector) : undefined))],
      stateVector: stateVector ? toBase64(Y.encodeStateVector(this.doc)) : null,
      presence: [],
      shrinks: [],
    };
    await Promise.resolve();
    this.beforeAnswer();
    return { ok };
  }
}

const at = { kind: 'trial', subjectId: 's', field: 'f' };
const clients: TextClient[] = [];
const turns = async () => {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

async function open(server: Server, storage: TextStorage = new MemoryStorage()): Promise<TextClient> {
  const client = new TextClient(server, at, storage);
  clients.push(client);
  await client.start();
  await turns();
  return client;
}

function write(client: TextClient, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  client.doc.getXmlFragment(livingTextRoot).push([paragraph]);
}

const words = (doc: Y.Doc) =>
  doc
    .getXmlFragment(livingTextRoot)
    .toString()
    .replaceAll(/<[^>]+>/g, ' ')
    .trim()
    .split(/\s+/);

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

it('never says kept before the server has answered', async () => {
  const server = new Server();
  const client = await open(server);
  expect(client.state).toMatchObject({ access: 'writing', save: 'kept' });
  server.mode = 'silence';
  write(client, 'een');
  expect(client.state.save).toBe('underway');
  await turns();
  expect(server.received).toHaveLength(1);
  expect(client.state.save).toBe('underway');
});

it.each(['opened', 'opened again after a break'])(
  'hears what overtakes the answer to its joining, in a text that is %s',
  async (when) => {
    const server = new Server();
    const client = when === 'opened' ? null : await open(server);
    if (client) server.disconnect();
    const other = await open(new Server());
    write(other, 'Intussen');
    const update = toBase64(Y.encodeStateAsUpdate(other.doc));
    server.beforeAnswer = () => {
      server.say('text.updates', 'doc', 1, [update]);
      server.say('text.updates', 'elsewhere', 1, [update]);
      server.say('text.frozen', 'doc');
    };
    if (client) server.connect();
    const joined = client ?? (await open(server));
    await turns();
    expect(words(joined.doc)).toEqual(['Intussen']);
    expect(joined.state.access).toBe('frozen');
  },
);

it('says that words wait on the device when the connection is gone, and sends them under the same key', async () => {
  const server = new Server();
  const client = await open(server);
  server.mode = 'silence';
  write(client, 'een');
  await turns();
  server.disconnect();
  expect(client.state.save).toBe('device');
  server.mode = 'ok';
  server.connect();
  await turns();
  const [first, second] = server.received;
  expect([second?.session, second?.clientSeq]).toEqual([first?.session, first?.clientSeq]);
  expect(client.state.save).toBe('kept');
  expect(words(server.doc)).toEqual(['een']);
});

it('merges what was never sent beyond fifty edits, and never what the server may have', async () => {
  const server = new Server();
  const client = await open(server);
  server.mode = 'silence';
  write(client, 'w0');
  await turns();
  server.disconnect();
  const sent = server.received.length;
  for (let n = 1; n < 200; n++) {
    write(client, `w${n}`);
    if (n % 20 === 0) await turns();
  }
  await turns();
  server.mode = 'ok';
  server.connect();
  await turns();
  expect(client.state.save).toBe('kept');
  expect(server.received.length - sent).toBeLessThan(60);
  expect(server.received.at(sent)?.clientSeq).toBe(server.received[0]?.clientSeq);
  expect(words(server.doc)).toEqual(words(client.doc));
});

const waiting = (storage: TextStorage) => storage.unsent('trial:s:f').then((edits) => edits.length);
const moment = () => new Promise((resolve) => setTimeout(resolve, 80));

describe('a text whose first words are on the server', () => {
  /** A device that counts what it writes, and may never come to an end of it. */
  class Device extends MemoryStorage {
    written = 0;
    isStuck = false;
    override async add(text: string, edit: UnsentEdit): Promise<void> {
      this.written += 1;
      if (this.isStuck) await new Promise(() => undefined);
      return super.add(text, edit);
    }
  }
  const begin = async () => {
    const server = new Server();
    const storage = new Device();
    const client = await open(server, storage);
    write(client, 'een');
    await turns();
    expect(client.state.save).toBe('kept');
    storage.written = 0;
    return { server, storage, client };
  };

  it('does not wait for the device with what the server can have', async () => {
    const { server, storage, client } = await begin();
    storage.isStuck = true;
    write(client, 'twee');
    client.keepUnsent();
    write(client, 'drie');
    await turns();
    expect(words(server.doc)).toEqual(['een', 'twee', 'drie']);
    expect(client.state.save).toBe('kept');
  });

  it('writes nothing down that the server has within a moment', async () => {
    const { storage, client } = await begin();
    for (const word of ['twee', 'drie', 'vier']) write(client, word);
    await moment();
    expect(client.state.save).toBe('kept');
    expect(storage.written).toBe(0);
  });

  it('writes down what the server takes longer with, and removes it when it is there', async () => {
    const { server, storage, client } = await begin();
    server.mode = 'silence';
    write(client, 'twee');
    expect(await waiting(storage)).toBe(0);
    await moment();
    expect(await waiting(storage)).toBe(1);
    server.disconnect();
    server.mode = 'ok';
    server.connect();
    await turns();
    expect(words(server.doc)).toEqual(['een', 'twee']);
    expect(await waiting(storage)).toBe(0);
  });

  it.each<[string, (server: Server, client: TextClient) => void]>([
    ['the connection goes', (server) => server.disconnect()],
    ['the page may go', (_, client) => client.keepUnsent()],
    ['the text is left', (_, client) => client.close()],
  ])('writes down what is on its way at once when %s', async (_, happen) => {
    const { server, storage, client } = await begin();
    server.mode = 'silence';
    write(client, 'twee');
    expect(await waiting(storage)).toBe(0);
    happen(server, client);
    expect(await waiting(storage)).toBe(1);
  });

  it('writes down at once what cannot be on its way, and what is refused', async () => {
    const { server, storage, client } = await begin();
    server.disconnect();
    write(client, 'twee');
    expect(await waiting(storage)).toBe(1);
    server.connect();
    await turns();
    server.mode = 'text.refused';
    write(client, 'drie');
    await turns();
    expect(client.state).toMatchObject({ access: 'rejected', save: 'device' });
    expect(await waiting(storage)).toBe(1);
  });
});

it('sends all it has as one edit when the server misses something', async () => {
  const server = new Server();
  const client = await open(server);
  server.mode = 'text.gap';
  write(client, 'een');
  write(client, 'twee');
  write(client, 'drie');
  await turns();
  expect(client.state.save).not.toBe('kept');
  while (client.state.save !== 'kept') await turns();
  expect(words(server.doc)).toEqual(words(client.doc));
});

it('keeps what the database did not take, says so, and tries again', async () => {
  const server = new Server();
  const client = await open(server);
  server.mode = 'text.not_stored';
  write(client, 'een');
  await turns();
  expect(client.state).toMatchObject({ save: 'device', trouble: 'text.not_stored', access: 'writing' });
  server.mode = 'ok';
  while (client.state.save !== 'kept') await turns();
  expect(client.state.trouble).toBeNull();
  expect(words(server.doc)).toEqual(['een']);
});

it('stops where the server refuses the edit or the page, and keeps the words', async () => {
  const server = new Server();
  const storage = new MemoryStorage();
  const client = await open(server, storage);
  server.mode = 'text.refused';
  write(client, 'een');
  await turns();
  expect(client.state).toMatchObject({ access: 'rejected', save: 'device' });
  expect(await storage.unsent('trial:s:f')).toHaveLength(1);
  const outdated = new Server();
  outdated.mode = 'text.outdated';
  expect((await open(outdated, storage)).state.access).toBe('outdated');
  expect(outdated.received).toEqual([]);
  expect(await storage.unsent('trial:s:f')).toHaveLength(1);
});

it('keeps what is too much to send, never sends it, and does not say that it is kept', async () => {
  const server = new Server();
  const storage = new MemoryStorage();
  const client = await open(server, storage);
  write(client, 'x'.repeat(livingTextUpdateLimit + 1));
  await turns();
  expect(client.state).toMatchObject({ access: 'rejected', save: 'device', trouble: 'text.too_large' });
  // The page is loaded anew: it still stands there.
  client.close();
  const again = await open(server, storage);
  expect(words(again.doc)).toEqual(words(client.doc));
  expect(again.state).toMatchObject({ access: 'rejected', save: 'device', trouble: 'text.too_large' });
  expect(server.received).toEqual([]);
});

it('says that nothing is on the device where the browser keeps nothing, and sends all the same', async () => {
  const server = new Server();
  const client = await open(server, new NoStorage());
  server.mode = 'silence';
  write(client, 'een');
  await turns();
  server.disconnect();
  expect(client.state).toMatchObject({ save: 'underway', trouble: 'device' });
  server.mode = 'ok';
  server.connect();
  await turns();
  expect(client.state.save).toBe('kept');
  server.mode = 'text.refused';
  write(client, 'twee');
  await turns();
  expect(client.state).toMatchObject({ access: 'rejected', trouble: 'text.refused' });
});

it('sends what a tab that is gone left behind', async () => {
  const server = new Server();
  const storage = new MemoryStorage();
  const gone = await open(server, storage);
  server.mode = 'silence';
  write(gone, 'achtergebleven');
  await turns();
  gone.close();
  server.mode = 'ok';
  const next = await open(server, storage);
  await turns();
  expect(next.state.save).toBe('kept');
  expect(words(server.doc)).toEqual(['achtergebleven']);
  expect(await storage.unsent('trial:s:f')).toEqual([]);
});

it('says where the words of an earlier visit are, also when it opens without a connection', async () => {
  const server = new Server();
  const storage = new MemoryStorage();
  const gone = await open(server, storage);
  server.disconnect();
  write(gone, 'onderweg');
  await turns();
  gone.close();
  expect((await open(server, storage)).state.save).toBe('device');
});

it('tells the others where one is in the end, and again after a break', async () => {
  const server = new Server();
  const client = await open(server);
  const places = [1, 2, 3].map((clock) => ({ anchor: { item: { client: 1, clock } }, head: {} }));
  for (const place of places) client.place(place as TextCursor);
  expect(server.places).toEqual([places[0]]);
  await moment();
  expect(server.places).toEqual([places[0], places[2]]);
  server.disconnect();
  client.place(places[1] as TextCursor);
  expect(server.places).toHaveLength(2);
  server.connect();
  await moment();
  expect(server.places.slice(2)).toEqual([places[1]]);
  // Whoever leaves is gone: a place that was still to be told is not.
  client.place(places[0] as TextCursor);
  client.place(places[2] as TextCursor);
  client.close();
  await moment();
  expect(server.places.slice(3)).toEqual([places[0]]);
});

it('gives back what the server once had and lost', async () => {
  const server = new Server();
  const client = await open(server);
  write(client, 'bewaard');
  await turns();
  const restored = new Server();
  Object.assign(server, { doc: restored.doc });
  server.disconnect();
  server.connect();
  await turns();
  expect(words(restored.doc)).toEqual(['bewaard']);
});

it('sends the last word also where its page is left before the device has it', async () => {
  const server = new Server();
  const storage = await DeviceStorage.open('bram');
  const stop = sendLeftBehind('bram', server);
  const client = await open(server, storage);
  while (client.state.access !== 'writing') await turns();
  write(client, 'een');
  while (client.state.save !== 'kept') await turns();
  write(client, 'laatste');
  client.close();
  sendWhatIsLeft();
  // Asked again while it is busy with the first.
  sendWhatIsLeft();
  for (let turn = 0; turn < 500 && (await storage.unsent('trial:s:f')).length > 0; turn++) await turns();
  expect(words(server.doc)).toEqual(['een', 'laatste']);
  expect(await storage.unsent('trial:s:f')).toEqual([]);
  stop();
  storage.close();
});
