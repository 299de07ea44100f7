import { DerogationsDto, validateAs, type WriteDerogationRouteDto } from '@leerkring/shared';
import { bootApp, type Answer, type TestApp } from './support/app.ts';
import { institutions, type CastName } from './support/cast.ts';

const refusedBy = (constraint: string) => ({ driverError: { constraint } });
const words: WriteDerogationRouteDto = {
  lead: 'Voor elke opleiding dezelfde route.',
  criteria: [{ text: 'Het past bij de visie.' }, { text: 'Studenten gaan er niet op achteruit.' }],
  apply: 'Begin met je portret.',
  advise: 'Binnen twee weken.',
  consent: 'De raad heeft drie weken.',
  decide: 'Het besluit geldt twee jaar.',
  monitor: 'Drie meetmomenten.',
  contact: 'Bij de dienst O&K.',
};

const path = (of: string): string => `/api/institutions/${of}/derogation-route`;

describe('the route to depart from the hours norm', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  const read = async (name: CastName, of = institutions.twente as string): Promise<DerogationsDto> =>
    (await (await app.as(name)).get<DerogationsDto>(`${path(of)}s`)).body;
  const write = async (
    name: CastName,
    over: Partial<WriteDerogationRouteDto> = {},
    of = institutions.twente as string,
  ): Promise<Answer<DerogationsDto>> =>
    (await app.as(name)).put<DerogationsDto>(path(of), { ...words, ...over });
  const publish = async (name: CastName, id: string): Promise<Answer<DerogationsDto>> =>
    (await app.as(name)).post<DerogationsDto>(`/api/derogation-routes/${id}/publish`);
  const withdraw = async (name: CastName, id: string): Promise<Answer<DerogationsDto>> =>
    (await app.as(name)).delete<DerogationsDto>(`/api/derogation-routes/${id}`);
  const page = async (address: string): Promise<{ status: number; body: string }> =>
    app.stranger().request<string>('GET', address);
  const events = async (): Promise<string[]> =>
    (
      await app.db.query<{ name: string }>(`select name from event where name like 'derogation%' order by id`)
    ).map(({ name }) => name);

  it('is written by the quality service of that institution, and by nobody else', async () => {
    for (const name of ['esra', 'pauline', 'renske', 'sjors', 'noor'] as const)
      expect((await write(name)).status).toBe(403);
    expect((await write('marit', {}, institutions.rivierenbeek)).status).toBe(403);
    expect((await write('marit', { criteria: [] })).body).toMatchObject({
      fields: { criteria: ['arrayMinSize'] },
    });
    expect((await write('marit', { criteria: [{ text: ' ' }], consent: '' })).body).toMatchObject({
      fields: { 'criteria.0.text': ['minLength'], consent: ['minLength'] },
    });
    expect(await events()).toEqual([]);
    const { status, body } = await write('marit');
    expect(status).toBe(200);
    expect(validateAs(DerogationsDto, body).fields).toBeNull();
    expect(body.routes).toMatchObject([{ number: 1, state: 'draft', path: null, can: { publish: true } }]);
    // A colleague of the same service goes on with the same draft; there is one at most, by SQL too.
    const again = await write('tjeerd', { advise: 'Binnen drie weken.' });
    expect(again.body.routes).toMatchObject([{ id: body.routes[0]?.id, advise: 'Binnen drie weken.' }]);
    await expect(
      app.db.query(
        `insert into derogation_route (id, institution_id, number, slug, lead, criteria, apply, advise, consent, decide, monitor, contact)
         select gen_random_uuid(), institution_id, 9, slug, '', '{}', '', '', '', '', '', '' from derogation_route`,
      ),
    ).rejects.toMatchObject(refusedBy('derogation_route_one_draft'));
    expect(await events()).toEqual(['derogationRoute.written', 'derogationRoute.written']);
  });

  it('is read by nobody else until it is public, on no page either', async () => {
    const id = (await read('marit')).routes[0]?.id ?? '';
    for (const name of ['renske', 'esra', 'pauline'] as const) {
      expect((await read(name)).routes).toEqual([]);
      expect((await publish(name, id)).status).toBe(404);
      expect((await withdraw(name, id)).status).toBe(404);
    }
    expect((await page('/urennorm')).body).toContain('Nog geen instelling');
    expect((await page('/urennorm/roc-van-twente-demo')).status).toBe(404);
    expect((await page('/portretten')).body).not.toContain('href="/urennorm"');
    expect((await withdraw('marit', id)).status).toBe(403);
  });

  it('is public whole or not at all, once, and never changes afterwards, by SQL neither', async () => {
    const id = (await read('marit')).routes[0]?.id ?? '';
    await expect(
      app.db.query(`update derogation_route set published_at = now(), consent = '' where id = $1`, [id]),
    ).rejects.toMatchObject(refusedBy('derogation_route_whole'));
    const answers = await Promise.all([publish('marit', id), publish('tjeerd', id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'derogation_route.published',
    });
    expect((await events()).filter((name) => name === 'derogationRoute.published')).toHaveLength(1);
    await expect(
      app.db.query(`update derogation_route set decide = 'Anders' where id = $1`, [id]),
    ).rejects.toMatchObject(refusedBy('derogation_route_frozen'));
    expect((await publish('renske', id)).status).toBe(403);
    expect((await read('esra')).routes).toMatchObject([
      { state: 'public', can: { publish: false, withdraw: false } },
    ]);
    expect((await read('esra')).can).toEqual({ write: false });
  });

  it('stands on a page for everyone, in the order in which it has to go, and leads there from the portraits', async () => {
    const { status, body } = await page('/urennorm/roc-van-twente-demo');
    expect(status).toBe(200);
    const places = [words.apply, 'Binnen drie weken.', words.consent, words.decide, words.monitor].map((it) =>
      body.indexOf(it),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(body).not.toMatch(/<script|@demo\.example|Marit/);
    expect((await page('/urennorm')).body).toContain('href="/urennorm/roc-van-twente-demo"');
    expect((await page('/portretten')).body).toContain('href="/urennorm"');
    expect((await page('/portretten/vergelijken')).body).toContain('href="/urennorm"');
  });

  it('is replaced by a next version, which takes the page over; withdrawn, the page says so', async () => {
    const escaped = '<b>Vet</b> & "aangehaald"';
    const { body } = await write('marit', { lead: escaped });
    const [draft, first] = body.routes;
    expect([draft, first]).toMatchObject([
      { number: 2, state: 'draft' },
      { number: 1, state: 'public' },
    ]);
    expect((await page('/urennorm/roc-van-twente-demo')).body).not.toContain('aangehaald');
    await publish('marit', draft?.id ?? '');
    expect((await read('renske')).routes.map(({ state }) => state)).toEqual(['public', 'replaced']);
    const shown = await page('/urennorm/roc-van-twente-demo');
    expect(shown.body).toContain('&lt;b&gt;Vet&lt;/b&gt; &amp; &quot;aangehaald&quot;');
    expect(shown.body).toContain('Versie 1: van');
    expect((await withdraw('marit', first?.id ?? '')).status).toBe(403);
    expect((await withdraw('marit', draft?.id ?? '')).status).toBe(200);
    expect((await withdraw('marit', draft?.id ?? '')).body).toMatchObject({
      code: 'derogation_route.withdrawn',
    });
    expect((await page('/urennorm/roc-van-twente-demo')).status).toBe(410);
    expect((await page('/urennorm')).body).toContain('Nog geen instelling');
    expect((await page('/portretten')).body).not.toContain('href="/urennorm"');
  });
});
