import type { ProtocolVersionDto, TrialsDto } from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, leadingQuestions, plg } from './support/cast.ts';
import { everyRoute } from './support/routes.ts';

const canary = 'KANARIEWOORD';
const answer = (text: string, more = {}) => ({
  text,
  scale: null,
  choice: null,
  isQuote: false,
  probes: [],
  skipReason: null,
  ...more,
});

let house: TestApp;
let marit: Visitor;
let renske: Visitor;
let version: ProtocolVersionDto;
const student = () => version.questions.find(({ audience }) => audience === 'student')?.id ?? '';
const save = (who: Visitor, questionId: string, more = {}) =>
  who.put<TrialsDto & { code: string }>(`/api/protocols/${version.id}/trial`, {
    audience: 'student',
    entries: [
      { questionId, seconds: 40, finding: `${canary} bevinding`, answer: answer(`${canary} antwoord`, more) },
    ],
  });

beforeAll(async () => {
  house = await bootApp();
  [marit, renske] = await Promise.all([house.as('marit'), house.as('renske')]);
  for (const audience of ['student', 'teacher'])
    version = (
      await marit.post<ProtocolVersionDto>(`/api/plgs/${plg}/questions`, {
        audience,
        leadingQuestionId: leadingQuestions[0],
        text: `Wat merk je, ${audience}?`,
      })
    ).body;
  for (const { id } of version.questions) await marit.post(`/api/questions/${id}/choose`, { isChosen: true });
  await marit.put(`/api/protocols/${version.id}/consent`, {
    consentStudent: 'Je mag.',
    consentTeacher: 'U mag.',
  });
});
afterAll(() => house.close());

describe('a trial conversation', () => {
  it('is for who writes along', async () => {
    for (const name of ['esra', 'vera', 'sjors', 'pauline', 'noor'] as const) {
      const visitor = await house.as(name);
      expect([403, 404]).toContain((await save(visitor, student())).status);
      expect([403, 404]).toContain((await visitor.delete(`/api/protocols/${version.id}/trial`)).status);
    }
    expect((await (await house.as('esra')).get(`/api/protocols/${version.id}/trial`)).status).toBe(404);
  });

  it('answers questions of the guide, each in its own way', async () => {
    const teacher = version.questions.find(({ audience }) => audience === 'teacher')?.id ?? '';
    expect((await save(renske, teacher)).body.code).toBe('interview.question_elsewhere');
    expect((await save(renske, student(), { scale: 3 })).body).toMatchObject({
      code: 'invalid',
      fields: { 'entries.0.answer.scale': ['max'] },
    });
  });

  it('tells its holder what was answered, and the others only what was noticed and how long it took', async () => {
    await save(renske, student());
    // Sent again it is the same trial.
    const { body } = await save(renske, student());
    expect(body.mine).toMatchObject([
      { audience: 'student', entries: [{ answer: { text: `${canary} antwoord` } }] },
    ]);
    const { body: seen } = await marit.get<TrialsDto>(`/api/protocols/${version.id}/trial`);
    expect(seen).toMatchObject({
      mine: [],
      findings: [{ questionId: student(), text: `${canary} bevinding`, byName: cast.renske.name }],
      times: [{ questionId: student(), seconds: 40 }],
    });
    expect(JSON.stringify(seen)).not.toContain('antwoord');
  });

  it('is erased by its holder when they like, and not by anybody else', async () => {
    await save(marit, student());
    await marit.delete(`/api/protocols/${version.id}/trial`);
    const { body } = await marit.get<TrialsDto>(`/api/protocols/${version.id}/trial`);
    expect(body.findings).toHaveLength(1);
  });

  it('leaves nothing of itself when the version is settled: no row, event, search result, export or answer', async () => {
    /** Every place in the database where the word stands. */
    const places = async (): Promise<string[]> => {
      const tables = await house.db.query<{ name: string }>(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
      );
      const found: string[] = [];
      for (const { name } of tables) {
        const [row] = await house.db.query<{ found: boolean }>(
          `select exists(select from ${name} t where t::text ilike '%${canary}%') as found`,
        );
        if (row?.found) found.push(name);
      }
      return found;
    };
    expect(await places()).toEqual(['public.trial']);
    await marit.post(`/api/protocols/${version.id}/freeze`);
    expect(await places()).toEqual([]);
    expect(await house.db.query('select from trial')).toEqual([]);

    const routes = everyRoute().filter(({ method, path }) => method === 'GET' && !path.includes('{token}'));
    for (const { path } of routes) {
      const filled = path
        .replace('{plgId}', plg)
        .replace('/protocols/{id}', `/protocols/${version.id}`)
        .replace('/plgs/{id}', `/plgs/${plg}`);
      if (filled.includes('{') || filled === '/api/health') continue;
      for (const who of [renske, marit, await house.as('aylin')])
        expect([filled, JSON.stringify((await who.get(filled)).body).includes(canary)]).toEqual([
          filled,
          false,
        ]);
    }
    const { status, body } = await renske.get(`/api/search?q=${canary}`);
    expect([status < 300, JSON.stringify(body).includes(`${canary} `)]).toEqual([true, false]);
  });

  it('is never held with what was settled, not by the API and not by SQL', async () => {
    expect((await save(renske, student())).status).toBe(403);
    await expect(
      house.db.query(
        `insert into trial (id, plg_id, version_id, audience, held_by_id, entries)
         values (gen_random_uuid(), $1, $2, 'student', $3, '[]')`,
        [plg, version.id, cast.renske.id],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'trial_is_of_draft' } });
    expect((await renske.get<TrialsDto>(`/api/protocols/${version.id}/trial`)).body).toMatchObject({
      mine: [],
      findings: [],
      times: [],
    });
  });

  it('is not kept when it is saved while the version is being settled', async () => {
    version = (
      await marit.post<ProtocolVersionDto>(`/api/protocols/${version.id}/revise`, {
        meaningChanged: false,
        note: 'Nog eens.',
      })
    ).body;
    const answers = await Promise.all([
      save(renske, student()),
      marit.post(`/api/protocols/${version.id}/freeze`),
      save(marit, student()),
    ]);
    for (const { status } of [answers[0], answers[2]]) expect([200, 403, 409]).toContain(status);
    expect(await house.db.query('select from trial')).toEqual([]);
  });
});
