import type { InvitedGuestDto, MailDto, MeetingDto, MemberDto } from '@leerkring/shared';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, seats } from './support/cast.ts';

// Without a mail server an administrator passes the letters on by hand.

let house: TestApp;
let marit: Visitor;
let pauline: Visitor;
let meeting: MeetingDto;

const outbox = async (email: string) =>
  (await pauline.get<MailDto[]>('/api/mails')).body.filter(({ to }) => to === email);
const subjects = async (email: string) => (await outbox(email)).map(({ subject }) => subject);
/** What follows from a change is written just after its commit. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 20));
}
const isDelivered = async () =>
  (await house.db.query('select from event where delivered_at is null limit 1')).length === 0;

beforeAll(async () => {
  house = await bootApp();
  [marit, pauline] = [await house.as('marit'), await house.as('pauline')];
  const when = { date: '2027-06-03', startTime: '15:30', endTime: '17:30' };
  meeting = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, { title: 'Juni', ...when })).body;
  await until(isDelivered);
  await house.app.get(Jobs).runDue();
});
afterAll(() => house.close());

describe('the outbox', () => {
  it('has no letters of a group any more for who was taken out of it, and keeps those of others', async () => {
    expect(await subjects(cast.bram.email)).toContainEqual(expect.stringContaining('Juni'));
    const others = await outbox(cast.renske.email);
    expect(others).not.toEqual([]);
    expect((await marit.delete(`/api/members/${membershipOf(cast.bram)}`)).status).toBe(204);
    await until(isDelivered);
    const left = await house.db.query('select from mail where recipient = $1 and plg_id = $2', [
      cast.bram.email,
      plg,
    ]);
    expect(left).toEqual([]);
    expect(await outbox(cast.renske.email)).toEqual(others);
  });

  it('still says to whoever left that a date in their calendar is off', async () => {
    await marit.post(`/api/meetings/${meeting.id}/cancel`);
    await until(isDelivered);
    await house.app.get(Jobs).runDue();
    expect(await subjects(cast.bram.email)).toContainEqual(expect.stringContaining('Juni'));
  });

  it('has no invitation any more for who was uninvited, with their name and a dead link', async () => {
    const email = 'eva-uitgenodigd@demo.example';
    const { body } = await marit.post<{ member: MemberDto }>(`/api/plgs/${plg}/members`, {
      name: 'Eva Uitgenodigd',
      email,
      roles: ['delegate'],
      seatId: seats.FD,
    });
    expect((await outbox(email))[0]?.text).toContain('Eva Uitgenodigd');
    expect((await marit.delete(`/api/members/${body.member.id}`)).status).toBe(204);
    await until(isDelivered);
    expect(await outbox(email)).toEqual([]);
  });

  it('has no letter any more for a guest who was sent away before they came', async () => {
    const when = { date: '2027-06-10', startTime: '15:30', endTime: '17:30' };
    const { body: next } = await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, {
      title: 'Gast',
      ...when,
    });
    const email = 'gerda-gast@demo.example';
    const guest = { name: 'Gerda Gast', email, programme: 'Elders', takesPart: false };
    const { body } = await marit.post<InvitedGuestDto>(`/api/meetings/${next.id}/guests`, guest);
    expect((await outbox(email))[0]?.text).toContain('Gerda Gast');
    expect((await marit.delete(`/api/guests/${body.guest.id}`)).status).toBeLessThan(300);
    await until(isDelivered);
    expect(await outbox(email)).toEqual([]);
  });
});
