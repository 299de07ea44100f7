import { validateAs, PortraitChangesDto, type PortraitDto, type StartedDto } from '@leerkring/shared';
import { bootApp, type TestApp } from './support/app.ts';

let house: TestApp;
let plgId = '';
beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  const [plg] = await house.db.query<{ id: string }>('select id from plg order by school_year desc limit 1');
  plgId = plg?.id ?? '';
});
afterAll(() => house.close());

const read = async (query = '') => (await house.stranger().get<string>(`/portretten${query}`)).body;
const slugsIn = (page: string) =>
  [...page.matchAll(/<h2><a href="\/portret\/([^"]+)"/g)].map(([, slug]) => slug);
const [haar, sport, verkoper, facilitair] = [
  'haarverzorging-2021-2022',
  'sport-bewegen-2021-2022',
  'verkoper-2021-2022',
  'medewerker-facilitaire-dienstverlening-2021-2022',
];

const of = (...slugs: string[]) => `/vergelijken?${slugs.map((slug) => `met=${slug}`).join('&')}`;
const rows = (it: string) => it.match(/<th scope="row">(?=\D)/g)?.length ?? 0;
const portraitOf = async (name: string, programme: string) => {
  const me = await house.asPerson(name);
  const [seat] = await house.db.query<{ id: string }>(
    `select seat.id from seat join programme on programme.id = programme_id where plg_id = $1 and programme.name = $2`,
    [plgId, programme],
  );
  const { body } = await me.post<PortraitDto>(`/api/plgs/${plgId}/portraits`, { seatId: seat?.id });
  return { me, portrait: body };
};

describe('the public overview', () => {
  it('shows the newest of every public portrait, and nothing that still waits for a yes', async () => {
    const page = await read();
    expect(slugsIn(page)).toHaveLength(5);
    expect(slugsIn(page)[0]).toMatch(/^haarverzorging-20(?!21)/);
    expect(page).toContain('5 portretten');
    expect(page).not.toMatch(/<script|sport-bewegen-20(?!21)/);
    expect(page).toContain('niveau 2, 3 en 4');
    const english = await house
      .stranger()
      .request<string>('GET', '/portretten', undefined, { 'accept-language': 'en-GB' });
    expect(english.body).toContain('levels 2, 3 and 4');
    expect(english.body).toContain('· level 3 ·');
  });

  it('searches and filters, also by what means nothing', async () => {
    expect(slugsIn(await read('?zoek=SALONTEAM'))).toContain(haar);
    expect(slugsIn(await read('?zoek=salonteam+verkoper'))).toEqual([]);
    expect(slugsIn(await read('?niveau=2')).toSorted()).toEqual(
      expect.arrayContaining([facilitair, verkoper].toSorted()),
    );
    expect(slugsIn(await read('?niveau=2'))).not.toContain(sport);
    expect(slugsIn(await read('?leerweg=bbl'))).toEqual([]);
    expect(slugsIn(await read('?aanpak=derogate'))).toContain(facilitair);
    expect(slugsIn(await read('?niveau=9&leerweg=x&aanpak=constructor&zoek=&zoek=a'))).toHaveLength(5);
    const hostile = await read(`?zoek=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(hostile).not.toContain('<script');
    expect(hostile).toContain('Geen portret past hierbij');
  });

  it('does not find what may not be read, not even by its words', async () => {
    expect(slugsIn(await read('?zoek=kostenneutraal'))).toEqual([]);
    await house.db.query(
      `update portrait_reach set reach = 'plg' where field_id = 'core'
       and portrait_id = (select portrait_id from edition where slug = $1 limit 1)`,
      [haar],
    );
    expect(slugsIn(await read('?zoek=drie+niveaus+door+elkaar'))).not.toContain(haar);
  });

  it('lays two to four side by side, field by field, also one at a time and only where they differ', async () => {
    expect(await read(of(haar ?? ''))).toContain('Kies minstens twee');
    expect(await read(of('nergens', 'ook-niet'))).toContain('Kies minstens twee');
    // More than fit are not passed over in silence.
    const many = await read(of(sport ?? '', verkoper ?? '', haar ?? '', facilitair ?? '', 'nog-een'));
    expect(many).toContain('Je vinkte er 5 aan. Er passen er 4 naast elkaar');
    expect(await read(of(sport ?? '', verkoper ?? '', haar ?? '', facilitair ?? ''))).not.toContain(
      'Je vinkte er',
    );
    const page = await read(of(sport ?? '', verkoper ?? ''));
    expect(page).not.toContain('<script');
    const columns = [...page.matchAll(/<th scope="col">\s*<a href="\/portret\/([^"]+)"/g)].map(
      ([, it]) => it,
    );
    expect(columns).toEqual([sport, verkoper]);
    // The same programme in two years says much the same.
    const years = of(haar ?? '', slugsIn(await read())[0] ?? '');
    const [all, different] = [rows(await read(years)), rows(await read(`${years}&verschil=1`))];
    expect(all).toBeGreaterThan(10);
    expect(different).toBeGreaterThan(0);
    expect(different).toBeLessThan(all);
    const one = await read(`${of(sport ?? '', verkoper ?? '')}&veld=goal`);
    expect(one).toMatch(/<h2 id="veld">Doel/);
    expect(one).toContain('Volgend veld');
  });
});

describe('beginning with a public portrait', () => {
  it('fills what is still empty, keeps what is there, and says whose words they were', async () => {
    const { me, portrait } = await portraitOf('Harm-Jan Pierik', 'Verkoper');
    const path = `/api/portraits/${portrait.id}/starts`;
    for (const name of ['Carlijn te Brake', 'Marit Oldenhof', 'Sjors Tankink', 'Esra Yildirim'])
      expect((await (await house.asPerson(name)).post(path, { slug: facilitair })).status).toBe(404);
    expect((await me.post(path, { slug: 'nergens' })).status).toBe(404);
    const reach = (to: string) =>
      house.db.query(
        `update portrait_reach set reach = $2 where field_id = 'benefits'
           and portrait_id = (select portrait_id from edition where slug = $1)`,
        [facilitair, to],
      );
    await reach('plg');
    expect((await me.post<StartedDto>(path, { slug: facilitair })).body.filled).toBeGreaterThan(3);
    await reach('public');
    const after = (await me.get<PortraitDto>(`/api/portraits/${portrait.id}`)).body;
    expect(after.startedFrom).toMatchObject({ slug: facilitair, licence: 'cc_by' });
    const value = (id: string) => after.fields.find((field) => field.id === id)?.value;
    expect(value('goal')?.text).toContain('oefent elke week zelf');
    // Costs of the other are not public, and its title, numbers and hours are not mine.
    expect(value('costs')).toEqual({});
    expect(value('title')?.line).not.toContain('Twee halve groepen');
    expect(value('hours')).toEqual({});
    // What was still empty may come from another; then both are named, each once.
    for (const filled of [1, 0])
      expect((await me.post<StartedDto>(path, { slug: verkoper })).body.filled).toBe(filled);
    const again = (await me.get<PortraitDto>(`/api/portraits/${portrait.id}`)).body;
    expect(again.fields.find(({ id }) => id === 'goal')?.value.text).toContain('oefent elke week zelf');
    expect(again.startedFrom).toMatchObject({ slug: facilitair, also: [{ slug: verkoper }] });
    expect(again.startedFrom?.also).toHaveLength(1);
  });
});

const changeOf = (it: PortraitChangesDto, id: string) => it.changes.find((change) => change.id === id);

describe('what changed since an earlier year', () => {
  it('is told as far as both years may be read', async () => {
    const [row] = await house.db.query<{ id: string }>(
      `select portrait.id from portrait join seat on seat.id = seat_id
       join programme on programme.id = programme_id
       where portrait.plg_id = $1 and programme.name = 'Haarverzorging'`,
      [plgId],
    );
    const path = `/api/portraits/${row?.id}/changes`;
    const changes = async (name: string) => (await house.asPerson(name)).get<PortraitChangesDto>(path);
    expect((await changes('Esra Yildirim')).status).toBe(404);
    expect((await house.stranger().get(path)).status).toBe(401);
    const { body } = await changes('Carlijn te Brake');
    expect(validateAs(PortraitChangesDto, body).fields).toBeNull();
    expect(body.since).toBe('2021-2022');
    expect(changeOf(body, 'groupNow')).toMatchObject({
      before: { number: 12 },
      after: { number: 13 },
      words: [],
    });
    expect(changeOf(body, 'drawbacks')?.words.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['same', 'added']),
    );
    expect(changeOf(body, 'question')?.after.text).toContain('als de docent wisselt');
    expect(changeOf(body, 'goal')).toBeUndefined();
    // A colleague outside both groups reads of both what is for everyone, and of the question nothing.
    const outside = (await changes('Sjors Tankink')).body;
    expect(outside.since).toBe('2021-2022');
    expect(changeOf(outside, 'groupNow')).toBeDefined();
    expect(changeOf(outside, 'question')).toBeUndefined();
    expect(JSON.stringify(outside)).not.toContain('als de docent wisselt');
  });
});
