import type { ObligationDto, PlgDto, TodayDto } from '@leerkring/shared';
import { bootApp, type TestApp } from './support/app.ts';
import { programmes } from './support/cast.ts';

let house: TestApp;
beforeAll(async () => {
  house = await bootApp();
});
afterAll(() => house.close());

it('asks a coordinator for what a new group lacks, and stops asking the moment it is there', async () => {
  const marit = await house.as('marit');
  const { body: plg } = await marit.post<PlgDto>('/api/plgs', {
    name: 'Nieuw',
    schoolYear: '2026-2027',
    purpose: '',
    leadingQuestions: [{ text: 'Hoe?' }],
    seats: [{ programmeId: programmes.FD, stance: 'wants_to' }],
    adviceRequestIds: [],
  });
  const asked = async (): Promise<ObligationDto[]> => {
    const { body } = await marit.get<TodayDto>('/api/today');
    return body.obligations.filter(({ plgId }) => plgId === plg.id);
  };
  const before = await asked();
  expect(before.map(({ kind }) => kind)).toEqual(['cycle.plan', 'member.invite']);
  expect(before.every(({ plgName }) => plgName === 'Nieuw')).toBe(true);
  expect(before[1]?.facts).toEqual({ programmes: ['Medewerker Facilitaire Dienstverlening'] });

  const seatId = (await marit.get<PlgDto>(`/api/plgs/${plg.id}`)).body.seats[0]?.id;
  await marit.post(`/api/plgs/${plg.id}/members`, {
    name: 'Iemand',
    email: 'iemand@demo.example',
    roles: ['delegate'],
    seatId,
  });
  await marit.post(`/api/plgs/${plg.id}/meetings`, {
    title: 'Start',
    date: '2027-01-14',
    startTime: '15:30',
    endTime: '17:30',
  });
  expect(await asked()).toEqual([]);
});

it('asks nothing of others on behalf of a group', async () => {
  const { body } = await (await house.as('sjors')).get<TodayDto>('/api/today');
  expect(body).toEqual({ obligations: [], nextMeeting: null });
});
