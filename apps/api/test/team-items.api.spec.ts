import {
  portraitTextKind,
  validateAs,
  TeamAgendaDto,
  TeamItemDto,
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
