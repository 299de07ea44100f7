import type { ArrangedDto, MeetingDto } from '@leerkring/shared';
import { ask, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
let meetingId: string;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  const when = { title: 'Duiden', date: '2027-09-16', startTime: '15:30', endTime: '17:30' };
  meetingId = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, when)).body.id;
});
afterAll(() => house.close());

const hands = async () =>
  (await house.db.query<{ membership_id: string }>('select membership_id from hand')).map(
    (it) => it.membership_id,
  );
/** What follows from a change is written just after its commit. */
async function follows(): Promise<void> {
  const left = 'select from event where delivered_at is null limit 1';
  while ((await house.db.query(left)).length > 0) await new Promise((done) => setTimeout(done, 20));
}
async function raise(who: Visitor): Promise<void> {
  const socket = await who.socket();
  await ask(socket, 'room.join', { meetingId });
  expect((await ask(socket, 'hand.raise', { meetingId, isRaised: true })).problem).toBeUndefined();
}

it('waits for no word of who was taken out of the group, or does not stand in any more, while the meeting is on', async () => {
  const { body } = await marit.post<ArrangedDto>(`/api/meetings/${meetingId}/substitutions`, {
    replacedId: membershipOf(cast.carlijn),
    name: 'Sanne Veldkamp',
    email: 'sanne@demo.example',
  });
  const sanne = house.stranger();
  const token = body.link?.split('/').at(-1);
  const input = { name: 'Sanne Veldkamp', password: 'nog een wachtwoord' };
  expect((await sanne.post(`/api/invitations/${token}/accept`, input)).status).toBe(204);
  await marit.post(`/api/meetings/${meetingId}/open`);
  const [bram, renske] = [await house.as('bram'), await house.as('renske')];
  for (const who of [sanne, bram, renske]) await raise(who);
  expect(await hands()).toHaveLength(3);
  expect((await marit.delete(`/api/substitutions/${body.substitution.id}`)).status).toBeLessThan(300);
  await follows();
  expect(await hands()).not.toContain(body.substitution.substituteId);
  expect((await marit.delete(`/api/members/${membershipOf(cast.bram)}`)).status).toBe(204);
  await follows();
  expect(await hands()).toEqual([membershipOf(cast.renske)]);
});
