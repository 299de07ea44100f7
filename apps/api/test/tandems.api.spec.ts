import { randomUUID } from 'node:crypto';
import type {
  AnswerDto,
  HandedInDto,
  InterviewDto,
  InterviewProgressDto,
  TandemDto,
  TandemKitDto,
  TandemsDto,
  TandemTalkDetailDto,
  TodayDto,
} from '@leerkring/shared';
import fc from 'fast-check';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';
import { agreeVisit, revision, startBody, writeGuide, type Guide } from './support/conversation.ts';
import { refusalOf } from './support/refusal.ts';

type Refusal = { code: string };
let house: TestApp;
let guide: Guide;
let [led, along] = ['', ''];
let renske: Visitor;
let youssef: Visitor;
beforeAll(async () => {
  house = await bootApp();
  guide = await writeGuide(house.db);
  [renske, youssef] = [await house.as('renske'), await house.as('youssef')];
});
beforeEach(async () => {
  await house.db.query('truncate assignment, interview, tandem, respondent_keys.respondent_key cascade');
  led = await agreeVisit(house.db, 'renske', 'MZ');
  along = await agreeVisit(house.db, 'youssef', 'MZ');
});
afterAll(() => house.close());

const agree = (who: Visitor, assignmentIds: string[], isBlind = true) =>
  who.post<TandemDto & Refusal>(`/api/plgs/${plg}/tandems`, { assignmentIds, isBlind });
const agreed = async (isBlind = true) => {
  const { status, body } = await agree(renske, [led, along], isBlind);
  expect([status, body.code]).toEqual([201, undefined]);
  return body.id;
};
const q = (at: number) => guide.student[at] ?? '';

const sql = (query: string, parameters?: unknown[]) => refusalOf(house, query, parameters);

async function lead(answers: unknown[], number = 1): Promise<string> {
  const body = startBody(guide, led);
  await renske.post(`/api/plgs/${plg}/interviews`, body);
  await renske.post(`/api/interviews/${body.id}/tandem`, { number });
  await renske.post(`/api/interviews/${body.id}/answers`, { answers });
  return body.id;
}
const logBody = (more = {}) => ({
  id: randomUUID(),
  audience: 'student',
  number: 1,
  protocolVersionId: guide.versionId,
  startedAt: '2026-11-16T09:00:00.000Z',
  consentAt: '2026-11-16T09:00:00.000Z',
  ...more,
});
async function writeAlong(tandem: string, answers: unknown[], number = 1): Promise<string> {
  const body = logBody({ number });
  await youssef.post(`/api/tandems/${tandem}/logs`, body);
  await youssef.post(`/api/tandem-logs/${body.id}/answers`, { answers });
  return body.id;
}
const handIn = (id: string) => renske.post<HandedInDto & Refusal>(`/api/interviews/${id}/hand-in`);
const handInLog = (id: string) => youssef.post<HandedInDto & Refusal>(`/api/tandem-logs/${id}/hand-in`);
const talkOf = async (who: Visitor): Promise<TandemTalkDetailDto> => {
  const { tasks } = (await who.get<TandemKitDto>('/api/tandems/mine')).body;
  return (await who.get<TandemTalkDetailDto>(`/api/tandem-talks/${tasks[0]?.talks[0]?.id ?? ''}`)).body;
};
const readers = async (): Promise<AnswerDto[]> =>
  (await (await house.as('aylin')).get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
const full = (text: string, scale: number | null) => [
  revision(q(0), text),
  revision(q(1), 'Toelichting.', { scale }),
];

async function merged(): Promise<{ interview: string; talk: TandemTalkDetailDto }> {
  const tandem = await agreed();
  const interview = await lead(full('Rust.', 5));
  const log = await writeAlong(tandem, full('Rust.', 2));
  await handIn(interview);
  await handInLog(log);
  return { interview, talk: await talkOf(renske) };
}

const resolve = (who: Visitor, id: string, body: unknown) =>
  who.post<TandemTalkDetailDto & Refusal>(`/api/tandem-differences/${id}/resolve`, body);

const eventNames = async () =>
  (await house.db.query<{ name: string }>('select name from event order by at, id')).map(({ name }) => name);

const words = async () => {
  const [row] = await house.db.query<{ answers: number; differences: number; keys: number }>(
    `select (select count(*)::int from tandem_answer) as answers, (select count(*)::int from tandem_difference) as differences,
      (select count(*)::int from respondent_keys.respondent_key where kind = 'words') as keys`,
  );
  return row;
};

describe('agreeing to write down together (S16)', () => {
  it('is for the two themselves and for the coordinator', async () => {
    for (const who of ['carlijn', 'aylin'] as const)
      expect((await agree(await house.as(who), [led, along])).status).toBe(403);
    for (const who of ['noor', 'pauline'] as const)
      expect((await agree(await house.as(who), [led, along])).status).toBe(404);
    const { body } = await agree(await house.as('marit'), [along, led], false);
    expect(body).toMatchObject({ isBlind: false, isUnderWay: false, can: { change: true } });
    const own = (await youssef.get<TandemsDto>(`/api/plgs/${plg}/tandems`)).body;
    expect(own.tandems.map(({ id }) => id)).toEqual([body.id]);
    const host = (await (await house.as('carlijn')).get<TandemsDto>(`/api/plgs/${plg}/tandems`)).body;
    expect(host).toMatchObject({ tandems: [], possible: [] });
  });

  it('takes two visits of two people to one programme, each in one tandem, for the database too', async () => {
    const third = await agreeVisit(house.db, 'gijs', 'MZ');
    const elsewhere = await agreeVisit(house.db, 'floor', 'SB');
    expect((await agree(renske, [led, elsewhere])).body.code).toBe('tandem.not_together');
    expect((await agree(renske, [led, led])).status).toBe(422);
    expect((await agree(renske, [led, randomUUID()])).status).toBe(404);
    const possible = (await renske.get<TandemsDto>(`/api/plgs/${plg}/tandems`)).body.possible;
    expect(possible).toHaveLength(2);
    // Who comes no more writes nothing down.
    const end = (at: string) =>
      house.db.query(`update assignment set started_at = now(), ended_at = ${at} where id = $1`, [third]);
    await end('now()');
    expect((await renske.get<TandemsDto>(`/api/plgs/${plg}/tandems`)).body.possible).toHaveLength(1);
    expect((await agree(renske, [led, third])).body.code).toBe('tandem.not_together');
    await end('null');
    expect((await agree(renske, [led, along])).status).toBe(201);
    expect((await agree(renske, [led, third])).body.code).toBe('tandem.not_together');
    const [a, b] = [along, third].toSorted();
    const insert = `insert into tandem (id, plg_id, first_assignment_id, second_assignment_id, is_blind)
      values (gen_random_uuid(), $1, $2, $3, true)`;
    expect(await sql(insert, [plg, a, b])).toMatch(/^tandem_(one_per_visit|first_once|second_once)$/);
    const [c, d] = [third, elsewhere].toSorted();
    expect(await sql(insert, [plg, c, d])).toBe('tandem_at_one_programme');
  });

  it('is settled by the first conversation', async () => {
    const id = await agreed();
    expect((await youssef.patch<TandemDto>(`/api/tandems/${id}`, { isBlind: false })).body.isBlind).toBe(
      false,
    );
    await lead([]);
    const refused = await youssef.patch<Refusal>(`/api/tandems/${id}`, { isBlind: true });
    expect([refused.status, refused.body.code]).toEqual([409, 'tandem.under_way']);
    expect((await renske.delete<Refusal>(`/api/tandems/${id}`)).body.code).toBe('tandem.under_way');
    expect(await sql('update tandem set is_blind = true where id = $1', [id])).toBe('tandem_settled');
    expect(await sql('delete from tandem where id = $1', [id])).toBe('tandem_settled');
  });
});

describe('a conversation that two write down', () => {
  it('is written along by the partner alone', async () => {
    const tandem = await agreed();
    for (const who of ['carlijn', 'aylin', 'marit'] as const) {
      const { status } = await (await house.as(who)).post(`/api/tandems/${tandem}/logs`, logBody());
      expect([403, 404]).toContain(status);
    }
    const id = await writeAlong(tandem, full('Rust.', 4));
    for (const [who, path] of [
      [renske, `tandem-logs/${id}/answers`],
      [await house.as('marit'), `tandem-logs/${id}/hand-in`],
    ] as const)
      expect((await who.post(`/api/${path}`, { answers: full('Anders.', 1) })).status).toBe(404);
    for (const who of ['marit', 'aylin', 'carlijn'] as const) {
      const talk = await talkOf(youssef);
      expect((await (await house.as(who)).get(`/api/tandem-talks/${talk.id}`)).status).toBe(404);
    }
  });

  it('takes answers that fit the guide', async () => {
    const id = await writeAlong(await agreed(), []);
    const send = (answers: unknown[]) => youssef.post<Refusal>(`/api/tandem-logs/${id}/answers`, { answers });
    expect((await send([revision(q(1), '', { scale: 9 })])).body).toMatchObject({
      code: 'invalid',
      fields: { 'answers.0.scale': ['max'] },
    });
    expect((await send([revision(guide.teacher[0] ?? '', 'x')])).body.code).toBe(
      'interview.question_elsewhere',
    );
    expect((await handInLog(id)).body.code).toBe('interview.incomplete');
  });

  it('counts when both handed in, once, with the words of both', async () => {
    const tandem = await agreed();
    const interview = await lead(full('Rust in de klas. Ze lette op.', 4));
    const log = await writeAlong(tandem, full('Rust in de klas. Twaalf man. Ze lette op.', 4));
    const first = await handIn(interview);
    expect(first.body).toMatchObject({ submittedAt: null, handedInAt: expect.any(String) });
    expect(await readers()).toEqual([]);
    expect((await renske.post(`/api/interviews/${interview}/submit`)).status).toBe(409);
    expect(await sql('update interview set submitted_at = now() where id = $1', [interview])).toBe(
      'interview_waits_for_both',
    );
    const late = await renske.post<Refusal>(`/api/interviews/${interview}/answers`, {
      answers: [revision(q(0), 'Nog iets', { revision: 2 })],
    });
    expect(late.body.code).toBe('interview.submitted');
    expect((await handInLog(log)).body.submittedAt).toEqual(expect.any(String));
    const answers = await readers();
    expect(answers.map(({ text }) => text)).toEqual([
      'Rust in de klas. Twaalf man. Ze lette op.',
      'Toelichting.',
    ]);
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
    const { held } = (
      await (await house.as('marit')).get<InterviewProgressDto>(`/api/plgs/${plg}/interviews/progress`)
    ).body;
    expect(held).toBe(1);
    expect(await house.db.query('select from tandem_answer')).toHaveLength(0);
    // Whatever a device sends once more changes nothing.
    expect((await handIn(interview)).body.submittedAt).not.toBeNull();
    expect((await handInLog(log)).status).toBe(200);
    expect((await readers()).length).toBe(2);
  });

  it('ends the same whichever half comes first, in any order of parts and however often', async () => {
    const steps = ['lead', 'join', 'said', 'in', 'log', 'logged', 'logIn'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...steps, ...steps], { minLength: 14, maxLength: 14 }),
        async (order) => {
          await house.db.query('truncate interview, tandem, respondent_keys.respondent_key cascade');
          const tandem = await agreed();
          const body = startBody(guide, led);
          const log = logBody();
          const [mine, theirs] = [full('Van de een. Samen.', 5), full('Samen. Van de ander.', 3)];
          const done = {
            lead: () => renske.post(`/api/plgs/${plg}/interviews`, body),
            join: () => renske.post(`/api/interviews/${body.id}/tandem`, { number: 1 }),
            said: () => renske.post(`/api/interviews/${body.id}/answers`, { answers: mine }),
            in: () => handIn(body.id),
            log: () => youssef.post(`/api/tandems/${tandem}/logs`, log),
            logged: () => youssef.post(`/api/tandem-logs/${log.id}/answers`, { answers: theirs }),
            logIn: () => handInLog(log.id),
          };
          // A device sends its parts in order and repeats at will; the two devices know nothing of each other.
          const left = { a: ['lead', 'join', 'said', 'in'], b: ['log', 'logged', 'logIn'] };
          for (const step of order) {
            const device = left.a.includes(step) ? left.a : left.b.includes(step) ? left.b : null;
            if (device && device[0] === step) device.shift();
            else if (device) continue;
            await done[step]();
          }
          for (const step of [...left.a, ...left.b] as (typeof steps)[number][]) await done[step]();
          const answers = await readers();
          expect(answers.map(({ text, scale }) => [text, scale])).toEqual([
            ['Van de een. Samen.\nVan de ander.', null],
            ['Toelichting.', null],
          ]);
          expect((await talkOf(renske)).unresolved).toBe(1);
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);

  it('is blind for both until both are in, on every route', async () => {
    const tandem = await agreed();
    const interview = await lead(full('Kanarie van Renske', 4));
    const log = await writeAlong(tandem, full('Merel van Youssef', 2));
    await handIn(interview);
    const seen = async (who: Visitor, id: string) =>
      JSON.stringify([
        await talkOf(who),
        (await who.get('/api/tandems/mine')).body,
        (await who.get('/api/interviews/mine')).body,
        (await who.get(`/api/interviews/${interview}`)).body,
        (await who.get(`/api/plgs/${plg}/tandems`)).body,
        (await who.post(`/api/tandem-logs/${log}/answers`, { answers: [revision(id, 'x')] })).body,
      ]);
    expect(await seen(youssef, q(2))).not.toContain('Kanarie');
    expect(await seen(renske, q(2))).not.toContain('Merel');
    await handInLog(log);
    const { differences } = await talkOf(youssef);
    expect(differences).toMatchObject([
      { field: 'scale', first: { scale: 4 }, second: { scale: 2 }, kept: null },
    ]);
  });

  it('is open to both along the way when they agreed so', async () => {
    const tandem = await agreed(false);
    await lead(full('Kanarie van Renske', 4));
    await writeAlong(tandem, full('Merel van Youssef', 2));
    expect((await talkOf(youssef)).other?.[0]).toMatchObject({ text: 'Kanarie van Renske' });
    expect((await talkOf(renske)).other?.[0]).toMatchObject({ text: 'Merel van Youssef' });
  });

  it('may be finished alone by whoever leads, with a reason', async () => {
    const tandem = await agreed();
    const interview = await lead(full('Rust.', 4));
    const log = await writeAlong(tandem, []);
    const talk = await talkOf(renske);
    const alone = (who: Visitor, reason: string) =>
      who.post<TandemTalkDetailDto & Refusal>(`/api/tandem-talks/${talk.id}/alone`, { reason });
    expect((await alone(renske, 'Youssef is ziek')).status).toBe(403);
    await handIn(interview);
    expect((await alone(youssef, 'Ik was er niet')).status).toBe(403);
    expect((await alone(renske, '')).status).toBe(422);
    expect((await alone(renske, 'Youssef is ziek')).body).toMatchObject({
      state: 'submitted',
      aloneReason: 'Youssef is ziek',
    });
    expect(await readers()).toHaveLength(2);
    const late = await youssef.post<Refusal>(`/api/tandem-logs/${log}/answers`, {
      answers: full('Laat.', 1),
    });
    expect(late.body.code).toBe('tandem.finished_alone');
  });

  it('of a visit without a tandem is handed in as always', async () => {
    const interview = await lead(full('Rust.', 4));
    expect((await handIn(interview)).body.submittedAt).toEqual(expect.any(String));
    expect(await readers()).toHaveLength(2);
  });

  it('takes the next number when a device without a network chose one that was taken', async () => {
    const tandem = await agreed();
    await lead([]);
    await lead([]);
    await writeAlong(tandem, []);
    await writeAlong(tandem, []);
    const { tasks } = (await renske.get<TandemKitDto>('/api/tandems/mine')).body;
    expect(tasks[0]?.talks.map(({ number }) => number).toSorted()).toEqual([1, 2]);
  });
});

const relink = (who: Visitor, id: string, talkId: string) =>
  who.post<TandemTalkDetailDto & Refusal>(`/api/tandem-talks/${id}/relink`, { talkId });
const takeOver = (who: Visitor, id: string, reason = 'De telefoon ligt in het kanaal.') =>
  who.post<TandemTalkDetailDto & Refusal>(`/api/tandem-talks/${id}/take-over`, { reason });
const talks = async (who: Visitor) =>
  (await who.get<TandemKitDto>('/api/tandems/mine')).body.tasks.flatMap((task) => task.talks);
const asked = async (who: Visitor) =>
  (await who.get<TodayDto>('/api/today')).body.obligations.filter(({ kind }) => kind.startsWith('tandem.'));

describe('a leading device that is lost', () => {
  it('does not keep what was written along from counting, visibly and with a reason', async () => {
    const log = await writeAlong(await agreed(), full('Alleen ik schreef.', 4));
    const [{ id } = { id: '' }] = await talks(youssef);
    // Not before it was handed in, not by who leads, and by nobody else.
    expect((await takeOver(youssef, id)).body.code).toBe('forbidden');
    await handInLog(log);
    expect((await takeOver(renske, id)).body.code).toBe('forbidden');
    for (const name of ['marit', 'carlijn', 'aylin', 'esra'] as const)
      expect((await takeOver(await house.as(name), id)).status).toBe(404);
    expect((await takeOver(youssef, id, '')).status).toBe(422);
    expect(await readers()).toEqual([]);
    const { status, body } = await takeOver(youssef, id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'submitted', takenOverReason: 'De telefoon ligt in het kanaal.' });
    expect((await talkOf(renske)).takenOverReason).toBe('De telefoon ligt in het kanaal.');
    expect((await readers()).map(({ text }) => text)).toContain('Alleen ik schreef.');
    expect((await readers()).every(({ can }) => !can.quote)).toBe(true);
    expect((await takeOver(youssef, id)).body.code).toBe('forbidden');
  });

  it('keeps what it had sent, and counts as one when it turns up after all', async () => {
    const tandem = await agreed();
    const interview = await lead([revision(q(0), 'Dit kwam nog aan.')]);
    await handInLog(await writeAlong(tandem, full('Dit schreef ik mee.', 4)));
    const [{ id } = { id: '' }] = await talks(youssef);
    await takeOver(youssef, id);
    expect((await readers()).find(({ questionId }) => questionId === q(0))?.text).toMatch(/Dit kwam nog aan/);
    const late = { answers: [revision(q(2), 'Te laat.')] };
    const refused = await renske.post<Refusal>(`/api/interviews/${interview}/answers`, late);
    expect(refused.body.code).toBe('interview.submitted');
    expect((await handIn(interview)).body.submittedAt).toBeTruthy();
    expect(await sql('update tandem_talk set taken_over_reason = null')).toBe('tandem_talk_taken_over_whole');
  });

  it('that never reached the server before, does not bring a second conversation', async () => {
    await handInLog(await writeAlong(await agreed(), full('Meegeschreven.', 4)));
    const [{ id } = { id: '' }] = await talks(youssef);
    await takeOver(youssef, id);
    const body = startBody(guide, led);
    await renske.post(`/api/plgs/${plg}/interviews`, body);
    const joined = await renske.post<Refusal>(`/api/interviews/${body.id}/tandem`, { number: 1 });
    expect(joined.body.code).toBe('tandem.taken_over');
    expect(new Set((await readers()).map(({ code }) => code)).size).toBe(1);
  });
});

describe('two numbers for one conversation', () => {
  it('are put together by one of the two, after which it counts once', async () => {
    const tandem = await agreed();
    const interview = await lead(full('Rust.', 4), 1);
    await handIn(interview);
    await handInLog(await writeAlong(tandem, full('En ruimte.', 4), 2));
    const both = await talks(renske);
    const [one, two] = [both.find((it) => it.number === 1)!, both.find((it) => it.number === 2)!];
    for (const name of ['marit', 'carlijn', 'esra'] as const)
      expect((await relink(await house.as(name), one.id, two.id)).status).toBe(404);
    expect((await relink(renske, one.id, one.id)).body.code).toBe('tandem.other_conversation');
    const seen = (await youssef.get<TandemTalkDetailDto>(`/api/tandem-talks/${two.id}`)).body;
    expect(seen.sameAs).toEqual([{ id: one.id, number: 1, code: one.code }]);
    const { status, body } = await relink(youssef, two.id, one.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: one.id, state: 'submitted', sameAs: [] });
    expect((await talks(renske)).map(({ id }) => id)).toEqual([one.id]);
    expect((await readers()).find(({ questionId }) => questionId === q(0))?.text).toBe('Rust.\nEn ruimte.');
    expect((await relink(youssef, one.id, one.id)).body.code).toBe('forbidden');
  });

  it('are put together before both are in, too, and go on as one', async () => {
    const tandem = await agreed();
    const interview = await lead(full('Rust.', 4), 1);
    const log = await writeAlong(tandem, full('En ruimte.', 4), 3);
    const both = await talks(renske);
    const [one, three] = [both.find((it) => it.number === 1)!, both.find((it) => it.number === 3)!];
    await relink(renske, one.id, three.id);
    await handInLog(log);
    await handIn(interview);
    expect((await readers()).find(({ questionId }) => questionId === q(0))?.text).toBe('Rust.\nEn ruimte.');
  });
});

describe('what is asked of the two', () => {
  it('is the half that the other waits for, and a choice between what they heard', async () => {
    const tandem = await agreed();
    const interview = await lead(full('Rust.', 5));
    const log = await writeAlong(tandem, full('Rust.', 2));
    expect([await asked(renske), await asked(youssef)]).toEqual([[], []]);
    await handIn(interview);
    expect(await asked(renske)).toEqual([]);
    expect(await asked(youssef)).toMatchObject([
      {
        kind: 'tandem.hand_in',
        facts: { name: 'Renske Bolhuis' },
        path: expect.stringMatching(/^\/gesprekken\/samen\//),
      },
    ]);
    await handInLog(log);
    for (const who of [renske, youssef])
      expect(await asked(who)).toMatchObject([{ kind: 'tandem.settle', facts: { count: 1 } }]);
    const [difference] = (await talkOf(renske)).differences;
    await resolve(renske, difference!.id, { kept: 'first', reason: 'Zo was het.' });
    expect([await asked(renske), await asked(youssef)]).toEqual([[], []]);
  });
});

describe('what the two heard differently', () => {
  it('keeps both values with names and counts as none, for the database too', async () => {
    const { interview, talk } = await merged();
    expect(talk).toMatchObject({
      firstName: 'Renske Bolhuis',
      secondName: 'Youssef el Amrani',
      unresolved: 1,
    });
    expect((await readers())[1]).toMatchObject({ scale: null, text: 'Toelichting.' });
    const stolen = `update answer set scale = 5, corrected_at = now(), corrected_voice = 'interviewer'
      where interview_id = $1 and question_id = $2`;
    expect(await sql(stolen, [interview, q(1)])).toBe('answer_waits_for_resolution');
    const rows = await house.db.query<{ values_sealed: Buffer }>(
      'select values_sealed from tandem_difference',
    );
    expect(rows[0]?.values_sealed.toString()).not.toContain('first');
  });

  it('is settled by one of the two, once, with a reason that stays', async () => {
    const { interview, talk } = await merged();
    const [difference] = talk.differences;
    const id = difference?.id ?? '';
    for (const who of ['marit', 'aylin', 'carlijn'] as const)
      expect((await resolve(await house.as(who), id, { kept: 'first', reason: 'x' })).status).toBe(404);
    expect((await resolve(youssef, id, { kept: 'first', reason: '' })).status).toBe(422);
    expect((await resolve(youssef, id, { kept: 'both', reason: 'x' })).status).toBe(422);
    const done = await resolve(youssef, id, { kept: 'second', reason: 'Hij verbeterde zichzelf' });
    expect(done.body.differences).toMatchObject([
      {
        first: { scale: 5 },
        second: { scale: 2 },
        kept: 'second',
        resolvedByName: 'Youssef el Amrani',
        reason: 'Hij verbeterde zichzelf',
        resolvedAt: expect.any(String),
      },
    ]);
    expect((await readers())[1]).toMatchObject({ scale: 2, text: 'Toelichting.' });
    const again = await resolve(renske, id, { kept: 'first', reason: 'Toch niet' });
    expect([again.status, again.body.code]).toEqual([409, 'tandem.resolved']);
    expect(await sql(`update tandem_difference set kept = 'first' where id = $1`, [id])).toBe(
      'tandem_difference_resolved',
    );
    const { body } = await renske.get<InterviewDto>(`/api/interviews/${interview}`);
    expect(body.answers.find(({ questionId }) => questionId === q(1))).toMatchObject({
      scale: 2,
      correctedAt: expect.any(String),
    });
  });

  it('gives way to what the respondent says of it, and hides what one of the two holds back', async () => {
    const { interview } = await merged();
    await house.db.query(
      `update answer set corrected_at = now(), corrected_voice = 'respondent' where interview_id = $1 and question_id = $2`,
      [interview, q(1)],
    );
    expect((await talkOf(renske)).differences).toEqual([]);
    await house.db.query('truncate interview, tandem, respondent_keys.respondent_key cascade');
    const tandem = await agreed();
    const again = await lead(full('Rust.', 5));
    const log = await writeAlong(tandem, [
      revision(q(0), 'Was ziek.', { isSensitive: true }),
      revision(q(1), '', { scale: 5 }),
    ]);
    await handIn(again);
    await handInLog(log);
    expect((await readers()).map(({ questionId }) => questionId)).toEqual([q(1)]);
  });

  it('leaves one event per write', async () => {
    const before = (await eventNames()).length;
    const { talk } = await merged();
    await resolve(renske, talk.differences[0]?.id ?? '', { kept: 'first', reason: 'Opname teruggeluisterd' });
    expect((await eventNames()).slice(before)).toEqual([
      'tandem.agreed',
      'interview.started',
      'tandem.joined',
      'interview.answered',
      'tandem.logged',
      'tandem.answered',
      'tandem.handedIn',
      'interview.submitted',
      'tandem.resolved',
    ]);
  });
});

it('loses nothing when one of the two leaves, who is waited for no more', async () => {
  const { talk } = await merged();
  // Whoever only wrote along has begun the visit too: nobody makes it undone.
  const marit = await house.as('marit');
  expect((await marit.delete<Refusal>(`/api/assignments/${along}`)).body.code).toBe('assignment.under_way');
  expect(await sql('delete from assignment where id = $1', [along])).toBe('assignment_under_way');
  const place = membershipOf(cast.youssef);
  expect((await marit.delete(`/api/members/${place}`)).status).toBe(204);
  const { tandems } = (await renske.get<TandemsDto>(`/api/plgs/${plg}/tandems`)).body;
  const { tasks } = (await renske.get<TandemKitDto>('/api/tandems/mine')).body;
  const kept = { kept: 'first', reason: 'Zo was het.' };
  expect((await resolve(renske, talk.differences[0]!.id, kept)).status).toBe(200);
  expect((await handIn(await lead(full('Alleen.', 3), 2))).body.submittedAt).not.toBeNull();
  await house.db.query('update membership set left_at = null where id = $1', [place]);
  expect(tandems).toMatchObject([{ stoppedNames: [cast.youssef.name], can: { change: false } }]);
  expect(tasks).toMatchObject([{ hasStopped: true }]);
});

describe('withdrawing what two wrote down', () => {
  it('erases both halves, whichever of the two heard it', async () => {
    const tandem = await agreed();
    const interview = await lead(full('Rust.', 5));
    const log = await writeAlong(tandem, full('Merel.', 2));
    expect((await words())?.keys).toBe(2);
    await youssef.post(`/api/tandem-logs/${log}/withdraw`);
    expect(await words()).toEqual({ answers: 0, differences: 0, keys: 0 });
    expect((await renske.get<InterviewDto>(`/api/interviews/${interview}`)).body.state).toBe('withdrawn');
    const late = await youssef.post<Refusal>(`/api/tandem-logs/${log}/answers`, {
      answers: full('Toch.', 1),
    });
    expect(late.body.code).toBe('interview.withdrawn');
  });

  it('goes for the leading half too when that only arrives afterwards', async () => {
    const log = await writeAlong(await agreed(), full('Merel.', 2));
    await youssef.post(`/api/tandem-logs/${log}/withdraw`);
    const interview = await lead(full('Rust.', 5));
    expect((await renske.get<InterviewDto>(`/api/interviews/${interview}`)).body).toMatchObject({
      state: 'withdrawn',
      answers: [],
    });
    expect(await words()).toEqual({ answers: 0, differences: 0, keys: 0 });
  });

  it('happens too when the time of the words has come, also of one half that waits', async () => {
    const tandem = await agreed();
    const interview = await lead(full('Rust.', 5));
    await writeAlong(tandem, full('Merel.', 2));
    await handIn(interview);
    await house.db.query('update interview set words_erased_at = now() where id = $1', [interview]);
    expect(await words()).toEqual({ answers: 0, differences: 0, keys: 0 });
  });

  it('takes the differences along when it comes after both handed in', async () => {
    const tandem = await agreed();
    const interview = await lead(full('Rust.', 5));
    const log = await writeAlong(tandem, full('Rust.', 2));
    await handIn(interview);
    await handInLog(log);
    expect((await words())?.differences).toBe(1);
    await renske.post(`/api/interviews/${interview}/withdraw`);
    expect(await words()).toEqual({ answers: 0, differences: 0, keys: 0 });
    expect((await talkOf(youssef)).differences).toEqual([]);
  });
});
