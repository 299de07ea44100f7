import { mkdtempSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  nothingSaid,
  validateAs,
  InstrumentDto,
  InstrumentResultsDto,
  LinkedInstrumentDto,
  OwnResponsesDto,
  type BankQuestionDto,
  type InstrumentAnswerDto,
  type InstrumentChangesDto,
  type InstrumentKindDto,
  type InstrumentLinksDto,
  type InstrumentQuestionDto,
  type TodayDto,
  type SurveyDto,
} from '@leerkring/shared';
import { ConfigError, type Config } from '../src/config.ts';
import { InstrumentKindsService } from '../src/instruments/instrument-kinds.service.ts';
import { CONFIG } from '../src/platform/config.token.ts';
import { newId } from '../src/platform/ids.ts';
import { bootApp, type Answer, type TestApp, type Visitor } from './support/app.ts';
import { plg, type CastName } from './support/cast.ts';
import { agreeVisit, writeGuide } from './support/conversation.ts';

type Problem = { code: string; fields?: Record<string, string[]>; facts?: { questions?: string[] } };
type Told = InstrumentDto & Problem;

const folder = mkdtempSync(path.join(tmpdir(), 'leerkring-instruments-'));
let house: TestApp;
let marit: Visitor;

const outside = ['esra', 'sjors', 'pauline', 'vera'] as const;

const question = (text: string, more: Partial<InstrumentQuestionDto> = {}): InstrumentQuestionDto => ({
  id: newId(),
  text,
  explanation: '',
  kind: 'choice',
  scaleMax: null,
  scaleLow: '',
  scaleHigh: '',
  options: ['ja', 'nee'],
  rows: [],
  unit: '',
  numberMin: null,
  numberMax: null,
  isOptional: false,
  ...more,
});

const answer = (questionId: string, said: Partial<InstrumentAnswerDto['answer']>): InstrumentAnswerDto => ({
  questionId,
  answer: { ...nothingSaid, probes: [], skipReason: null, ...said },
});

async function begin(kind: string, questions: InstrumentQuestionDto[], me = marit): Promise<InstrumentDto> {
  const started = await me.post<Told>(`/api/plgs/${plg}/instruments`, { kind, title: 'Wat valt op?' });
  expect(started.status).toBe(201);
  const { id, revision, title, intro } = started.body;
  const changed = await me.put<Told>(`/api/instruments/${id}`, { revision, title, intro, questions });
  expect(changed.status).toBe(200);
  return changed.body;
}

async function beginOpen(kind: string, questions: InstrumentQuestionDto[]): Promise<InstrumentDto> {
  const { id } = await begin(kind, questions);
  return (await marit.post<Told>(`/api/instruments/${id}/open`)).body;
}

const links = async (id: string, count: number, audience?: string): Promise<string[]> =>
  (await marit.post<InstrumentLinksDto>(`/api/instruments/${id}/links`, { count, audience })).body.urls.map(
    (url) => url.split('/').at(-1) ?? '',
  );
const handIn = (
  token: string,
  answers: InstrumentAnswerDto[],
): Promise<Answer<LinkedInstrumentDto & Problem>> =>
  house.stranger().put(`/api/instrument-links/${token}/response`, { answers, agrees: true });
const fill = async (
  name: CastName,
  id: string,
  answers: InstrumentAnswerDto[],
  isHandedIn = true,
  assignmentId: string | null = null,
) => fillAs(await house.as(name), id, answers, isHandedIn, assignmentId);
/** Each answer by itself, as the screen does, and then whether it is handed in. */
const fillAs = async (
  me: Visitor,
  id: string,
  answers: InstrumentAnswerDto[],
  isHandedIn = true,
  assignmentId: string | null = null,
) => {
  const at = `/api/instruments/${id}/responses/mine`;
  for (const { questionId, answer: said } of answers) {
    const saved = await me.put<OwnResponsesDto & Problem>(`${at}/${questionId}`, {
      assignmentId,
      answer: said,
    });
    if (saved.status !== 200) return saved;
  }
  return me.put<OwnResponsesDto & Problem>(at, { assignmentId, isHandedIn });
};
const results = async (name: CastName, id: string) =>
  (await (await house.as(name)).get<InstrumentResultsDto & Problem>(`/api/instruments/${id}/results`)).body;

beforeAll(async () => {
  house = await bootApp({ env: { INSTRUMENTS_DIR: folder } });
  marit = await house.as('marit');
});
afterAll(() => house.close());
beforeEach(() => house.db.query('delete from instrument'));

describe('writing an instrument', () => {
  it('is nobody’s business outside the group', async () => {
    const { id, revision } = await begin('vragenlijst', []);
    for (const name of outside) {
      const me = await house.as(name);
      for (const [method, at, body] of [
        ['GET', `/api/plgs/${plg}/instruments`, undefined],
        ['GET', `/api/plgs/${plg}/instrument-kinds`, undefined],
        ['POST', `/api/plgs/${plg}/instruments`, { kind: 'vragenlijst', title: 'x' }],
        ['GET', `/api/instruments/${id}`, undefined],
        ['PUT', `/api/instruments/${id}`, { revision, title: 'x', intro: '', questions: [] }],
        ['POST', `/api/instruments/${id}/open`, {}],
        ['DELETE', `/api/instruments/${id}`, undefined],
      ] as const)
        expect({ name, at, status: (await me.request(method, at, body)).status }).toEqual({
          name,
          at,
          status: 404,
        });
    }
  });

  it('is for everyone in the group, opening it for who leads', async () => {
    const renske = await house.as('renske');
    const { id } = await begin('vragenlijst', [question('Kleine groepen werken')], renske);
    expect((await renske.post<Problem>(`/api/instruments/${id}/open`)).body.code).toBe('forbidden');
    expect((await renske.delete<Problem>(`/api/instruments/${id}`)).body.code).toBe('forbidden');
    const opened = (await marit.post<Told>(`/api/instruments/${id}/open`)).body;
    expect(validateAs(InstrumentDto, opened).fields).toBeNull();
    expect(opened).toMatchObject({ state: 'open', can: { write: false, close: true, link: true } });
  });

  it('never overwrites what a colleague changed, and asks nothing in ways its kind does not know', async () => {
    const { id, revision, title, intro } = await begin('vragenlijst', []);
    const change = { title, intro, questions: [question('Een')] };
    const both = await Promise.all(
      [marit, await house.as('renske')].map((me) =>
        me.put<Told>(`/api/instruments/${id}`, { ...change, revision }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const odd = question('Kijk', { kind: 'observation', rows: ['rust'], options: [] });
    const refused = await marit.put<Problem>(`/api/instruments/${id}`, {
      ...change,
      revision: revision + 1,
      questions: [odd],
    });
    expect(refused.body).toMatchObject({
      code: 'instrument.kind_of_question',
      fields: { 'questions.0.kind': ['isIn'] },
    });
    expect(
      (await marit.post<Problem>(`/api/plgs/${plg}/instruments`, { kind: 'toverbal', title: 'x' })).body.code,
    ).toBe('instrument.unknown_kind');
  });

  it('keeps its questions as they were opened, whoever asks the database', async () => {
    const draft = await begin('vragenlijst', []);
    expect((await marit.post<Problem>(`/api/instruments/${draft.id}/open`)).body.code).toBe(
      'instrument.no_questions',
    );
    const { id, contentHash, revision } = await beginOpen('vragenlijst', [question('Een')]);
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(
      (await marit.put<Problem>(`/api/instruments/${id}`, { revision, title: 'x', intro: '', questions: [] }))
        .status,
    ).toBe(403);
    for (const change of [`questions = '[]'`, `opened_at = null, content_hash = null`, `title = 'anders'`])
      await expect(house.db.query(`update instrument set ${change} where id = $1`, [id])).rejects.toThrow(
        'never changes',
      );
    await expect(
      house.db.query(
        `insert into instrument_response (id, plg_id, instrument_id, answers) values (gen_random_uuid(), $1, $2, '[]')`,
        [plg, draft.id],
      ),
    ).rejects.toThrow('while it is open');
  });

  it('has its kinds from files, one more file is one more kind', async () => {
    const { body: kinds } = await marit.get<InstrumentKindDto[]>(`/api/plgs/${plg}/instrument-kinds`);
    expect(kinds.map(({ key, answeredBy }) => [key, answeredBy])).toEqual([
      ['vragenlijst', 'link'],
      ['kijkkader', 'visit'],
      ['raadpleging', 'parties'],
      ['peiling', 'members'],
      ['veldonderzoek', 'cases'],
    ]);
    const own = {
      ...kinds[3],
      kinds: ['choice'],
      key: 'stemming',
      order: 9,
      fixed: {
        options: [
          { nl: 'eens', en: 'agree' },
          { nl: 'oneens', en: 'disagree' },
        ],
      },
    };
    writeFileSync(path.join(folder, 'stemming.json'), JSON.stringify(own));
    const started = (
      await marit.post<Told>(`/api/plgs/${plg}/instruments`, { kind: 'stemming', title: 'Eens?' })
    ).body;
    const written = await marit.put<Told>(`/api/instruments/${started.id}`, {
      revision: 1,
      title: 'Eens?',
      intro: '',
      questions: [question('Wij houden kleine groepen', { options: ['a', 'b'] })],
    });
    expect(written.body.questions[0]?.options).toEqual(['eens', 'oneens']);
    // One that cannot be right is refused at the start, and left out of a house that is running.
    writeFileSync(path.join(folder, 'stemming.json'), JSON.stringify({ ...own, kinds: ['open'] }));
    const config = house.app.get<Config>(CONFIG);
    expect(() => new InstrumentKindsService(config).onModuleInit()).toThrow(ConfigError);
    expect((await marit.get<InstrumentKindDto[]>(`/api/plgs/${plg}/instrument-kinds`)).body).toHaveLength(5);
    unlinkSync(path.join(folder, 'stemming.json'));
  });
});

describe('a survey by link', () => {
  const asked = [
    question('Ik voel me gezien', { kind: 'scale', scaleMax: 5, options: [] }),
    question('Wat nog?', { kind: 'open', options: [], isOptional: true }),
  ] as const;
  const said = (scale: number, text = '') => [answer(asked[0].id, { scale }), answer(asked[1].id, { text })];

  it('gives links to who leads alone, each for one person, whose secret is kept nowhere', async () => {
    const { id } = await beginOpen('vragenlijst', [...asked]);
    for (const name of ['renske', ...outside] as const)
      expect([403, 404]).toContain(
        (await (await house.as(name)).post(`/api/instruments/${id}/links`, { count: 1 })).status,
      );
    const [first = '', second = ''] = await links(id, 2);
    const { body } = await house.stranger().get<LinkedInstrumentDto>(`/api/instrument-links/${first}`);
    expect(validateAs(LinkedInstrumentDto, body).fields).toBeNull();
    expect(body).toMatchObject({
      state: 'open',
      isHandedIn: false,
      questions: [{ text: 'Ik voel me gezien' }, {}],
    });
    for (const token of ['x', `${first.slice(0, -1)}${first.endsWith('A') ? 'E' : 'A'}`, '%00', id])
      expect((await house.stranger().get(`/api/instrument-links/${encodeURIComponent(token)}`)).status).toBe(
        404,
      );

    expect((await handIn(first, [])).body).toMatchObject({
      code: 'instrument.incomplete',
      facts: { questions: [asked[0].id] },
    });
    expect((await handIn(first, said(9))).body).toMatchObject({
      code: 'invalid',
      fields: { 'answers.0.answer.scale': ['max'] },
    });
    expect((await handIn(first, [answer(newId(), { scale: 1 })])).body.code).toBe(
      'instrument.question_elsewhere',
    );
    const refused = await house
      .stranger()
      .put<Problem>(`/api/instrument-links/${first}/response`, { answers: said(4), agrees: false });
    expect(refused.body.fields).toHaveProperty('agrees');

    const twice = await Promise.all([1, 2, 3].map(() => handIn(first, said(4, 'CANARY-woorden'))));
    expect(
      twice.map(({ status, body: { isHandedIn, questions } }) => [status, isHandedIn, questions]),
    ).toEqual(Array.from({ length: 3 }, () => [200, true, []]));
    expect((await handIn(second, said(2))).body.isHandedIn).toBe(true);
    expect((await marit.get<Told>(`/api/instruments/${id}`)).body).toMatchObject({ responses: 2, links: 2 });
    // Neither the secret nor which response came of which link stands anywhere.
    const rows = JSON.stringify(
      await house.db.query('select * from instrument_link, instrument_response, event'),
    );
    expect(rows).not.toContain(first);
    const events = JSON.stringify(await house.db.query(`select * from event where name like 'instrument.%'`));
    expect(events).not.toContain('CANARY');
    // What was filled in is not shown again, also not to who holds the link.
    expect(JSON.stringify((await house.stranger().get(`/api/instrument-links/${first}`)).body)).not.toContain(
      'CANARY',
    );

    expect(
      (await house.stranger().delete<LinkedInstrumentDto>(`/api/instrument-links/${first}/response`)).body
        .isHandedIn,
    ).toBe(false);
    expect((await marit.get<Told>(`/api/instruments/${id}`)).body.responses).toBe(1);
    expect(
      await house.db.query(`select id from instrument_response where answers::text like '%CANARY%'`),
    ).toEqual([]);
  });

  it('does not close while a table of others tells beside it what fewer than five said, until somebody looked (S19)', async () => {
    const bram = await house.as('bram');
    const helps = question('Helpt het?');
    const { id } = await beginOpen('vragenlijst', [helps]);
    for (const [at, token] of (await links(id, 6)).entries())
      await handIn(token, [answer(helps.id, { choice: at < 4 ? 'ja' : 'nee' })]);
    const table = { title: 'Telling van de dienst', source: 'Onderwijs & Kwaliteit', period: 'mei 2022' };
    const csv = 'Vraag;ja;nee\nHelpt het?;5;3';
    const { body: brought } = await bram.post<SurveyDto>(`/api/plgs/${plg}/surveys`, { ...table, csv });
    const close = () => marit.post<Problem>(`/api/instruments/${id}/close`);
    const refused = await close();
    expect(refused).toMatchObject({ status: 409, body: { code: 'survey.tells_few', facts: { few: 2 } } });
    expect((await marit.get<Told>(`/api/instruments/${id}`)).body.state).toBe('open');
    await bram.put(`/api/surveys/${brought.id}`, { ...table, csv, isWeighed: true });
    expect((await close()).status).toBe(200);
    await bram.delete(`/api/surveys/${brought.id}`);
    // And the other way round: what is closed stands there already.
    const other = await bram.post<Problem>(`/api/plgs/${plg}/surveys`, { ...table, csv });
    expect(other.body).toMatchObject({ code: 'survey.tells_few', fields: { csv: ['tellsFew'] } });
  });

  it('tells counts when it is closed and never over fewer than five; words only to who brings answers together', async () => {
    const { id } = await beginOpen('vragenlijst', [...asked]);
    const tokens = await links(id, 6);
    for (const [at, token] of tokens.slice(0, 4).entries())
      await handIn(token, said(at + 1, `Antwoord ${at}`));
    expect(await results('renske', id)).toMatchObject({
      hidden: 'open',
      questions: [{ counts: null, words: [] }, { words: [] }],
    });
    expect(await results('tjeerd', id)).toMatchObject({ hidden: 'open' });
    expect(await results('bram', id)).toMatchObject({
      hidden: 'open',
      questions: [{ counts: null }, { words: ['Antwoord 0', 'Antwoord 1', 'Antwoord 2', 'Antwoord 3'] }],
    });
    for (const name of outside)
      expect((await (await house.as(name)).get(`/api/instruments/${id}/results`)).status).toBe(404);
    await handIn(tokens[4] ?? '', said(4));
    expect((await results('renske', id)).hidden).toBe('open');
    // Who reads the words would see what the sixth ticked, with the counts of five before it.
    expect(await results('bram', id)).toMatchObject({ hidden: 'open', questions: [{ counts: null }, {}] });
    for (const name of ['renske', ...outside] as const)
      expect([403, 404]).toContain(
        (await (await house.as(name)).post(`/api/instruments/${id}/close`)).status,
      );
    await marit.post(`/api/instruments/${id}/close`);
    expect((await handIn(tokens[5] ?? '', said(1))).body.code).toBe('instrument.not_open');
    const told = await results('bram', id);
    expect(validateAs(InstrumentResultsDto, told).fields).toBeNull();
    expect(told.questions[0]?.counts).toMatchObject({ kind: 'bars', of: 5 });
    const after = await results('renske', id);
    expect(after).toMatchObject({
      hidden: null,
      responses: 5,
      questions: [{ counts: { of: 5 }, words: [] }, { words: [] }],
    });
    // Taken back after closing: one less in the counts would tell what that one said. The words go, and what leads to them.
    await house.stranger().delete(`/api/instrument-links/${tokens[0]}/response`);
    expect(await results('renske', id)).toEqual(after);
    expect((await results('bram', id)).questions[1]?.words).toEqual([
      'Antwoord 1',
      'Antwoord 2',
      'Antwoord 3',
    ]);
    expect(
      await house.db.query(`select id from instrument_response where answers::text like '%Antwoord 0%'`),
    ).toEqual([]);
    expect((await house.stranger().get(`/api/instrument-links/${tokens[0]}`)).body).toMatchObject({
      isHandedIn: false,
    });
  });
});

describe('a poll of the group', () => {
  it('is answered by members for themselves, changed until it closes, and nobody’s after that', async () => {
    const options = ['Herken ik', 'Herken ik deels', 'Herken ik niet'];
    const item = question('Studenten willen vaste groepen', { options });
    const { id } = await beginOpen('peiling', [item]);
    const recognises = (choice: string, text = '') => [answer(item.id, { choice, text })];
    for (const name of outside) expect((await fill(name, id, recognises('Herken ik'))).status).toBe(404);
    expect((await fill('renske', id, [], true)).body.code).toBe('instrument.incomplete');
    expect((await fill('renske', id, recognises('Misschien'))).body.code).toBe('invalid');
    expect((await fill('renske', id, recognises('Herken ik'), false)).body.responses[0]?.isHandedIn).toBe(
      false,
    );
    expect((await marit.get<Told>(`/api/instruments/${id}`)).body.responses).toBe(0);
    const mine = await fill('renske', id, recognises('Herken ik deels', 'Ook in de praktijk'));
    expect(validateAs(OwnResponsesDto, mine.body).fields).toBeNull();
    await fill('renske', id, recognises('Herken ik deels', 'Ook in de praktijk'));
    // Every write is one event, also of what changed nothing for others.
    const written = await house.db.query<{ name: string }>(
      `select name from event where subject_id = $1 and name like 'instrument.%' order by at, id`,
      [id],
    );
    expect(written.map(({ name }) => name).slice(-4)).toEqual([
      'instrument.filled_in',
      'instrument.filled_in',
      'instrument.handed_in',
      'instrument.filled_in',
    ]);
    for (const name of ['tjeerd', 'bram', 'loes', 'carlijn'] as const)
      await fill(name, id, recognises('Herken ik'));
    await fill('dennis', id, recognises('Herken ik niet'), false);
    // Of each other they see nothing.
    const others = await (
      await house.as('tjeerd')
    ).get<OwnResponsesDto>(`/api/instruments/${id}/responses/mine`);
    expect(JSON.stringify(others.body)).not.toContain('praktijk');
    await marit.post(`/api/instruments/${id}/close`);
    expect(await house.db.query('select user_id from instrument_response where user_id is not null')).toEqual(
      [],
    );
    expect((await fill('renske', id, recognises('Herken ik'))).body.code).toBe('instrument.not_open');
    expect(await results('renske', id)).toMatchObject({
      hidden: null,
      responses: 5,
      // Begun and not handed in: gone, and named apart.
      partials: 1,
      questions: [
        {
          counts: { of: 5, bars: [{ count: 4 }, { label: 'Herken ik deels', count: 1 }, { count: 0 }] },
          words: [],
        },
      ],
    });
    expect((await results('bram', id)).questions[0]?.words).toEqual(['Ook in de praktijk']);
  });
});

const obligations = async (name: CastName) =>
  (await (await house.as(name)).get<TodayDto>('/api/today')).body.obligations.filter(
    ({ kind }) => kind === 'instrument.fill',
  );

describe('filling in', () => {
  const asked = [question('Een'), question('Twee'), question('Drie')] as const;

  it('keeps every answer of two tabs that write at the same moment, also the very first', async () => {
    const { id } = await beginOpen('peiling', [...asked]);
    const renske = await house.as('renske');
    const at = `/api/instruments/${id}/responses/mine`;
    const saved = await Promise.all(
      asked.map((it) =>
        renske.put(`${at}/${it.id}`, { assignmentId: null, answer: answer(it.id, { choice: 'ja' }).answer }),
      ),
    );
    expect(saved.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { body } = await renske.get<OwnResponsesDto>(at);
    expect(body.responses[0]?.answers.map(({ questionId }) => questionId).toSorted()).toEqual(
      asked.map((it) => it.id).toSorted(),
    );
    // Handed in and then emptied, it is no longer whole and no longer counts.
    expect(
      (await renske.put<OwnResponsesDto>(at, { assignmentId: null, isHandedIn: true })).body,
    ).toMatchObject({ responses: [{ isHandedIn: true }] });
    const emptied = await renske.put<OwnResponsesDto>(`${at}/${asked[0].id}`, {
      assignmentId: null,
      answer: answer(asked[0].id, {}).answer,
    });
    expect(emptied.body.responses[0]?.isHandedIn).toBe(false);
  });

  it('is asked under Vandaag of everyone who has yet to do it, and of nobody any more the moment it is done', async () => {
    const { id } = await beginOpen('peiling', [asked[0]]);
    expect(await obligations('renske')).toMatchObject([{ subjectId: id, facts: { title: 'Wat valt op?' } }]);
    expect(await obligations('esra')).toEqual([]);
    await fill('renske', id, [answer(asked[0].id, { choice: 'ja' })]);
    expect(await obligations('renske')).toEqual([]);
    expect(await obligations('tjeerd')).toHaveLength(1);
    await marit.post(`/api/instruments/${id}/close`);
    expect(await obligations('tjeerd')).toEqual([]);
  });
});

describe('questions on the same model as an interview guide', () => {
  const scale = { kind: 'scale' as const, scaleMax: 5, options: [] };
  const seen = question('Word je gezien?', scale);
  const why = question('Wat mis je?', {
    kind: 'open',
    options: [],
    condition: { match: 'all', tests: [{ lineageId: seen.id, op: 'at_most', number: 2 }] },
  });

  it('asks what depends on an earlier answer only then, and counts nothing of what was not asked', async () => {
    const { id } = await beginOpen('vragenlijst', [seen, why]);
    const [high = '', low = ''] = await links(id, 2);
    // Not asked, so not missed; what is sent along all the same counts for nothing.
    const answers = [answer(seen.id, { scale: 5 }), answer(why.id, { text: 'CANARY niet gevraagd' })];
    expect((await handIn(high, answers)).body.isHandedIn).toBe(true);
    expect((await handIn(low, [answer(seen.id, { scale: 1 })])).body).toMatchObject({
      code: 'instrument.incomplete',
      facts: { questions: [why.id] },
    });
    await handIn(low, [answer(seen.id, { scale: 1 }), answer(why.id, { text: 'Tijd' })]);
    expect((await results('bram', id)).questions[1]?.words).toEqual(['Tijd']);
  });

  it('does not open with a condition that looks at what comes later', async () => {
    const { id } = await begin('vragenlijst', [why, seen]);
    expect((await marit.post<Problem>(`/api/instruments/${id}/open`)).body).toMatchObject({
      code: 'instrument.condition_fault',
      facts: { questions: [why.id] },
    });
  });

  it('asks each audience in its own words, and counts both side by side as far as that gives nobody away', async () => {
    const worded = {
      ...seen,
      wordings: [
        { audience: 'student' as const, text: 'Zien docenten jou?' },
        { audience: 'teacher' as const, text: 'Zie jij je studenten?' },
      ],
    };
    const counted = async (teachers: number) => {
      const { id } = await beginOpen('vragenlijst', [worded]);
      const students = await links(id, 6, 'student');
      const at = `/api/instrument-links/${students[0]}`;
      const { questions } = (await house.stranger().get<LinkedInstrumentDto>(at)).body;
      expect(questions).toMatchObject([{ text: 'Zien docenten jou?' }]);
      expect(JSON.stringify(questions)).not.toContain('Zie jij');
      for (const token of [...students, ...(await links(id, teachers, 'teacher'))])
        await handIn(token, [answer(seen.id, { scale: 4 })]);
      await marit.post(`/api/instruments/${id}/close`);
      return results('bram', id);
    };
    // Four teachers beside the whole: neither part is told, because one gives away the other.
    expect((await counted(4)).questions[0]).toMatchObject({ counts: { of: 10 }, byAudience: [] });
    const told = await counted(5);
    expect(validateAs(InstrumentResultsDto, told).fields).toBeNull();
    expect(told.questions[0]?.byAudience).toMatchObject([
      { audience: 'student', text: 'Zien docenten jou?', counts: { of: 6 } },
      { audience: 'teacher', text: 'Zie jij je studenten?', counts: { of: 5 } },
    ]);
  });

  it('takes a settled question from the bank as the same question, and tells the bank that it was used', async () => {
    const guide = await writeGuide(house.db);
    const { id, revision } = await begin('vragenlijst', []);
    const take = { revision, questionId: guide.student[1], sharedId: null };
    const at = `/api/instruments/${id}/bank-questions`;
    for (const name of outside) expect((await (await house.as(name)).post(at, take)).status).toBe(404);
    expect((await marit.post<Problem>(at, { ...take, questionId: newId() })).status).toBe(404);
    const both = await Promise.all([marit.post<Told>(at, take), marit.post<Told>(at, take)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const taken = (await marit.get<Told>(`/api/instruments/${id}`)).body;
    expect(taken.questions).toMatchObject([{ id: guide.student[1], kind: 'scale', wordings: [{}] }]);
    const used = async () =>
      (await marit.get<BankQuestionDto[]>(`/api/plgs/${plg}/question-bank`)).body.find(
        ({ lineageId }) => lineageId === guide.student[1],
      )?.instruments;
    expect(await used()).toBe(0);
    await marit.post(`/api/instruments/${id}/open`);
    expect(await used()).toBe(1);
  });

  it('knows which round came before, and what it asks otherwise', async () => {
    const { id, title, intro } = await beginOpen('peiling', [question('Een'), question('Twee')]);
    await marit.post(`/api/instruments/${id}/close`);
    const next = (await marit.post<Told>(`/api/instruments/${id}/next-round`)).body;
    const [one] = next.questions;
    if (!one) throw new Error('a next round begins with the same questions');
    const changes = async () =>
      (await marit.get<InstrumentChangesDto>(`/api/instruments/${next.id}/changes`)).body;
    expect(await changes()).toMatchObject({ fromId: id, fromTitle: title, changes: [] });
    await marit.put(`/api/instruments/${next.id}`, {
      revision: next.revision,
      title,
      intro,
      questions: [{ ...one, text: 'Een nu' }, question('Drie')],
    });
    expect((await changes()).changes.map(({ kind }) => kind)).toEqual(['reworded', 'added', 'dropped']);
    expect((await (await house.as('esra')).get(`/api/instruments/${next.id}/changes`)).status).toBe(404);
  });
});

describe('an observation at a visit', () => {
  it('is filled in by who makes the visit, once for each, and says nowhere where it was', async () => {
    const item = question('De les', { kind: 'observation', rows: ['rust', 'tempo'], options: [] });
    const { id } = await beginOpen('kijkkader', [item]);
    const visitId = await agreeVisit(house.db, 'renske', 'SB');
    const visitor = await house.as('renske');
    const seen = [answer(item.id, { cells: [{ row: 'rust', choice: 'seen' }], text: 'Stil' })];
    expect([403, 404]).toContain((await fillAs(marit, id, seen, true, visitId)).status);
    expect((await fillAs(visitor, id, seen, true, null)).body.code).toBe('instrument.no_visit');
    const saved = await fillAs(visitor, id, seen, true, visitId);
    expect(saved.body.responses.find(({ assignmentId }) => assignmentId === visitId)).toMatchObject({
      isHandedIn: true,
    });
    expect((await fillAs(visitor, id, seen, true, visitId)).status).toBe(200);
    expect(await house.db.query('select id from instrument_response')).toHaveLength(1);
    expect(JSON.stringify(await results('bram', id))).not.toContain(visitId);
  });
});
