import type { MeetingDto, ObligationDto, TakeawayDto, TodayDto } from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { bootApp, type TestApp } from './support/app.ts';
import { cast, membershipOf, plg, type CastName } from './support/cast.ts';

let house: TestApp;
let meeting: MeetingDto;
let takeaway: TakeawayDto;
const input = { text: 'Stille ronde', audience: 'mijn team', onDay: '2026-11-26', isShared: false };

beforeAll(async () => {
  house = await bootApp();
  at('2026-11-19T16:00:00Z');
  const marit = await house.as('marit');
  const when = { date: '2026-11-19', startTime: '15:30', endTime: '17:30' };
  meeting = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, { title: 'Start', ...when })).body;
  await house.db.query(`update meeting set state = 'held', held_at = $2 where id = $1`, [
    meeting.id,
    new Date('2026-11-19T16:30:00Z'),
  ]);
  await house.db.query(
    `insert into attendance (id, plg_id, meeting_id, membership_id, state)
     values (gen_random_uuid(), $1, $2, $3, 'present')`,
    [plg, meeting.id, membershipOf(cast.renske)],
  );
}, 90_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await house.close();
});

function at(moment: string): void {
  jest.spyOn(house.app.get(Clock), 'now').mockReturnValue(new Date(moment));
}

async function askedOf(name: CastName): Promise<ObligationDto['kind'][]> {
  const { body } = await (await house.as(name)).get<TodayDto>('/api/today');
  return body.obligations.map(({ kind }) => kind).filter((kind) => kind.startsWith('takeaway.'));
}

const listOf = async (name: CastName) =>
  (await (await house.as(name)).get<TakeawayDto[]>(`/api/plgs/${plg}/takeaways`)).body;

it('is closed to outsiders, former members and guests', async () => {
  for (const name of ['esra', 'sjors', 'vera', 'pauline', 'noor'] as const)
    expect((await (await house.as(name)).post(`/api/meetings/${meeting.id}/takeaways`, input)).status).toBe(
      404,
    );
});

it('is asked of who was there, until they have written something', async () => {
  at('2026-11-20T08:00:00Z');
  expect(await askedOf('renske')).toEqual(['takeaway.write']);
  expect(await askedOf('dennis')).toEqual([]);
  const renske = await house.as('renske');
  const { status, body } = await renske.post<TakeawayDto>(`/api/meetings/${meeting.id}/takeaways`, input);
  expect(status).toBe(201);
  takeaway = body;
  expect(await askedOf('renske')).toEqual([]);
});

it('is the writer’s alone, coordinators included, until it is shared', async () => {
  expect((await listOf('renske')).map(({ id }) => id)).toEqual([takeaway.id]);
  for (const name of ['marit', 'youssef'] as const) {
    expect(await listOf(name)).toEqual([]);
    const other = await house.as(name);
    expect((await other.patch(`/api/takeaways/${takeaway.id}`, { isShared: true })).status).toBe(404);
    expect((await other.delete(`/api/takeaways/${takeaway.id}`)).status).toBe(404);
  }
  await (await house.as('renske')).patch(`/api/takeaways/${takeaway.id}`, { isShared: true });
  expect((await listOf('youssef')).map(({ text }) => text)).toEqual(['Stille ronde']);
  const marit = await house.as('marit');
  expect((await marit.patch(`/api/takeaways/${takeaway.id}`, { text: 'Anders' })).status).toBe(403);
  await (await house.as('renske')).patch(`/api/takeaways/${takeaway.id}`, { isShared: false });
  expect(await listOf('youssef')).toEqual([]);
});

it('is asked for again after two weeks, and until there is an answer', async () => {
  at('2026-12-03T16:00:00Z');
  expect(await askedOf('renske')).toEqual([]);
  at('2026-12-03T16:31:00Z');
  expect(await askedOf('renske')).toEqual(['takeaway.settle']);
  const renske = await house.as('renske');
  const settle = (state: string, outcome: string) =>
    renske.post<{ code: string }>(`/api/takeaways/${takeaway.id}/settle`, { state, outcome });
  expect((await settle('dropped', '')).body.code).toBe('takeaway.reason_missing');
  expect((await (await house.as('marit')).post(`/api/takeaways/${takeaway.id}/settle`)).status).toBe(422);
  expect((await settle('changed', 'Met koffie erbij.')).status).toBe(200);
  expect(await askedOf('renske')).toEqual([]);
  await expect(
    house.db.query(`update takeaway set state = 'dropped', outcome = '' where id = $1`, [takeaway.id]),
  ).rejects.toThrow('takeaway_dropped_with_reason');
});
