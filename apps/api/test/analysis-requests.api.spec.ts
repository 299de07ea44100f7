import { validateAs, AnalysisRequestDto, type TallyDto, type TodayDto } from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type TestApp } from './support/app.ts';

let house: TestApp;
let now = new Date();
let plgId = '';
let slug = '';
let id = '';
let given = '';
type Problem = { code: string; fields?: Record<string, string[]> };

const read = async (path: string) => house.stranger().get<string>(path);
const form = (fields: Record<string, string>, path = `/publicatie/${slug}/analyses`) =>
  house.stranger().request<string>('POST', path, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
const letters = async (recipient: string) =>
  house.db.query<{ subject: string; text: string }>(
    'select subject, text from mail where recipient = $1 order by created_at',
    [recipient],
  );
const linkIn = (text: string, path: string) =>
  new RegExp(`/${path}/[\\w-]{43}`).exec(text)?.[0] ?? `/${path}/none`;
const list = async (name: string) =>
  (await house.asPerson(name)).get<AnalysisRequestDto[]>(`/api/plgs/${plgId}/analysis-requests`);
const answer = async (name: string, input: object) =>
  (await house.asPerson(name)).post<AnalysisRequestDto & Problem>(
    `/api/analysis-requests/${id}/answer`,
    input,
  );
const asked = async (name: string) =>
  (await (await house.asPerson(name)).get<TodayDto>('/api/today')).body.obligations.filter(
    ({ kind, plgId: of }) => kind === 'analysis_request.answer' && of === plgId,
  );
const request = {
  name: 'Ans <b>de Vries</b>',
  email: 'Ans@elders.example',
  words: 'Voor een scriptie over kleine groepen.',
};
const others = ['Renske Bolhuis', 'Bram Nijkamp', 'Willemijn Sanders'];
const outside = ['Esra Yildirim', 'Sjors Tankink', 'Pauline Averink'];

beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  house.app.get(Clock).now = () => now;
  const [row] = await house.db.query<{ plg_id: string; slug: string }>(
    `select v.plg_id, r.slug from report_version v join report r on r.id = v.report_id
     where v.published_at is not null and v.withdrawn_at is null limit 1`,
  );
  plgId = row?.plg_id ?? '';
  slug = row?.slug ?? '';
  await house.db.query('delete from analysis_request');
  await house.db.query(
    `insert into code (id, plg_id, name, definition, include, exclude) values
     (gen_random_uuid(), $1, 'rust <i>in de les</i>', 'Wie zegt dat het stiller is.', 'stilte', 'drukte')`,
    [plgId],
  );
});
afterAll(() => house.close());

it('can be asked from the page of the report, and says what is never given', async () => {
  expect((await read(`/publicatie/${slug}`)).body).toContain(`href="/publicatie/${slug}/analyses"`);
  const { status, body, headers } = await read(`/publicatie/${slug}/analyses`);
  expect(status).toBe(200);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(body).not.toMatch(/<script|<img|url\(/);
  expect(body).toContain('geven we nooit');
  expect((await read('/publicatie/nergens/analyses')).status).toBe(404);
  expect((await form(request, '/publicatie/nergens/analyses')).status).toBe(404);
});

it('says at the field what is not right yet, and keeps what was typed', async () => {
  const { status, body } = await form({ name: '', email: 'geen', words: 'kort "<b>' });
  expect(status).toBe(422);
  for (const field of ['name', 'email', 'words']) expect(body).toContain(`id="fout-aanvraag-${field}"`);
  expect(body).toContain('kort &quot;&lt;b&gt;');
  expect(body).not.toContain('<b>');
});

it('reaches the group only after its sender confirms, once', async () => {
  expect((await form({ ...request, website: 'x' })).status).toBe(200);
  expect(await letters('ans@elders.example')).toEqual([]);
  expect((await form(request)).status).toBe(200);
  const [letter] = await letters('ans@elders.example');
  const link = linkIn(letter?.text ?? '', 'analyse-aanvraag');
  expect((await list('Marit Oldenhof')).body).toEqual([]);
  expect(await asked('Marit Oldenhof')).toEqual([]);
  // Opening the link, as mail programs do by themselves, sends nothing.
  expect((await read(link)).status).toBe(200);
  expect((await list('Marit Oldenhof')).body).toEqual([]);
  expect((await form({}, link)).status).toBe(200);
  expect((await form({}, link)).status).toBe(200);
  expect((await read(link)).body).toContain('Je aanvraag is verstuurd');
  expect((await form({}, `/analyse-aanvraag/${'x'.repeat(43)}`)).status).toBe(404);
  expect(await house.db.query(`select from event where name = 'analysis_request.made'`)).toHaveLength(1);
});

it('carries no words of a stranger to an address that has not confirmed', async () => {
  const name = 'Ans.\n\nJe hebt gewonnen: https://kwaad.example';
  expect((await form({ ...request, name, email: 'doelwit@elders.example' })).status).toBe(200);
  const [letter] = await letters('doelwit@elders.example');
  expect(letter?.text).toContain('/analyse-aanvraag/');
  expect(letter?.text).not.toMatch(/Ans|gewonnen|kwaad/);
});

it('is read by who coordinates, and by nobody else', async () => {
  const [found] = (await list('Marit Oldenhof')).body;
  expect(validateAs(AnalysisRequestDto, found ?? {}).fields).toBeNull();
  expect(found).toMatchObject({ name: request.name, email: 'ans@elders.example', can: { answer: true } });
  id = found?.id ?? '';
  expect(await asked('Marit Oldenhof')).toMatchObject([{ path: `/plg/${plgId}/rapport/versies` }]);
  for (const name of others) {
    expect((await list(name)).body).toEqual([]);
    expect(await asked(name)).toEqual([]);
  }
  for (const name of outside) expect((await list(name)).status).toBe(404);
  for (const name of [...others, ...outside]) {
    expect((await answer(name, { answer: 'refused', parts: [], reason: 'Nee.' })).status).toBe(404);
    const page = await (await house.asPerson(name)).get(`/api/analysis-requests/${id}/page`);
    expect(page.status).toBe(404);
  }
});

it('gives counts over everyone, and none over those who were asked one version of the questions', async () => {
  const [row] = await house.db.query<{ counts: { of: number } }>(
    `select counts from settled_count
     where plg_id = $1 and audience is null and programme_id is null and version is null limit 1`,
    [plgId],
  );
  const settle = (version: string, of: number) =>
    house.db.query(
      `insert into settled_count (id, plg_id, settled_at, question_key, canonical_id, form, version, counts, over)
       select gen_random_uuid(), plg_id, settled_at, question_key, canonical_id, form, $2,
         jsonb_set(counts, '{of}', to_jsonb($3::int)), over
       from settled_count
       where plg_id = $1 and audience is null and programme_id is null and version is null limit 1`,
      [plgId, version, of],
    );
  await settle('1.0', 4321);
  const member = await house.asPerson('Bram Nijkamp');
  const told = (await member.get<TallyDto[]>(`/api/plgs/${plgId}/tallies`)).body;
  expect(told.some(({ of, version }) => of === 4321 && version === '1.0')).toBe(true);
  const marit = await house.asPerson('Marit Oldenhof');
  const { body } = await marit.get<string>(`/api/analysis-requests/${id}/page`);
  expect(body).toContain(`n = ${row!.counts.of}<`);
  expect(body).not.toMatch(/4321|versie 1\.0/);
});

it('is answered with a reason, with something to give, and once', async () => {
  const refused = await answer('Marit Oldenhof', { answer: 'given', parts: ['answers'], reason: '' });
  expect(Object.keys(refused.body.fields ?? {}).toSorted()).toEqual(['parts', 'reason']);
  expect((await answer('Marit Oldenhof', { answer: 'given', parts: [], reason: 'Ja.' })).body).toMatchObject({
    code: 'analysis_request.nothing_given',
    fields: { parts: ['arrayMinSize'] },
  });
  const input = { answer: 'given', parts: ['codebook'], reason: 'Fijn dat je verder bouwt.' };
  const both = await Promise.all([answer('Marit Oldenhof', input), answer('Marit Oldenhof', input)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  expect(await asked('Marit Oldenhof')).toEqual([]);
  const [logged] = (await list('Marit Oldenhof')).body;
  expect(logged).toMatchObject({ answer: 'given', parts: ['codebook'], answeredByName: 'Marit Oldenhof' });
  const got = await letters('ans@elders.example');
  expect(got).toHaveLength(2);
  expect(got[1]?.text).toContain('Fijn dat je verder bouwt.');
  given = linkIn(got[1]?.text ?? '', 'analyse-inzage');
  await expect(house.db.query(`update analysis_request set parts = '{}'`)).rejects.toThrow(
    'analysis_request_gives_something',
  );
  await expect(house.db.query(`update analysis_request set reason = ''`)).rejects.toThrow(
    'analysis_request_with_reason',
  );
});

it('gives the chosen parts and nothing else: no answer, no quote, no person, no single programme', async () => {
  const { status, body } = await read(given);
  expect(status).toBe(200);
  expect(body).toContain('rust &lt;i&gt;in de les&lt;/i&gt;');
  expect(body).not.toMatch(/<script|<form|id="threads"|id="counts"/);
  const all = await (await house.asPerson('Marit Oldenhof')).get<string>(`/api/analysis-requests/${id}/page`);
  expect(all.status).toBe(200);
  for (const part of ['codebook', 'threads', 'counts']) expect(all.body).toContain(`id="${part}"`);
  const people = await house.db.query<{ name: string; email: string }>(
    'select name, email from user_account',
  );
  for (const { name, email } of people) {
    expect(all.body).not.toContain(name);
    expect(all.body).not.toContain(email);
  }
  const marit = await house.asPerson('Marit Oldenhof');
  const tallies = (await marit.get<TallyDto[]>(`/api/plgs/${plgId}/tallies`)).body;
  expect(tallies.some(({ programmeName, audience }) => programmeName !== null || audience !== null)).toBe(
    true,
  );
  expect(all.body.match(/<h3>/g) ?? []).toHaveLength(
    tallies.filter(
      ({ programmeName, audience, version }) =>
        programmeName === null && audience === null && version === null,
    ).length,
  );
  const shown = await house.db.query<{ snapshot: { quotes: { code: string }[] } }>(
    'select snapshot from report_version where plg_id = $1 and published_at is not null limit 1',
    [plgId],
  );
  const codes = shown[0]?.snapshot.quotes.map(({ code }) => code) ?? [];
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) expect(all.body).not.toContain(code);
});

it('is limited from one place', async () => {
  const statuses: number[] = [];
  for (let at = 0; at < 5; at += 1)
    statuses.push((await form({ ...request, email: `ander${at}@elders.example` })).status);
  expect(statuses).toContain(429);
});

it('closes with the report', async () => {
  const page = `/publicatie/${slug}/analyses`;
  await house.db.query(
    'update report_version set withdrawn_at = now() where plg_id = $1 and published_at is not null',
    [plgId],
  );
  expect((await read(given)).status).toBe(404);
  expect((await read(page)).status).toBe(410);
  expect((await form(request)).status).toBe(410);
});

it('is over in time: the link, and who asked; the log stays', async () => {
  now = new Date(now.getTime() + 31 * 86_400_000);
  expect((await read(given)).status).toBe(404);
  now = new Date(now.getTime() + 340 * 86_400_000);
  await house.db.query(
    `insert into analysis_request (id, plg_id, version_id, locale, name, email, words, token_hash, created_at)
     select gen_random_uuid(), plg_id, version_id, 'nl', 'A', 'a@elders.example', 'Niet bevestigd.', '\\x02', created_at
     from analysis_request limit 1`,
  );
  await house.app.get(Jobs).runDue();
  expect((await list('Marit Oldenhof')).body).toMatchObject([
    { name: null, email: null, words: null, answer: 'given', reason: 'Fijn dat je verder bouwt.' },
  ]);
  expect(await house.db.query('select from analysis_request')).toHaveLength(1);
});
