import type { ProtocolChangesDto, ProtocolVersionDto, ProtocolVersionSummaryDto } from '@leerkring/shared';
import { bootApp, type Answer, type TestApp, type Visitor } from './support/app.ts';
import { formOf } from './support/question.ts';
import { cast, leadingQuestions, plg, type CastName } from './support/cast.ts';

const [lv1, lv2, lv3] = leadingQuestions;
const consent = { consentStudent: 'Je mag altijd stoppen.', consentTeacher: 'U mag altijd stoppen.' };

const of = (version: ProtocolVersionDto, text: string) => version.questions.find((one) => one.text === text)!;
const chosen = (version: ProtocolVersionDto) =>
  version.questions.filter(({ isChosen }) => isChosen).map(({ text, position }) => [position, text]);

describe('protocols', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await bootApp();
  });
  afterEach(async () => {
    await app.close();
  });

  const add = async (
    who: CastName | Visitor,
    audience: 'student' | 'teacher',
    leadingQuestionId: string,
    text: string,
  ): Promise<Answer<ProtocolVersionDto>> => {
    const visitor = typeof who === 'string' ? await app.as(who) : who;
    return visitor.post<ProtocolVersionDto>(`/api/plgs/${plg}/questions`, {
      audience,
      leadingQuestionId,
      text,
    });
  };
  /** A draft with one chosen question for each audience and both consent texts. */
  const draft = async (): Promise<ProtocolVersionDto> => {
    const marit = await app.as('marit');
    await add('renske', 'student', lv2, 'Wat merk je het eerst?');
    const { body } = await add('aylin', 'teacher', lv1, 'Wat wilden jullie bereiken?');
    for (const { id } of body.questions) await marit.post(`/api/questions/${id}/choose`, { isChosen: true });
    return (await marit.put<ProtocolVersionDto>(`/api/protocols/${body.id}/consent`, consent)).body;
  };
  const freeze = async (): Promise<ProtocolVersionDto> => {
    const { id } = await draft();
    return (await (await app.as('marit')).post<ProtocolVersionDto>(`/api/protocols/${id}/freeze`)).body;
  };

  const kinds = async (name: CastName): Promise<string[]> =>
    (await (await app.as(name)).get<{ obligations: { kind: string }[] }>('/api/today')).body.obligations.map(
      ({ kind }) => kind,
    );

  it('shows nothing of it to a stranger, another institution, someone who left or a guest who wants to write', async () => {
    const { id, questions } = await draft();
    expect((await app.stranger().get(`/api/protocols/${id}`)).status).toBe(401);
    for (const name of ['esra', 'vera', 'sjors', 'pauline'] as const) {
      const visitor = await app.as(name);
      expect((await visitor.get(`/api/protocols/${id}`)).status).toBe(404);
      expect((await visitor.get(`/api/plgs/${plg}/protocols`)).status).toBe(404);
      expect((await add(visitor, 'student', lv1, 'Mag ik erbij?')).status).toBe(404);
      expect(
        (await visitor.post(`/api/questions/${questions[0]!.id}/choose`, { isChosen: true })).status,
      ).toBe(404);
    }
    const noor = await app.as('noor');
    expect((await noor.get(`/api/protocols/${id}`)).status).toBe(404);
    expect((await add(noor, 'student', lv1, 'Mag ik erbij?')).status).toBe(404);
  });

  it('refuses a question without words, for nobody, or tied to another group', async () => {
    expect((await add('renske', 'student', lv1, '   ')).body).toMatchObject({
      code: 'invalid',
      fields: { text: ['minLength'] },
    });
    expect((await add('renske', 'parents' as 'student', lv1, 'Hoe gaat het?')).status).toBe(422);
    const elsewhere = '00000000-0000-7000-8000-800000000009';
    expect((await add('renske', 'student', elsewhere, 'Hoe gaat het?')).status).toBe(422);
  });

  it('lets everyone add questions for both audiences and says which leading question nobody asks', async () => {
    const people = [
      'renske',
      'youssef',
      'carlijn',
      'dennis',
      'floor',
      'aylin',
      'bram',
      'loes',
      'harmjan',
      'nadia',
    ] as const;
    await Promise.all(
      people.map((name, at) => add(name, 'student', at % 2 ? lv1 : lv2, `Vraag van ${name}`)),
    );
    const { body } = await add('willemijn', 'teacher', lv3, 'Waaraan lees je de kwaliteit af?');
    expect(body.number).toBe('1.0');
    expect(body.questions).toHaveLength(11);
    expect(
      body.questions.filter(({ audience }) => audience === 'student').map(({ position }) => position),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(of(body, 'Vraag van nadia').contributorName).toBe(cast.nadia.name);
    expect(body.gaps).toContainEqual({ leadingQuestionId: lv3, audience: 'student', ideas: 0 });
    expect(body.gaps).toContainEqual({ leadingQuestionId: lv1, audience: 'student', ideas: 5 });
  });

  it('keeps chosen questions in the order that people give them', async () => {
    const bram = await app.as('bram');
    for (const text of ['een', 'twee', 'drie']) await add(bram, 'student', lv1, text);
    let { body } = await add(bram, 'student', lv1, 'vier');
    for (const text of ['een', 'twee', 'drie'])
      ({ body } = await bram.post<ProtocolVersionDto>(`/api/questions/${of(body, text).id}/choose`, {
        isChosen: true,
      }));
    ({ body } = await bram.post<ProtocolVersionDto>(`/api/questions/${of(body, 'drie').id}/move`, {
      position: 1,
    }));
    expect(chosen(body)).toEqual([
      [1, 'drie'],
      [2, 'een'],
      [3, 'twee'],
    ]);
    ({ body } = await bram.post<ProtocolVersionDto>(`/api/questions/${of(body, 'een').id}/choose`, {
      isChosen: false,
    }));
    expect(chosen(body)).toEqual([
      [1, 'drie'],
      [2, 'twee'],
    ]);
    expect(of(body, 'een').position).toBe(2);
  });

  it('merges two questions, keeps both originals with their authors, and can undo it', async () => {
    const loes = await app.as('loes');
    await add('floor', 'student', lv2, 'Wat helpt je?');
    await add('dennis', 'teacher', lv2, 'Wat helpt u?');
    let { body } = await add('harmjan', 'student', lv2, 'Waar heb je wat aan?');
    const stays = of(body, 'Wat helpt je?');
    const goes = of(body, 'Waar heb je wat aan?');
    const merge = (intoId: string) =>
      loes.post<ProtocolVersionDto>(`/api/questions/${goes.id}/merge`, { intoId });
    expect((await merge(of(body, 'Wat helpt u?').id)).body).toMatchObject({
      code: 'protocol.other_audience',
    });
    expect((await merge(goes.id)).status).toBe(404);
    ({ body } = await merge(stays.id));
    expect(of(body, 'Wat helpt je?').mergedFrom).toEqual([
      { id: goes.id, text: 'Waar heb je wat aan?', contributorName: cast.harmjan.name },
    ]);
    expect(body.questions).toHaveLength(2);
    expect((await merge(stays.id)).body).toMatchObject({ code: 'protocol.already_merged' });
    // Also when what came of both is worded otherwise since, both are there as they were.
    const worded = formOf(of(body, 'Wat helpt je?'), { text: 'Wat helpt jou het meest?' });
    ({ body } = await loes.put<ProtocolVersionDto>(`/api/questions/${stays.id}`, worded));
    expect(of(body, 'Wat helpt jou het meest?')).toMatchObject({
      ownText: 'Wat helpt je?',
      contributorName: cast.floor.name,
      mergedFrom: [{ text: 'Waar heb je wat aan?' }],
    });
    const back = formOf(of(body, 'Wat helpt jou het meest?'), { text: 'Wat helpt je?' });
    await loes.put(`/api/questions/${stays.id}`, back);
    ({ body } = await loes.post<ProtocolVersionDto>(`/api/questions/${goes.id}/separate`));
    expect(body.questions).toHaveLength(3);
    expect(of(body, 'Wat helpt je?').mergedFrom).toEqual([]);
    expect(of(body, 'Wat helpt je?').ownText).toBeNull();
  });

  it('lets only the one who brought a question in, or the coordinator, take it away', async () => {
    const { body } = await add('floor', 'student', lv2, 'Wat helpt je?');
    const { id } = of(body, 'Wat helpt je?');
    expect((await (await app.as('bram')).delete(`/api/questions/${id}`)).status).toBe(403);
    expect(
      (await (await app.as('floor')).delete<ProtocolVersionDto>(`/api/questions/${id}`)).body.questions,
    ).toEqual([]);
  });

  it('does not let one change overwrite another that was made at the same time', async () => {
    const { body } = await add('floor', 'student', lv2, 'Wat helpt je?');
    const { id, revision } = of(body, 'Wat helpt je?');
    const change = async (name: CastName, text: string) =>
      (await app.as(name)).put(`/api/questions/${id}`, {
        leadingQuestionId: lv2,
        text,
        explanation: 'In de les.',
        kind: 'scale',
        scaleMax: 5,
        scaleLow: 'nooit',
        scaleHigh: 'altijd',
        options: [],
        rows: [],
        unit: '',
        numberMin: null,
        numberMax: null,
        probes: ['Kun je een voorbeeld geven?'],
        isOptional: false,
        condition: null,
        revision,
      });
    const answers = await Promise.all([
      change('floor', 'Wat helpt jou?'),
      change('loes', 'Wat helpt het meest?'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'protocol.question_changed',
    });
  });

  it('refuses to freeze for anyone but the coordinator, without consent text, or with an audience without questions', async () => {
    const { body } = await add('floor', 'student', lv2, 'Wat helpt je?');
    const marit = await app.as('marit');
    const path = `/api/protocols/${body.id}/freeze`;
    expect((await (await app.as('floor')).post(path)).status).toBe(403);
    expect((await marit.post(path)).body).toMatchObject({ code: 'protocol.nothing_chosen' });
    const teacher = await add('floor', 'teacher', lv2, 'Wat helpt u?');
    for (const { id } of teacher.body.questions)
      await marit.post(`/api/questions/${id}/choose`, { isChosen: true });
    expect((await marit.post(path)).body).toMatchObject({ code: 'protocol.consent_missing' });
  });

  it('freezes version 1.0, after which neither the API nor SQL changes a word of it', async () => {
    const frozen = await freeze();
    expect(frozen).toMatchObject({ number: '1.0', frozenByName: cast.marit.name });
    expect(frozen.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const [question] = frozen.questions;
    const marit = await app.as('marit');
    for (const answer of [
      await marit.post(`/api/questions/${question!.id}/choose`, { isChosen: false }),
      await marit.delete(`/api/questions/${question!.id}`),
      await marit.put(`/api/protocols/${frozen.id}/consent`, consent),
      await marit.post(`/api/protocols/${frozen.id}/freeze`),
      await marit.delete(`/api/protocols/${frozen.id}`),
      await add(marit, 'student', lv3, 'Nog eentje?'),
    ])
      expect([403, 409]).toContain(answer.status);

    const change = (sql: string): Promise<unknown> => app.db.query(sql);
    for (const sql of [
      `update protocol_question set text = 'Anders?' where id = '${question!.id}'`,
      `update protocol_question set probes = '{Waarom?}' where id = '${question!.id}'`,
      `update protocol_question set position = 9`,
      `update protocol_question set contributor_id = '${cast.bram.id}' where contributor_id <> '${cast.bram.id}'`,
      `delete from protocol_question where id = '${question!.id}'`,
      `insert into protocol_question (id, plg_id, version_id, lineage_id, audience, leading_question_id, text, position)
        values (gen_random_uuid(), '${plg}', '${frozen.id}', gen_random_uuid(), 'student', '${lv3}', 'Stiekem?', 9)`,
      `update protocol_version set consent_student = 'Je moet.'`,
      `update protocol_version set frozen_at = null`,
      `delete from protocol_version`,
      `delete from protocol`,
      `truncate protocol_question cascade`,
    ])
      await expect(change(sql)).rejects.toMatchObject({
        driverError: { constraint: 'protocol_version_frozen' },
      });
    const after = await marit.get<ProtocolVersionDto>(`/api/protocols/${frozen.id}`);
    expect({ ...after.body, can: null }).toEqual({ ...frozen, can: null });
  });

  it('keeps every column of a frozen version and of its questions as it was, also those that come later', async () => {
    const frozen = await freeze();
    const columns = await app.db.query<{ table: string; name: string; type: string }>(
      `select table_name as table, column_name as name, format_type(a.atttypid, a.atttypmod) as type
       from information_schema.columns c
       join pg_attribute a on a.attrelid = c.table_name::regclass and a.attname = c.column_name
       where table_name in ('protocol_version', 'protocol_question') and table_schema = 'public'`,
    );
    expect(columns.length).toBeGreaterThan(35);
    const other: Record<string, string> = {
      uuid: `'018f0000-0000-7000-8000-00000000dead'`,
      text: `'anders'`,
      'text[]': `'{anders}'`,
      boolean: `not coalesce("it", false)`,
      smallint: `coalesce("it", 0) + 1`,
      integer: `coalesce("it", 0) + 1`,
      'double precision': `coalesce("it", 0) + 1`,
      jsonb: `'{"anders": true}'`,
      'timestamp with time zone': `now() + interval '1 day'`,
    };
    const tried: string[] = [];
    for (const { table, name, type } of columns) {
      if (name === 'updated_at') continue;
      const id = table === 'protocol_version' ? frozen.id : frozen.questions[0]!.id;
      const value = other[type]?.replaceAll('"it"', `"${name}"`);
      if (value === undefined)
        throw new Error(`Say what another value of a ${type} is, for ${table}.${name}.`);
      await expect(
        app.db.query(`update ${table} set "${name}" = ${value} where id = $1`, [id]),
      ).rejects.toMatchObject({ driverError: { constraint: 'protocol_version_frozen' } });
      tried.push(name);
    }
    expect(tried).toEqual(
      expect.arrayContaining(['canonical_id', 'condition', 'rows', 'consent_student', 'lineage_id']),
    );
    // What hangs on a version or a question and could change it from outside is one of these, and each is held too.
    const hanging = await app.db.query<{ table: string }>(
      `select distinct conrelid::regclass::text as table from pg_constraint
       where contype = 'f' and confrelid in ('protocol_version'::regclass, 'protocol_question'::regclass)`,
    );
    expect(hanging.map((it) => it.table).toSorted()).toEqual([
      'answer',
      'ask_back',
      'interview',
      'protocol_question',
      'tandem_answer',
      'tandem_difference',
      'tandem_log',
      // Of drafts alone, and gone with the freeze.
      'trial',
    ]);
  });

  it('lets the name of who wrote a frozen question go when that account goes, and nothing else', async () => {
    const { questions } = await freeze();
    await app.db.query(`update protocol_question set contributor_id = null where id = $1`, [
      questions[0]!.id,
    ]);
    const [row] = await app.db.query<{ text: string }>(`select text from protocol_question where id = $1`, [
      questions[0]!.id,
    ]);
    expect(row?.text).toBe(questions[0]!.text);
  });

  it('refuses a question that is added while the version is being frozen', async () => {
    const { id } = await draft();
    const marit = await app.as('marit');
    const answers = await Promise.all([
      marit.post(`/api/protocols/${id}/freeze`),
      ...['renske', 'bram', 'loes'].map((name) => add(name as CastName, 'student', lv3, `Laat van ${name}`)),
    ]);
    const added = answers.slice(1).filter(({ status }) => status === 201).length;
    expect(answers.slice(1).every(({ status }) => status === 201 || status === 409)).toBe(true);
    const { body } = await marit.get<ProtocolVersionDto>(`/api/protocols/${id}`);
    expect(body.questions).toHaveLength(2 + added);
  });

  it('makes 1.1 for a typo, and refuses to call another question the same', async () => {
    const frozen = await freeze();
    const marit = await app.as('marit');
    const revise = (id: string, meaningChanged: boolean) =>
      marit.post<ProtocolVersionDto>(`/api/protocols/${id}/revise`, {
        meaningChanged,
        note: 'Spelfout verbeterd.',
      });
    expect(
      (
        await (
          await app.as('bram')
        ).post(`/api/protocols/${frozen.id}/revise`, { meaningChanged: false, note: 'x' })
      ).status,
    ).toBe(403);
    let { body } = await revise(frozen.id, false);
    expect(body).toMatchObject({
      number: '1.1',
      meaningChanged: false,
      basedOnId: frozen.id,
      frozenAt: null,
    });
    expect((await revise(frozen.id, true)).body).toMatchObject({ code: 'protocol.draft_exists' });

    const question = of(body, 'Wat merk je het eerst?');
    expect(question.lineageId).toBe(of(frozen, 'Wat merk je het eerst?').lineageId);
    await marit.put(`/api/questions/${question.id}`, formOf(question, { text: 'Wat merk je als eerste?' }));
    const { body: changes } = await marit.get<ProtocolChangesDto>(`/api/protocols/${body.id}/changes`);
    expect(changes).toMatchObject({
      fromNumber: '1.0',
      toNumber: '1.1',
      isWordingOnly: true,
      changes: [{ kind: 'reworded' }],
    });

    const extra = (await add(marit, 'student', lv3, 'Wat zou je veranderen?')).body;
    await marit.post(`/api/questions/${of(extra, 'Wat zou je veranderen?').id}/choose`, { isChosen: true });
    const refused = await marit.post(`/api/protocols/${body.id}/freeze`);
    expect([refused.status, refused.body['code']]).toEqual([409, 'protocol.meaning_changed']);
    ({ body } = await marit.post<ProtocolVersionDto>(`/api/protocols/${body.id}/relabel`, {
      meaningChanged: true,
      note: 'Een vraag erbij.',
    }));
    expect(body.number).toBe('2.0');
    expect((await marit.post(`/api/protocols/${body.id}/freeze`)).status).toBe(200);
    const list = await marit.get<ProtocolVersionSummaryDto[]>(`/api/plgs/${plg}/protocols`);
    expect(list.body.map(({ number, meaningChanged }) => [number, meaningChanged])).toEqual([
      ['2.0', true],
      ['1.0', true],
    ]);
    expect((await marit.get<ProtocolVersionDto>(`/api/protocols/${frozen.id}`)).body.questions).toHaveLength(
      2,
    );
  });

  it('opens one next version when two coordinators ask at once', async () => {
    const frozen = await freeze();
    await app.db.query(`update membership set roles = '{coordinator}' where user_id = $1`, [cast.tjeerd.id]);
    const ask = async (name: CastName) =>
      (await app.as(name)).post(`/api/protocols/${frozen.id}/revise`, {
        meaningChanged: false,
        note: 'Spelfout.',
      });
    const answers = await Promise.all([ask('marit'), ask('tjeerd'), ask('marit'), ask('tjeerd')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
  });

  it('asks on the first screen for a contribution, until it is there', async () => {
    await draft();
    expect(await kinds('bram')).toContain('protocol.contribute');
    expect(await kinds('renske')).not.toContain('protocol.contribute');
    expect(await kinds('noor')).not.toContain('protocol.contribute');
  });

  it('keeps a leading question that questions are tied to', async () => {
    await draft();
    const { body } = await (
      await app.as('marit')
    ).patch(`/api/plgs/${plg}`, { leadingQuestions: [{ text: 'Nieuw?' }] });
    expect(body).toMatchObject({ code: 'plg.question_in_use' });
  });
});
