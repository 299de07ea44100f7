import { randomUUID } from 'node:crypto';
import type {
  AnswerDto,
  InterviewDto,
  JoinThreadsDto,
  QuoteDto,
  ReadingDto,
  ReportDto,
  ThemeDto,
  TodayDto,
  WriteThreadDto,
} from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';
import { heldUpBy } from './support/held-up.ts';
import { agreeVisit, holdConversation, writeGuide, type Guide } from './support/conversation.ts';

/** Marit coordinates; Bram, Loes and Aylin read; Gijs reads answers and is no reader; Renske reads no answers. */
let house: TestApp;
const names = ['marit', 'bram', 'loes', 'aylin', 'gijs', 'renske', 'esra', 'carlijn'] as const;
const people = {} as Record<(typeof names)[number], Visitor>;
let guide: Guide;
let byBram: InterviewDto[];
let byCarlijn: InterviewDto[];
let answers: AnswerDto[];
let reportId: string;

const place = (who: 'bram' | 'loes' | 'aylin' | 'gijs' | 'renske') => membershipOf(cast[who]);
const three = () => [place('bram'), place('loes'), place('aylin')];
const readingOf = async (who: Visitor) => (await who.get<ReadingDto>(`/api/plgs/${plg}/reading`)).body;
const plan = (who: Visitor, readerIds: string[]) => who.put(`/api/plgs/${plg}/reading/plan`, { readerIds });
const pin = (who: Visitor, code: string, membershipId: string | null) =>
  who.put(`/api/plgs/${plg}/reading/pin`, { code, membershipId });
const mine = async (who: Visitor) =>
  (await readingOf(who)).readers.find(({ isMe }) => isMe)?.plan.map(({ code }) => code) ?? [];
const threadAt = (code: string, name: string, more: Partial<WriteThreadDto> = {}): WriteThreadDto => ({
  id: randomUUID(),
  canonicalId: guide.student[0]!,
  name,
  text: '',
  codes: [code],
  words: [],
  ...more,
});
const write = (who: Visitor, thread: WriteThreadDto) => who.post(`/api/plgs/${plg}/read-threads`, thread);
const wordsOf = (code: string, from: number, to: number) => {
  const answer = answers.find((it) => it.code === code && it.text.length > to)!;
  return { answerId: answer.id, start: from, end: to, words: answer.text.slice(from, to) };
};
const open = (who: Visitor, reason: string) => who.post(`/api/plgs/${plg}/reading/open`, { reason });
const join = (who: Visitor, more: Partial<JoinThreadsDto>) =>
  who.post(`/api/plgs/${plg}/joint-threads`, { threadIds: [], name: 'Rust', text: '', ...more });
const idOf = async (name: string) =>
  (await readingOf(people.gijs)).threads.find((it) => it.name === name)!.id;
const refused = (constraint: string) => ({ driverError: { constraint } });

beforeAll(async () => {
  house = await bootApp();
  for (const name of names) people[name] = await house.as(name);
  guide = await writeGuide(house.db);
  const visits = {
    bram: await agreeVisit(house.db, 'bram', 'HV'),
    carlijn: await agreeVisit(house.db, 'carlijn', 'HV'),
  };
  const hold = async (who: 'bram' | 'carlijn', from: number, to: number) => {
    const held: InterviewDto[] = [];
    for (let number = from; number <= to; number++)
      held.push(
        await holdConversation(people[who], guide, visits[who], `Gesprek ${number} over rust in de klas.`),
      );
    return held;
  };
  byBram = await hold('bram', 1, 3);
  byCarlijn = await hold('carlijn', 4, 8);
  answers = (await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
});
afterAll(() => house.close());

describe('who reads what', () => {
  it('is planned by the coordinator over people who read answers, and nobody else learns the plan', async () => {
    expect((await plan(people.esra, three())).status).toBe(404);
    expect((await plan(people.bram, three())).body).toMatchObject({ code: 'forbidden' });
    expect((await pin(people.marit, byBram[0]!.code, place('bram'))).status).toBe(404);
    expect((await plan(people.marit, [place('bram'), place('renske')])).body).toMatchObject({
      code: 'reading.not_a_reader',
    });
    expect((await plan(people.marit, [place('bram')])).status).toBe(422);
    expect(await readingOf(people.marit)).toMatchObject({ stage: 'none', conversations: 8 });
    expect((await plan(people.marit, three())).status).toBe(200);
    const whole = await readingOf(people.marit);
    expect(whole).toMatchObject({ stage: 'blind', guides: 8, can: { plan: true, open: true, write: false } });
    expect(whole.readers.map((it) => it.guides).toSorted()).toEqual([2, 3, 3]);
    const own = byBram.map(({ code }) => code);
    expect((await mine(people.bram)).some((code) => own.includes(code))).toBe(false);
    // How many could read it is told to who arranges visits: of Bram's one fewer than of the others'.
    const rows = whole.readers.flatMap((it) => it.plan);
    expect(
      rows
        .filter(({ mayRead }) => mayRead === 2)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(own.toSorted());
    const seen = await readingOf(people.loes);
    expect(seen.readers.filter((it) => it.plan.length > 0).map(({ isMe }) => isMe)).toEqual([true]);
    expect(seen.readers.flatMap((it) => it.plan).every(({ mayRead }) => mayRead === null)).toBe(true);
    expect(await readingOf(people.renske)).toMatchObject({
      stage: 'none',
      readers: [],
      can: { read: false },
    });
  });

  it('keeps whom the coordinator appointed, and refuses an own visit in the room and in the database', async () => {
    const [own] = byBram;
    expect((await pin(people.marit, own!.code, place('bram'))).body).toMatchObject({
      code: 'reading.no_plan',
      facts: { conversations: 1 },
    });
    expect((await pin(people.marit, own!.code, place('gijs'))).body).toMatchObject({
      code: 'reading.not_a_reader',
    });
    expect((await pin(people.marit, 'ST-999', place('loes'))).status).toBe(404);
    await expect(
      house.db.query(
        `update reading_guide set reader_id = (select id from reader where membership_id = $1) where interview_id = $2`,
        [place('bram'), own!.id],
      ),
    ).rejects.toMatchObject(refused('reading_guide_not_own'));
    const [first] = byCarlijn;
    for (const who of ['loes', 'aylin'] as const) {
      expect((await pin(people.marit, first!.code, place(who))).status).toBe(200);
      expect((await plan(people.marit, three())).status).toBe(200);
      expect(await mine(people[who])).toContain(first!.code);
    }
    const pinned = (await readingOf(people.marit)).readers
      .flatMap((it) => it.plan)
      .filter((it) => it.isPinned);
    expect(pinned.map(({ code }) => code)).toEqual([first!.code]);
    await pin(people.marit, first!.code, null);
    expect((await readingOf(people.marit)).readers.map((it) => it.guides).toSorted()).toEqual([2, 3, 3]);
  });

  it('is on the list of today of who reads, until they hand in', async () => {
    const asked = (await people.loes.get<TodayDto>('/api/today')).body.obligations;
    expect(asked.find(({ kind }) => kind === 'reading.write')).toMatchObject({
      path: `/plg/${plg}/coderen/lezen`,
      facts: { count: (await mine(people.loes)).length },
    });
    const others = (await people.gijs.get<TodayDto>('/api/today')).body.obligations;
    expect(others.some(({ kind }) => kind === 'reading.write')).toBe(false);
  });
});

describe('the first stage', () => {
  it('is written by readers, about guides and words that are theirs', async () => {
    const [code] = (await mine(people.loes)) as [string];
    const [ofBram] = (await mine(people.bram)) as [string];
    for (const who of [people.renske, people.esra])
      expect((await write(who, threadAt(code, 'x'))).status).toBe(404);
    expect((await write(people.gijs, threadAt(code, 'x'))).body).toMatchObject({
      code: 'reading.still_blind',
    });
    expect((await write(people.loes, threadAt(ofBram, 'Rust'))).body).toMatchObject({
      code: 'reading.case_elsewhere',
    });
    expect(
      (await write(people.loes, threadAt(code, 'Rust', { words: [wordsOf(ofBram, 0, 7)] }))).body,
    ).toMatchObject({ code: 'reading.case_elsewhere' });
    const changed = { ...wordsOf(code, 0, 7), words: 'iets anders' };
    expect((await write(people.loes, threadAt(code, 'Rust', { words: [changed] }))).body).toMatchObject({
      code: 'coding.answer_changed',
    });
    expect((await write(people.loes, threadAt(code, '', { codes: [] }))).body).toMatchObject({
      fields: { name: expect.anything(), codes: expect.anything() },
    });
    expect((await people.loes.post(`/api/plgs/${plg}/reading/hand-in`)).body).toMatchObject({
      code: 'reading.nothing_written',
    });
  });

  it('shows nobody what another found: not in answers, lists, hints, search, exports or refusals', async () => {
    const [code] = (await mine(people.loes)) as [string];
    const hints: unknown[] = [];
    const sockets = await Promise.all([people.bram.socket(), people.marit.socket()]);
    for (const socket of sockets) socket.on('hint', (hint) => hints.push(hint));
    const thread = threadAt(code, 'Zeldzaamheid', { text: 'Bijzonder', words: [wordsOf(code, 0, 9)] });
    expect((await write(people.loes, thread)).status).toBe(201);
    // What arrives twice is one thread.
    expect((await write(people.loes, { ...thread, name: 'Zeldzaamheden' })).status).toBe(201);
    const { threads } = await readingOf(people.loes);
    expect(threads).toMatchObject([
      {
        name: 'Zeldzaamheden',
        codes: [code],
        words: [{ words: wordsOf(code, 0, 9).words }],
      },
    ]);
    for (const who of [people.bram, people.aylin, people.gijs, people.marit, people.renske]) {
      const told = JSON.stringify([
        await readingOf(who),
        (await who.get('/api/search?q=Zeldzaamheden')).body,
        (await who.get(`/api/plgs/${plg}/themes`)).body,
        (await who.get(`/api/plgs/${plg}/quotes`)).body,
        (await who.get(`/api/plgs/${plg}/codings`)).body,
        (await who.get(`/api/plgs/${plg}/audit`)).body,
      ]);
      expect(told).not.toContain('Zeldzaam');
      expect(told).not.toContain(threads[0]!.words[0]!.id);
      const { words, name, text, codes } = thread;
      for (const refusal of [
        await who.put(`/api/read-threads/${thread.id}`, { words, name, text, codes }),
        await who.delete(`/api/read-threads/${thread.id}`),
      ])
        expect(refusal).toMatchObject({ status: 404, body: { code: 'not_found' } });
      const joined = await who.post(`/api/plgs/${plg}/joint-threads`, {
        threadIds: [thread.id],
        name: 'x',
        text: '',
      });
      expect(joined.status).toBe(404);
    }
    // A thread of another under its own id is no thread for them either.
    const [ofBram] = (await mine(people.bram)) as [string];
    expect((await write(people.bram, { ...threadAt(ofBram, 'x'), id: thread.id })).status).toBe(404);
    expect(hints).toEqual([]);
    await expect(
      house.db.query(`update reading_round set opened_at = now() where plg_id = $1`, [plg]),
    ).rejects.toMatchObject(refused('reading_round_opens'));
  });

  it('stays as it was once handed in, and who reads what stays once somebody wrote', async () => {
    expect((await plan(people.marit, three())).body).toMatchObject({ code: 'reading.begun' });
    expect((await people.marit.delete(`/api/plgs/${plg}/reading`)).body).toMatchObject({
      code: 'reading.begun',
    });
    const [code] = (await mine(people.loes)) as [string];
    const spare = threadAt(code, 'Toch niet');
    await write(people.loes, spare);
    expect((await people.loes.delete(`/api/read-threads/${spare.id}`)).status).toBe(200);
    expect((await people.loes.post(`/api/plgs/${plg}/reading/hand-in`)).status).toBe(201);
    const [thread] = (await readingOf(people.loes)).threads;
    expect((await people.loes.delete(`/api/read-threads/${thread!.id}`)).body).toMatchObject({
      code: 'reading.handed_in',
    });
    expect((await write(people.loes, threadAt(code, 'Te laat'))).body).toMatchObject({
      code: 'reading.handed_in',
    });
    for (const statement of [
      `update read_thread set name = 'anders' where id = $1`,
      `delete from read_thread where id = $1`,
    ])
      await expect(house.db.query(statement, [thread!.id])).rejects.toMatchObject(
        refused('read_thread_stays'),
      );
    await expect(
      house.db.query(
        `with made as (insert into joint_thread (id, plg_id, round_id, canonical_id, name)
           select gen_random_uuid(), plg_id, id, $1, 'x' from reading_round returning id)
         update read_thread set joint_id = (select id from made)`,
        [guide.student[0]],
      ),
    ).rejects.toMatchObject(refused('read_thread_joined_later'));
    expect((await readingOf(people.bram)).threads).toEqual([]);
  });

  it('is over when the last hands in, or when the coordinator says why before that', async () => {
    const report = { title: 'Kleine groepen' };
    reportId = (await people.bram.post<ReportDto>(`/api/plgs/${plg}/reports`, report)).body.id;
    expect(await heldUpBy(people.marit, reportId)).toEqual(['reading']);
    const [ofBram] = (await mine(people.bram)) as [string];
    await write(
      people.bram,
      threadAt(ofBram, 'Rust', { text: 'Er is minder lawaai.', words: [wordsOf(ofBram, 0, 7)] }),
    );
    await people.bram.post(`/api/plgs/${plg}/reading/hand-in`);
    expect((await open(people.bram, 'Klaar')).body).toMatchObject({ code: 'reading.handed_in' });
    expect((await open(people.marit, ' ')).body).toMatchObject({ fields: { reason: expect.anything() } });
    const [ofAylin] = (await mine(people.aylin)) as [string];
    await write(people.aylin, threadAt(ofAylin, 'Stilte'));
    expect((await open(people.marit, 'Aylin is ziek.')).status).toBe(201);
    expect(await readingOf(people.gijs)).toMatchObject({
      stage: 'together',
      openReason: 'Aylin is ziek.',
      can: { join: true, write: false },
    });
    const found = (await readingOf(people.gijs)).threads.map(({ name }) => name);
    expect(found.toSorted()).toEqual(['Rust', 'Stilte', 'Zeldzaamheden']);
    expect((await readingOf(people.marit)).threads).toEqual([]);
    expect((await write(people.aylin, threadAt(ofAylin, 'Te laat'))).body).toMatchObject({
      code: 'reading.opened',
    });
    expect((await plan(people.marit, three())).body).toMatchObject({ code: 'reading.opened' });
  });
});

describe('the second stage', () => {
  it('makes threads one with what stands behind them, and keeps what one reader found as an exception', async () => {
    const threadIds = [await idOf('Rust'), await idOf('Stilte')];
    expect(await heldUpBy(people.marit, reportId)).toEqual(['reading']);
    expect((await join(people.esra, { threadIds })).status).toBe(404);
    expect((await join(people.renske, { threadIds })).status).toBe(404);
    expect((await join(people.gijs, { threadIds, name: 'Rust in de groep' })).status).toBe(201);
    const { joint, threads } = await readingOf(people.loes);
    expect(joint).toMatchObject([
      {
        name: 'Rust in de groep',
        readers: 2,
        cases: 2,
        casesOf: 8,
        programmes: 1,
        isException: false,
        themeId: null,
      },
    ]);
    expect(threads.filter((it) => it.jointId === null).map(({ name }) => name)).toEqual(['Zeldzaamheden']);
    expect(
      (await join(people.loes, { threadIds: [await idOf('Zeldzaamheden')], name: 'Alleen Loes' })).status,
    ).toBe(201);
    expect(await heldUpBy(people.marit, reportId)).toEqual([]);
    expect((await readingOf(people.gijs)).joint.find(({ name }) => name === 'Alleen Loes')).toMatchObject({
      isException: true,
      readers: 1,
    });
  });

  it('takes threads apart and undoes a step, unless something else happened to them since', async () => {
    const before = await readingOf(people.gijs);
    const both = before.joint.find(({ readers }) => readers === 2)!;
    const [step] = before.steps.filter(({ jointName }) => jointName === both.name);
    expect(step).toMatchObject({ kind: 'join', byName: 'Gijs ten Elshof', canUndo: true });
    const stilte = await idOf('Stilte');
    expect(
      (await people.renske.post(`/api/joint-threads/${both.id}/part`, { threadIds: [stilte] })).status,
    ).toBe(404);
    expect(
      (await people.bram.post(`/api/joint-threads/${both.id}/part`, { threadIds: [stilte] })).status,
    ).toBe(201);
    expect((await people.gijs.post(`/api/reading-steps/${step!.id}/undo`)).body).toMatchObject({
      code: 'reading.moved_since',
    });
    expect((await people.renske.post(`/api/reading-steps/${step!.id}/undo`)).status).toBe(404);
    const parted = (await readingOf(people.gijs)).steps.find(({ kind }) => kind === 'part');
    expect((await people.gijs.post(`/api/reading-steps/${parted!.id}/undo`)).status).toBe(201);
    expect((await readingOf(people.gijs)).joint).toEqual(before.joint);
    await people.gijs.patch(`/api/joint-threads/${both.id}`, { name: 'Rust', text: 'Twee lezers' });
    const [newest] = (await readingOf(people.gijs)).steps;
    expect(newest).toMatchObject({ kind: 'rename', jointName: 'Rust', canUndo: false });
  });

  it('goes on in the report as a red thread with its answers, and with words that may be quoted', async () => {
    const both = (await readingOf(people.bram)).joint.find(({ readers }) => readers === 2)!;
    expect((await people.renske.post(`/api/joint-threads/${both.id}/carry`)).status).toBe(404);
    expect((await people.bram.post(`/api/joint-threads/${both.id}/carry`)).status).toBe(201);
    const { themeId } = (await readingOf(people.bram)).joint.find(({ id }) => id === both.id)!;
    const theme = (await people.bram.get<ThemeDto[]>(`/api/plgs/${plg}/themes`)).body.find(
      (it) => it.id === themeId,
    );
    expect(theme).toMatchObject({ name: 'Rust', description: 'Twee lezers', support: { conversations: 2 } });
    const quotes = (await people.bram.get<QuoteDto[]>(`/api/plgs/${plg}/quotes`)).body;
    expect(quotes).toMatchObject([{ words: 'Gesprek', themeIds: [themeId], canonicalId: guide.student[0] }]);
    expect(theme!.links.map(({ answerId }) => answerId)).toContain(
      (await readingOf(people.bram)).threads.find(({ name }) => name === 'Rust')!.words[0]!.answerId,
    );
    expect((await people.bram.post(`/api/joint-threads/${both.id}/carry`)).body).toMatchObject({
      code: 'forbidden',
    });
  });

  it('loses what a respondent took back: the conversation, and the words', async () => {
    const rust = (await readingOf(people.bram)).threads.find(({ name }) => name === 'Rust')!;
    const interview = byCarlijn.find(({ code }) => code === rust.codes[0])!;
    await people.carlijn.post(`/api/interviews/${interview.id}/withdraw`);
    const after = await readingOf(people.bram);
    expect(after.threads.find(({ id }) => id === rust.id)).toMatchObject({ codes: [], words: [] });
    expect(after.joint.find(({ name }) => name === 'Rust')).toMatchObject({ cases: 1, casesOf: 7 });
    const [left] = await house.db.query<{ count: number }>(
      'select count(*)::int as count from read_words where thread_id = $1',
      [rust.id],
    );
    expect(left?.count).toBe(0);
  });
});
