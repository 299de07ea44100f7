import {
  type AnalysisDto,
  type AnswerDto,
  type ClaimDto,
  type InsightDto,
  InsightOriginDto,
  QuoteDto,
  type ReportDto,
  type SignOffDto,
  type SurveyDto,
  type ThemeDto,
  validateAs,
  type VersionDto,
} from '@leerkring/shared';
import { newId } from '../src/platform/ids.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';

/** The running year of the example: conversations handed in, a report begun. */
let house: TestApp;
let plg: string;
const people = {} as Record<'bram' | 'aylin' | 'renske' | 'marit' | 'esra' | 'gijs', Visitor>;
let answers: AnswerDto[];
let quote: QuoteDto;

beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  const names = {
    bram: 'Bram Nijkamp',
    aylin: 'Aylin Demirci',
    renske: 'Renske Bolhuis',
    marit: 'Marit Oldenhof',
    esra: 'Esra Yildirim',
    gijs: 'Gijs ten Elshof',
  } as const;
  for (const [key, name] of Object.entries(names))
    people[key as keyof typeof names] = await house.asPerson(name);
  const [row] = await house.db.query<{ id: string }>('select id from plg order by school_year desc limit 1');
  plg = row?.id ?? '';
  answers = (await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
});
afterAll(() => house.close());

const quoteInText = (report: ReportDto, quoteId: string) =>
  house.app
    .get(LivingText)
    .setInitial(
      null,
      { kind: 'section', subjectId: report.sections[1]!.id, field: 'text', plgId: plg },
      { type: 'doc', content: [{ type: 'quote', attrs: { quoteId } }] },
    );
const long = () => answers.filter((it) => it.can.quote && it.text.length > 30 && !it.isQuote)[0]!;

describe('a quote', () => {
  it('is taken by authors alone', async () => {
    const input = { answerId: long().id, start: 0, end: 10 };
    expect((await people.renske.post(`/api/plgs/${plg}/quotes`, input)).status).toBe(404);
    expect((await people.gijs.post(`/api/plgs/${plg}/quotes`, input)).status).toBe(403);
    expect((await people.esra.post(`/api/plgs/${plg}/quotes`, input)).status).toBe(404);
  });

  it('holds the words as they stand in the answer, under its code', async () => {
    const answer = long();
    const { status, body } = await people.bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, {
      answerId: answer.id,
      start: 0,
      end: 20,
    });
    expect(status).toBe(201);
    expect(body.code).toBe(answer.code);
    expect(answer.text).toContain(body.words);
    expect(body.isStale).toBe(false);
    quote = body;
    const again = await people.aylin.post<QuoteDto>(`/api/plgs/${plg}/quotes`, {
      answerId: answer.id,
      start: 0,
      end: 20,
    });
    expect(again.body.id).toBe(body.id);
  });

  it('cannot be empty', async () => {
    const input = { answerId: long().id, start: 9000, end: 9010 };
    expect((await people.bram.post(`/api/plgs/${plg}/quotes`, input)).body).toMatchObject({
      code: 'quote.no_words',
    });
  });

  it('is read by the whole group and never tells who spoke, where or when', async () => {
    const { body } = await people.renske.get<QuoteDto[]>(`/api/plgs/${plg}/quotes`);
    expect(Object.keys(body.find(({ id }) => id === quote.id) ?? {}).toSorted()).toEqual(
      [
        'can',
        'canonicalId',
        'checkedAt',
        'code',
        'id',
        'isFromField',
        'isParaphrased',
        'isRecognisable',
        'isStale',
        'plgId',
        'questionText',
        'speaker',
        'themeIds',
        'withdrawnAt',
        'words',
      ].toSorted(),
    );
  });

  it('of the only one of their kind at a programme is pointed out to who reads answers, until it was looked at (004-06)', async () => {
    const path = `/api/quotes/${quote.id}/check`;
    expect((await people.esra.post(path)).status).toBe(404);
    expect((await people.renske.post(path)).status).toBe(403);
    // By SQL: every other conversation of this kind at this programme was never handed in.
    await house.db.transaction(async () => {
      await house.db.query('set local session_replication_role = replica');
      await house.db.query(
        `update interview set submitted_at = null where submitted_at is not null and id in (
           select j.id from quote q join answer w on w.id = q.answer_id join interview i on i.id = w.interview_id
           join assignment a on a.id = i.assignment_id
           join interview j on j.plg_id = i.plg_id and j.audience = i.audience and j.id <> i.id
           join assignment b on b.id = j.assignment_id and b.host_programme_id = a.host_programme_id
           where q.id = $1)`,
        [quote.id],
      );
    });
    const seen = async (who: Visitor) =>
      (await who.get<QuoteDto[]>(`/api/plgs/${plg}/quotes`)).body.find(({ id }) => id === quote.id);
    const reports = (await people.bram.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body;
    const pointedOut = async (who: Visitor) =>
      (await who.get<ClaimDto[]>(`/api/reports/${reports[0]?.id}/claims`)).body.filter(
        ({ kind, subjectId }) => kind === 'quote' && subjectId === quote.id,
      );
    expect(await seen(people.renske)).toMatchObject({ isRecognisable: false, can: { check: false } });
    expect(await pointedOut(people.renske)).toEqual([]);
    expect(await seen(people.aylin)).toMatchObject({ isRecognisable: true, can: { check: true } });
    expect(await seen(people.bram)).toMatchObject({ isRecognisable: true, can: { check: false } });
    expect(await pointedOut(people.bram)).toHaveLength(1);
    // Bram took these words himself; that nobody else looked asks for a reason before anybody signs.
    const heldUp = async () =>
      (await people.marit.get<SignOffDto>(`/api/reports/${reports[0]?.id}/signatures`)).body.open.find(
        ({ kind }) => kind === 'recognisable',
      )?.count ?? 0;
    await quoteInText(reports[0]!, quote.id);
    const before = await heldUp();
    expect(before).toBeGreaterThan(0);
    expect((await people.bram.post(path)).status).toBe(403);
    await expect(
      house.db.query('update quote set checked_by_id = made_by_id where id = $1', [quote.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'quote_checked_by_another' } });
    expect((await people.aylin.post<QuoteDto>(path)).body.checkedAt).not.toBeNull();
    expect((await people.bram.post(path)).status).toBe(403);
    expect(await pointedOut(people.bram)).toEqual([]);
    expect(await heldUp()).toBe(before - 1);
  });

  it('never becomes other words, not even in the database', async () => {
    await expect(
      house.db.query(`update quote set words_sealed = 'iets anders' where id = $1`, [quote.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'quote_words_fixed' } });
  });
});

const refuseQuoting = (answerId: string) =>
  house.db.query(
    `update interview set quoting_allowed_at = null
     where id = (select interview_id from answer where id = $1)`,
    [answerId],
  );
const tell = (who: Visitor, answer: AnswerDto, words: string) =>
  who.post<QuoteDto & { code: string; fields: object }>(`/api/plgs/${plg}/quotes/tell`, {
    answerId: answer.id,
    start: 0,
    end: 25,
    words,
  });
const quoteOf = async (id: string) =>
  (await people.renske.get<QuoteDto[]>(`/api/plgs/${plg}/quotes`)).body.find((it) => it.id === id);

describe('what somebody said who refused quoting (004-06)', () => {
  let answer: AnswerDto;
  let told: QuoteDto;

  it('is told by authors in other words alone, under its code', async () => {
    answer = answers.find(
      (it) => it.can.quote && it.code !== quote.code && it.text.split(' ').length > 8 && !it.isQuote,
    )!;
    const { body: literal } = await people.bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, {
      answerId: answer.id,
      start: 0,
      end: 25,
    });
    await refuseQuoting(answer.id);
    expect((await quoteOf(literal.id))?.words).toBeNull();
    const seen = (await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
    expect(seen.find(({ id }) => id === answer.id)?.can).toMatchObject({ quote: false, tell: true });
    const input = { answerId: answer.id, start: 0, end: 25 };
    expect((await people.bram.post(`/api/plgs/${plg}/quotes`, input)).status).toBe(403);
    expect((await tell(people.renske, answer, 'Anders.')).status).toBe(404);
    expect((await tell(people.gijs, answer, 'Anders.')).status).toBe(403);
    expect((await tell(people.esra, answer, 'Anders.')).status).toBe(404);
    const some = answer.text.split(' ').slice(1, 8).join(' ').toUpperCase();
    for (const words of [answer.text.slice(0, 25).trim(), `Iemand vond dat ${some} gold.`])
      expect(await tell(people.bram, answer, words)).toMatchObject({
        status: 422,
        body: { code: 'quote.still_literal', fields: { words: ['isToldAnew'] } },
      });
    told = (await tell(people.bram, answer, 'Volgens deze docent werkt het zo.')).body;
    expect(validateAs(QuoteDto, told).fields).toBeNull();
    expect(told).toMatchObject({ code: answer.code, isParaphrased: true, isStale: false });
    expect((await tell(people.bram, answer, 'Volgens deze docent werkt het zo.')).body.id).toBe(told.id);
  });

  it('keeps its way back to the question and the answer, and to whoever reads it', async () => {
    expect((await people.gijs.get(`/api/quotes/${told.id}/source`)).body).toEqual({
      questionVersion: answer.versionNumber,
      answerText: answer.text,
    });
    expect((await quoteOf(told.id))?.questionText).toBe(answer.questionText);
    expect((await people.bram.post(`/api/quotes/${told.id}/check`)).status).toBe(403);
    expect((await people.aylin.post<QuoteDto>(`/api/quotes/${told.id}/check`)).status).toBe(201);
  });

  it('is never made literal by the database, nor told of who is under 16 without a parent', async () => {
    const row = `insert into quote (id, plg_id, answer_id, code, audience, start_at, end_at, words_sealed, is_paraphrased)
      select gen_random_uuid(), plg_id, answer_id, code, audience, start_at, end_at, words_sealed, $2
      from quote where id = $1`;
    const refused = { driverError: { constraint: 'quote_is_allowed' } };
    await expect(house.db.query(row, [told.id, false])).rejects.toMatchObject(refused);
    const young = (isYoung: boolean) =>
      house.db.query(
        `update interview set is_under16 = $2 where id = (select interview_id from answer where id = $1)`,
        [answer.id, isYoung],
      );
    const named = `update respondents.respondent set name_sealed = null where id =
      (select i.respondent_id from interview i join answer a on a.interview_id = i.id where a.id = $1)`;
    await house.db.query(named, [answer.id]);
    await young(true);
    expect((await tell(people.bram, answer, 'Nog eens.')).status).toBe(403);
    await expect(house.db.query(row, [told.id, true])).rejects.toMatchObject(refused);
    await young(false);
  });

  it('stays when quoting is refused again, and goes with the conversation', async () => {
    await house.db.query(
      `update interview set quoting_allowed_at = now()
       where id = (select interview_id from answer where id = $1)`,
      [answer.id],
    );
    await refuseQuoting(answer.id);
    expect((await quoteOf(told.id))?.words).toBe('Volgens deze docent werkt het zo.');
    await house.db.query(
      `update interview set withdrawn_at = now() where id = (select interview_id from answer where id = $1)`,
      [answer.id],
    );
    expect((await quoteOf(told.id))?.words).toBeNull();
  });
});

describe('the support of a red thread', () => {
  it('is counted from the answers under it, which only analysts see', async () => {
    const { body: theme } = await people.aylin.post<ThemeDto>(`/api/plgs/${plg}/themes`, {
      name: 'Tijd',
      description: '',
      leadingQuestionId: null,
    });
    expect(theme.support!.conversations).toBe(0);
    const answer = long();
    expect(
      (await people.renske.post(`/api/themes/${theme.id}/link`, { answerId: answer.id, voice: 'support' }))
        .status,
    ).toBe(403);
    for (const { id } of answers.filter((it) => it.code === answer.code && it.text !== ''))
      await people.aylin.post(`/api/themes/${theme.id}/link`, { answerId: id, voice: 'support' });
    const { body } = await people.renske.get<ThemeDto[]>(`/api/plgs/${plg}/themes`);
    const { body: overview } = await people.renske.get<AnalysisDto>(`/api/plgs/${plg}/analysis`);
    const counted = body.find(({ id }) => id === theme.id);
    expect(counted?.support).toEqual({
      conversations: 1,
      conversationsOf: overview.conversations,
      programmes: 1,
      programmesOf: 5,
    });
    expect(counted?.isSingleCase).toBe(true);
    expect(counted?.links).toEqual([]);
    const mine = (await people.bram.get<QuoteDto[]>(`/api/plgs/${plg}/quotes`)).body;
    expect(mine.find(({ id }) => id === quote.id)?.themeIds).toContain(theme.id);
  });
});

describe('where it comes from', () => {
  it('is the question as it was asked for everyone, and the whole answer for who reads answers', async () => {
    const at = `/api/quotes/${quote.id}/source`;
    expect((await people.esra.get(at)).status).toBe(404);
    const { versionNumber, text } = long();
    expect((await people.renske.get(at)).body).toEqual({ questionVersion: versionNumber, answerText: null });
    expect((await people.gijs.get(at)).body).toEqual({ questionVersion: versionNumber, answerText: text });
  });

  it('is missed where nothing carries a claim, until a quote does', async () => {
    const report = (await people.bram.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body[0]!;
    const at = `/api/reports/${report.id}/claims`;
    expect((await people.esra.get(at)).status).toBe(404);
    const named = async () =>
      (await people.renske.get<ClaimDto[]>(at)).body.map((it) => `${it.kind} ${it.name}`);
    expect(await named()).not.toContain('theme Tijd');
    const input = { name: 'Geluid', description: '', leadingQuestionId: null };
    await people.aylin.post(`/api/plgs/${plg}/themes`, input);
    expect(await named()).toContain('theme Geluid');
  });
});

it('points out words of an answer that somebody typed over, to who reads answers, and holds up a signature', async () => {
  const report = (await people.bram.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body[0]!;
  const copied = async (who: Visitor) =>
    (await who.get<ClaimDto[]>(`/api/reports/${report.id}/claims`)).body.filter((it) => it.kind === 'copied');
  const open = async (who: Visitor) =>
    (await who.get<SignOffDto>(`/api/reports/${report.id}/signatures`)).body.open.find(
      (it) => it.kind === 'copied',
    )?.count ?? 0;
  const [before, were] = [await copied(people.bram), await open(people.renske)];
  const input = { name: 'Overgetypt', description: `Iemand zei: ${long().text}`, leadingQuestionId: null };
  const { body: theme } = await people.aylin.post<ThemeDto>(`/api/plgs/${plg}/themes`, input);
  const fresh = (await copied(people.bram)).filter(({ subjectId }) => subjectId === theme.id);
  expect(fresh).toMatchObject([{ place: 'theme', name: 'Overgetypt' }]);
  expect((await copied(people.bram)).length).toBe(before.length + 1);
  expect(await copied(people.renske)).toEqual([]);
  expect(await open(people.renske)).toBe(were + 1);
  await house.db.query('delete from theme where id = $1', [theme.id]);
});

const at = () => `/api/plgs/${plg}/insights`;

describe('an insight (004-05)', () => {
  let themeId = '';
  let surveyId = '';
  let workshopId = '';
  let mine: InsightDto;

  it('is written by who brings answers together, from sources of this group alone', async () => {
    themeId = (await people.bram.get<ThemeDto[]>(`/api/plgs/${plg}/themes`)).body[0]?.id ?? '';
    surveyId = (await people.bram.get<SurveyDto[]>(`/api/plgs/${plg}/surveys`)).body[0]?.id ?? '';
    const input = {
      text: 'Aandacht helpt.',
      sources: [{ kind: 'field', isAgainst: false, themeId, note: '' }],
    };
    expect((await people.esra.post(at(), input)).status).toBe(404);
    expect((await people.renske.post(at(), input)).status).toBe(403);
    expect(await people.bram.post(at(), { ...input, sources: [] })).toMatchObject({
      status: 422,
      body: { fields: { sources: ['arrayMinSize'] } },
    });
    const silent = [{ kind: 'workshop', isAgainst: false, note: '' }];
    expect((await people.bram.post(at(), { ...input, sources: silent })).body).toMatchObject({
      fields: { 'sources.0.note': ['minLength'], 'sources.0.workshopId': ['isUuid'] },
    });
    const about = {
      title: 'Studiedag',
      heldOn: '2026-10-09',
      dreamQuestion: 'Droom?',
      needQuestion: 'Nodig?',
    };
    workshopId = newId();
    await people.bram.post(`/api/plgs/${plg}/workshops`, { ...about, id: workshopId });
    for (const size of [9, 10])
      await people.bram.post(`/api/workshops/${workshopId}/groups`, { id: newId(), name: '', people: size });
    const [foreign] = await house.db.query<{ id: string }>(
      'select id from theme where plg_id <> $1 limit 1',
      [plg],
    );
    const strange = [{ kind: 'field', isAgainst: false, themeId: foreign?.id, note: '' }];
    expect((await people.bram.post(at(), { ...input, sources: strange })).status).toBe(404);
    await expect(
      house.db.query(
        `insert into insight_source (id, plg_id, insight_id, position, kind, is_against, theme_id)
         select gen_random_uuid(), $1, id, 9, 'field', false, $2 from insight where plg_id = $1 limit 1`,
        [plg, foreign?.id],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'insight_source_theme_in_plg' } });
  });

  it('keeps its sources apart, and says when they heard other people or contradict each other', async () => {
    const sources = [
      { kind: 'field', isAgainst: false, themeId, note: '' },
      { kind: 'survey', isAgainst: true, surveyId, note: '' },
      { kind: 'workshop', isAgainst: false, workshopId, note: 'Tijd kwam als eerste.' },
    ];
    mine = (await people.bram.post<InsightDto>(at(), { text: 'Aandacht helpt.', sources })).body;
    expect(mine).toMatchObject({ isMixed: true, isContested: true, endorsedAt: null });
    expect(mine.sources.map(({ kind, support, groups }) => [kind, support !== null, groups])).toEqual([
      ['field', true, null],
      ['survey', false, null],
      ['workshop', false, 2],
    ]);
    expect((await people.bram.delete(`/api/workshops/${workshopId}`)).body).toMatchObject({
      code: 'workshop.in_use',
    });
    expect(await people.bram.delete(`/api/surveys/${surveyId}`)).toMatchObject({
      body: { code: 'survey.in_use' },
    });
  });

  it('tells what each source shows by itself, and how its people were found', async () => {
    const origins = `/api/plgs/${plg}/insight-origins`;
    expect((await people.esra.get(origins)).status).toBe(404);
    const [input, ...others] = [
      { kind: 'workshop', workshopId, found: 'interested' },
      { kind: 'survey', surveyId, found: 'random' },
      { kind: 'field', found: 'selected' },
    ];
    expect((await people.renske.put(origins, input)).status).toBe(403);
    const [foreign] = await house.db.query<{ id: string }>(
      'select id from workshop where plg_id <> $1 limit 1',
      [plg],
    );
    expect((await people.bram.put(origins, { ...input, workshopId: foreign?.id ?? newId() })).status).toBe(
      404,
    );
    // Said twice at one moment it is said once, and the last word stands.
    await Promise.all([people.bram.put(origins, input), people.marit.put(origins, input)]);
    for (const other of others) await people.marit.put(origins, other);
    const { body } = await people.renske.get<InsightOriginDto[]>(origins);
    for (const origin of body) expect(validateAs(InsightOriginDto, origin).fields).toBeNull();
    const of = (id: string | null) => body.find((it) => (it.surveyId ?? it.workshopId) === id);
    expect(of(workshopId)).toMatchObject({
      found: 'interested',
      heard: 19,
      groups: 2,
      can: { describe: false },
    });
    expect(of(surveyId)).toMatchObject({ found: 'random', heard: 169 });
    expect(of(surveyId)?.findings[1]).toMatchObject({ answer: 'nooit', count: 64, of: 169 });
    expect(of(null)).toMatchObject({ kind: 'field', found: 'selected' });
    expect(of(surveyId)?.insights).toContainEqual({
      id: mine.id,
      text: mine.text,
      isAgainst: true,
      isEndorsed: false,
    });
    const seen = (await people.renske.get<InsightDto[]>(at())).body.find(({ id }) => id === mine.id);
    expect(seen?.sources.map(({ found }) => found)).toEqual(['selected', 'random', 'interested']);
  });

  it('is endorsed as it was read, by the coordinator, and loses that with other words', async () => {
    const path = `/api/insights/${mine.id}`;
    const { changedAt } = mine;
    expect((await people.bram.post(`${path}/endorse`, { changedAt })).status).toBe(403);
    const early = { changedAt: '2020-01-01T00:00:00.000Z' };
    expect((await people.marit.post(`${path}/endorse`, early)).body).toMatchObject({
      code: 'insight.changed_since',
    });
    const endorsed = (await people.marit.post<InsightDto>(`${path}/endorse`, { changedAt })).body;
    expect(endorsed.endorsedAt).not.toBeNull();
    const [report] = (await people.bram.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body;
    const versions = `/api/reports/${report?.id}/versions`;
    const frozen = await people.bram.post<VersionDto>(versions, { number: '0.2', changeNote: 'Inzicht' });
    const page = await people.renske.get<string>(`/api/versions/${frozen.body.id}/page`);
    expect(page.body).toContain('De bronnen spreken elkaar tegen.');
    expect(page.body).toContain(
      'Spreekt ervoor, uit een werksessie: Studiedag (2 groepen; mensen die uit belangstelling kwamen). Tijd kwam als eerste.',
    );
    expect(page.body).toContain(
      'Deze bronnen hoorden verschillende mensen: willekeurig gekozen mensen, mensen die uit belangstelling kwamen en uitgekozen mensen.',
    );
    const reworded = await people.aylin.put<InsightDto>(path, {
      text: 'Aandacht helpt soms.',
      sources: [{ kind: 'field', isAgainst: false, themeId, note: '' }],
    });
    expect(reworded.body).toMatchObject({ endorsedAt: null, isMixed: false, isContested: false });
    expect((await people.renske.delete(path)).status).toBe(403);
    expect((await people.bram.delete(path)).status).toBe(204);
  });
});

describe('a conversation that is withdrawn', () => {
  it('takes its words out of quotes, counts, the draft and every frozen version, and stays as a code', async () => {
    const report = (await people.bram.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body[0]!;
    const { body: version } = await people.bram.post<VersionDto>(`/api/reports/${report.id}/versions`, {
      number: '0.3',
      changeNote: 'Met een citaat',
    });
    const words = quote.words!;
    expect((await people.bram.get<string>(`/api/versions/${version.id}/page`)).body).toContain(words);
    const [row] = await house.db.query<{ snapshot: string }>(
      'select snapshot::text from report_version where id = $1',
      [version.id],
    );
    expect(row?.snapshot).not.toContain(words);

    const [interview] = await house.db.query<{ id: string; interviewer: string }>(
      `select i.id, u.name as interviewer from interview i join user_account u on u.id = i.interviewer_id
       where i.plg_id = $1 and i.code = $2`,
      [plg, quote.code],
    );
    const interviewer = await house.asPerson(interview!.interviewer);
    expect((await interviewer.post(`/api/interviews/${interview!.id}/withdraw`)).status).toBeLessThan(300);

    const gone = (await people.bram.get<QuoteDto[]>(`/api/plgs/${plg}/quotes`)).body.find(
      ({ id }) => id === quote.id,
    );
    expect(gone).toMatchObject({ code: quote.code, words: null });
    expect(gone?.withdrawnAt).not.toBeNull();
    const page = (await people.bram.get<string>(`/api/versions/${version.id}/page`)).body;
    expect(page).not.toContain(words);
    expect(page).toContain('Dit citaat is ingetrokken.');
    expect(page).toContain('Na het vaststellen ingetrokken: 1 gesprek');
    const themes = (await people.bram.get<ThemeDto[]>(`/api/plgs/${plg}/themes`)).body;
    expect(themes.find(({ name }) => name === 'Tijd')?.support!.conversations).toBe(0);
    const versions = (await people.bram.get<VersionDto[]>(`/api/plgs/${plg}/versions`)).body;
    const frozen = versions.find(({ id }) => id === version.id);
    expect(frozen?.isIntact).toBe(true);
    const changed = frozen?.changedCounts.find(({ name }) => name === 'Tijd');
    expect(changed?.was).toMatch(/^1 van \d+ gesprekken/);
    expect(changed?.now).toMatch(/^0 van \d+ gesprekken/);
    expect(page).toContain(changed!.was);
  });

  it('are not repeated beside a public version, where no withdrawal would reach them', async () => {
    const [past] = await house.db.query<{ id: string }>('select id from plg order by school_year limit 1');
    const all = (await people.marit.get<VersionDto[]>(`/api/plgs/${past!.id}/versions`)).body;
    const version = all.find(({ can }) => can.correct)!;
    const { body: known } = await people.marit.get<QuoteDto[]>(`/api/plgs/${past!.id}/quotes`);
    const { words, code } = known.find((it) => (it.words ?? '').split(' ').length > 7)!;
    const some = words!.split(' ').slice(1, 7).join(' ').toUpperCase();
    const name = (was: string) =>
      people.marit.post(`/api/versions/${version.id}/errata`, {
        place: 'Hoofdstuk 1',
        was,
        becomes: 'Anders',
      });
    for (const was of [words!, `Er stond “${some}”.`])
      expect(await name(was)).toMatchObject({ status: 422, body: { code: 'erratum.quotes_someone' } });
    expect((await name(`Het citaat van ${code} staat bij de verkeerde draad.`)).status).toBe(201);
  });

  it('lets a quote be taken back on its own, for good', async () => {
    const standing = (await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
    const answer = standing.find((it) => it.can.quote && it.text.length > 10)!;
    const { body } = await people.bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, {
      answerId: answer.id,
      start: 0,
      end: answer.text.length,
    });
    expect((await people.renske.post(`/api/quotes/${body.id}/withdraw`)).status).toBe(403);
    expect((await people.marit.post<QuoteDto>(`/api/quotes/${body.id}/withdraw`)).body.words).toBeNull();
    expect((await people.marit.post(`/api/quotes/${body.id}/withdraw`)).status).toBe(403);
  });
});
