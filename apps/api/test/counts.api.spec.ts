import type { AnswerCounts, CountsDto, SurveyDto } from '@leerkring/shared';
import { fieldStudy } from '../src/demo/surveys.demo.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';

/** The example: one year that is over and counted, and one in which conversations still come in. */
let house: TestApp;
let past: string;
let running: string;
const people = {} as Record<'aylin' | 'renske' | 'marit' | 'esra' | 'gijs', Visitor>;

beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  const names = {
    aylin: 'Aylin Demirci',
    renske: 'Renske Bolhuis',
    marit: 'Marit Oldenhof',
    esra: 'Esra Yildirim',
    gijs: 'Gijs ten Elshof',
  } as const;
  for (const [key, name] of Object.entries(names))
    people[key as keyof typeof names] = await house.asPerson(name);
  const rows = await house.db.query<{ id: string }>('select id from plg order by school_year');
  [past, running] = [rows[0]?.id ?? '', rows[1]?.id ?? ''];
});
afterAll(() => house.close());

const counts = async (who: Visitor, plgId: string) =>
  (await who.get<CountsDto>(`/api/plgs/${plgId}/counts`)).body;
const settle = async (who: Visitor, plgId: string) => who.post<CountsDto>(`/api/plgs/${plgId}/counts/settle`);
const ofWhole = (it: CountsDto): AnswerCounts | undefined =>
  it.questions[0]?.counts.find((one) => !one.audience && !one.programmeId && !one.version)?.counts;

/** Past the guards, as time would have it. */
const inTheBooks = (statement: string, values: unknown[]) =>
  house.db.transaction(async () => {
    await house.db.query('set local session_replication_role = replica');
    await house.db.query(statement, values);
  });

describe('counts of closed questions', () => {
  it('are for the group, and settled by who reads the answers', async () => {
    expect((await people.esra.get(`/api/plgs/${past}/counts`)).status).toBe(404);
    expect((await settle(people.renske, running)).status).toBe(403);
    expect((await settle(people.marit, running)).status).toBe(403);
    expect(await counts(people.renske, running)).toMatchObject({
      settledAt: null,
      questions: [],
      can: { settle: false },
    });
  });

  it('lay what students and teachers said to one question side by side, in their own wording', async () => {
    const { questions } = await counts(people.renske, past);
    expect(questions).toHaveLength(1);
    const [question] = questions;
    expect(question?.wordings.map(({ audience, versions }) => [audience, versions])).toEqual(
      expect.arrayContaining([
        ['student', ['1.0']],
        ['teacher', ['1.0']],
      ]),
    );
    const of = (audience: string | null) =>
      question?.counts.find((it) => it.audience === audience && !it.programmeId && !it.version)?.counts.of ??
      0;
    expect(of('teacher')).toBe(10);
    expect(of('student')).toBeGreaterThanOrEqual(5);
    expect(of(null)).toBe(of('student') + of('teacher'));
    // Four conversations at each programme: none of them is counted by itself.
    expect(question?.counts.filter(({ programmeId }) => programmeId !== null)).toEqual([]);
  });

  it('stay as they were settled, also when one answer more comes in or one is taken back', async () => {
    const { status, body: first } = await settle(people.gijs, running);
    expect(status).toBe(200);
    const whole = ofWhole(first);
    expect(whole?.of).toBeGreaterThanOrEqual(5);
    const events = async () =>
      (await house.db.query(`select from event where name = 'counts.settled' and plg_id = $1`, [running]))
        .length;
    expect(await events()).toBe(1);
    // Twice is once.
    await settle(people.gijs, running);
    expect(await events()).toBe(1);

    const [answer] = await house.db.query<{ interview_id: string; id: string }>(
      `select w.interview_id, w.id from answer w join interview i on i.id = w.interview_id
       where w.plg_id = $1 and w.scale is not null and i.submitted_at is not null limit 1`,
      [running],
    );
    await inTheBooks('update interview set withdrawn_at = now() where id = $1', [answer?.interview_id]);
    expect(ofWhole((await settle(people.gijs, running)).body)).toEqual(whole);
    await inTheBooks('update interview set withdrawn_at = null where id = $1', [answer?.interview_id]);

    // A changed answer is a new one and an old one less.
    await inTheBooks('update answer set scale = 6 - scale, revision = revision + 1 where id = $1', [
      answer?.id,
    ]);
    expect(ofWhole((await settle(people.gijs, running)).body)).toEqual(whole);
    expect(await events()).toBe(1);
  });

  it('are never changed, nor settled over fewer than five, whoever asks the database', async () => {
    await expect(
      house.db.query(`update settled_count set counts = '{"of": 9}' where plg_id = $1`, [past]),
    ).rejects.toThrow(/settled/);
    await expect(
      house.db.query(
        `insert into settled_count (id, plg_id, settled_at, question_key, canonical_id, form, counts, over)
         values (gen_random_uuid(), $1, now(), 'x', gen_random_uuid(), '{}', '{"of": 4}', '{}')`,
        [past],
      ),
    ).rejects.toThrow(/settled_count_enough/);
  });

  it('say nowhere over whose answers they are', async () => {
    const told = JSON.stringify(await counts(people.gijs, past));
    const answers = await house.db.query<{ id: string }>('select id from answer where plg_id = $1', [past]);
    expect(answers.filter(({ id }) => told.includes(id))).toEqual([]);
    expect(told).not.toContain('over');
  });
});

describe('a table that others counted', () => {
  const table = { title: 'Veldstudie', source: 'Enquête van een vakvereniging', period: 'najaar 2020' };

  it('is brought in and dropped by who analyses, and read by the group', async () => {
    const input = { ...table, csv: fieldStudy };
    expect((await people.esra.post(`/api/plgs/${running}/surveys`, input)).status).toBe(404);
    expect((await people.renske.post(`/api/plgs/${running}/surveys`, input)).status).toBe(403);
    const { status, body } = await people.aylin.post<SurveyDto>(`/api/plgs/${running}/surveys`, input);
    expect(status).toBe(201);
    const { body: read } = await people.renske.get<SurveyDto[]>(`/api/plgs/${running}/surveys`);
    const mine = read.find(({ id }) => id === body.id);
    expect(mine).toMatchObject({ source: table.source, can: { read: true, drop: false } });
    expect(mine?.items.map(({ of }) => of)).toEqual([169, 169, 169, 169, 169]);
    expect((await people.renske.delete(`/api/surveys/${body.id}`)).status).toBe(403);
    expect((await people.esra.delete(`/api/surveys/${body.id}`)).status).toBe(404);
    expect((await people.aylin.delete(`/api/surveys/${body.id}`)).status).toBe(204);
  });

  it('is refused with the row that is not right', async () => {
    const csv = 'Item;ja;nee\nAlles;38%;62%\n';
    expect(await people.aylin.post(`/api/plgs/${running}/surveys`, { ...table, csv })).toMatchObject({
      status: 422,
      body: { code: 'survey.row_refused', facts: { row: 2, because: 'number' } },
    });
    expect(
      (await people.aylin.post(`/api/plgs/${running}/surveys`, { ...table, source: '', csv })).body,
    ).toMatchObject({
      code: 'invalid',
      fields: { source: expect.any(Array) },
    });
  });
});
