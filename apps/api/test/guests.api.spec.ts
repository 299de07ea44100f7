import { livingTextSchemaVersion } from '@leerkring/shared';
import type {
  GuestDto,
  GuestInvitationDto,
  InvitedGuestDto,
  MeetingRoomDto,
  MemberDto,
  SessionDto,
  TakenInDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import { MailRow } from '../src/platform/mail/mail.entity.ts';
import { ask, bootApp, Visitor, type TestApp } from './support/app.ts';
import { cast, membershipOf, otherPlg, plg, seats } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
let meetingId: string;
let otherMeetingId: string;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  meetingId = await plan('Verhalen ophalen', '2027-09-16');
  otherMeetingId = await plan('Van portret naar vraag', '2027-11-11');
});
afterAll(() => house.close());

async function plan(title: string, date: string): Promise<string> {
  const { status, body } = await marit.post<{ id: string }>(`/api/plgs/${plg}/meetings`, {
    title,
    date,
    startTime: '15:30',
    endTime: '17:30',
  });
  expect(status).toBe(201);
  return body.id;
}

const invitation = (email: string, takesPart = false) => ({
  name: 'Gerda Gast',
  email,
  programme: 'Dierverzorging, Waterveld',
  takesPart,
});

async function invite(email: string, takesPart = false): Promise<{ guest: GuestDto; token: string }> {
  const path = `/api/meetings/${meetingId}/guests`;
  const { status, body } = await marit.post<InvitedGuestDto>(path, invitation(email, takesPart));
  expect(status).toBe(201);
  return { guest: body.guest, token: body.link.split('/').at(-1) ?? '' };
}

/** The code in the latest letter to this address. */
async function codeFor(email: string): Promise<string> {
  const [letter] = await house.db
    .repo(MailRow)
    .find({ where: { recipient: email }, order: { createdAt: 'DESC' }, take: 1 });
  return /^(\d{6}) /.exec(letter?.subject ?? '')?.[1] ?? '';
}

async function enter(email: string, token: string, visitor = house.stranger()): Promise<Visitor> {
  expect((await visitor.post(`/api/guest-invitations/${token}/code`)).status).toBe(204);
  const input = { name: 'Gerda Gast', programme: 'Dierverzorging', code: await codeFor(email) };
  expect((await visitor.post(`/api/guest-invitations/${token}/enter`, input)).status).toBe(204);
  return visitor;
}

const room = (id = meetingId) => `/api/meetings/${id}/room`;

describe('inviting', () => {
  it('is for whoever leads the meeting', async () => {
    const path = `/api/meetings/${meetingId}/guests`;
    for (const [name, status] of [
      ['renske', 403],
      ['esra', 404],
      ['sjors', 404],
      ['vera', 404],
      ['noor', 404],
    ] as const)
      expect((await (await house.as(name)).post(path, invitation('x@demo.example'))).status).toBe(status);
    expect((await house.stranger().post(path, invitation('x@demo.example'))).status).toBe(401);
  });

  it('refuses members, and asks nobody twice', async () => {
    const path = `/api/meetings/${meetingId}/guests`;
    expect((await marit.post(path, invitation(cast.renske.email))).body['code']).toBe('guest.is_member');
    await invite('twice@demo.example');
    expect((await marit.post(path, invitation('twice@demo.example'))).body['code']).toBe('guest.exists');
    expect((await marit.post(path, { ...invitation('geen adres') })).body['fields']).toEqual({
      email: ['isEmail'],
    });
  });

  it('never answers an address with the name of whoever has it', async () => {
    const path = `/api/meetings/${meetingId}/guests`;
    const { body } = await marit.post<InvitedGuestDto>(path, invitation(cast.esra.email));
    const members = await marit.get<MemberDto[]>(`/api/plgs/${plg}/members`);
    const all = JSON.stringify([body, members.body, (await marit.get(room())).body]);
    expect(all).toContain('Gerda Gast');
    expect(all).not.toContain('Esra Yildirim');
    const plain = await marit.post(`/api/plgs/${plg}/members`, {
      name: 'Iemand',
      email: cast.sjors.email,
      roles: ['researcher'],
    });
    expect(JSON.stringify(plain.body)).not.toContain('Sjors Tankink');
  });
});

describe('the door', () => {
  it('says nothing to who lacks the link, and shows the address only to who knows it', async () => {
    const { token } = await invite('deur@demo.example');
    const stranger = house.stranger();
    expect((await stranger.get('/api/guest-invitations/geen')).status).toBe(404);
    expect((await stranger.post('/api/guest-invitations/geen/code')).status).toBe(404);
    const { body } = await stranger.get<GuestInvitationDto>(`/api/guest-invitations/${token}`);
    expect(body).toMatchObject({ meetingTitle: 'Verhalen ophalen', mailedTo: 'd…@demo.example' });
    expect(JSON.stringify(body)).not.toContain('deur@');
  });

  it('keeps nothing from which a code or a link can be had', async () => {
    const { token } = await invite('kopie@demo.example');
    await house.stranger().post(`/api/guest-invitations/${token}/code`);
    const code = await codeFor('kopie@demo.example');
    const rows = await house.db.query(`select g.*, c.* from guest g join guest_code c on c.guest_id = g.id`);
    expect(token.length).toBeGreaterThanOrEqual(43);
    const dump = JSON.stringify(rows, (_key, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString('hex') : value,
    );
    expect(dump).not.toContain(token);
    expect(dump).not.toContain(`"${code}"`);
  });

  it('opens with the code of that link only, once, on one device', async () => {
    const email = 'eenmaal@demo.example';
    const { token } = await invite(email);
    const other = await invite('ander@demo.example');
    const device = await enter(email, token);
    const code = await codeFor(email);
    const input = { name: 'Gerda Gast', programme: 'x', code };
    for (const link of [token, other.token])
      expect((await house.stranger().post(`/api/guest-invitations/${link}/enter`, input)).body['code']).toBe(
        'guest.code_expired',
      );
    expect((await device.get(room())).status).toBe(200);
    const second = await enter(email, token);
    expect((await second.get(room())).status).toBe(200);
    expect((await device.get(room())).status).toBe(200);
  });

  it('lets one of two devices in that give the same code at the same moment', async () => {
    const email = 'tegelijk@demo.example';
    const { token } = await invite(email);
    await house.stranger().post(`/api/guest-invitations/${token}/code`);
    const input = { name: 'G', programme: 'x', code: await codeFor(email) };
    const answers = await Promise.all(
      [1, 2, 3].map(() => house.stranger().post(`/api/guest-invitations/${token}/enter`, input)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410, 410]);
  });

  it('ends a code after five wrong tries, and says so at the field', async () => {
    const email = 'raden@demo.example';
    const { token } = await invite(email);
    const path = `/api/guest-invitations/${token}`;
    await house.stranger().post(`${path}/code`);
    const code = await codeFor(email);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let at = 0; at < 5; at++) {
      const { status, body } = await house
        .stranger()
        .post(`${path}/enter`, { name: 'G', programme: 'x', code: wrong });
      expect({ status, fields: body['fields'] }).toEqual({ status: 422, fields: { code: ['isRight'] } });
    }
    const right = await house.stranger().post(`${path}/enter`, { name: 'G', programme: 'x', code });
    expect(right.body['code']).toBe('guest.code_expired');
  });

  it('sends a new code on request, whose elders stop working, and no more than five an hour', async () => {
    const email = 'opnieuw@demo.example';
    const { token } = await invite(email);
    const path = `/api/guest-invitations/${token}`;
    await house.stranger().post(`${path}/code`);
    const first = await codeFor(email);
    for (let at = 0; at < 4; at++) expect((await house.stranger().post(`${path}/code`)).status).toBe(204);
    expect((await house.stranger().post(`${path}/code`)).body['code']).toBe('guest.too_many_codes');
    const old = await house.stranger().post(`${path}/enter`, { name: 'G', programme: 'x', code: first });
    expect(old.body['code']).toBe('guest.code_wrong');
    await house.db.query(`update guest_code set expires_at = now() - interval '1 second'`);
    const late = await house
      .stranger()
      .post(`${path}/enter`, { name: 'G', programme: 'x', code: await codeFor(email) });
    expect(late.body['code']).toBe('guest.code_expired');
  });
});

/** A decision and an action of this meeting, with the same words. */
async function make(id: string, text: string): Promise<void> {
  await marit.post(`/api/meetings/${id}/decisions`, { text });
  const membershipId = membershipOf(cast.bram);
  await marit.post(`/api/meetings/${id}/commitments`, { text, membershipId, dueOn: '2027-12-01' });
}

describe('a guest', () => {
  const email = 'gerda@demo.example';
  let guest: GuestDto;
  let gerda: Visitor;
  let socket: Socket;
  beforeAll(async () => {
    const invited = await invite(email);
    guest = invited.guest;
    gerda = await enter(email, invited.token);
    socket = await gerda.socket();
  });
  afterAll(() => socket.close());

  it('sees that meeting and nothing else', async () => {
    const session = (await gerda.get<SessionDto>('/api/session')).body;
    expect(session).toMatchObject({ isVisitor: true, memberships: [] });
    expect(session.visits.map((it) => it.meetingId)).toEqual([meetingId]);
    const page = (await gerda.get<MeetingRoomDto>(room())).body;
    expect(page.meeting.can).toMatchObject({ read: true, attend: true, takePart: false, minute: false });
    expect((await gerda.get(room(otherMeetingId))).status).toBe(404);
    for (const path of [
      '/api/plgs',
      `/api/plgs/${plg}`,
      '/api/today',
      '/api/institutions',
      '/api/calendar-feed',
    ])
      expect((await gerda.get(path)).status).toBe(404);
    expect((await gerda.patch('/api/me', { name: 'Iemand anders' })).status).toBe(404);
  });

  it('reads what was decided and agreed at that meeting, and nothing from before', async () => {
    await make(meetingId, 'Hier besloten');
    await make(otherMeetingId, 'CANARY-elders');
    const meetings = await gerda.get<{ id: string }[]>(`/api/plgs/${plg}/meetings`);
    expect(meetings.body.map(({ id }) => id)).toEqual([meetingId]);
    for (const list of ['decisions', 'commitments']) {
      const { body } = await gerda.get<{ text: string; can: Record<string, boolean> }[]>(
        `/api/plgs/${plg}/${list}`,
      );
      expect(body.map(({ text }) => text)).toEqual(['Hier besloten']);
      expect(Object.entries(body[0]?.can ?? {}).filter(([, may]) => may)).toEqual([['read', true]]);
      expect((await gerda.get(`/api/plgs/${otherPlg}/${list}`)).status).toBe(404);
    }
  });

  it('is present by coming in, follows without raising a hand, and is refused at every other meeting', async () => {
    const joined = await ask<{ present: { name: string }[] }>(socket, 'room.join', { meetingId });
    expect(joined.ok?.present.map(({ name }) => name)).toContain('Gerda Gast');
    expect((await marit.post(`/api/meetings/${meetingId}/open`)).status).toBe(200);
    const raised = await ask(socket, 'hand.raise', { meetingId, isRaised: true });
    expect(raised.problem?.code).toBe('guest.reads_along');
    expect((await ask(socket, 'room.join', { meetingId: otherMeetingId })).problem?.code).toBe('not_found');
    expect((await ask(socket, 'timer.start', { meetingId })).problem?.code).toBe('not_found');
    const page = (await marit.get<MeetingRoomDto>(room())).body;
    expect(page.attendees.find(({ name }) => name === 'Gerda Gast')).toMatchObject({
      isGuest: true,
      programmeName: 'Dierverzorging',
    });
    const elsewhere = (await marit.get<MeetingRoomDto>(room(otherMeetingId))).body;
    expect(elsewhere.attendees.map(({ name }) => name)).not.toContain('Gerda Gast');
  });

  it('writes along from the moment the leader grants it, and no longer than that', async () => {
    const item = (
      await marit.post<{ id: string }>(`/api/meetings/${meetingId}/agenda-items`, { title: 'A', minutes: 5 })
    ).body;
    const mayWrite = async () => {
      const line = await gerda.socket();
      const address = {
        kind: 'minutes',
        subjectId: item.id,
        field: 'text',
        schemaVersion: livingTextSchemaVersion,
      };
      const answer = await ask<{ canWrite: boolean }>(line, 'text.join', address);
      line.close();
      return answer.ok?.canWrite ?? answer.problem?.code;
    };
    expect(await mayWrite()).toBe(false);
    for (const name of ['renske', 'esra'] as const)
      expect(
        (await (await house.as(name)).put(`/api/guests/${guest.id}/grant`, { takesPart: true })).status,
      ).toBe(name === 'esra' ? 404 : 403);
    const granted = await marit.put<GuestDto>(`/api/guests/${guest.id}/grant`, { takesPart: true });
    expect(granted.body.takesPart).toBe(true);
    expect(await mayWrite()).toBe(true);
    expect((await gerda.get<MeetingRoomDto>(room())).body.meeting.can.takePart).toBe(true);
    // Deciding stays with the group.
    expect((await gerda.post(`/api/meetings/${meetingId}/decisions`, { text: 'x' })).status).toBe(404);
    await marit.put(`/api/guests/${guest.id}/grant`, { takesPart: false });
    expect(await mayWrite()).toBe(false);
  });

  it('hears of that meeting, and of nothing else in the group', async () => {
    const line = await gerda.socket();
    const heard: string[] = [];
    line.on('hint', (hint: { id: string }) => heard.push(hint.id));
    await marit.patch(`/api/plgs/${plg}`, { purpose: 'Nog een doel' });
    await marit.patch(`/api/meetings/${otherMeetingId}`, { goal: 'CANARY' });
    const told = new Promise((resolve) => line.once('hint', resolve));
    await marit.patch(`/api/meetings/${meetingId}`, { goal: 'Luisteren' });
    await told;
    expect(new Set(heard)).toEqual(new Set([meetingId]));
    line.close();
  });

  it('stays who they were when they become a member', async () => {
    await ask(await gerda.socket(), 'room.join', { meetingId });
    const { status, body } = await marit.post<TakenInDto>(`/api/guests/${guest.id}/take-in`, {
      roles: ['delegate'],
      seatId: seats.VK,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    expect((await gerda.get(room())).status).toBe(401);
    const token = body.link.split('/').at(-1);
    const member = house.stranger();
    const accepted = await member.post(`/api/invitations/${token}/accept`, {
      name: 'Gerda Gast',
      password: 'nog een wachtwoord',
    });
    expect(accepted.status).toBe(204);
    expect((await member.get(`/api/plgs/${plg}`)).status).toBe(200);
    const page = (await member.get<MeetingRoomDto>(room())).body;
    expect(page.attendees.find((it) => it.membershipId === guest.membershipId)).toMatchObject({
      name: 'Gerda Gast',
      state: 'present',
      isGuest: false,
      programmeName: 'Verkoper',
    });
  });
});

describe('sending a guest away', () => {
  it('closes the socket within a second and refuses the next request and message', async () => {
    const { guest, token } = await invite('weg@demo.example');
    const visitor = await enter('weg@demo.example', token);
    const socket = await visitor.socket();
    expect((await ask(socket, 'room.join', { meetingId })).ok).toBeDefined();
    const closed = new Promise((resolve) => socket.on('disconnect', resolve));
    expect((await (await house.as('renske')).delete(`/api/guests/${guest.id}`)).status).toBe(403);
    expect((await marit.delete(`/api/guests/${guest.id}`)).status).toBe(204);
    await closed;
    expect((await visitor.get(room())).status).toBe(401);
    await expect(visitor.socket()).rejects.toThrow('unauthenticated');
    expect((await house.stranger().get(`/api/guest-invitations/${token}`)).body['code']).toBe(
      'guest.revoked',
    );
    expect((await marit.delete(`/api/guests/${guest.id}`)).status).toBe(404);
    expect((await marit.get<GuestDto[]>(`/api/plgs/${plg}/guests`)).body.map(({ id }) => id)).not.toContain(
      guest.id,
    );
  });

  it('shuts someone with an account out as well, who is a guest in their own name', async () => {
    const noor = await house.as('noor');
    expect((await noor.get(room())).status).toBe(404);
    const { guest } = await invite(cast.noor.email);
    expect((await noor.get(room())).status).toBe(200);
    expect((await noor.get<SessionDto>('/api/session')).body.visits.map((it) => it.meetingId)).toEqual([
      meetingId,
    ]);
    expect((await noor.get(`/api/plgs/${plg}`)).status).toBe(404);
    const socket = await noor.socket();
    const closed = new Promise((resolve) => socket.on('disconnect', resolve));
    await marit.delete(`/api/guests/${guest.id}`);
    await closed;
    expect((await noor.get(room())).status).toBe(404);
  });

  it('has an end of its own: a week after the meeting nobody comes in any more', async () => {
    const { token } = await invite('laat@demo.example');
    const visitor = await enter('laat@demo.example', token);
    await house.db.query(
      `update meeting set starts_at = now() - interval '9 days', ends_at = now() - interval '8 days' where id = $1`,
      [meetingId],
    );
    expect((await visitor.get(room())).status).toBe(404);
    expect((await house.stranger().get(`/api/guest-invitations/${token}`)).body['code']).toBe('guest.over');
  });
});
