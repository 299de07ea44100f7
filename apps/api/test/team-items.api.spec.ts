import {
  portraitTextKind,
  validateAs,
  ExchangeDto,
  TeamAgendaDto,
  TeamItemDto,
  type AuditEntryDto,
  type EditionDto,
  type PortraitDto,
  type PortraitValueDto,
  type TodayDto,
} from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type TestApp } from './support/app.ts';
import { cast, otherPlg, plg, seats, type CastName } from './support/cast.ts';

let house: TestApp;
let now = new Date('2026-11-04T09:00:00Z');
let portraitId = '';
let themeId = '';
let item: TeamItemDto;
const slug = 'maatschappelijke-zorg-2026-2027';
type Problem = { code: string; fields?: Record<string, string[]> };

async function call<T>(name: CastName, method: string, path: string, body?: unknown) {
  return (await house.as(name)).request<T & Problem>(method, path, body);
}
const place = (name: CastName, from: string, source: string, group: string = plg) =>
  call<TeamItemDto>(name, 'POST', `/api/plgs/${group}/team-items`, { from, source });
const answer = (name: CastName, id: string, given: string, outcome = '', isShared = false) =>
  call<TeamItemDto>(name, 'POST', `/api/team-items/${id}/answer`, { answer: given, outcome, isShared });
const agenda = async (name: CastName, group: string = plg) =>
  (await call<TeamAgendaDto>(name, 'GET', `/api/plgs/${group}/team-items`)).body;
const titles = async (name: CastName) => (await agenda(name)).items.map(({ title }) => title);
const asked = async (name: CastName) =>
  (await call<TodayDto>(name, 'GET', '/api/today')).body.obligations
    .filter(({ kind }) => kind === 'team_item.answer')
    .map(({ facts }) => facts['title']);
const askedToMeet = async (name: CastName) =>
  (await call<TodayDto>(name, 'GET', '/api/today')).body.obligations.filter(
    ({ kind }) => kind === 'exchange.answer',
  );
const exchangesOf = async (name: CastName, group: string) =>
  (await call<ExchangeDto[]>(name, 'GET', `/api/plgs/${group}/exchanges`)).body;
const later = (days: number) => (now = new Date(now.getTime() + days * 86_400_000));
const due = () => house.app.get(Jobs).runDue();

beforeAll(async () => {
  house = await bootApp();
  house.app.get(Clock).now = () => now;
  const opened = await call<PortraitDto>('carlijn', 'POST', `/api/plgs/${plg}/portraits`, {
    seatId: seats.MZ,
  });
  portraitId = opened.body.id;
  const save = (fieldId: string, value: PortraitValueDto) =>
    call('carlijn', 'PUT', `/api/portraits/${portraitId}/fields`, { fieldId, revision: 0, value });
  await save('title', { line: 'Leren in het verpleeghuis' });
  await save('licence', { choice: 'cc_by' });
  for (const field of ['goal', 'organisation'])
    await house.db.transaction(() =>
      house.app
        .get(LivingText)
        .setInitial(null, { kind: portraitTextKind, subjectId: portraitId, field, plgId: plg }, 'Klein.'),
    );
  const theme = { name: 'Differentiatie', description: '', leadingQuestionId: null };
  themeId = (await call<{ id: string }>('willemijn', 'POST', `/api/plgs/${plg}/themes`, theme)).body.id;
});
afterAll(() => house.close());

it('takes what one may read, by who has a team, and nothing else', async () => {
  expect(
    (await house.stranger().post(`/api/plgs/${plg}/team-items`, { from: 'theme', source: themeId })).status,
  ).toBe(401);
  for (const name of ['esra', 'sjors', 'vera', 'pauline', 'noor'] as const)
    expect((await place(name, 'theme', themeId)).status).toBe(404);
  // Marit leads the group and has no programme's place in it.
  expect((await place('marit', 'theme', themeId)).body.code).toBe('team_item.no_team');
  expect(await agenda('marit')).toMatchObject({ canPlace: false, programmeName: null, items: [] });
  // Not shared yet, not public yet, of another group, or no address at all.
  expect((await place('renske', 'portrait', portraitId)).status).toBe(404);
  expect((await place('renske', 'edition', slug)).status).toBe(404);
  expect((await place('renske', 'theme', '../..')).body.fields).toHaveProperty('source');
  expect((await place('renske', 'report', themeId)).body.fields).toHaveProperty('from');
  expect(await house.db.query('select from team_item')).toEqual([]);
});

it('puts a theme on the agenda of one’s own team with one click, and once', async () => {
  const placed = await Promise.all([
    place('renske', 'theme', themeId),
    place('renske', 'theme', themeId),
    place('youssef', 'theme', themeId),
  ]);
  expect(placed.map(({ status }) => status)).toEqual([200, 200, 200]);
  item = placed[0].body;
  expect(validateAs(TeamItemDto, item).fields).toBeNull();
  expect(item).toMatchObject({
    title: 'Differentiatie',
    isOurs: true,
    isAsked: false,
    answer: null,
    asksAt: '2026-12-30T09:00:00.000Z',
    path: `/plg/${plg}/rapport/rode-draden/${themeId}`,
  });
  expect(new Set(placed.map(({ body }) => body.id)).size).toBe(1);
  expect(await house.db.query(`select from event where name = 'team_item.placed'`)).toHaveLength(1);
  expect(await house.db.query(`select from job_run where name = 'team-items.ask'`)).toHaveLength(1);
});

it('is the team’s alone', async () => {
  expect(await titles('youssef')).toEqual(['Differentiatie']);
  expect(validateAs(TeamAgendaDto, await agenda('youssef')).fields).toBeNull();
  for (const name of ['marit', 'carlijn', 'bram', 'willemijn'] as const) {
    expect(await titles(name)).toEqual([]);
    expect((await answer(name, item.id, 'done')).status).toBe(404);
    expect((await call(name, 'DELETE', `/api/team-items/${item.id}`)).status).toBe(404);
  }
  for (const name of ['esra', 'sjors', 'vera', 'pauline'] as const) {
    expect((await call(name, 'GET', `/api/plgs/${plg}/team-items`)).status).toBe(404);
    expect((await answer(name, item.id, 'done')).status).toBe(404);
  }
});

it('asks the team after eight weeks, once, by the list and the letter of everything else', async () => {
  later(55);
  await due();
  expect(await asked('renske')).toEqual([]);
  later(1);
  await due();
  for (const name of ['renske', 'youssef'] as const) expect(await asked(name)).toEqual(['Differentiatie']);
  expect(await asked('carlijn')).toEqual([]);
  // The same work handed out again, as after a crash, asks nothing twice.
  await house.db.query(`update job_run set done_at = null where name = 'team-items.ask'`);
  await due();
  expect(await house.db.query(`select from event where name = 'team_item.asked'`)).toHaveLength(1);
  // The next Monday morning.
  now = new Date('2027-01-04T07:00:00Z');
  await due();
  await due();
  const letters = await house.db.query<{ recipient: string; subject: string }>(
    `select recipient, subject from mail where text like '%Wat deden jullie ermee: Differentiatie%' order by recipient`,
  );
  expect(letters.map(({ recipient }) => recipient)).toEqual([cast.renske.email, cast.youssef.email]);
});

it('is answered by one for all, and again after not yet', async () => {
  expect((await answer('renske', item.id, 'dropped')).body).toMatchObject({
    code: 'team_item.reason_missing',
    fields: { outcome: ['minLength'] },
  });
  expect((await answer('renske', item.id, 'perhaps')).body.fields).toHaveProperty('answer');
  const wait = await answer('youssef', item.id, 'later');
  expect(wait.body).toMatchObject({ answer: 'later', isAsked: false, asksAt: '2027-03-01T07:00:00.000Z' });
  expect(await asked('renske')).toEqual([]);
  later(56);
  await due();
  expect(await asked('renske')).toEqual(['Differentiatie']);
  expect((await answer('renske', item.id, 'changed', 'Met halve groepen.')).status).toBe(200);
  for (const name of ['renske', 'youssef'] as const) expect(await asked(name)).toEqual([]);
  later(60);
  await due();
  expect(await asked('renske')).toEqual([]);
  await expect(
    house.db.query(`update team_item set answer = 'dropped', outcome = '' where id = $1`, [item.id]),
  ).rejects.toThrow('team_item_dropped_with_reason');
  await expect(
    house.db.query('update team_item set answer = null, answered_at = null, shared_at = now()'),
  ).rejects.toThrow('team_item_shared_when_answered');
});

it('is read by the group once it is shared, without who put it there, and no longer when that is taken back', async () => {
  expect(await titles('marit')).toEqual([]);
  await answer('renske', item.id, 'changed', 'Met halve groepen.', true);
  const [shared] = (await agenda('marit')).items;
  expect(shared).toMatchObject({
    outcome: 'Met halve groepen.',
    isOurs: false,
    placedByName: null,
    source: null,
    can: { answer: false, remove: false },
  });
  expect((await answer('marit', item.id, 'done')).status).toBe(403);
  await answer('renske', item.id, 'changed', 'Met halve groepen.', false);
  expect(await titles('marit')).toEqual([]);
});

describe('a practice', () => {
  it('goes from its card to a team of another institution, and its programme reads what came of it when told', async () => {
    const reach = { fieldIds: ['title', 'goal'], reach: 'public', opensOn: null };
    await call('carlijn', 'PUT', `/api/portraits/${portraitId}/reach`, reach);
    await call('carlijn', 'POST', `/api/portraits/${portraitId}/publish`);
    const proposed = await call<EditionDto>('carlijn', 'POST', `/api/portraits/${portraitId}/editions`, {
      mayPublish: true,
    });
    const { id, sha256 } = proposed.body;
    await call('dennis', 'POST', `/api/editions/${id}/consent`, { mayPublish: true, sha256 });
    const placed = await place('esra', 'edition', slug, otherPlg);
    expect(placed.body).toMatchObject({ title: 'Leren in het verpleeghuis', path: `/portret/${slug}/kaart` });
    const ours = `/api/portraits/${portraitId}/team-items`;
    for (const name of ['marit', 'renske', 'sjors'] as const)
      expect((await call(name, 'GET', ours)).status).toBe(403);
    for (const name of ['esra', 'pauline'] as const) expect((await call(name, 'GET', ours)).status).toBe(404);
    expect((await call<TeamItemDto[]>('carlijn', 'GET', ours)).body).toEqual([]);
    await answer('esra', placed.body.id, 'done', 'Bij ons ook rust.', true);
    expect((await call<TeamItemDto[]>('carlijn', 'GET', ours)).body).toMatchObject([
      { outcome: 'Bij ons ook rust.', placedByName: null, isOurs: false, can: { answer: false } },
    ]);
    // Her group is hers: nobody of this group finds it there.
    expect(await titles('carlijn')).toEqual([]);
  });

  it('brings two teams together that never see an address, by the proposal of one and the choice of the other', async () => {
    const moments = [
      { date: '2027-09-14', time: '15:30' },
      { date: '2027-09-07', time: '09:00' },
    ];
    const input = { from: 'edition', source: slug, moments, words: 'Hoe regelen jullie de diensten?' };
    const propose = (name: CastName, group: string, given: object = {}) =>
      call<ExchangeDto>(name, 'POST', `/api/plgs/${group}/exchanges`, { ...input, ...given });
    const act = (name: CastName, verb: string, body: object) =>
      call<ExchangeDto>(name, 'POST', `/api/exchanges/${made.id}/${verb}`, body);
    expect((await propose('esra', plg)).status).toBe(404);
    expect((await propose('marit', plg)).body.code).toBe('exchange.no_team');
    expect((await propose('carlijn', plg)).body.code).toBe('exchange.own_practice');
    expect((await propose('esra', otherPlg, { source: 'nergens' })).status).toBe(404);
    expect((await propose('esra', otherPlg, { moments: [] })).body.fields).toHaveProperty('moments');
    const gone = [moments[0], { date: '2026-01-06', time: '10:00' }];
    expect((await propose('esra', otherPlg, { moments: gone })).body).toMatchObject({
      code: 'exchange.past',
      fields: { 'moments.1.date': ['exists'] },
    });
    const { status, body: made } = await propose('esra', otherPlg);
    expect([status, validateAs(ExchangeDto, made).fields]).toEqual([201, null]);
    expect(made).toMatchObject({
      state: 'proposed',
      isAskedByUs: true,
      path: `/portret/${slug}/kaart`,
      moments: ['2027-09-07T07:00:00.000Z', '2027-09-14T13:30:00.000Z'],
      can: { accept: false, decline: false, withdraw: true },
    });
    expect((await propose('esra', otherPlg)).body.code).toBe('exchange.waiting');
    // It is asked of both who hold the place of that programme, and of nobody else; with names and no address.
    for (const name of ['carlijn', 'dennis'] as const) expect(await askedToMeet(name)).toHaveLength(1);
    for (const name of ['renske', 'marit', 'esra'] as const) expect(await askedToMeet(name)).toEqual([]);
    const [asked] = await exchangesOf('carlijn', plg);
    expect(asked).toMatchObject({
      isAskedByUs: false,
      proposedByName: cast.esra.name,
      can: { accept: true },
    });
    expect(JSON.stringify([asked, await askedToMeet('carlijn')])).not.toContain('@');
    expect(await exchangesOf('renske', plg)).toEqual([]);
    const yes = { startsAt: '2027-09-14T13:30:00.000Z', place: 'Lokaal B1.04' };
    expect((await act('renske', 'accept', yes)).status).toBe(404);
    expect((await act('esra', 'accept', yes)).status).toBe(403);
    const other = { ...yes, startsAt: '2027-09-15T13:30:00.000Z' };
    expect((await act('carlijn', 'accept', other)).body.code).toBe('exchange.not_offered');
    const both = await Promise.all([act('carlijn', 'accept', yes), act('dennis', 'accept', yes)]);
    expect(both.map((it) => it.status).toSorted()).toEqual([200, 409]);
    expect(await askedToMeet('dennis')).toEqual([]);
    // It stands on both sides, in their calendars too, and only esra is told by letter.
    for (const [name, group] of [
      ['esra', otherPlg],
      ['dennis', plg],
    ] as const) {
      expect(await exchangesOf(name, group)).toMatchObject([{ state: 'accepted', ...yes }]);
      const feed = await call<{ url: string }>(name, 'POST', '/api/calendar-feed');
      const read = await fetch(`${house.origin}${new URL(feed.body.url).pathname}`);
      expect(await read.text()).toContain('DTSTART:20270914T133000Z');
    }
    const letters = await house.db.query<{ recipient: string; text: string }>(
      `select recipient, text from mail where text like '%Leren in het verpleeghuis%' order by created_at desc`,
    );
    expect(letters.map(({ recipient }) => recipient)).toEqual([cast.esra.email]);
    expect(letters[0]?.text).toContain('Lokaal B1.04');
    for (const name of ['carlijn', 'dennis'] as const)
      expect(letters[0]?.text).not.toContain(cast[name].email);
    expect((await act('dennis', 'decline', { because: ' ' })).body.fields).toHaveProperty('because');
    expect((await act('dennis', 'decline', { because: 'Ziek.' })).body).toMatchObject({ state: 'declined' });
    expect((await act('esra', 'withdraw', { because: 'Toch niet.' })).body.code).toBe('exchange.settled');
    for (const [change, constraint] of [
      [`state = 'accepted', because = '', place = ''`, 'exchange_agreed_whole'],
      [`because = ''`, 'exchange_called_off_with_reason'],
      [`starts_at = now()`, 'exchange_at_a_moment'],
    ] as const)
      await expect(house.db.query(`update exchange set ${change}`)).rejects.toThrow(constraint);
    const told = await house.db.query(
      `select name, plg_id from event where name like 'exchange.%' order by at`,
    );
    expect(told).toEqual([
      { name: 'exchange.proposed', plg_id: plg },
      { name: 'exchange.accepted', plg_id: otherPlg },
      { name: 'exchange.declined', plg_id: otherPlg },
    ]);
    // Who leads a group meets nobody of another there, and does not read what a team did before it says so.
    for (const [name, group] of [
      ['marit', plg],
      ['esra', otherPlg],
    ] as const) {
      const { body: log } = await call<AuditEntryDto[]>(name, 'GET', `/api/plgs/${group}/audit`);
      const entries = log.filter((it) => it.name.startsWith('exchange.'));
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.filter(({ actorName }) => actorName !== null)).toEqual([]);
      expect(log.filter((it) => 'answer' in it.facts)).toEqual([]);
    }
  });

  it('leads nowhere once it is no longer public, and stays the team’s own note', async () => {
    const [edition] = (await call<EditionDto[]>('carlijn', 'GET', `/api/plgs/${plg}/editions`)).body;
    await call('carlijn', 'POST', `/api/editions/${edition?.id}/withdraw`);
    expect((await agenda('esra', otherPlg)).items).toMatchObject([
      { title: 'Leren in het verpleeghuis', path: null },
    ]);
    const inGroup = await place('renske', 'portrait', portraitId);
    expect(inGroup.body.path).toBe(`/plg/${plg}/portretten/${portraitId}/kaart`);
    expect((await call('youssef', 'DELETE', `/api/team-items/${inGroup.body.id}`)).status).toBe(204);
    later(60);
    await due();
    expect(await asked('renske')).toEqual([]);
  });
});
