import { begin, dieTyping, nextPerson, open, said } from '../../../../test/on-device.ts';
import {
  type AnswerRevisionDto,
  isLater,
  type StartInterviewDto,
  type StartLogDto,
  type TandemKitDto,
} from '@leerkring/shared';
import fc from 'fast-check';
import { Problem } from '../../../lib/http.ts';
import { Journal } from './journal.ts';
import { isSameContent, lastStroke } from './model.ts';
import { syncOnce, type Transport } from './sync.ts';

/** The server's rules in memory: every id counts once, the later revision stands, a submitted conversation is closed. */
class Server implements Transport {
  readonly starts = new Map<string, StartInterviewDto>();
  readonly revisions = new Map<string, AnswerRevisionDto & { interviewId: string }>();
  readonly submitted = new Set<string>();
  readonly withdrawn = new Set<string>();
  calls = 0;

  isMe() {
    return Promise.resolve(true);
  }

  start(_plgId: string, body: StartInterviewDto) {
    this.calls++;
    if (!this.starts.has(body.id)) this.starts.set(body.id, body);
    return Promise.resolve({ code: `ST-0${[...this.starts.keys()].indexOf(body.id) + 1}` });
  }

  async record(interviewId: string, answers: AnswerRevisionDto[]) {
    this.calls++;
    if (!this.starts.has(interviewId)) throw new Problem({ code: 'not_found', status: 404 });
    for (const it of answers) {
      const known = this.revisions.get(it.id);
      if (known && !isSameContent(known, it)) throw new Error('one key stands for two answers');
      if (known) continue;
      if (this.submitted.has(interviewId)) throw new Problem({ code: 'interview.submitted', status: 409 });
      this.revisions.set(it.id, { ...it, interviewId });
    }
    return { stored: answers.map((it) => it.id) };
  }

  submit(interviewId: string) {
    this.calls++;
    this.submitted.add(interviewId);
    return Promise.resolve({ submittedAt: '2026-11-16T10:00:00.000Z' });
  }

  withdraw(interviewId: string) {
    this.calls++;
    if (!this.starts.has(interviewId)) return Promise.reject(new Problem({ code: 'not_found', status: 404 }));
    this.withdrawn.add(interviewId);
    return Promise.resolve();
  }

  join(interviewId: string, number: number) {
    this.joined.push(`${interviewId} ${number}`);
    return Promise.resolve();
  }

  readonly joined: string[] = [];
  readonly along = {
    start: (tandemId: string, body: StartLogDto) => {
      this.logs.set(body.id, `${tandemId} ${body.audience} ${body.number}`);
      return Promise.resolve();
    },
    record: (id: string, answers: AnswerRevisionDto[]) => {
      for (const it of answers) this.revisions.set(it.id, { ...it, interviewId: id });
      return Promise.resolve({ stored: answers.map((it) => it.id) });
    },
    submit: () => Promise.resolve({ submittedAt: null, handedInAt: '2026-11-16T10:00:00.000Z' }),
    withdraw: (id: string) => {
      this.withdrawn.add(id);
      return Promise.resolve();
    },
  };
  readonly logs = new Map<string, string>();

  standing(interviewId: string): Record<string, string> {
    const latest = new Map<string, AnswerRevisionDto>();
    for (const it of this.revisions.values()) {
      const known = latest.get(it.questionId);
      if (it.interviewId === interviewId && (!known || isLater(it, known))) latest.set(it.questionId, it);
    }
    return Object.fromEntries([...latest].map(([id, it]) => [id, it.text]).toSorted());
  }
}

type Fault = 'none' | 'lost' | 'answer lost' | 'twice' | 'server down';

/** A network that loses the message, loses the answer, or delivers a message a second time, later. */
function faulty(server: Server, next: () => Fault): Transport {
  const late: (() => Promise<unknown>)[] = [];
  async function through<T>(send: () => Promise<T>): Promise<T> {
    const fault = next();
    if (fault === 'lost') throw new Problem({ code: 'offline' });
    if (fault === 'server down') throw new Problem({ code: 'unavailable', status: 503 });
    const answer = await send();
    if (fault === 'twice') late.push(send);
    else for (const again of late.splice(0)) await again().catch(() => undefined);
    if (fault === 'answer lost') throw new Problem({ code: 'offline' });
    return answer;
  }
  return {
    isMe: () => through(() => server.isMe()),
    start: (plgId, body) => through(() => server.start(plgId, body)),
    record: (id, answers) => through(() => server.record(id, answers)),
    submit: (id) => through(() => server.submit(id)),
    withdraw: (id) => through(() => server.withdraw(id)),
    join: (id, number) => through(() => server.join(id, number)),
    along: server.along,
  };
}

describe('the way to the server', () => {
  it('takes answers of another device along without losing its own unsent words', async () => {
    const store = await open();
    const { id } = await begin(store);
    await syncOnce(store, new Server());
    await store.write(id, 'q1', said('Van deze telefoon'));
    const mine = (await store.answers(id)).get('q1')!;
    const elsewhere = { ...said('Van de laptop'), id: '0', questionId: 'q2', revision: 3, correctedAt: null };
    await store.takeKit(
      {
        userId: 'me',
        tasks: [],
        interviews: [
          {
            id,
            plgId: 'plg',
            assignmentId: 'assignment',
            protocolVersionId: 'version',
            audience: 'student',
            code: 'ST-01',
            hostProgrammeName: 'MZ',
            state: 'started',
            startedAt: '',
            consentAt: '',
            consentVersion: '1',
            mayRecord: true,
            submittedAt: null,
            withdrawnAt: null,
            answers: [elsewhere],
            can: { read: true, answer: true, submit: true, correct: false, withdraw: true },
          },
        ],
      },
      '2026-11-16T11:00:00.000Z',
    );
    const answers = await store.answers(id);
    expect(answers.get('q1')).toEqual(mine);
    expect(answers.get('q2')?.text).toBe('Van de laptop');
    expect((await store.unsent())[0]?.count).toBe(1);
  });

  it('hands nothing in before the last word is there, also one that is typed while the others are on their way', async () => {
    const [store, server] = [await open(), new Server()];
    const { id } = await begin(store);
    await store.write(id, 'q1', said('Loslaten.'));
    const seal = store.sealUnsent.bind(store);
    let looks = 0;
    // The round looks for the last time what is unsent; in that same instant a word is typed and "hand in" is pressed.
    jest.spyOn(store, 'sealUnsent').mockImplementation((...asked) => {
      const sealing = seal(...asked);
      if (++looks === 2) {
        void store.write(id, 'q1', said('Loslaten. Ik sta naast iemand.'));
        void store.askSubmit(id, '2026-11-16T09:30:00.000Z');
      }
      return sealing;
    });
    await syncOnce(store, server);
    await syncOnce(store, server);
    expect(server.standing(id)).toEqual({ q1: 'Loslaten. Ik sta naast iemand.' });
    expect(server.submitted.has(id)).toBe(true);
    expect(await store.unsent()).toEqual([]);
  });

  it('sends a whole conversation once, with the name, and then lets go of name and words', async () => {
    const [store, server] = [await open(), new Server()];
    const { id } = await begin(store);
    await store.write(
      id,
      'q1',
      said('Eerst vond ik dat eng 🙂', { isQuote: true, probes: ['Wat is klein?'] }),
    );
    await store.write(id, 'q2', said('', { skipReason: 'De bel ging' }));
    await store.askSubmit(id, '2026-11-16T09:30:00.000Z');
    expect(await syncOnce(store, server)).toBe('done');
    expect(server.starts.get(id)?.respondent.name).toBe('Sam de Vries');
    expect(
      [...server.revisions.values()].map((it) => [it.text, it.isQuote, it.skipReason]).toSorted(),
    ).toEqual([
      ['', false, 'De bel ging'],
      ['Eerst vond ik dat eng 🙂', true, null],
    ]);
    expect(server.submitted.has(id)).toBe(true);
    expect(await store.unsent()).toEqual([]);
    expect(await store.name(id)).toBeUndefined();
    expect(await store.revisions(id)).toEqual([]);
    const calls = server.calls;
    await syncOnce(store, server);
    expect(server.calls).toBe(calls);
  });

  it('stops at the end of a session and keeps everything', async () => {
    const store = await open();
    const { id } = await begin(store);
    await store.write(id, 'q1', said('Blijft hier'));
    const refused: Transport = faulty(new Server(), () => 'none');
    refused.start = () => Promise.reject(new Problem({ code: 'unauthenticated', status: 401 }));
    expect(await syncOnce(store, refused)).toBe('signed_out');
    expect((await store.unsent())[0]?.count).toBe(2);
  });

  it('sends nothing under the session of somebody else', async () => {
    const [store, server] = [await open(), new Server()];
    await begin(store);
    server.isMe = () => Promise.resolve(false);
    expect(await syncOnce(store, server)).toBe('signed_out');
    expect(server.calls).toBe(0);
  });

  it('lets one refused conversation wait, with the reason, while the others go', async () => {
    const [store, server] = [await open(), new Server()];
    const first = await begin(store);
    const second = await begin(store);
    const transport: Transport = faulty(server, () => 'none');
    transport.start = (plgId, body) =>
      body.id === first.id
        ? Promise.reject(new Problem({ code: 'interview.own_programme', status: 409 }))
        : server.start(plgId, body);
    expect(await syncOnce(store, transport)).toBe('done');
    expect((await store.interview(first.id))?.refusal).toBe('interview.own_programme');
    expect((await store.interview(second.id))?.isStored).toBe(true);
    expect((await store.unsent()).map((it) => it.interview.id)).toEqual([first.id]);
  });

  it('never sends a conversation that was withdrawn before it left the device', async () => {
    const [store, server] = [await open(), new Server()];
    const { id } = await begin(store);
    await store.write(id, 'q1', said('Toch liever niet'));
    await store.withdraw(id, '2026-11-16T09:10:00.000Z');
    await syncOnce(store, server);
    expect(server.calls).toBe(0);
    expect(await store.interviews()).toEqual([]);
  });

  it('tells the server of a withdrawal when the answer to the start was lost', async () => {
    const [store, server] = [await open(), new Server()];
    const { id } = await begin(store);
    const faults: Fault[] = ['none', 'answer lost'];
    await syncOnce(
      store,
      faulty(server, () => faults.shift()!),
    );
    await store.withdraw(id, '2026-11-16T09:10:00.000Z');
    expect(await syncOnce(store, server)).toBe('done');
    expect(server.withdrawn.has(id)).toBe(true);
    expect(await store.interviews()).toEqual([]);
  });

  it('ends in the same rows after any mix of writing, losses, repeats and closed browsers', async () => {
    const fault = fc.constantFrom<Fault>('none', 'none', 'lost', 'answer lost', 'twice', 'server down');
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          do: fc.constant('write' as const),
          question: fc.nat(4),
          text: fc.string({ unit: 'grapheme', maxLength: 12 }),
        }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('sync' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(fault, { minLength: 1, maxLength: 60 }),
        async (steps, faults) => {
          const userId = nextPerson();
          const server = new Server();
          let sent = 0;
          const network = faulty(server, () => faults[sent++ % faults.length]!);
          let store = await open(userId);
          const { id } = await begin(store);
          const expected: Record<string, string> = {};
          for (const it of steps) {
            if (it.do === 'write') {
              await store.write(id, `q${it.question}`, said(it.text));
              if (it.text !== '' || `q${it.question}` in expected) expected[`q${it.question}`] = it.text;
            } else if (it.do === 'sync') {
              await syncOnce(store, network);
            } else {
              store.close();
              store = await open(userId);
            }
          }
          await store.askSubmit(id, '2026-11-16T09:30:00.000Z');
          await syncOnce(store, network);
          expect(await syncOnce(store, server)).toBe('done');
          expect(await store.unsent()).toEqual([]);
          expect(server.starts.size).toBe(1);
          expect(server.standing(id)).toEqual(Object.fromEntries(Object.entries(expected).toSorted()));
          expect(server.submitted.has(id)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);
});

it('keeps forty-five minutes of keystrokes through reloads and without a network, and brings each word once', async () => {
  const [userId, server] = [nextPerson(), new Server()];
  const faults: Fault[] = ['none', 'none', 'answer lost', 'none', 'twice', 'lost', 'none'];
  let [sent, isCut] = [0, false];
  const network = faulty(server, () => (isCut ? 'lost' : faults[sent++ % faults.length]!));
  let store = await open(userId);
  const { id } = await begin(store);
  const [written, found]: [Record<string, string>, boolean[]] = [{}, []];
  for (let second = 0; second < 45 * 60; second += 1) {
    // Five minutes for a question, and for a third of the time no network at all.
    const question = `q${Math.floor(second / 300)}`;
    isCut = second % 900 >= 600;
    written[question] = `${written[question] ?? ''}${'Rust in de klas. '[second % 17]}`;
    if (second % 131 === 130) {
      await dieTyping(store, id, question, written[question]);
      store = await open(userId);
      found.push((await store.answers(id)).get(question)?.text === written[question]);
    } else await store.write(id, question, said(written[question]));
    if (second % 23 === 22) await syncOnce(store, network);
  }
  await store.askSubmit(id, '2026-11-16T09:45:00.000Z');
  await syncOnce(store, network);
  expect(await syncOnce(store, server)).toBe('done');
  expect(found).toEqual(Array.from({ length: 20 }, () => true));
  expect([server.starts.size, server.submitted.size, new Journal(userId).entries()]).toEqual([1, 1, []]);
  expect(server.standing(id)).toEqual(written);
  expect(await store.revisions(id)).toEqual([]);
}, 60_000);

describe('a file as last resort', () => {
  it('takes along the keystroke that a full device could not keep', async () => {
    const store = await open();
    const { id } = await begin(store);
    await store.write(id, 'q1', said('Nog net'));
    const journal = new Journal(store.userId);
    journal.countFrom(lastStroke(await store.revisions(id)));
    journal.put({ interviewId: id, questionId: 'q1', content: said('Nog net niet') });
    const full = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const conversations = await store.pack();
    full.mockRestore();
    const other = await open();
    await other.unpack(conversations);
    expect((await other.answers(id)).get('q1')?.text).toBe('Nog net niet');
  });

  it('arrives once with whatever both devices still do, in any order', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('write' as const),
        on: fc.nat(1),
        question: fc.nat(2),
        text: fc.string({ minLength: 1, maxLength: 5 }),
      }),
      fc.record({ do: fc.constant('sync' as const), on: fc.nat(1) }),
      fc.record({ do: fc.constant('file' as const), on: fc.nat(1) }),
    );
    const fault = fc.constantFrom<Fault>('none', 'lost', 'answer lost', 'twice');
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 20 }),
        fc.array(fault, { minLength: 1, maxLength: 40 }),
        async (steps, faults) => {
          const server = new Server();
          let sent = 0;
          const network = faulty(server, () => faults[sent++ % faults.length]!);
          const devices = [await open(), await open()] as const;
          const { id } = await begin(devices[0]);
          await devices[0].write(id, 'q0', said('eerst'));
          for (const it of steps) {
            const device = devices[it.on as 0 | 1];
            if (it.do === 'write') await device.write(id, `q${it.question}`, said(it.text)).catch(() => {});
            else if (it.do === 'sync') await syncOnce(device, network);
            else await devices[(1 - it.on) as 0 | 1].unpack(await device.pack());
          }
          await devices[1].unpack(await devices[0].pack());
          for (const device of devices) await syncOnce(device, server);
          await devices[0].askSubmit(id, '2026-11-16T09:30:00.000Z');
          await syncOnce(devices[0], server);
          for (const device of devices) expect(await device.unsent()).toEqual([]);
          expect(server.starts.size).toBe(1);
          expect(server.submitted.size).toBe(1);
          expect(Object.keys(server.standing(id))).toContain('q0');
        },
      ),
      { numRuns: 100 },
    );
  }, 30_000);
});

const tandemKit = (userId: string): TandemKitDto => ({
  userId,
  tasks: [
    {
      tandemId: 'tandem',
      plgId: 'plg',
      assignmentId: 'assignment',
      partnerAssignmentId: 'other',
      partnerName: 'Youssef',
      isBlind: true,
      hasStopped: false,
      talks: [],
    },
  ],
});

describe('a conversation that two write down', () => {
  it('is one of my own when the other comes no more', async () => {
    const store = await open();
    const { tasks, userId } = tandemKit(store.userId);
    await store.takeTandems({ userId, tasks: tasks.map((it) => ({ ...it, hasStopped: true })) });
    expect((await begin(store)).tandem).toBeUndefined();
  });

  it('is numbered on the device of who leads it, and says so to the server before it is handed in', async () => {
    const store = await open();
    await store.takeTandems(tandemKit(store.userId));
    const [first, second] = [await begin(store), await begin(store)];
    expect([first.tandem, second.tandem].map((it) => it?.number)).toEqual([1, 2]);
    const server = new Server();
    await syncOnce(store, server);
    // Two that begin in one millisecond have no order among themselves.
    expect(server.joined.toSorted()).toEqual([`${first.id} 1`, `${second.id} 2`].toSorted());
  });

  it('goes its own way from the device of who writes along, and rests there once handed in', async () => {
    const store = await open();
    const guide = { ...(await begin(await open())).guide };
    const { id } = await store.begin(
      {
        plgId: 'plg',
        assignmentId: 'other',
        hostProgrammeName: 'MZ',
        guide,
        name: '',
        tandem: { tandemId: 'tandem', number: 2, side: 'second', partnerName: 'Renske' },
      },
      '2026-11-16T09:00:00.000Z',
    );
    await store.write(id, 'q1', said('Meegeschreven'));
    await store.askSubmit(id, '2026-11-16T09:50:00.000Z');
    const server = new Server();
    expect(await syncOnce(store, server)).toBe('done');
    expect(server.logs.get(id)).toBe('tandem student 2');
    expect(server.standing(id)).toEqual({ q1: 'Meegeschreven' });
    expect(server.starts.size).toBe(0);
    expect(await store.unsent()).toEqual([]);
    expect((await store.interview(id))?.submittedAt).toBe('2026-11-16T10:00:00.000Z');
    expect(await store.revisions(id)).toEqual([]);
  });
});
