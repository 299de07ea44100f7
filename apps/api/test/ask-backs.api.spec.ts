import { randomUUID } from 'node:crypto';
import type {
  AnswerDto,
  AskBackKitDto,
  AskBacksDto,
  AskedBackDto,
  AuditEntryDto,
  InterviewDto,
  InterviewProgressDto,
  QuoteDto,
  TodayDto,
} from '@leerkring/shared';
import { bootApp, type Answer, type TestApp } from './support/app.ts';
import { plg, programmes, type CastName } from './support/cast.ts';
import { agreeVisit, holdConversation, startBody, writeGuide, type Guide } from './support/conversation.ts';
import { exampleQuery } from './support/example-body.ts';
import { everyRoute } from './support/routes.ts';

const said = 'Ik durf nu vaker iets te vragen, CANARY-first';
const fuller = 'Ik durf nu vaker iets te vragen, ook in de pauze. CANARY-second';
const question = 'Bedoelde ze in de les of ook daarbuiten? CANARY-asked';

let house: TestApp;
let guide: Guide;
let visit: string;
let talk: InterviewDto;
beforeAll(async () => {
  house = await bootApp();
  guide = await writeGuide(house.db);
  visit = await agreeVisit(house.db, 'renske', 'MZ');
});
afterAll(() => house.close());
beforeEach(async () => {
  talk = await holdConversation(await house.as('renske'), guide, visit, said);
});

const q1 = () => guide.student[0] ?? '';
const ask = async (name: CastName, over: object = {}): Promise<Answer<AskedBackDto & { code: string }>> =>
  (await house.as(name)).post(`/api/plgs/${plg}/ask-backs`, {
    code: talk.code,
    questionId: q1(),
    text: question,
    ...over,
  });
const isMine = ({ code }: { code: string }) => code === talk.code;
/** What is about the conversation of this test. */
const list = async (name: CastName): Promise<AskBacksDto> => {
  const { body } = await (await house.as(name)).get<AskBacksDto>(`/api/plgs/${plg}/ask-backs`);
  return { ...body, asked: body.asked.filter(isMine), targets: body.targets.filter(isMine) };
};
const kit = async (name: CastName): Promise<AskBackKitDto> => {
  const { body } = await (await house.as(name)).get<AskBackKitDto>('/api/ask-backs/mine');
  return { ...body, tasks: body.tasks.filter(({ interviewId }) => interviewId === talk.id) };
};
const content = (text: string, over: object = {}) => ({
  text,
  scale: null,
  choice: null,
  isQuote: false,
  probes: [],
  skipReason: null,
  ...over,
});
const answer = async (
  name: CastName,
  id: string,
  over: object = {},
): Promise<Answer<AskedBackDto & { code: string }>> =>
  (await house.as(name)).post(`/api/ask-backs/${id}/answer`, {
    id: randomUUID(),
    outcome: 'changed',
    answer: content(fuller),
    note: '',
    ...over,
  });

describe('asking back on one question', () => {
  it('is for coordinators and those who read answers, about what was handed in', async () => {
    expect((await ask('esra')).status).toBe(404);
    for (const name of ['carlijn', 'youssef', 'tjeerd'] as const) expect((await ask(name)).status).toBe(403);
    expect((await ask('marit', { text: '' })).body).toMatchObject({
      code: 'invalid',
      fields: { text: expect.anything() },
    });
    expect((await ask('marit', { code: 'ST-97' })).status).toBe(404);
    expect((await ask('marit', { questionId: guide.student[2] })).body.code).toBe('ask_back.no_answer');
    const underway = startBody(guide, visit);
    const begun = await (
      await house.as('renske')
    ).post<InterviewDto>(`/api/plgs/${plg}/interviews`, underway);
    expect((await ask('marit', { code: begun.body.code })).status).toBe(404);
    expect((await ask('marit')).status).toBe(201);
  });

  it('is asked once at a time, also when two ask at the same moment', async () => {
    const answers = await Promise.all([ask('marit'), ask('aylin'), ask('bram')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('ask_back.asked_already');
  });

  it('tells the coordinator which questions there are and never a word of what was said', async () => {
    const seen = await list('marit');
    expect(seen.targets).toMatchObject([
      {
        code: talk.code,
        questions: [
          { position: 1, isSkipped: false },
          { position: 2, isSkipped: false },
        ],
      },
    ]);
    await ask('aylin');
    const { body } = await ask('marit', { questionId: guide.student[1], text: 'Vier van de vijf?' });
    await answer('renske', body.id, { answer: content('', { scale: 2 }), note: 'CANARY-note' });
    const after = await list('marit');
    expect(after.asked.map(({ state, text, before, note }) => ({ state, text, before, note }))).toEqual([
      { state: 'answered', text: 'Vier van de vijf?', before: null, note: null },
      { state: 'open', text: null, before: null, note: null },
    ]);
    expect(JSON.stringify(after)).not.toMatch(/CANARY|Renske|Maatschappelijke/);
  });

  it('waits for the interviewer, with the words of that one answer and of no other', async () => {
    const { body } = await ask('aylin');
    const { tasks } = await kit('renske');
    expect(tasks).toMatchObject([
      {
        id: body.id,
        interviewId: talk.id,
        code: talk.code,
        text: question,
        answer: { text: said },
        question: { id: q1() },
      },
    ]);
    for (const name of ['carlijn', 'youssef', 'marit', 'aylin'] as const)
      expect((await kit(name)).tasks).toEqual([]);
    const today = await (await house.as('renske')).get<TodayDto>('/api/today');
    expect(today.body.obligations.find(({ subjectId }) => subjectId === body.id)).toMatchObject({
      kind: 'ask_back.answer',
      path: `/gesprekken/terugvraag/${body.id}`,
      facts: { programme: 'Maatschappelijke Zorg' },
    });
  });

  it('is answered by the interviewer alone, once however often it is sent, and keeps what stood there', async () => {
    const { body } = await ask('aylin');
    for (const name of ['carlijn', 'youssef', 'esra'] as const)
      expect((await answer(name, body.id)).status).toBe(404);
    for (const name of ['marit', 'aylin'] as const) expect((await answer(name, body.id)).status).toBe(403);
    expect((await answer('renske', body.id, { answer: content('', { scale: 9 }) })).status).toBe(422);
    expect((await answer('renske', body.id, { outcome: 'stands', note: ' ' })).body).toMatchObject({
      fields: { note: ['isNotEmpty'] },
    });
    const id = randomUUID();
    const all = await Promise.all(Array.from({ length: 4 }, () => answer('renske', body.id, { id })));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await answer('renske', body.id)).body.code).toBe('ask_back.over');
    const revisions = await house.db.query(
      'select id, revision from answer_revision where interview_id = $1 and question_id = $2 order by revision',
      [talk.id, q1()],
    );
    expect(revisions).toMatchObject([{ revision: 1 }, { id, revision: 2 }]);
    const read = await (await house.as('aylin')).get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
    expect(read.body.find((it) => it.code === talk.code && it.questionId === q1())?.text).toBe(fuller);
    expect((await list('aylin')).asked).toMatchObject([
      { state: 'answered', outcome: 'changed', before: { text: said }, text: question },
    ]);
    expect((await kit('renske')).tasks).toEqual([]);
    expect((await ask('aylin')).status).toBe(201);
  });

  it('may end in that the answer stands, which changes nothing', async () => {
    const { body } = await ask('aylin');
    const stands = await answer('renske', body.id, {
      outcome: 'stands',
      answer: null,
      note: 'Ik kan haar niet meer bereiken.',
    });
    expect(stands.body).toMatchObject({ state: 'answered', outcome: 'stands', before: null });
    const read = await (await house.as('aylin')).get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
    expect(read.body.find((it) => it.code === talk.code && it.questionId === q1())?.text).toBe(said);
  });

  it('keeps what is sensitive to the interviewer, and takes names out of what comes in', async () => {
    const first = await ask('aylin');
    await answer('renske', first.body.id, {
      answer: content('CANARY over haar gezondheid', { isSensitive: true }),
      note: 'CANARY ook dit',
    });
    const read = async () =>
      (await (await house.as('aylin')).get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body.filter(
        (it) => it.code === talk.code && it.questionId === q1(),
      );
    expect(await read()).toEqual([]);
    expect((await list('aylin')).asked[0]).toMatchObject({ before: null, note: null });
    expect((await list('renske')).asked[0]).toMatchObject({ note: 'CANARY ook dit', before: { text: said } });
    talk = await holdConversation(await house.as('renske'), guide, visit, said);
    const second = await ask('aylin');
    await answer('renske', second.body.id, {
      answer: content('Dat zei Carlijn te Brake ook.'),
      note: 'Nagevraagd bij Carlijn te Brake.',
    });
    expect(JSON.stringify([await read(), (await list('aylin')).asked])).not.toContain('Brake');
  });

  it('keeps what stood there before as well, of an answer that turns out to be sensitive, until it is released', async () => {
    await answer('renske', (await ask('aylin')).body.id, { note: 'CANARY-note' });
    expect((await list('aylin')).asked).toMatchObject([{ before: { text: said }, note: 'CANARY-note' }]);
    const sensitive = content(fuller, { isSensitive: true });
    await answer('renske', (await ask('aylin')).body.id, { answer: sensitive });
    for (const name of ['aylin', 'bram', 'gijs'] as const)
      for (const it of (await list(name)).asked) expect(it).toMatchObject({ before: null, note: null });
    expect((await list('renske')).asked.map(({ before }) => before?.text).toSorted()).toEqual([said, fuller]);
    await (await house.as('renske')).post(`/api/interviews/${talk.id}/release`, { questionId: q1() });
    expect((await list('aylin')).asked.map(({ before }) => before?.text ?? null)).toEqual([null, said]);
  });

  it('is taken back by whoever asked or the coordinator, and then no longer waits anywhere', async () => {
    const { body } = await ask('aylin');
    const drop = async (name: CastName) =>
      (await house.as(name)).delete<AskedBackDto>(`/api/ask-backs/${body.id}`);
    for (const name of ['renske', 'bram'] as const) expect((await drop(name)).status).toBe(403);
    expect((await drop('carlijn')).status).toBe(404);
    expect((await drop('marit')).body.state).toBe('taken_back');
    expect((await kit('renske')).tasks).toEqual([]);
    expect((await answer('renske', body.id)).body.code).toBe('ask_back.over');
  });

  it('leaves nothing in the log that leads from a code to who held the conversation', async () => {
    const { body } = await ask('marit');
    await answer('renske', body.id);
    const renske = await house.as('renske');
    const about = { questionId: q1(), text: said, reason: 'Toch niet' };
    expect((await renske.post(`/api/interviews/${talk.id}/correct`, about)).status).toBe(200);
    const second = await ask('aylin');
    await answer('renske', second.body.id, { answer: content(fuller, { isSensitive: true }) });
    expect((await renske.post(`/api/interviews/${talk.id}/release`, { questionId: q1() })).status).toBe(200);
    const [row] = await house.db.query<{ id: string }>(
      'select id from answer where interview_id = $1 and question_id = $2',
      [talk.id, q1()],
    );
    const { body: log } = await (await house.as('marit')).get<AuditEntryDto[]>(`/api/plgs/${plg}/audit`);
    const names = (name: string) =>
      log.flatMap((it) =>
        it.name === name && [body.id, talk.id].includes(it.subjectId) ? [it.actorName] : [],
      );
    expect(names('askBack.asked')).toEqual(['Marit Oldenhof']);
    expect(names('askBack.answered')).toEqual([null]);
    expect(names('interview.corrected')).toEqual(['Renske Bolhuis']);
    expect(names('interview.released')).toEqual(['Renske Bolhuis']);
    // Whoever reads answers knows them by this id, and by code.
    expect(JSON.stringify(log)).not.toContain(row!.id);
  });

  it('goes with the conversation when that is withdrawn: no word of it stays, old or new', async () => {
    const first = await ask('aylin');
    await answer('renske', first.body.id);
    const second = await ask('bram');
    await (await house.as('renske')).post(`/api/interviews/${talk.id}/withdraw`);
    expect((await answer('renske', second.body.id)).body.code).toBe('interview.withdrawn');
    expect((await list('aylin')).asked.map(({ state, before }) => ({ state, before }))).toEqual([
      { state: 'withdrawn', before: null },
      { state: 'withdrawn', before: null },
    ]);
    const rows = await house.db.query<{ words: string }>(
      `select row_to_json(b)::text as words from ask_back b where interview_id = $1
       union all select row_to_json(a)::text from answer a where interview_id = $1`,
      [talk.id],
    );
    expect(rows.map(({ words }) => words).join()).not.toContain('CANARY');
  });

  it('shows the host nothing of it, through any route', async () => {
    const { body } = await ask('aylin');
    await answer('renske', body.id);
    await ask('bram');
    const ids = [body.id, talk.id, visit, guide.versionId, programmes.MZ];
    for (const name of ['carlijn', 'dennis', 'sjors'] as const) {
      const host = await house.as(name);
      for (const route of everyRoute().filter(({ method }) => method === 'GET'))
        for (const id of route.path.includes('{') ? ids : ['']) {
          const path = route.path.replace('{plgId}', plg).replaceAll(/\{\w+\}/g, id);
          const seen = await host.get(path + exampleQuery(route, body.id));
          expect(`${path} ${JSON.stringify(seen.body)}`).not.toMatch(/CANARY|\bST-\d\d\b/);
        }
    }
  }, 60_000);

  it('says of a quote that its words no longer stand there, and takes out what turned out to be sensitive', async () => {
    const aylin = await house.as('aylin');
    const answers = await aylin.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
    const of = answers.body.find((it) => it.code === talk.code && it.questionId === q1());
    const quote = async (words: string): Promise<string> => {
      const start = said.indexOf(words);
      const input = { answerId: of?.id, start, end: start + words.length };
      const made = await aylin.post<QuoteDto>(`/api/plgs/${plg}/quotes`, input);
      expect(made.body.words).toBe(words);
      return made.body.id;
    };
    const seen = async (id: string) =>
      (await aylin.get<QuoteDto[]>(`/api/plgs/${plg}/quotes`)).body.find((it) => it.id === id);
    const stays = await quote('vaker iets te vragen');
    const old = await quote('CANARY-first');
    await answer('renske', (await ask('aylin')).body.id);
    expect(await seen(old)).toMatchObject({ words: 'CANARY-first', isStale: true });
    expect(await seen(stays)).toMatchObject({ words: 'vaker iets te vragen', isStale: false });
    const sensitive = content(fuller, { isSensitive: true });
    await answer('renske', (await ask('aylin')).body.id, { answer: sensitive });
    for (const id of [old, stays]) expect(await seen(id)).toMatchObject({ words: null });
  });
});

describe('how far the conversations are', () => {
  it('is told per visit and audience, and one too many here makes up for none there', async () => {
    const floor = await house.as('floor');
    const own = await agreeVisit(house.db, 'floor', 'SB');
    for (let more = 0; more < 3; more++) await holdConversation(floor, guide, own, `Gesprek ${more}`);
    const { body } = await (
      await house.as('marit')
    ).get<InterviewProgressDto>(`/api/plgs/${plg}/interviews/progress`);
    const one = body.visitors.find(({ assignmentId }) => assignmentId === own);
    const missing = body.visitors.flatMap(({ audiences }) => audiences.map((it) => it.missing));
    expect(body.missing).toBe(missing.reduce((sum, it) => sum + it, 0));
    expect(body.missing).toBeGreaterThan(body.planned - body.held);
    expect(one?.audiences).toEqual([
      { audience: 'student', planned: 2, held: 3, handedIn: 3, missing: 0 },
      { audience: 'teacher', planned: 2, held: 0, handedIn: 0, missing: 2 },
    ]);
    const host = await (
      await house.as('bram')
    ).get<InterviewProgressDto>(`/api/plgs/${plg}/interviews/progress`);
    expect(host.body).toMatchObject({ hosts: [{ held: 3, planned: 4 }], visitors: [] });
  });
});
