import { setTimeout as wait } from 'node:timers/promises';
import type { ArrangedDto, InvitedGuestDto, MeetingDto } from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import { Guest } from '../src/guests/guest.entity.ts';
import { IdentityService } from '../src/identity/identity.service.ts';
import { Sessions } from '../src/platform/session/sessions.ts';
import { ask, bootApp, Visitor, type TestApp } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
});
afterAll(() => house.close());

let day = 0;
async function plan(title: string): Promise<string> {
  day += 1;
  const date = `2027-03-${String(day).padStart(2, '0')}`;
  const input = { title, date, startTime: '15:30', endTime: '17:30' };
  const { status, body } = await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input);
  expect(status).toBe(201);
  return body.id;
}

/** Lets the week after this meeting be over in `ms` milliseconds. */
async function endsIn(meetingId: string, ms: number): Promise<void> {
  await house.db.query(
    `update meeting set starts_at = ends - interval '2 hours', ends_at = ends
     from (select now() - interval '7 days' + make_interval(secs => $2) as ends) moment where id = $1`,
    [meetingId, ms / 1000],
  );
}

async function guestAt(meetingId: string, email: string): Promise<{ guestId: string; visitor: Visitor }> {
  const input = { name: 'Gerda Gast', email, programme: 'Elders', takesPart: true };
  const { body } = await marit.post<InvitedGuestDto>(`/api/meetings/${meetingId}/guests`, input);
  const guest = await house.db
    .repo(Guest)
    .findOneOrFail({ where: { id: body.guest.id }, relations: { membership: true } });
  const until = new Date(Date.now() + 60 * 60_000);
  const token = await house.app.get(Sessions).open(guest.membership.userId, { id: guest.id, until });
  return { guestId: guest.id, visitor: new Visitor(house.origin, `leerkring=${token}`) };
}

async function substituteAt(meetingId: string, email: string): Promise<Visitor> {
  const input = { replacedId: membershipOf(cast.floor), name: 'Tijn Tijdelijk', email };
  const { body } = await marit.post<ArrangedDto>(`/api/meetings/${meetingId}/substitutions`, input);
  await house.db.query('update membership set joined_at = now() where id = $1', [
    body.substitution.substituteId,
  ]);
  const [row] = await house.db.query<{ user_id: string }>('select user_id from membership where id = $1', [
    body.substitution.substituteId,
  ]);
  const token = await house.app.get(Sessions).open(row?.user_id ?? '');
  return new Visitor(house.origin, `leerkring=${token}`);
}

/** Whether this connection is closed within `ms`. */
async function isClosed(socket: Socket, ms: number): Promise<boolean> {
  for (let waited = 0; socket.connected && waited < ms; waited += 20) await wait(20);
  return !socket.connected;
}

/** Whether something that happens at this meeting is heard. */
async function heardAt(meetingId: string, heard: unknown[]): Promise<boolean> {
  const before = heard.length;
  await marit.patch(`/api/meetings/${meetingId}`, { title: `Weer anders ${Date.now()}` });
  await wait(200);
  return heard.length > before;
}

describe('a page that stays open when time ends the access of its person', () => {
  it('is closed at that moment: a guest with a mailed code', async () => {
    const meetingId = await plan('Een gast blijft hangen');
    const { visitor } = await guestAt(meetingId, 'hangt@demo.example');
    await endsIn(meetingId, 2500);
    const heard: unknown[] = [];
    const socket = await visitor.socket({}, heard);
    expect((await ask(socket, 'room.join', { meetingId })).ok).toBeDefined();
    expect(await heardAt(meetingId, heard)).toBe(true);
    expect(await isClosed(socket, 3500)).toBe(true);
    expect(await heardAt(meetingId, heard)).toBe(false);
    // They are still someone who came with a code, of whom nothing is open any more.
    const again = await visitor.socket({}, heard);
    expect((await ask(again, 'room.join', { meetingId })).problem?.code).toBe('not_found');
    expect(await heardAt(meetingId, heard)).toBe(false);
    again.disconnect();
  });

  it('is closed at that moment: a guest with an account, and a substitute for one meeting', async () => {
    const meetingId = await plan('Twee blijven hangen');
    await marit.post(`/api/meetings/${meetingId}/guests`, {
      name: 'Noor',
      email: cast.noor.email,
      programme: 'Elders',
      takesPart: false,
    });
    const tijn = await substituteAt(meetingId, 'tijn-hangt@demo.example');
    await endsIn(meetingId, 2500);
    const sockets = await Promise.all([(await house.as('noor')).socket(), tijn.socket()]);
    const member = await marit.socket();
    expect(sockets.map((it) => it.connected)).toEqual([true, true]);
    expect(await Promise.all(sockets.map((it) => isClosed(it, 3500)))).toEqual([true, true]);
    expect(member.connected).toBe(true);
    member.disconnect();
  });

  it('is closed when its session is over', async () => {
    const renske = await house.as('renske');
    await house.db.query(
      `update session set expires_at = now() + interval '1500 milliseconds' where user_id = $1`,
      [cast.renske.id],
    );
    const socket = await renske.socket();
    expect(await isClosed(socket, 2500)).toBe(true);
    await expect(renske.socket()).rejects.toThrow('unauthenticated');
  });

  it('is closed when the meeting is cancelled or goes to another day', async () => {
    const meetingId = await plan('Dit gaat niet door');
    const { visitor } = await guestAt(meetingId, 'afgezegd@demo.example');
    const tijn = await substituteAt(meetingId, 'tijn-afgezegd@demo.example');
    const before = [await visitor.socket(), await tijn.socket()];
    await marit.post(`/api/meetings/${meetingId}/move`, {
      date: '2027-04-01',
      startTime: '09:00',
      endTime: '10:00',
    });
    expect(await Promise.all(before.map((it) => isClosed(it, 1000)))).toEqual([true, true]);
    const heard: unknown[] = [];
    const after = [await visitor.socket(), await tijn.socket()];
    expect((await marit.post(`/api/meetings/${meetingId}/cancel`)).status).toBe(200);
    expect(await Promise.all(after.map((it) => isClosed(it, 1000)))).toEqual([true, true]);
    const again = [await visitor.socket({}, heard), await tijn.socket({}, heard)];
    expect(await heardAt(meetingId, heard)).toBe(false);
    for (const socket of again) socket.disconnect();
  });
});

describe('a page that connects in the same moment in which access ends', () => {
  it('is closed with the others, wherever it is on its way in', async () => {
    const sessions = house.app.get(Sessions);
    const read = sessions.actorByToken.bind(sessions);
    const token = await sessions.open(cast.youssef.id);
    const youssef = new Visitor(house.origin, `leerkring=${token}`);
    sessions.actorByToken = async (it) => {
      const me = await read(it);
      // Who they are was read before it ended; whoever reads afterwards is refused.
      if (it === token && me)
        await house.db.transaction(() => house.app.get(IdentityService).signOutEverywhere(me));
      return me;
    };
    const heard: unknown[] = [];
    const socket = await youssef.socket({ readFor: 0 }, heard).catch(() => null);
    sessions.actorByToken = read;
    expect(socket === null || (await isClosed(socket, 1000))).toBe(true);
    await expect(youssef.socket()).rejects.toThrow('unauthenticated');
    expect(heard.flat().filter((it) => it === 'hint')).toEqual([]);
  });
});
