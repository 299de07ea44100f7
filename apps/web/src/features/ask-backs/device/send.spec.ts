import 'fake-indexeddb/auto';
import type { AnswerAskBackDto, AskBackTaskDto } from '@leerkring/shared';
import fc from 'fast-check';
import { Problem } from '../../../lib/http.ts';
import { type ReplyTransport, sendReplies } from './send.ts';
import { ReplyStore } from './store.ts';

let people = 0;
const nextPerson = () => `person-${++people}`;
const stores: ReplyStore[] = [];
async function open(userId = nextPerson()): Promise<ReplyStore> {
  const store = await ReplyStore.open(userId);
  stores.push(store);
  return store;
}
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

const said = {
  text: 'Ik durf meer.',
  scale: null,
  choice: null,
  isQuote: true,
  probes: [],
  skipReason: null,
};
const task = (id: string): AskBackTaskDto => ({
  id,
  interviewId: 'talk',
  plgId: 'plg',
  code: 'ST-03',
  hostProgrammeName: 'Maatschappelijke Zorg',
  audience: 'student',
  startedAt: '2026-11-16T09:00:00.000Z',
  askedAt: '2026-11-18T09:00:00.000Z',
  text: 'Bedoelde ze in de les?',
  question: {
    id: 'q1',
    lineageId: 'q1',
    position: 1,
    text: 'Wat merk je?',
    explanation: '',
    kind: 'open',
    scaleMax: null,
    scaleLow: '',
    scaleHigh: '',
    options: [],
    rows: [],
    unit: '',
    numberMin: null,
    numberMax: null,
    isOptional: false,
    condition: null,
    probes: [],
  },
  answer: said,
});
const note = async (store: ReplyStore) => (await store.replies())[0]?.note;
const asked = async (store: ReplyStore, ...ids: string[]) =>
  store.takeKit({ userId: store.userId, tasks: ids.map(task) });
const now = '2026-11-19T09:00:00.000Z';

/** The server's rule in memory: the same key is the same reply, another one comes too late. */
class Server implements ReplyTransport {
  readonly replies = new Map<string, AnswerAskBackDto>();
  calls = 0;
  isMe = () => Promise.resolve(true);
  answer(id: string, reply: AnswerAskBackDto): Promise<void> {
    this.calls += 1;
    const known = this.replies.get(id);
    if (known && known.id !== reply.id)
      return Promise.reject(new Problem({ code: 'ask_back.over', status: 409 }));
    if (!known) this.replies.set(id, reply);
    return Promise.resolve();
  }
}

describe('a reply on the device', () => {
  it('survives a closed browser, finished or not', async () => {
    const userId = nextPerson();
    const first = await open(userId);
    await asked(first, 'a', 'b');
    await first.write('a', { answer: { ...said, text: 'Ook in de pauze.' } });
    await first.write('b', { outcome: 'stands', note: 'Ze is van school.' });
    await first.askSend('b', now);
    first.close();
    const second = await open(userId);
    expect((await second.tasks()).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await second.replies()).toMatchObject([
      { askBackId: 'a', answer: { text: 'Ook in de pauze.' }, sendAskedAt: null },
      { askBackId: 'b', outcome: 'stands', sendAskedAt: now },
    ]);
  });

  it('has the keystroke during which the page went away, and not one that it has gone past', async () => {
    const userId = nextPerson();
    const first = await open(userId);
    await asked(first, 'a');
    await first.write('a', { note: 'Ze is' });
    const key = `leerkring.replying.${userId}.a`;
    // The page dies with the change that was under way; this storage is what it could write at once.
    const dying = first.write('a', { note: 'Ze is van school' });
    const onDisk = localStorage.getItem(key) ?? '';
    await dying;
    first.close();
    localStorage.setItem(key, onDisk.replace('van school', 'van school af'));
    // Of that very keystroke the store has all.
    const second = await open(userId);
    expect(await note(second)).toBe('Ze is van school');
    expect(localStorage.getItem(key)).toBeNull();
    const later = JSON.parse(onDisk) as { stroke: number };
    localStorage.setItem(
      key,
      JSON.stringify({ ...later, stroke: later.stroke + 1, part: { note: 'Ze is van school.' } }),
    );
    second.close();
    const third = await open(userId);
    expect(await note(third)).toBe('Ze is van school.');
    await third.write('a', { note: 'Ze is van school, sinds mei.' });
    // A browser that was killed brings it back once more.
    localStorage.setItem(key, onDisk);
    third.close();
    expect(await note(await open(userId))).toBe('Ze is van school, sinds mei.');
  });

  it('takes up what another page left before it is sent', async () => {
    const store = await open();
    await asked(store, 'a');
    await store.write('a', { note: 'Ze is' });
    const [{ stroke = 0 } = {}] = await store.replies();
    const left = { askBackId: 'a', part: { note: 'Ze is van school' }, stroke: stroke + 1 };
    localStorage.setItem(`leerkring.replying.${store.userId}.a`, JSON.stringify(left));
    await store.askSend('a', now);
    expect(await store.replies()).toMatchObject([{ note: 'Ze is van school', sendAskedAt: now }]);
  });

  it('is sent when it was finished, in the words it then had, and leaves the device', async () => {
    const [store, server] = [await open(), new Server()];
    await asked(store, 'a', 'b');
    await store.write('a', { answer: { ...said, text: 'Ook in de pauze.' } });
    await store.write('b', { note: 'Nog niet af' });
    await store.askSend('a', now);
    await store.write('a', { answer: { ...said, text: 'Te laat getypt' } });
    expect(await sendReplies(store, server)).toBe('done');
    expect(server.replies.get('a')?.answer?.text).toBe('Ook in de pauze.');
    expect(server.replies.has('b')).toBe(false);
    expect((await store.replies()).map(({ askBackId }) => askBackId)).toEqual(['b']);
    const { calls } = server;
    await sendReplies(store, server);
    expect(server.calls).toBe(calls);
  });

  it('goes with what is no longer asked, but not while it is on its way', async () => {
    const store = await open();
    await asked(store, 'a', 'b');
    await store.write('a', { note: 'half' });
    await store.write('b', { note: 'klaar' });
    await store.askSend('b', now);
    await asked(store);
    expect((await store.replies()).map(({ askBackId }) => askBackId)).toEqual(['b']);
    expect((await store.tasks()).map(({ id }) => id)).toEqual(['b']);
  });

  it('stays with the reason when the server refuses it, and can be put right', async () => {
    const [store, server] = [await open(), new Server()];
    await asked(store, 'a');
    await store.write('a', { note: 'van deze telefoon' });
    await store.askSend('a', now);
    server.replies.set('a', { id: 'elsewhere', outcome: 'stands', answer: null, note: 'x' });
    expect(await sendReplies(store, server)).toBe('done');
    expect(await store.replies()).toMatchObject([{ refusal: 'ask_back.over', sendAskedAt: null }]);
  });

  it('is not sent under the session of somebody else', async () => {
    const [store, server] = [await open(), new Server()];
    await asked(store, 'a');
    await store.write('a', { note: 'x' });
    await store.askSend('a', now);
    server.isMe = () => Promise.resolve(false);
    expect(await sendReplies(store, server)).toBe('signed_out');
    expect(server.calls).toBe(0);
  });

  it('arrives exactly once after any mix of losses, repeats and closed browsers', async () => {
    const fault = fc.constantFrom('none', 'lost', 'answer lost', 'server down', 'reopen');
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 12 }), async (faults) => {
        const userId = nextPerson();
        const server = new Server();
        let store = await open(userId);
        await asked(store, 'a');
        await store.write('a', { answer: { ...said, text: 'Precies één keer' } });
        await store.askSend('a', now);
        const keys = new Set<string>();
        for (const it of faults) {
          if (it === 'reopen') {
            store.close();
            store = await open(userId);
            continue;
          }
          await sendReplies(store, {
            isMe: () => server.isMe(),
            answer: async (id, reply) => {
              if (it === 'lost') throw new Problem({ code: 'offline' });
              if (it === 'server down') throw new Problem({ code: 'unavailable', status: 503 });
              keys.add(reply.id);
              await server.answer(id, reply);
              if (it === 'answer lost') throw new Problem({ code: 'offline' });
            },
          });
        }
        expect(await sendReplies(store, server)).toBe('done');
        expect(server.replies.get('a')?.answer?.text).toBe('Precies één keer');
        expect(keys.size).toBeLessThanOrEqual(1);
        expect(await store.replies()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
