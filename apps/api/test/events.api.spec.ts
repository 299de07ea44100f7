import type { MeetingDto, MinutesDto } from '@leerkring/shared';
import { DraftsService } from '../src/minutes/drafts.service.ts';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type TestApp } from './support/app.ts';
import { plg } from './support/cast.ts';

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
