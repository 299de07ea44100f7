import {
  type AnswerDto,
  type ChangeQuestionDto,
  type InterviewDto,
  type InterviewKitDto,
  type ProtocolAudience,
  type ProtocolChangesDto,
  type ProtocolQuestionDto,
  type ProtocolVersionDto,
  questionKinds,
  type QuestionKind,
} from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, leadingQuestions, plg } from './support/cast.ts';
import { agreeVisit, revision, startBody } from './support/conversation.ts';
import { formOf } from './support/question.ts';

const [lv1, lv2] = leadingQuestions as [string, string, string];

let house: TestApp;
let marit: Visitor;
let floor: Visitor;
let version: ProtocolVersionDto;
beforeAll(async () => {
  house = await bootApp();
  [marit, floor] = await Promise.all([house.as('marit'), house.as('floor')]);
});
afterAll(() => house.close());

const of = (text: string): ProtocolQuestionDto => {
  const found = version.questions.find((one) => one.text === text);
  if (!found) throw new Error(`no question “${text}”`);
  return found;
};
const add = async (audience: ProtocolAudience, text: string, leadingQuestionId = lv1) => {
  const { status, body } = await floor.post<ProtocolVersionDto>(`/api/plgs/${plg}/questions`, {
    audience,
    leadingQuestionId,
    text,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  version = body;
  return of(text);
};
const change = async (text: string, more: Partial<ChangeQuestionDto>) => {
  const question = of(text);
  const answer = await floor.put<ProtocolVersionDto>(`/api/questions/${question.id}`, formOf(question, more));
  if (answer.status === 200) version = answer.body;
  return answer;
};
const post = async (path: string, body: unknown = {}, who = floor) => {
  const answer = await who.post<ProtocolVersionDto & { code?: string }>(path, body);
  if (answer.status < 300) version = answer.body;
  return answer;
};

/** Runs SQL past the service: what the database itself refuses, by the name of the constraint. */
async function sql(query: string, parameters: unknown[] = []): Promise<string> {
  try {
    await house.db.transaction(() => house.db.query(query, parameters));
    return 'done';
  } catch (error) {
    return (error as { driverError?: { constraint?: string } }).driverError?.constraint ?? String(error);
  }
}

describe('one question in words for each audience', () => {
  beforeAll(async () => {
    await add('student', 'Hoe vaak weet je docent waar je mee bezig bent?', lv2);
    await add('teacher', 'Hoe vaak weet u waar een student mee bezig is?', lv1);
    await add('student', 'Wat helpt je?');
  });

  it('is for the circle alone', async () => {
    const { id } = of('Wat helpt je?');
    const other = of('Hoe vaak weet u waar een student mee bezig is?');
    for (const name of ['esra', 'vera', 'sjors', 'pauline', 'noor'] as const) {
      const visitor = await house.as(name);
      for (const [path, body] of [
        [`/api/questions/${id}/wordings`, { audience: 'teacher', text: 'Wat helpt u?' }],
        [`/api/questions/${id}/tie`, { withId: other.id }],
      ] as const)
        expect((await visitor.post(path, body)).status).toBe(404);
    }
  });

  it('has one wording for an audience, and is answered and tied in the same way in all of them', async () => {
    const { id } = of('Wat helpt je?');
    expect(
      (await post(`/api/questions/${id}/wordings`, { audience: 'student', text: 'Nog eens?' })).body.code,
    ).toBe('protocol.wording_exists');
    expect(
      (await post(`/api/questions/${id}/wordings`, { audience: 'teacher', text: ' ' })).body,
    ).toMatchObject({
      code: 'invalid',
      fields: { text: ['minLength'] },
    });
    await post(`/api/questions/${id}/wordings`, { audience: 'teacher', text: 'Wat helpt u?' });
    expect(of('Wat helpt u?')).toMatchObject({
      canonicalId: of('Wat helpt je?').canonicalId,
      leadingQuestionId: lv1,
      contributorName: cast.floor.name,
      wordings: [{ id, audience: 'student', text: 'Wat helpt je?' }],
    });
    await change('Wat helpt u?', { kind: 'choice', options: ['Rust', 'Tempo'], leadingQuestionId: lv2 });
    expect(of('Wat helpt je?')).toMatchObject({
      kind: 'choice',
      options: ['Rust', 'Tempo'],
      leadingQuestionId: lv2,
    });
    // Words, explanation and probes are its own.
    await change('Wat helpt je?', { explanation: 'Waar heb je iets aan?', probes: ['Wanneer?'] });
    expect(of('Wat helpt u?')).toMatchObject({ explanation: '', probes: [] });
  });

  it('can be two questions that were there, of which one takes over how the other is answered', async () => {
    const student = of('Hoe vaak weet je docent waar je mee bezig bent?');
    const teacher = of('Hoe vaak weet u waar een student mee bezig is?');
    await change(student.text, { kind: 'scale', scaleMax: 5, scaleLow: 'nooit', scaleHigh: 'altijd' });
    await post(`/api/questions/${teacher.id}/tie`, { withId: student.id });
    expect(of(teacher.text)).toMatchObject({
      canonicalId: student.canonicalId,
      kind: 'scale',
      scaleMax: 5,
      leadingQuestionId: lv2,
    });
    const third = await add('teacher', 'Kent u elke student?');
    expect((await post(`/api/questions/${third.id}/tie`, { withId: student.id })).body.code).toBe(
      'protocol.wording_exists',
    );
    await post(`/api/questions/${teacher.id}/tie`, { withId: null });
    expect(of(teacher.text).wordings).toEqual([]);
    expect(of(teacher.text).kind).toBe('scale');
    await post(`/api/questions/${teacher.id}/tie`, { withId: student.id });
    expect(of(student.text).wordings.map((it) => it.text)).toEqual([teacher.text]);
  });

  it('stays one question when its wording is merged and taken apart again', async () => {
    const teacher = of('Wat helpt u?');
    const into = of('Kent u elke student?');
    await post(`/api/questions/${teacher.id}/merge`, { intoId: into.id });
    expect(of('Wat helpt je?').wordings).toEqual([]);
    await post(`/api/questions/${teacher.id}/separate`);
    expect(of('Wat helpt je?').wordings).toMatchObject([{ text: 'Wat helpt u?' }]);
  });

  it('is held together by the database too', async () => {
    const { id, versionId, canonicalId } = of('Wat helpt u?');
    expect(
      await sql(`update protocol_question set options = '{Anders,Nog anders}' where id = $1`, [id]),
    ).toBe('protocol_question_answered_alike');
    expect(
      await sql(
        `insert into protocol_question (id, plg_id, version_id, lineage_id, canonical_id, audience, leading_question_id, text, kind, options, position)
         values (gen_random_uuid(), $1, $2, gen_random_uuid(), $3, 'teacher', $4, 'Stiekem?', 'choice', '{Rust,Tempo}', 9)`,
        [plg, versionId, canonicalId, lv2],
      ),
    ).toBe('protocol_question_one_wording');
    for (const [change, constraint] of [
      [`kind = 'matrix'`, 'protocol_question_options'],
      [`options = '{}'`, 'protocol_question_options'],
      [`number_min = 2`, 'protocol_question_number'],
    ])
      expect(await sql(`update protocol_question set ${change} where id = $1`, [id])).toBe(constraint);
  });
});

const forms: Record<QuestionKind, Partial<ChangeQuestionDto>> = {
  open: {},
  scale: { scaleMax: 5 },
  choice: { options: ['Sneller', 'Dieper'] },
  number: { unit: 'studenten', numberMin: 1, numberMax: 40 },
  ranking: { options: ['Rust', 'Tempo', 'Aandacht'] },
  matrix: { rows: ['Theorie', 'Praktijk'], options: ['nooit', 'vaak'] },
  observation: { rows: ['De docent wacht na een vraag'] },
};
const fitting: Record<QuestionKind, Record<string, unknown>> = {
  open: {},
  scale: { scale: 4 },
  choice: { choice: 'Dieper' },
  number: { number: 14.5 },
  ranking: { ranking: ['Aandacht', 'Rust'] },
  matrix: { cells: [{ row: 'Praktijk', choice: 'vaak' }] },
  observation: { cells: [{ row: 'De docent wacht na een vraag', choice: 'seen' }] },
};
const misfitting: Record<Exclude<QuestionKind, 'open'>, Record<string, unknown>> = {
  scale: { scale: 6 },
  choice: { choice: 'Anders' },
  number: { number: 41 },
  ranking: { ranking: ['Stilte'] },
  matrix: { cells: [{ row: 'Theorie', choice: 'soms' }] },
  observation: { cells: [{ row: 'De docent wacht na een vraag', choice: 'vaak' }] },
};
const textOf = (kind: QuestionKind) => `Een vraag van soort ${kind}?`;

describe('a question of each kind', () => {
  let renske: Visitor;
  let visit: string;
  beforeAll(async () => {
    visit = await agreeVisit(house.db, 'renske', 'MZ');
    renske = await house.as('renske');
    for (const kind of questionKinds) await add('student', textOf(kind));
  });

  it('is refused at the field when it lacks what its kind needs', async () => {
    const refusals: [Partial<ChangeQuestionDto>, string][] = [
      [{ kind: 'choice', options: ['Sneller'] }, 'options'],
      [{ kind: 'ranking', options: ['Rust', 'Rust'] }, 'options'],
      [{ kind: 'matrix', options: ['nooit', 'vaak'], rows: [] }, 'rows'],
      [{ kind: 'observation', rows: [] }, 'rows'],
      [{ kind: 'number', numberMin: 10, numberMax: 2 }, 'numberMax'],
      [{ kind: 'scale', scaleMax: null }, 'scaleMax'],
      [{ kind: 'hologram' as QuestionKind }, 'kind'],
    ];
    for (const [more, field] of refusals) {
      const { status, body } = await change(textOf('open'), more);
      expect([field, status, body]).toMatchObject([field, 422, { fields: { [field]: expect.anything() } }]);
    }
  });

  it('keeps what its kind has and nothing of another kind', async () => {
    for (const kind of questionKinds) {
      await change(textOf(kind), { kind, ...forms[kind], text: textOf(kind) });
      expect(of(textOf(kind))).toMatchObject({ kind, ...forms[kind] });
      await post(`/api/questions/${of(textOf(kind)).id}/choose`, { isChosen: true });
    }
    await change(textOf('open'), { probes: ['Kun je een voorbeeld geven?'] });
    await change(textOf('open'), {
      kind: 'open',
      options: ['Toch'],
      rows: ['Toch'],
      unit: 'uren',
      numberMin: 3,
    });
    expect(of(textOf('open'))).toMatchObject({ options: [], rows: [], unit: '', numberMin: null });
  });

  it('goes along on the phone, is answered there, and is read and withdrawn afterwards', async () => {
    await post(`/api/questions/${of('Wat helpt u?').id}/choose`, { isChosen: true });
    await marit.put(`/api/protocols/${version.id}/consent`, {
      consentStudent: 'Je mag.',
      consentTeacher: 'U mag.',
    });
    await post(`/api/protocols/${version.id}/freeze`, {}, marit);
    const { body: kit } = await renske.get<InterviewKitDto>('/api/interviews/mine');
    const guide = kit.tasks[0]?.guides.find(({ audience }) => audience === 'student');
    expect(guide?.questions.map(({ kind }) => kind)).toEqual([...questionKinds]);
    expect(guide?.questions.find(({ kind }) => kind === 'matrix')).toMatchObject(forms.matrix);

    const body = startBody({ versionId: version.id, student: [], teacher: [] }, visit);
    await renske.post(`/api/plgs/${plg}/interviews`, body);
    const path = `/api/interviews/${body.id}`;
    const record = (answers: unknown[]) => renske.post(`${path}/answers`, { answers });
    for (const [kind, more] of Object.entries(misfitting)) {
      const [field] = Object.keys(more);
      const answer = await record([revision(of(textOf(kind as QuestionKind)).id, '', more)]);
      expect([kind, answer.status, answer.body]).toMatchObject([
        kind,
        422,
        { fields: { [`answers.0.${field}`]: expect.anything() } },
      ]);
    }
    expect((await renske.post(`${path}/submit`)).body).toMatchObject({ code: 'interview.incomplete' });
    const followUps = [
      { asked: 'Kun je een voorbeeld geven?', answer: 'Bij rekenen' },
      { asked: 'Sinds wanneer?', answer: 'Dit jaar' },
      { asked: '', answer: '' },
    ];
    await record(
      questionKinds.map((kind) =>
        revision(of(textOf(kind)).id, `Over ${kind}`, kind === 'open' ? { followUps } : fitting[kind]),
      ),
    );
    expect(
      (
        await record([
          revision(of(textOf('open')).id, '', { followUps: [{ asked: 'x'.repeat(501), answer: '' }] }),
        ])
      ).body,
    ).toMatchObject({ fields: { 'answers.0.followUps.0.asked': ['maxLength'] } });
    expect((await renske.post(`${path}/submit`)).status).toBe(200);

    const { body: own } = await renske.get<InterviewDto>(path);
    const { body: read } = await (
      await house.as('aylin')
    ).get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
    for (const kind of questionKinds) {
      const { id, canonicalId } = of(textOf(kind));
      expect(own.answers.find((it) => it.questionId === id)).toMatchObject(fitting[kind]);
      expect(read.find((it) => it.questionId === id)).toMatchObject({
        ...fitting[kind],
        kind,
        canonicalId,
        versionNumber: '1.0',
      });
    }
    expect(read.find(({ questionId }) => questionId === of(textOf('open')).id)?.followUps).toEqual([
      { asked: 'Kun je een voorbeeld geven?', answer: 'Bij rekenen', isPlanned: true },
      { asked: 'Sinds wanneer?', answer: 'Dit jaar', isPlanned: false },
    ]);
    await renske.post(`${path}/withdraw`);
    const left = await house.db.query<Record<string, unknown>>(
      `select words_sealed, scale, choice, number, ranking, cells from answer where interview_id = $1`,
      [body.id],
    );
    expect(left).toHaveLength(questionKinds.length);
    for (const row of left)
      expect(row).toEqual({
        words_sealed: null,
        scale: null,
        choice: null,
        number: null,
        ranking: [],
        cells: [],
      });
    expect(await sql(`update answer set ranking = '{Rust}' where interview_id = $1`, [body.id])).toBe(
      'answer_of_withdrawn',
    );
  });

  it('is still answered by a device that knows only the first three kinds', async () => {
    const body = startBody({ versionId: version.id, student: [], teacher: [] }, visit);
    await renske.post(`/api/plgs/${plg}/interviews`, body);
    const answer = await renske.post(`/api/interviews/${body.id}/answers`, {
      answers: [revision(of(textOf('number')).id, 'Ongeveer veertien')],
    });
    expect(answer.status).toBe(200);
  });
});

const onChoice = (option: string) => ({
  match: 'all' as const,
  tests: [{ lineageId: of(textOf('choice')).lineageId, op: 'is' as const, row: null, option, number: null }],
});

const sole = (test: Record<string, unknown>) => ({
  match: 'all',
  tests: [{ ...onChoice('Dieper').tests[0], ...test }],
});

describe('a question that is asked after certain answers only', () => {
  let renske: Visitor;
  let visit: string;
  beforeAll(async () => {
    renske = await house.as('renske');
    visit = await agreeVisit(house.db, 'renske', 'VK');
    await post(
      `/api/protocols/${version.id}/revise`,
      { meaningChanged: true, note: 'Met voorwaarden.' },
      marit,
    );
  });

  it('says at the field when it looks at what is not there', async () => {
    const other = '018f0000-0000-7000-8000-000000000001';
    for (const condition of [
      sole({ lineageId: other }),
      sole({ option: 'Anders' }),
      sole({ op: 'at_least', number: 3 }),
    ]) {
      const { status, body } = await change(textOf('matrix'), { condition } as Partial<ChangeQuestionDto>);
      expect([status, body]).toMatchObject([422, { fields: { condition: ['isIn'] } }]);
    }
    for (const condition of [{ match: 'all', tests: [] }, { match: 'all', tests: [{ op: 'eval' }] }, 'true'])
      expect(
        (await change(textOf('matrix'), { condition } as unknown as Partial<ChangeQuestionDto>)).status,
      ).toBe(422);
  });

  it('is not settled while it looks at a question that comes later', async () => {
    await change(textOf('matrix'), { condition: onChoice('Dieper') });
    expect(of(textOf('matrix')).conditionFault).toBeNull();
    await post(`/api/questions/${of(textOf('matrix')).id}/move`, { position: 1 });
    expect(of(textOf('matrix')).conditionFault).toBe('later');
    const { body } = await marit.post(`/api/protocols/${version.id}/freeze`);
    expect(body).toMatchObject({ code: 'protocol.condition_broken' });
    await post(`/api/questions/${of(textOf('matrix')).id}/move`, { position: 6 });
    await change(textOf('choice'), { options: ['Sneller', 'Even diep'] });
    expect(of(textOf('matrix')).conditionFault).toBe('unfit');
    await change(textOf('choice'), { options: ['Sneller', 'Dieper'] });
    await post(`/api/protocols/${version.id}/freeze`, {}, marit);
    expect(version).toMatchObject({ number: '2.0', frozenAt: expect.any(String) });
  });

  it('is not asked and not missing, and what was answered to it before is kept and counts for nothing', async () => {
    const talk = async () => {
      const body = startBody({ versionId: version.id, student: [], teacher: [] }, visit, {
        consentVersion: '2.0',
      });
      expect((await renske.post(`/api/plgs/${plg}/interviews`, body)).status).toBe(201);
      return `/api/interviews/${body.id}`;
    };
    const everythingBut = (...kinds: QuestionKind[]) =>
      questionKinds
        .filter((kind) => !kinds.includes(kind))
        .map((kind) => revision(of(textOf(kind)).id, `Over ${kind}`, fitting[kind]));
    const choose = (choice: string, more = {}) => revision(of(textOf('choice')).id, '', { choice, ...more });

    const asked = await talk();
    await renske.post(`${asked}/answers`, { answers: everythingBut('matrix') });
    expect((await renske.post(`${asked}/submit`)).body).toMatchObject({ code: 'interview.incomplete' });
    await renske.post(`${asked}/answers`, { answers: [revision(of(textOf('matrix')).id, 'CANARY-hidden')] });
    await renske.post(`${asked}/answers`, { answers: [choose('Sneller', { revision: 2 })] });
    expect((await renske.post(`${asked}/submit`)).status).toBe(200);

    const hidden = await talk();
    await renske.post(`${hidden}/answers`, {
      answers: [...everythingBut('matrix', 'choice'), choose('Sneller')],
    });
    expect((await renske.post(`${hidden}/submit`)).status).toBe(200);

    const { body: own } = await renske.get<InterviewDto>(asked);
    expect(own.answers.map(({ text }) => text)).toContain('CANARY-hidden');
    const { body: read } = await (
      await house.as('aylin')
    ).get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
    expect(read.some(({ text }) => text === 'Over scale')).toBe(true);
    expect(JSON.stringify(read)).not.toContain('CANARY-hidden');
  });
});

const changes = async () =>
  (await marit.get<ProtocolChangesDto>(`/api/protocols/${version.id}/changes`)).body;

describe('a new question that is an old one in other words', () => {
  const fresh = 'Hoe vaak weet je docent wat je bezighoudt?';
  beforeAll(async () => {
    await post(
      `/api/protocols/${version.id}/revise`,
      { meaningChanged: false, note: 'Andere woorden.' },
      marit,
    );
  });

  it('is known to be one when somebody of the circle says so, and then asks the same', async () => {
    const old = of(textOf('scale'));
    await post(`/api/questions/${old.id}/choose`, { isChosen: false });
    const { id } = await add('student', fresh, lv2);
    await post(`/api/questions/${id}/choose`, { isChosen: true });
    expect(await changes()).toMatchObject({ isWordingOnly: false });
    const path = `/api/questions/${id}/continue`;

    for (const name of ['esra', 'noor', 'sjors'] as const)
      expect((await (await house.as(name)).post(path, { lineageId: old.lineageId })).status).toBe(404);
    const teachers = version.questions.find((one) => one.audience === 'teacher' && one.isChosen);
    for (const lineageId of ['018f0000-0000-7000-8000-000000000001', teachers?.lineageId])
      expect((await post(path, { lineageId })).status).toBe(404);
    expect((await post(path, { lineageId: of(textOf('number')).lineageId })).body.code).toBe(
      'protocol.question_stays',
    );

    await post(path, { lineageId: old.lineageId });
    expect(of(fresh)).toMatchObject({
      lineageId: old.lineageId,
      canonicalId: old.canonicalId,
      kind: 'scale',
      scaleMax: 5,
    });
    // The old words stay among the ideas, as an idea like any other.
    expect(of(textOf('scale')).lineageId).not.toBe(old.lineageId);
    const after = await changes();
    expect(after.isWordingOnly).toBe(true);
    expect(after.changes.filter(({ kind }) => kind === 'reworded')).toMatchObject([
      { lineageId: old.lineageId },
    ]);
  });

  it('can turn out to be a new one after all', async () => {
    const { id, lineageId } = of(fresh);
    await post(`/api/questions/${id}/continue`, { lineageId: null });
    expect(of(fresh).lineageId).not.toBe(lineageId);
    expect(await changes()).toMatchObject({ isWordingOnly: false });
    await post(`/api/questions/${id}/continue`, { lineageId });
  });

  it('tells what was and what became where that is no text', async () => {
    await change(textOf('choice'), { options: ['Sneller', 'Dieper', 'Hetzelfde'] });
    const { changes: all } = await changes();
    expect(all.find(({ kind }) => kind === 'retyped')).toMatchObject({
      before: { options: ['Sneller', 'Dieper'] },
      after: { options: ['Sneller', 'Dieper', 'Hetzelfde'] },
    });
    await change(textOf('choice'), { options: ['Sneller', 'Dieper'] });
    await post(`/api/protocols/${version.id}/freeze`, {}, marit);
    expect(version.number).toBe('2.1');
  });

  it('keeps the answers to both together', async () => {
    const renske = await house.as('renske');
    const visit = await agreeVisit(house.db, 'renske', 'SB');
    const body = startBody({ versionId: version.id, student: [], teacher: [] }, visit, {
      consentVersion: '2.1',
    });
    await renske.post(`/api/plgs/${plg}/interviews`, body);
    await renske.post(`/api/interviews/${body.id}/answers`, {
      answers: version.questions
        .filter((one) => one.audience === 'student' && one.isChosen && one.kind !== 'matrix')
        .map((one) => revision(one.id, 'Zo is het', one.kind === 'choice' ? { choice: 'Sneller' } : {})),
    });
    expect((await renske.post(`/api/interviews/${body.id}/submit`)).status).toBe(200);
    const { body: read } = await (
      await house.as('aylin')
    ).get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
    const together = read.filter(({ canonicalId }) => canonicalId === of(fresh).canonicalId);
    expect(new Set(together.map((it) => [it.versionNumber, it.questionText].join(' ')))).toEqual(
      new Set([`2.0 ${textOf('scale')}`, `2.1 ${fresh}`]),
    );
  });
});
