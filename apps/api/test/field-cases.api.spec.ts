import {
  FieldBoardDto,
  FieldCaseDto,
  FieldVisitDto,
  type AnswerFieldCaseDto,
  type CaseGroup,
  type InstrumentDto,
  type LogConversationDto,
  type MakeFieldQuoteDto,
  QuoteDto,
  type QuoteSourceDto,
  type TallyDto,
  type TodayDto,
  validateAs,
  type WriteFieldCaseDto,
} from '@leerkring/shared';
import { newId } from '../src/platform/ids.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';

type Problem = { code: string; fields?: Record<string, string[]>; facts?: Record<string, string[]> };
type Case = FieldCaseDto & Problem;
type Visit = FieldVisitDto & Problem;

let house: TestApp;
let marit: Visitor;
let gijs: Visitor;
const outside = ['esra', 'sjors', 'pauline', 'vera'] as const;

beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  gijs = await house.as('gijs');
});
afterAll(() => house.close());
beforeEach(() => house.db.query('delete from instrument'));

/** A locked guide with as many questions; the last may stay empty when asked. */
async function study(count = 4, isLastOptional = false, kind = 'veldonderzoek'): Promise<InstrumentDto> {
  const started = await marit.post<InstrumentDto>(`/api/plgs/${plg}/instruments`, {
    kind,
    title: 'In het veld',
  });
  const { id, revision, title, intro } = started.body;
  const questions = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    text: `Vraag ${at + 1}`,
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
    isOptional: isLastOptional && at === count - 1,
  }));
  await marit.put(`/api/instruments/${id}`, { revision, title, intro, questions });
  return (await marit.post<InstrumentDto>(`/api/instruments/${id}/open`)).body;
}

const team = (more: Partial<WriteFieldCaseDto> = {}): WriteFieldCaseDto => ({
  teamName: 'Team Logistiek (fictief)',
  source: 'nominated',
  schoolType: 'roc',
  visitorId: membershipOf(cast.gijs),
  ...more,
});
const add = async (id: string, more: Partial<WriteFieldCaseDto> = {}, me = marit) =>
  (await me.post<Case>(`/api/instruments/${id}/field-cases`, team(more))).body;
const board = async (id: string, me = marit) =>
  (await me.get<FieldBoardDto>(`/api/instruments/${id}/field-cases`)).body;
const log = async (id: string, more: Partial<LogConversationDto> = {}, me = gijs) =>
  (
    await me.put<Visit>(`/api/field-cases/${id}/conversations`, {
      group: 'team',
      isHeld: true,
      heldOn: '2026-10-08',
      people: 4,
      isAgreed: true,
      ...more,
    })
  ).body;
const answer = async (id: string, questionId: string, more: Partial<AnswerFieldCaseDto> = {}, me = gijs) =>
  (
    await me.put<Visit>(`/api/field-cases/${id}/answers/${questionId}`, {
      group: 'team',
      text: 'Drie starttijden.',
      skipReason: '',
      revision: 0,
      ...more,
    })
  ).body;
const close = async (id: string, me = gijs) => (await me.post<Case>(`/api/field-cases/${id}/close`)).body;

/** Everything that a team needs to be closed. */
async function visitAll(
  it: InstrumentDto,
  caseId: string,
  groups: CaseGroup[] = ['team', 'students', 'management'],
) {
  for (const group of groups) {
    await log(caseId, { group });
    for (const { id } of it.questions) await answer(caseId, id, { group });
  }
}

describe('a team in the field', () => {
  it('is chosen by who leads, and known to nobody outside the group', async () => {
    const it1 = await study();
    for (const name of outside) {
      const stranger = await house.as(name);
      expect((await stranger.get(`/api/instruments/${it1.id}/field-cases`)).status).toBe(404);
      expect((await add(it1.id, {}, stranger)).code).toBe('not_found');
    }
    expect((await add(it1.id, {}, await house.as('renske'))).code).toBe('forbidden');
    expect((await add(it1.id, {}, await house.as('noor'))).code).toBe('not_found');
    const made = await add(it1.id);
    expect(validateAs(FieldCaseDto, made).fields).toBeNull();
    expect(made).toMatchObject({
      code: 'V1',
      visitorName: 'Gijs ten Elshof',
      spokenWith: [],
      closedAt: null,
    });
    expect((await add(it1.id, { visitorId: newId() })).code).toBe('not_found');
    const renske = await house.as('renske');
    const there = `/api/field-cases/${made.id}`;
    expect((await renske.put<Problem>(there, team())).body.code).toBe('forbidden');
    expect((await renske.delete<Problem>(there)).body.code).toBe('forbidden');
    const other = await marit.put<Case>(there, team({ teamName: 'Team ICT', source: 'self_registered' }));
    expect(other.body).toMatchObject({ code: 'V1', teamName: 'Team ICT', source: 'self_registered' });
    expect((await marit.delete(there)).status).toBe(204);
    expect(
      await house.db.query(`select name from event where name like 'field_case.%' order by at, id`),
    ).toEqual(['added', 'corrected', 'removed'].map((name) => ({ name: `field_case.${name}` })));
  });

  it('is told at the field what does not fit', async () => {
    const it1 = await study();
    const at = `/api/instruments/${it1.id}/field-cases`;
    const wrong = { teamName: ' ', source: 'found', schoolType: 'mbo' };
    const { status, body } = await marit.post<Problem>(at, wrong);
    expect(status).toBe(422);
    expect(Object.keys(body.fields ?? {})).toEqual(['teamName', 'source', 'schoolType']);
  });

  it('belongs to a locked guide of its own kind', async () => {
    const other = await study(1, false, 'vragenlijst');
    expect((await add(other.id)).code).toBe('field_case.not_here');
    expect((await marit.get<Problem>(`/api/instruments/${other.id}/field-cases`)).body.code).toBe(
      'field_case.not_here',
    );
    const draft = await marit.post<InstrumentDto>(`/api/plgs/${plg}/instruments`, {
      kind: 'veldonderzoek',
      title: 'In de maak',
    });
    expect((await add(draft.body.id)).code).not.toBeUndefined();
    const it1 = await study();
    expect(it1.contentHash).toHaveLength(64);
    const { revision, title, intro, questions } = it1;
    const again = await marit.put<Problem>(`/api/instruments/${it1.id}`, {
      revision,
      title,
      intro,
      questions,
    });
    expect(again.status).toBe(403);
    await expect(
      house.db.query(`update instrument set questions = '[]' where id = $1`, [it1.id]),
    ).rejects.toThrow('never changes');
  });

  it('is asked of who goes there, until it is closed', async () => {
    const it1 = await study(1);
    const { id } = await add(it1.id);
    const asked = async () =>
      (await gijs.get<TodayDto>('/api/today')).body.obligations.filter(({ subjectId }) => subjectId === id);
    expect(await asked()).toMatchObject([
      {
        kind: 'field_case.visit',
        path: `/plg/${plg}/vragen/instrumenten/${it1.id}/team/${id}`,
        facts: { team: 'Team Logistiek (fictief)' },
      },
    ]);
    await visitAll(it1, id);
    expect((await close(id)).closedAt).not.toBeNull();
    expect(await asked()).toEqual([]);
  });
});

describe('what the groups of a team say', () => {
  it('is written down by who goes there and read by who brings answers together', async () => {
    const it1 = await study();
    const question = it1.questions[0]?.id ?? '';
    const { id } = await add(it1.id);
    expect((await log(id, {}, marit)).code).toBe('forbidden');
    expect((await answer(id, question, {}, marit)).code).toBe('forbidden');
    await log(id);
    await answer(id, question);
    for (const name of ['marit', 'renske'] as const)
      expect((await (await house.as(name)).get<Problem>(`/api/field-cases/${id}`)).body.code).toBe(
        'forbidden',
      );
    for (const name of [...outside, 'noor'] as const)
      expect((await (await house.as(name)).get(`/api/field-cases/${id}`)).status).toBe(404);
    // The board says with whom was spoken, and nothing of what they said.
    const seen = await board(it1.id, await house.as('renske'));
    expect(seen.cases).toMatchObject([{ spokenWith: ['team'] }]);
    expect(JSON.stringify(seen)).not.toContain('starttijden');
    const read = await (await house.as('willemijn')).get<Visit>(`/api/field-cases/${id}`);
    expect(validateAs(FieldVisitDto, read.body).fields).toBeNull();
    expect(read.body.conversations).toMatchObject([
      {
        group: 'team',
        people: 4,
        answers: [{ questionId: question, text: 'Drie starttijden.', revision: 1 }],
      },
    ]);
    expect(JSON.stringify(await house.db.query('select * from event'))).not.toContain('starttijden');
  });

  it('stands apart for the team, students and management', async () => {
    const it1 = await study();
    const question = it1.questions[0]?.id ?? '';
    const { id } = await add(it1.id);
    for (const group of ['management', 'students', 'team'] as const) {
      await log(id, { group });
      await answer(id, question, { group, text: `Dit zei ${group}.` });
    }
    const { conversations } = (await gijs.get<Visit>(`/api/field-cases/${id}`)).body;
    expect(conversations.map(({ group, answers }) => [group, answers[0]?.text])).toEqual([
      ['team', 'Dit zei team.'],
      ['students', 'Dit zei students.'],
      ['management', 'Dit zei management.'],
    ]);
    // Said twice it is one conversation.
    await Promise.all([log(id, { people: 5 }), log(id, { people: 5 })]);
    expect(await house.db.query('select count(*)::int as n from field_conversation')).toEqual([{ n: 3 }]);
  });

  it('begins with their yes, on a day that was', async () => {
    const it1 = await study();
    const { id } = await add(it1.id);
    expect(await log(id, { isAgreed: false })).toMatchObject({
      code: 'field_case.no_consent',
      fields: { isAgreed: ['equals'] },
    });
    expect(await log(id, { heldOn: '2031-01-01' })).toMatchObject({ code: 'field_case.not_yet' });
    expect((await log(id, { people: 0 })).fields).toEqual({ people: ['min'] });
    expect(Object.keys((await log(id, { heldOn: null, people: null })).fields ?? {})).toEqual([
      'heldOn',
      'people',
    ]);
    expect((await log(id, { isHeld: false, reason: '' })).fields).toEqual({ reason: ['minLength'] });
    const question = it1.questions[0]?.id ?? '';
    expect((await answer(id, question)).code).toBe('field_case.not_held');
    await log(id, { isHeld: false, reason: 'Er was niemand.' });
    expect((await answer(id, question)).code).toBe('field_case.not_held');
    await log(id);
    expect((await answer(id, newId())).code).toBe('field_case.question_elsewhere');
    expect((await answer(id, question, { skipReason: 'Geen tijd.' })).code).toBe('invalid');
    await answer(id, question);
    // What was said is not lost by saying that nobody was there.
    expect((await log(id, { isHeld: false, reason: 'Toch niet.' })).code).toBe('field_case.answered');
  });

  it('is not overwritten by who did not see it', async () => {
    const it1 = await study();
    const question = it1.questions[0]?.id ?? '';
    const { id } = await add(it1.id);
    await log(id);
    const both = await Promise.all([
      answer(id, question, { text: 'De een.' }),
      answer(id, question, { text: 'De ander.' }),
    ]);
    expect(both.filter(({ code }) => code === 'field_case.changed')).toHaveLength(1);
    await answer(id, question, { text: 'Samen.', revision: 1 });
    // The answer to that got lost, and it is sent again.
    const again = await answer(id, question, { text: 'Samen.', revision: 1 });
    expect(again.conversations[0]?.answers).toMatchObject([{ text: 'Samen.', revision: 2 }]);
    expect((await answer(id, question, { text: 'Oud.', revision: 1 })).code).toBe('field_case.changed');
    const gone = await answer(id, question, { text: '', revision: 2 });
    expect(gone.conversations[0]?.answers).toEqual([]);
  });
});

describe('closing a team', () => {
  it('is refused with what is missing, by the service and by the database', async () => {
    const it1 = await study(4, true);
    const [first, second, third] = it1.questions.map((question) => question.id);
    const { id } = await add(it1.id);
    await log(id);
    await answer(id, first ?? '');
    await answer(id, second ?? '', { text: '', skipReason: 'Er was geen tijd meer.' });
    expect((await close(id, await house.as('renske'))).code).toBe('forbidden');
    expect(await close(id)).toMatchObject({
      code: 'field_case.incomplete',
      facts: { groups: ['students', 'management'], questions: [`team/${third}`] },
    });
    const anyway = () => house.db.query('update field_case set closed_at = now() where id = $1', [id]);
    await expect(anyway()).rejects.toMatchObject({ driverError: { constraint: 'field_case_whole' } });
    for (const group of ['students', 'management'] as const)
      await log(id, { group, isHeld: false, reason: 'Er was niemand.' });
    await expect(anyway()).rejects.toMatchObject({ driverError: { constraint: 'field_case_whole' } });
    await answer(id, third ?? '');
    // The last question may stay empty.
    expect(await close(id)).toMatchObject({ can: { log: false, close: false }, spokenWith: ['team'] });
  });

  it('settles what was said until who leads opens it again', async () => {
    const it1 = await study(1);
    const question = it1.questions[0]?.id ?? '';
    const { id } = await add(it1.id);
    await visitAll(it1, id);
    await close(id);
    expect((await close(id)).code).toBe('field_case.closed');
    expect((await answer(id, question, { revision: 1 })).code).toBe('field_case.closed');
    expect((await log(id, { people: 9 })).code).toBe('field_case.closed');
    expect((await marit.delete<Problem>(`/api/field-cases/${id}`)).body.code).toBe('field_case.closed');
    for (const statement of [
      `update field_answer set text = 'anders'`,
      'delete from field_answer',
      'delete from field_conversation',
    ])
      await expect(house.db.query(statement)).rejects.toMatchObject({
        driverError: { constraint: 'field_case_settled' },
      });
    const renske = await house.as('renske');
    expect((await renske.post<Problem>(`/api/field-cases/${id}/reopen`)).body.code).toBe('forbidden');
    expect((await gijs.post(`/api/field-cases/${id}/reopen`)).status).toBe(409);
    await marit.post(`/api/field-cases/${id}/reopen`);
    expect((await answer(id, question, { revision: 1 })).code).toBeUndefined();
  });

  it('waits for an answer that is taken away at the same moment', async () => {
    const it1 = await study(1);
    const question = it1.questions[0]?.id ?? '';
    const { id } = await add(it1.id);
    await visitAll(it1, id);
    const [closed, gone] = await Promise.all([close(id), answer(id, question, { text: '', revision: 1 })]);
    const left = await house.db.query<{ n: number }>('select count(*)::int as n from field_answer');
    expect([closed.code, gone.code, left[0]?.n]).toEqual(
      gone.code === undefined ? ['field_case.incomplete', undefined, 2] : ['V1', 'field_case.closed', 3],
    );
  });

  it('is counted on a board over twenty teams, by where they came from', async () => {
    const it1 = await study(1);
    const types = [
      ...Array(13).fill('roc'),
      ...Array(4).fill('aoc'),
      'specialist',
      'specialist',
      'not_funded',
    ];
    for (const [at, schoolType] of types.entries()) {
      const source = at < 9 ? ('self_registered' as const) : ('nominated' as const);
      const [row] = await house.db.query<{ id: string }>(
        `insert into field_case (id, plg_id, instrument_id, number, team_name, source, school_type, visitor_id)
         values (gen_random_uuid(), $1, $2, $3, 'Team', $4, $5, $6) returning id`,
        [plg, it1.id, at + 1, source, schoolType, membershipOf(cast.gijs)],
      );
      await house.db.query(
        `insert into field_conversation (id, plg_id, case_id, group_kind, reason)
         select gen_random_uuid(), $1, $2, kind, 'Er was niemand.'
         from unnest('{team,students,management}'::text[]) kind`,
        [plg, row?.id],
      );
      if (at < 19) await house.db.query('update field_case set closed_at = now() where id = $1', [row?.id]);
    }
    const before = await board(it1.id);
    expect(before).toMatchObject({ closed: 19, total: 20 });
    await close(before.cases[19]?.id ?? '');
    const it2 = await board(it1.id, await house.as('renske'));
    expect(validateAs(FieldBoardDto, it2).fields).toBeNull();
    expect(it2).toMatchObject({
      closed: 20,
      total: 20,
      bySource: [
        { key: 'self_registered', closed: 9, total: 9 },
        { key: 'nominated', closed: 11, total: 11 },
      ],
      bySchoolType: [
        { key: 'roc', total: 13 },
        { key: 'aoc', total: 4 },
        { key: 'specialist', total: 2 },
        { key: 'not_funded', total: 1 },
      ],
    });
    // Over is over: who leads closes the study, and nothing is added.
    await marit.post(`/api/instruments/${it1.id}/close`);
    expect((await add(it1.id)).code).toBe('instrument.not_open');
    expect((await board(it1.id)).cases[0]?.can.reopen).toBe(false);
  });
});

describe('the board in numbers', () => {
  it('is bound line by line, and rises when a team is finished (004-01)', async () => {
    const it1 = await study(1);
    const first = await add(it1.id, { source: 'self_registered' });
    await add(it1.id, { schoolType: 'not_funded' });
    const line = async (name: string) =>
      (await marit.get<TallyDto[]>(`/api/plgs/${plg}/tallies`)).body.find(
        ({ key }) => key === `field-cases/${it1.id}/${name}`,
      );
    expect(await line('progress')).toMatchObject({ of: 2, columns: [{ label: 'closed', count: 0 }] });
    await visitAll(it1, first.id);
    await close(first.id);
    expect(await line('progress')).toMatchObject({ of: 2, columns: [{ label: 'closed', count: 1 }] });
    expect((await line('source'))?.columns).toEqual([
      { label: 'self_registered', count: 1 },
      { label: 'nominated', count: 1 },
    ]);
    expect((await line('school'))?.columns).toContainEqual({ label: 'not_funded', count: 1 });
    const file = await marit.get<string>(`/api/plgs/${plg}/tallies/csv`);
    expect(file.body).toContain('Hoeveel teams zijn afgerond');
  });
});

describe('words of a team in a text (004-06)', () => {
  let bram: Visitor;
  let aylin: Visitor;
  let renske: Visitor;
  let it1: InstrumentDto;
  let caseId = '';
  beforeEach(async () => {
    bram = await house.as('bram');
    aylin = await house.as('aylin');
    renske = await house.as('renske');
    it1 = await study();
    caseId = (await add(it1.id, { schoolType: 'not_funded' })).id;
    await visitAll(it1, caseId, ['management']);
  });

  const quote = async (more: Partial<MakeFieldQuoteDto> = {}, me = bram) =>
    (
      await me.post<QuoteDto & Problem>(`/api/field-cases/${caseId}/quotes`, {
        id: newId(),
        group: 'management',
        questionId: it1.questions[0]?.id,
        speaker: 'director',
        words: 'Drie starttijden',
        isParaphrased: false,
        ...more,
      })
    ).body;
  const listed = async (me = bram) => (await me.get<QuoteDto[]>(`/api/plgs/${plg}/quotes`)).body;

  it('are quoted by authors, literally only with permission on file, and else in other words', async () => {
    for (const name of outside) expect((await quote({}, await house.as(name))).code).toBe('not_found');
    expect((await quote({}, gijs)).code).toBe('forbidden');
    expect((await quote()).code).toBe('quote.not_allowed');
    // The same words are no other words.
    expect(await quote({ isParaphrased: true })).toMatchObject({
      code: 'quote.still_literal',
      fields: { words: ['isToldAnew'] },
    });
    const told = await quote({ isParaphrased: true, words: 'Lessen beginnen op meer momenten.' });
    expect(validateAs(QuoteDto, told).fields).toBeNull();
    expect(told).toMatchObject({ code: 'V1', speaker: 'director', isParaphrased: true, isFromField: true });
    await log(caseId, { group: 'management', mayQuote: true });
    expect((await quote({ words: 'Vier starttijden' })).code).toBe('quote.not_said');
    expect((await quote({ speaker: 'student' })).fields).toEqual({ speaker: ['isIn'] });
    const id = newId();
    const said = await quote({ id });
    expect(said).toMatchObject({ words: 'Drie starttijden', isParaphrased: false, isStale: false });
    expect((await quote({ id })).id).toBe(id);
    expect((await listed()).filter(({ isFromField }) => isFromField)).toHaveLength(2);
    // Who takes the permission back, takes what was literal; what was told stays.
    await log(caseId, { group: 'management', mayQuote: false });
    const left = await listed();
    expect(left.find((one) => one.id === id)).toMatchObject({ words: null });
    expect(left.find((one) => one.id === told.id)?.words).toBe('Lessen beginnen op meer momenten.');
    await expect(
      house.db.query(
        `insert into field_quote (id, plg_id, answer_id, code, speaker, is_paraphrased, words)
         select gen_random_uuid(), plg_id, answer_id, code, speaker, false, 'Drie' from field_quote where id = $1`,
        [id],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'field_quote_is_allowed' } });
  });

  it('of the only one of their kind of school are pointed out until somebody looked, and go when they are taken away', async () => {
    const { id } = await quote({ isParaphrased: true, words: 'Meer momenten.' });
    const flagged = async (me: Visitor) => (await listed(me)).find((one) => one.id === id);
    expect(await flagged(bram)).toMatchObject({ isRecognisable: true, checkedAt: null });
    // Who reads no answers is not told.
    expect(await flagged(renske)).toMatchObject({ isRecognisable: false });
    const other = (await add(it1.id, { schoolType: 'not_funded' })).id;
    await visitAll(it1, other, ['management']);
    expect((await flagged(bram))?.isRecognisable).toBe(false);
    expect((await renske.post(`/api/field-quotes/${id}/check`)).status).toBe(403);
    // Whoever took the words does not look at them for somebody else.
    expect((await bram.post(`/api/field-quotes/${id}/check`)).status).toBe(403);
    await aylin.post(`/api/field-quotes/${id}/check`);
    expect((await flagged(bram))?.checkedAt).not.toBeNull();
    expect((await bram.get<QuoteSourceDto>(`/api/field-quotes/${id}/source`)).body.answerText).toBe(
      'Drie starttijden.',
    );
    await answer(caseId, it1.questions[0]?.id ?? '', { group: 'management', text: '', revision: 1 });
    expect(await flagged(bram)).toMatchObject({ words: null, questionText: '' });
    const more = await quote({ questionId: it1.questions[1]?.id ?? '', isParaphrased: true, words: 'Meer.' });
    expect((await renske.post(`/api/field-quotes/${more.id}/withdraw`)).status).toBe(403);
    expect((await bram.post<QuoteDto>(`/api/field-quotes/${more.id}/withdraw`)).body.words).toBeNull();
  });
});
