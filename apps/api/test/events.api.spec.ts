import type { MeetingDto, MinutesDto, ReportDto } from '@leerkring/shared';
import { DraftsService } from '../src/minutes/drafts.service.ts';
import { Clock } from '../src/platform/clock.ts';
import { Events } from '../src/platform/events/events.ts';
import { newId } from '../src/platform/ids.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type TestApp } from './support/app.ts';
import { cast, plg } from './support/cast.ts';

let house: TestApp;
beforeAll(async () => {
  house = await bootApp();
});
afterAll(() => house.close());

it('does what follows from an event again soon when it failed, without a restart', async () => {
  const marit = await house.as('marit');
  const input = { title: 'Ophalen', date: '2026-12-03', startTime: '15:30', endTime: '17:30' };
  const { id } = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
  await marit.post(`/api/meetings/${id}/open`, { anyway: true, reason: 'Toch' });
  const draft = jest.spyOn(house.app.get(DraftsService), 'draft').mockRejectedValueOnce(new Error('cut'));
  await marit.post(`/api/meetings/${id}/close`);
  const stateOf = async () => (await marit.get<MinutesDto>(`/api/meetings/${id}/minutes`)).body.state;
  expect([draft.mock.calls.length, await stateOf()]).toEqual([1, 'live']);

  const clock = house.app.get(Clock);
  const later = new Date(clock.now().getTime() + 60_000);
  const now = jest.spyOn(clock, 'now').mockReturnValue(later);
  await house.app.get(Jobs).runDue();
  await house.app.get(Jobs).runDue();
  now.mockRestore();
  expect([draft.mock.calls.length, await stateOf()]).toEqual([2, 'concept']);
  const open = `select from event where subject_id = $1 and name = 'meeting.held' and delivered_at is null`;
  expect(await house.db.query(open, [id])).toEqual([]);
});

const start = () => house.app.get(Events).onApplicationBootstrap();
const letters = () => house.db.query(`select id from mail where recipient = $1`, [cast.renske.email]);

describe('when the server stopped before an event was passed on', () => {
  const anHourAgo = new Date(Date.now() - 3_600_000);
  let reportId: string;
  beforeAll(async () => {
    const marit = await house.as('marit');
    reportId = (await marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Rapport' })).body.id;
  });
  /** Somebody was named author, and the server stopped before it was told. */
  async function nameAuthor(): Promise<void> {
    await house.db.query(
      `insert into event (id, at, name, actor_id, plg_id, subject_type, subject_id, facts)
       values ($1, $2, 'report.authorsNamed', $3, $4, 'report', $5, $6)`,
      [newId(), anHourAgo, cast.marit.id, plg, reportId, { added: [cast.renske.id] }],
    );
  }

  it('writes no letter again of which it could not note that it was written', async () => {
    const before = (await letters()).length;
    await nameAuthor();
    await house.db.query(
      `create function stop() returns trigger language plpgsql as $$ begin raise exception 'stopped'; end $$`,
    );
    await house.db.query('create trigger stop before update on event for each row execute function stop()');
    await start();
    await house.db.query('drop trigger stop on event');
    await start();
    await start();
    expect(await letters()).toHaveLength(before + 1);
  });

  it('writes a letter once when two processes start at the same moment', async () => {
    const before = (await letters()).length;
    await nameAuthor();
    await Promise.all([start(), start()]);
    expect(await letters()).toHaveLength(before + 1);
  });

  it('passes on all of them, in order, also of a long time', async () => {
    const events = 1100;
    await house.db.query(
      `insert into event (id, at, name, plg_id, subject_type, subject_id, facts)
       select gen_random_uuid(), $1::timestamptz + n / 3 * interval '1 ms', 'plg.changed', $2, 'plg', $2, '{}'
       from generate_series(1, $3::int) n`,
      [anHourAgo, plg, events],
    );
    await start();
    const order = await house.db.query<{ at: Date; delivered_at: Date | null }>(
      `select at, delivered_at from event where name = 'plg.changed' order by delivered_at, at`,
    );
    expect(order).toHaveLength(events);
    const times = order.map(({ at, delivered_at: delivered }) => delivered && at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => Number(a) - Number(b)));
    expect(times).not.toContain(null);
  });
});
