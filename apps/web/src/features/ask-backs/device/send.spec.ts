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
