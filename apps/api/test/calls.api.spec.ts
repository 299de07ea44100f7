import { createHmac } from 'node:crypto';
import type {
  CallHeard,
  CallPersonDto,
  CallPlaceDto,
  MeetingDto,
  PlgDto,
  RoomStateDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import { LiveRoomsService } from '../src/meeting-room/live-rooms.service.ts';
import { MailRow } from '../src/platform/mail/mail.entity.ts';
import { ask, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { membershipOf, cast, plg, type CastName } from './support/cast.ts';

const secret = 'a secret of the relay';
let house: TestApp;
let marit: Visitor;
let meetingId: string;
const sockets = new Map<string, Socket>();
const places = new Map<string, string>();

const media = { microphone: true, camera: true };
const candidate = { candidate: 'candidate:1 1 udp 1 192.0.2.1 5000 typ host', sdpMid: '0', sdpMLineIndex: 0 };
const offer = { description: { type: 'offer', sdp: 'v=0\r\n' }, candidates: [candidate] };

async function come(name: CastName): Promise<Socket> {
  const socket = await (await house.as(name)).socket();
  sockets.set(name, socket);
  expect((await ask(socket, 'room.join', { meetingId })).problem).toBeUndefined();
  return socket;
}

const say = <T = unknown>(name: string, message: string, rest: object = {}) =>
  ask<T>(sockets.get(name)!, message, { meetingId, ...rest });

async function joinCall(name: string, rest: object = {}): Promise<CallPlaceDto> {
  const { ok, problem } = await say<CallPlaceDto>(name, 'call.join', { ...media, ...rest });
  expect(problem).toBeUndefined();
  places.set(name, ok!.peerId);
  return ok!;
}

const callIn = (room: RoomStateDto) => room.also['call'] as CallPersonDto[];

/** The call as everyone in the room is told of it, once `isIt` holds. */
async function seen(isIt: (call: CallPersonDto[]) => boolean): Promise<CallPersonDto[]> {
  const socket = sockets.get('marit')!;
  const now = await ask<RoomStateDto>(socket, 'room.join', { meetingId });
  if (now.ok && isIt(callIn(now.ok))) return callIn(now.ok);
  return new Promise((resolve) => {
    const listen = (room: RoomStateDto) => {
      if (!isIt(callIn(room))) return;
      socket.off('room.state', listen);
      resolve(callIn(room));
    };
    socket.on('room.state', listen);
  });
}

const choicePath = (id = meetingId) => `/api/meetings/${id}/call`;
const names = (call: CallPersonDto[]) => call.map(({ name }) => name.split(' ')[0]);
const has = (name: string) => (call: CallPersonDto[]) => names(call).includes(name);
const lacks = (name: string) => (call: CallPersonDto[]) => !names(call).includes(name);
const heardBy = (name: string) =>
  new Promise<CallHeard>((resolve) => sockets.get(name)!.once('call.signal', resolve));

beforeAll(async () => {
  house = await bootApp({
    env: {
      ICE_SERVERS: 'stun:stun.demo.example:3478, turn:turn.demo.example:3478?transport=udp',
      TURN_SECRET: secret,
      CALL_FRAME_HOSTS: 'meet.demo.example',
    },
  });
  marit = await house.as('marit');
  const input = { title: 'Verhalen ophalen', date: '2026-12-03', startTime: '15:30', endTime: '17:30' };
  meetingId = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body.id;
  for (const name of ['marit', 'renske', 'youssef', 'bram', 'carlijn', 'floor', 'loes'] as const)
    await come(name);
});
afterAll(async () => {
  for (const socket of sockets.values()) socket.disconnect();
  await house.close();
});

describe('the call of a meeting', () => {
  it('is closed to outsiders, to who left the group, and to who is not in the room', async () => {
    for (const [name, code] of [
      ['esra', 'not_found'],
      ['sjors', 'not_found'],
      ['vera', 'not_found'],
      ['noor', 'not_found'],
      ['dennis', 'room.not_joined'],
    ] as const) {
      const socket = await (await house.as(name)).socket();
      const { problem } = await ask(socket, 'call.join', { meetingId, ...media });
      expect({ name, code: problem?.code }).toEqual({ name, code });
      const signal = await ask(socket, 'call.signal', { meetingId, to: meetingId, ...offer });
      expect({ name, code: signal.problem?.code }).toEqual({
        name,
        code: name === 'dennis' ? 'call.not_joined' : 'not_found',
      });
      socket.disconnect();
    }
  });

  it('shows everyone in the room who takes part, and what they send', async () => {
    await joinCall('renske');
    await joinCall('youssef', { camera: false });
    const call = await seen(has('Youssef'));
    expect(names(call)).toEqual(['Renske', 'Youssef']);
    expect(call[1]).toMatchObject({ microphone: true, camera: false, isAway: false });
    await say('youssef', 'call.media', { microphone: false, camera: true });
    expect((await seen((it) => it[1]?.camera === true))[1]).toMatchObject({ microphone: false });
    expect((await say('bram', 'call.media', media)).problem?.code).toBe('call.not_joined');
  });

  it('passes on, to whom it is for and nobody else, how two find each other', async () => {
    const overheard: unknown[] = [];
    for (const name of ['marit', 'bram', 'renske'])
      sockets.get(name)!.on('call.signal', (it) => overheard.push(it));
    const heard = heardBy('youssef');
    expect(await say('renske', 'call.signal', { to: places.get('youssef'), ...offer })).toEqual({ ok: null });
    expect(await heard).toEqual({ meetingId, from: places.get('renske'), ...offer });
    // One more round trip each: what was on its way would have arrived.
    for (const name of ['marit', 'bram', 'renske']) await say(name, 'hello');
    expect(overheard).toEqual([]);
  });

  it('refuses signals of who is not in it, to who is not in it, and to oneself', async () => {
    const to = places.get('renske');
    expect((await say('bram', 'call.signal', { to, ...offer })).problem?.code).toBe('call.not_joined');
    for (const nobody of [places.get('renske'), cast.bram.id, membershipOf(cast.youssef)])
      expect((await say('renske', 'call.signal', { to: nobody, ...offer })).problem?.code).toBe(
        'call.peer_gone',
      );
  });

  it.each([
    [
      'a description that is too long',
      { description: { type: 'offer', sdp: 'x'.repeat(30_001) }, candidates: [] },
    ],
    ['a description of no known kind', { description: { type: 'rollback', sdp: 'x' }, candidates: [] }],
    ['a candidate that is too long', { candidates: [{ candidate: 'x'.repeat(1001) }] }],
    ['more candidates than make sense', { candidates: Array.from({ length: 31 }, () => candidate) }],
    ['something besides', { candidates: [], html: '<script>' }],
    ['candidates that are none', { candidates: ['x', null] }],
    ['no candidates at all', {}],
  ])('refuses %s', async (_what, signal) => {
    const { problem } = await say('renske', 'call.signal', { to: places.get('youssef'), ...signal });
    expect(problem?.code).toBe('invalid');
  });

  it('keeps nothing of it in the database, and logs nothing', async () => {
    const rows = await house.db.query<{ name: string; facts: object }>(
      `select name, facts from event where name like '%call%' or facts::text like '%candidate%' or facts::text like '%v=0%'`,
    );
    expect(rows).toEqual([]);
  });

  it('gives the servers that help, with credentials that end and name nobody', async () => {
    const { peerId, iceServers } = await joinCall('renske');
    const [open, relay] = iceServers;
    expect(open).toEqual({ urls: ['stun:stun.demo.example:3478'] });
    expect(relay?.urls).toEqual(['turn:turn.demo.example:3478?transport=udp']);
    const [until, who] = relay!.username!.split(':');
    expect(who).toBe(peerId);
    expect(Number(until) * 1000).toBeGreaterThan(Date.now() + 11 * 3_600_000);
    expect(relay?.credential).toBe(createHmac('sha1', secret).update(relay!.username!).digest('base64'));
    expect(JSON.stringify(iceServers)).not.toContain(cast.renske.id);
  });

  it('counts a person once: on the device where they joined last', async () => {
    const first = sockets.get('renske')!;
    const before = places.get('renske');
    await come('renske');
    await joinCall('renske');
    const call = await seen((it) => it.some(({ peerId }) => peerId === places.get('renske')));
    expect(names(call).filter((name) => name === 'Renske')).toHaveLength(1);
    expect(places.get('renske')).not.toBe(before);
    const signal = { meetingId, to: places.get('youssef'), ...offer };
    expect((await ask(first, 'call.signal', signal)).problem?.code).toBe('call.not_joined');
    first.disconnect();
    expect(names(await seen(has('Renske')))).toContain('Renske');
  });

  it('holds six people: the seventh is told so and stays in the meeting, also when two come at once', async () => {
    for (const name of ['bram', 'carlijn', 'floor']) await joinCall(name);
    const answers = await Promise.all(['marit', 'loes'].map((name) => say(name, 'call.join', media)));
    expect(answers.map(({ problem }) => problem?.code ?? 'in').toSorted()).toEqual(['call.full', 'in']);
    const call = await seen((it) => it.length === 6);
    const late = has('Loes')(call) ? 'marit' : 'loes';
    const room = await ask<RoomStateDto>(sockets.get(late)!, 'room.join', { meetingId });
    expect(room.ok?.present).toHaveLength(7);
    // Someone who is in it already does not count twice.
    await joinCall('bram');
    await say('carlijn', 'call.leave');
    await joinCall(late);
    for (const name of ['marit', 'loes', 'floor']) await say(name, 'call.leave');
    await seen((it) => it.length === 3);
  });
});

describe('someone whose connection breaks', () => {
  it('keeps the place in the call while the network may come back, and nothing is sent there meanwhile', async () => {
    const gone = new Promise((resolve) => sockets.get('bram')!.once('disconnect', resolve));
    sockets.get('bram')!.io.engine.close();
    await gone;
    const call = await seen((it) => it.some(({ name, isAway }) => name.startsWith('Bram') && isAway));
    expect(call).toHaveLength(3);
    const lost = await say('renske', 'call.signal', { to: places.get('bram'), ...offer });
    expect(lost.problem?.code).toBe('call.peer_gone');
    const before = places.get('bram');
    await come('bram');
    expect((await joinCall('bram', { peerId: before })).peerId).toBe(before);
    expect((await seen((it) => it.every(({ isAway }) => !isAway))).map(({ peerId }) => peerId)).toContain(
      before,
    );
  });

  it('does not get the place of somebody else', async () => {
    const taken = places.get('renske')!;
    expect((await joinCall('bram', { peerId: taken })).peerId).not.toBe(taken);
    expect(names(await seen(has('Renske')))).toEqual(expect.arrayContaining(['Renske', 'Bram']));
  });

  it('is out of the call when nothing is heard for the time of grace', async () => {
    const rooms = house.app.get(LiveRoomsService);
    const grace = rooms.graceMs;
    rooms.graceMs = 200;
    sockets.get('bram')!.io.engine.close();
    expect(names(await seen(lacks('Bram')))).toContain('Renske');
    rooms.graceMs = grace;
  });
});

describe('someone whose access ends', () => {
  it('is out of the call at once: a member who is removed, and so when their connection was silent', async () => {
    await come('floor');
    await joinCall('floor');
    const closed = new Promise((resolve) => sockets.get('youssef')!.once('disconnect', resolve));
    expect((await marit.delete(`/api/members/${membershipOf(cast.youssef)}`)).status).toBe(204);
    await closed;
    await seen(lacks('Youssef'));
    sockets.get('floor')!.io.engine.close();
    await seen((it) => it.some(({ name, isAway }) => name.startsWith('Floor') && isAway));
    expect((await marit.delete(`/api/members/${membershipOf(cast.floor)}`)).status).toBe(204);
    await seen(lacks('Floor'));
    const back = await (await house.as('youssef')).socket();
    expect((await ask(back, 'call.join', { meetingId, ...media })).problem?.code).toBe('not_found');
    back.disconnect();
  });

  it('is out of the call at once: a guest, who was in the call of the own meeting and of no other', async () => {
    const invitation = {
      name: 'Gerda Gast',
      email: 'g@demo.example',
      programme: 'Waterveld',
      takesPart: false,
    };
    const other = { title: 'Later', date: '2027-01-14', startTime: '15:30', endTime: '17:30' };
    const otherId = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, other)).body.id;
    const invited = await marit.post<{ guest: { id: string }; link: string }>(
      `/api/meetings/${meetingId}/guests`,
      invitation,
    );
    const token = invited.body.link.split('/').at(-1);
    const gerda = house.stranger();
    await gerda.post(`/api/guest-invitations/${token}/code`);
    const [letter] = await house.db
      .repo(MailRow)
      .find({ where: { recipient: 'g@demo.example' }, order: { createdAt: 'DESC' }, take: 1 });
    const code = letter?.subject.slice(0, 6);
    await gerda.post(`/api/guest-invitations/${token}/enter`, { name: 'Gerda Gast', programme: 'x', code });
    let socket = await gerda.socket();
    sockets.set('gerda', socket);
    /** What a guest may do changes: they are judged again, so their page comes back. */
    const grant = async (takesPart: boolean) => {
      const closed = new Promise((resolve) => socket.once('disconnect', resolve));
      await marit.put(`/api/guests/${invited.body.guest.id}/grant`, { takesPart });
      await closed;
      socket = await gerda.socket();
      sockets.set('gerda', socket);
      await say('gerda', 'room.join');
    };
    expect((await ask(socket, 'room.join', { meetingId: otherId })).problem?.code).toBe('not_found');
    expect((await ask(socket, 'call.join', { meetingId: otherId, ...media })).problem?.code).toBe(
      'not_found',
    );
    await say('gerda', 'room.join');
    // Who may only follow could speak once in it, so is not let in at all, and hears who can change that.
    const asked = await say('gerda', 'call.join', { microphone: false, camera: false });
    expect(asked.problem?.code).toBe('guest.reads_along');
    expect(names(await seen(has('Renske')))).not.toContain('Gerda');
    await grant(true);
    await joinCall('gerda');
    const heard = heardBy('renske');
    await say('gerda', 'call.signal', { to: places.get('renske'), ...offer });
    expect((await heard).from).toBe(places.get('gerda'));
    await grant(false);
    await seen(lacks('Gerda'));
    expect((await say('gerda', 'call.signal', { to: places.get('renske'), ...offer })).problem?.code).toBe(
      'guest.reads_along',
    );
    await grant(true);
    await joinCall('gerda');
    expect((await marit.delete(`/api/guests/${invited.body.guest.id}`)).status).toBe(204);
    await seen(lacks('Gerda'));
  });

  it('takes nobody in any more once the meeting is closed; who is in it may say goodbye', async () => {
    await marit.post(`/api/meetings/${meetingId}/open`);
    await marit.post(`/api/meetings/${meetingId}/close`);
    expect((await say('loes', 'call.join', media)).problem?.code).toBe('call.over');
    expect(names(await seen(has('Renske')))).toEqual(['Renske']);
  });
});

describe('where a group meets online', () => {
  const choice = { kind: 'frame', url: 'https://meet.demo.example/kring', alsoLater: true };

  it('is chosen by the coordinator alone', async () => {
    for (const [name, status] of [
      ['renske', 403],
      ['esra', 404],
      ['vera', 404],
      ['noor', 404],
    ] as const)
      expect((await (await house.as(name)).put(choicePath(), choice)).status).toBe(status);
    expect((await house.stranger().put(choicePath(), choice)).status).toBe(401);
  });

  it.each([
    ['https://meet.demo.example.evil.test/kring', 'isAllowedHost'],
    ['https://meet.demo.example:8443/kring', 'isAllowedHost'],
    ['https://elders.example/meet.demo.example', 'isAllowedHost'],
    ['https://meet.demo.example@evil.test/', 'isUrl'],
    ['https://evil.test\\@meet.demo.example/', 'isUrl'],
    ['http://meet.demo.example/kring', 'isUrl'],
    ['javascript:alert(1)//meet.demo.example', 'isUrl'],
    ['data:text/html,x', 'isUrl'],
    [null, 'isUrl'],
  ])('shows no frame of %s', async (url, rule) => {
    const { status, body } = await marit.put(choicePath(), { ...choice, url });
    expect({ status, fields: body['fields'] }).toEqual({
      status: 422,
      fields: { url: expect.arrayContaining([rule]) },
    });
  });

  it('holds for this meeting, and for the later ones when that was asked; calendars hear of it', async () => {
    const before = await marit.get<MeetingDto[]>(`/api/plgs/${plg}/meetings`);
    expect((await marit.put(choicePath(), choice)).status).toBe(200);
    const { body } = await marit.get<MeetingDto[]>(`/api/plgs/${plg}/meetings`);
    expect(body.map(({ callKind, joinUrl }) => [callKind, joinUrl])).toEqual(
      body.map(() => ['frame', choice.url]),
    );
    expect(body.at(-1)!.sequence).toBe(before.body.at(-1)!.sequence + 1);
    await marit.put(choicePath(body.at(-1)!.id), { kind: 'built_in', url: null, alsoLater: false });
    expect(
      (await marit.get<MeetingDto[]>(`/api/plgs/${plg}/meetings`)).body.map(({ callKind }) => callKind),
    ).toEqual(['frame', 'built_in']);
    await expect(
      house.db.query(`update meeting set call_kind = 'link' where id = $1`, [body.at(-1)!.id]),
    ).rejects.toThrow('meeting_call_has_link');
    await expect(
      house.db.query(`update meeting set join_url = 'http://x.example' where id = $1`, [meetingId]),
    ).rejects.toThrow('meeting_join_url_is_https');
  });

  it('is also chosen for the whole group: what is planned from then on begins with it', async () => {
    const address = `/api/plgs/${plg}/call`;
    const ours = { kind: 'link', url: 'https://video.demo.example/ons', alsoLater: false };
    for (const [name, status] of [
      ['renske', 403],
      ['esra', 404],
      ['sjors', 404],
      ['vera', 404],
      ['noor', 404],
    ] as const)
      expect((await (await house.as(name)).put(address, ours)).status).toBe(status);
    expect((await house.stranger().put(address, ours)).status).toBe(401);
    const elsewhere = await marit.put(address, { ...ours, kind: 'frame' });
    expect([elsewhere.status, elsewhere.body['code']]).toEqual([422, 'call.host_not_allowed']);
    expect((await marit.put(address, { ...ours, url: null })).status).toBe(422);
    const plan = async (date: string) => {
      const input = { title: 'Nog een', date, startTime: '15:30', endTime: '17:30' };
      return (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
    };
    expect(await plan('2027-02-11')).toMatchObject({ callKind: 'built_in', joinUrl: null });
    const { status, body } = await marit.put<PlgDto>(address, ours);
    expect([status, body.callKind, body.joinUrl]).toEqual([200, 'link', ours.url]);
    const next = await plan('2027-03-11');
    expect(next).toMatchObject({ callKind: 'link', joinUrl: ours.url, sequence: 0 });
    const kinds = async () =>
      (await marit.get<MeetingDto[]>(`/api/plgs/${plg}/meetings`)).body.map(({ callKind }) => callKind);
    expect(await kinds()).toEqual(['frame', 'built_in', 'built_in', 'link']);
    await marit.put(choicePath(next.id), { kind: 'built_in', url: null, alsoLater: false });
    expect((await marit.put(address, { ...ours, alsoLater: true })).status).toBe(200);
    // What has been held stays as it was.
    expect(await kinds()).toEqual(['frame', 'link', 'link', 'link']);
    await expect(house.db.query(`update plg set join_url = null where id = $1`, [plg])).rejects.toThrow(
      'plg_call_has_link',
    );
    await marit.put(address, { kind: 'built_in', url: null, alsoLater: false });
  });

  it('lets a page use camera, microphone and frames for that and for nothing else', async () => {
    const { headers } = await house.stranger().get('/api/health');
    const csp = headers.get('content-security-policy') ?? '';
    expect(csp).toContain('frame-src https://meet.demo.example;');
    expect(csp).toContain("script-src 'self';");
    expect(csp).toContain("frame-ancestors 'none'");
    const policy = headers.get('permissions-policy') ?? '';
    expect(policy).toContain('camera=(self "https://meet.demo.example")');
    expect(policy).toContain('geolocation=()');
  });
});

it('shows no frames, and lends the camera to no one else, unless the settings say so', async () => {
  const plain = await bootApp({ holding: 'nothing' });
  const { headers } = await plain.stranger().get('/api/health');
  expect(headers.get('content-security-policy')).toContain("frame-src 'none';");
  expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=(self)');
  await plain.close();
});
