import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {
  CallPersonDto,
  FormatRunDto,
  HallCodeDto,
  HallEntryDto,
  MeetingDto,
  MeetingRoomDto,
  RoomStateDto,
  RunStateDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import { LiveRoomsService } from '../src/meeting-room/live-rooms.service.ts';
import { MailRow } from '../src/platform/mail/mail.entity.ts';
import { ask, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, plg, type CastName } from './support/cast.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'leerkring-halls-'));
const words = { nl: 'Vuist tot vijf', en: 'Fist to five' };
const fist = {
  key: 'vuist',
  order: 1,
  title: words,
  purpose: words,
  steps: [
    {
      title: words,
      minutes: 5,
      speaker: 'nobody',
      mode: 'vote',
      notes: 'none',
      vote: { kind: 'fist' },
      say: words,
    },
  ],
};
const speaking = { mode: 'speak', speaker: 'everyone', round: true, vote: undefined };
const round = { ...fist, key: 'ronde', order: 2, steps: [{ ...fist.steps[0], ...speaking }] };
const phones = ['renske', 'youssef', 'bram'] as const;
const media = { microphone: true, camera: true };

let house: TestApp;
let marit: Visitor;
let meetingId: string;
let screen: Socket;
let code: string;
const visitors = new Map<CastName, Visitor>();
const sockets = new Map<CastName, Socket>();

const at = (verb: string) => `/api/meetings/${meetingId}/${verb}`;
const enter = (visitor: Visitor, with_ = code) =>
  visitor.post<HallEntryDto>('/api/hall-entries', { code: with_ });
const state = async () => (await ask<RoomStateDto>(screen, 'hall.show', { meetingId })).ok!;
const turns = async () => ((await state()).also['run'] as RunStateDto).turns;
const callIn = ({ also }: RoomStateDto) => also['call'] as CallPersonDto[];

async function come(name: CastName): Promise<Socket> {
  const visitor = visitors.get(name) ?? (await house.as(name));
  visitors.set(name, visitor);
  const socket = await visitor.socket();
  sockets.set(name, socket);
  await ask(socket, 'room.join', { meetingId });
  return socket;
}

/** How the screen in the hall is told it is, once `isIt` holds. */
async function seen(isIt: (room: RoomStateDto) => boolean): Promise<RoomStateDto> {
  const now = await state();
  if (isIt(now)) return now;
  return new Promise((resolve) => {
    const listen = (room: RoomStateDto) => {
      if (!isIt(room)) return;
      screen.off('room.state', listen);
      resolve(room);
    };
    screen.on('room.state', listen);
  });
}

beforeAll(async () => {
  writeFileSync(path.join(folder, 'vuist.json'), JSON.stringify(fist));
  writeFileSync(path.join(folder, 'ronde.json'), JSON.stringify(round));
  house = await bootApp({ env: { FORMATS_DIR: folder } });
  marit = await house.as('marit');
  const input = { title: 'Samen in de zaal', date: '2026-12-03', startTime: '15:30', endTime: '17:30' };
  meetingId = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body.id;
  await marit.post(at('agenda-items'), { title: 'Verhalen', minutes: 10 });
  screen = await marit.socket();
});
afterAll(async () => {
  for (const socket of [screen, ...sockets.values()]) socket.disconnect();
  await house.close();
  rmSync(folder, { recursive: true });
});

describe('the screen in the hall', () => {
  it('is put there by whoever leads, and by nobody else', async () => {
    for (const [name, status, problem] of [
      ['renske', 403, 'forbidden'],
      ['esra', 404, 'not_found'],
      ['sjors', 404, 'not_found'],
      ['vera', 404, 'not_found'],
      ['noor', 404, 'not_found'],
    ] as const) {
      const visitor = await house.as(name);
      expect((await visitor.post(at('hall-codes'))).status).toBe(status);
      const socket = await visitor.socket();
      expect((await ask(socket, 'hall.show', { meetingId })).problem?.code).toBe(problem);
      socket.disconnect();
    }
    expect((await house.stranger().post(at('hall-codes'))).status).toBe(401);
  });

  it('has a code once the meeting goes on', async () => {
    expect((await marit.post(at('hall-codes'))).body['code']).toBe('meeting.not_open');
    await marit.post(at('open'));
    const { status, body } = await marit.post<HallCodeDto>(at('hall-codes'));
    expect(status).toBe(201);
    expect(body.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(body.link).toBe(`http://leerkring.test/in-de-zaal/${body.code}`);
    code = body.code;
  });

  it('renews its code without a word in the log, until it was dark for as long as a code works', async () => {
    const noted = async () =>
      (await house.db.query(`select 1 from event where name = 'hall.codeMade'`)).length;
    expect(await noted()).toBe(1);
    const codes = new Set([code]);
    for (let time = 0; time < 3; time += 1)
      codes.add((await marit.post<HallCodeDto>(at('hall-codes'))).body.code);
    expect(codes.size).toBe(4);
    expect(await noted()).toBe(1);
    await house.db.query(`update hall_code set expires_at = now() - interval '1 second'`);
    code = (await marit.post<HallCodeDto>(at('hall-codes'))).body.code;
    expect(await noted()).toBe(2);
  });

  it('counts as nobody: it follows the meeting, and neither is present nor asks for the word', async () => {
    expect((await state()).present).toEqual([]);
    expect((await ask(screen, 'hand.raise', { meetingId, isRaised: true })).problem?.code).toBe(
      'room.not_joined',
    );
    const { body } = await marit.get<MeetingRoomDto>(at('room'));
    expect(body.attendees.filter((it) => it.state === 'present')).toEqual([]);
  });

  it('keeps of a code nothing that opens the door', async () => {
    const rows = await house.db.query('select * from hall_code');
    const dump = JSON.stringify(rows, (_key, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString('utf8') : value,
    );
    expect(rows).toHaveLength(1);
    expect(dump).not.toContain(code);
  });
});

describe('coming into the hall', () => {
  it('needs the code of now and a place at this meeting; all else is the same refusal', async () => {
    const refusal = { status: 422, body: { code: 'hall.code_wrong', fields: { code: ['isRight'] } } };
    for (const name of ['esra', 'sjors', 'vera', 'noor'] as const)
      expect(await enter(await house.as(name))).toMatchObject(refusal);
    const carlijn = await house.as('carlijn');
    expect(await enter(carlijn, code === '222222' ? '333333' : '222222')).toMatchObject(refusal);
    expect((await enter(carlijn, 'O0I1LL')).body).toMatchObject({
      code: 'invalid',
      fields: { code: ['matches'] },
    });
    expect((await house.stranger().post('/api/hall-entries', { code })).status).toBe(401);
    const { body } = await marit.post<HallCodeDto>(at('hall-codes'));
    await house.db.query(
      `update hall_code set expires_at = now() - interval '1 second' where code_hash = $1`,
      [Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body.code)))],
    );
    expect(await enter(carlijn, body.code)).toMatchObject(refusal);
    expect((await state()).present).toEqual([]);
  });

  it('cannot be tried over and over', async () => {
    const dennis = await house.as('dennis');
    const answers = await Promise.all(Array.from({ length: 12 }, () => enter(dennis, '999999')));
    expect(new Set(answers.map(({ body }) => (body as unknown as { code: string }).code))).toEqual(
      new Set(['hall.code_wrong', 'too_many_requests']),
    );
    expect((await enter(dennis)).status).toBe(429);
  });

  it('makes a screen and three phones three attendees with three hands and three votes', async () => {
    for (const name of phones) {
      const visitor = await house.as(name);
      visitors.set(name, visitor);
      // As someone types it, and a second time by mistake.
      const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
      expect((await enter(visitor, typed)).body).toEqual({ meetingId, plgId: plg });
      expect((await enter(visitor)).status).toBe(201);
      await come(name);
    }
    const { present } = await seen((room) => room.present.length >= 3);
    expect(present.map(({ name, inHall }) => [name.split(' ')[0], inHall])).toEqual([
      ['Bram', true],
      ['Renske', true],
      ['Youssef', true],
    ]);
    const { body } = await marit.get<MeetingRoomDto>(at('room'));
    expect(body.attendees.filter((it) => it.state === 'present')).toHaveLength(3);
    expect(
      body.programmes.find(({ programmeName }) => programmeName?.startsWith('Medewerker')),
    ).toMatchObject({
      present: 2,
      inHall: 2,
    });
    for (const name of phones)
      expect(
        (await ask(sockets.get(name)!, 'hand.raise', { meetingId, isRaised: true })).problem,
      ).toBeUndefined();
    expect((await state()).queue.hands).toHaveLength(3);
    const run = (await marit.post<FormatRunDto>(at('formats'), { key: 'vuist' })).body;
    for (const name of [...phones, 'bram'] as const)
      expect(
        (await visitors.get(name)!.put(`/api/format-runs/${run.id}/fist`, { stepIndex: 0, fingers: 4 }))
          .status,
      ).toBe(200);
    // From the screen, in the session of whoever put it there, comes no fourth vote.
    const fourth = await marit.put(`/api/format-runs/${run.id}/fist`, { stepIndex: 0, fingers: 4 });
    expect(fourth.body['code']).toBe('room.not_joined');
    expect(((await state()).also['run'] as RunStateDto).voted).toBe(3);
    await marit.post(`/api/format-runs/${run.id}/end`);
    const events = await house.db.query(`select 1 from event where name = 'hall.entered'`);
    expect(events).toHaveLength(3);
  });

  it('lets a guest of this meeting in, and nobody of another', async () => {
    const invitation = {
      name: 'Gerda Gast',
      email: 'g@demo.example',
      programme: 'Waterveld',
      takesPart: false,
    };
    const { body } = await marit.post<{ guest: { id: string }; link: string }>(at('guests'), invitation);
    const token = body.link.split('/').at(-1);
    const gerda = house.stranger();
    await gerda.post(`/api/guest-invitations/${token}/code`);
    const [letter] = await house.db
      .repo(MailRow)
      .find({ where: { recipient: 'g@demo.example' }, order: { createdAt: 'DESC' }, take: 1 });
    await gerda.post(`/api/guest-invitations/${token}/enter`, {
      name: 'Gerda Gast',
      programme: 'x',
      code: letter?.subject.slice(0, 6),
    });
    expect((await enter(gerda)).status).toBe(201);
    expect((await state()).present.map(({ name }) => name)).toContain('Gerda Gast');
    expect((await marit.delete(`/api/guests/${body.guest.id}`)).status).toBe(204);
    expect((await state()).present.map(({ name }) => name)).not.toContain('Gerda Gast');
  });
});

describe('who is in the hall', () => {
  it('stays there while their phone sleeps', async () => {
    const rooms = house.app.get(LiveRoomsService);
    const grace = rooms.graceMs;
    rooms.graceMs = 50;
    sockets.get('bram')!.io.engine.close();
    while ((await rooms.room(meetingId)).isPresent(cast.bram.id)) await state();
    expect((await state()).present.map(({ name }) => name)).toContain('Bram Nijkamp');
    rooms.graceMs = grace;
  });

  it('has a turn in a round all the same, and is waited for', async () => {
    const rooms = house.app.get(LiveRoomsService);
    expect((await rooms.room(meetingId)).isPresent(cast.bram.id)).toBe(false);
    const { body } = await marit.post<FormatRunDto>(at('formats'), { key: 'ronde' });
    const first = await turns();
    expect(first.map(({ name }) => name)).toContain('Bram Nijkamp');
    expect(first.every(({ isAway }) => !isAway)).toBe(true);
    // Whoever leads says that someone is done, also for who has no telephone awake.
    for (let turn = 0; turn < first.length; turn += 1) {
      const speaker = (await turns()).find((it) => it.state === 'speaking');
      await marit.post(`/api/format-runs/${body.id}/turn`, {
        membershipId: speaker?.membershipId,
        choice: 'finish',
      });
    }
    expect((await turns()).map((it) => it.state)).toEqual(first.map(() => 'done'));
    await marit.post(`/api/format-runs/${body.id}/end`);
  });

  it('is not in the call: not by joining it, and not any more by coming in', async () => {
    const { problem } = await ask(sockets.get('renske')!, 'call.join', { meetingId, ...media });
    expect(problem?.code).toBe('call.in_hall');
    const floor = await come('floor');
    await ask(floor, 'call.join', { meetingId, ...media });
    expect(callIn(await state())).toHaveLength(1);
    const closed = new Promise((resolve) => floor.once('disconnect', resolve));
    expect((await enter(visitors.get('floor')!)).status).toBe(201);
    await closed;
    await seen((room) => callIn(room).length === 0);
  });

  it('is in the call by the screen: one place for all of them, that names nobody', async () => {
    expect((await ask(screen, 'call.join', { meetingId, ...media })).problem).toBeUndefined();
    const room = await seen((it) => callIn(it).length === 1);
    expect(callIn(room)[0]).toMatchObject({ userId: null, name: '', microphone: true });
    const other = await marit.socket();
    await ask(other, 'hall.show', { meetingId });
    await ask(other, 'call.join', { meetingId, ...media });
    expect(callIn(await state())).toHaveLength(1);
    other.disconnect();
    await ask(screen, 'call.leave', { meetingId });
  });

  it('goes out when they say so, and was at the meeting all the same', async () => {
    const renske = visitors.get('renske')!;
    for (const name of ['esra', 'vera', 'noor'] as const)
      expect((await (await house.as(name)).delete(at('hall'))).status).toBe(404);
    expect((await renske.delete(at('hall'))).status).toBe(204);
    expect((await renske.delete(at('hall'))).status).toBe(204);
    const mine = (await state()).present.find(({ name }) => name.startsWith('Renske'));
    expect(mine).toMatchObject({ inHall: false });
    expect((await ask(sockets.get('renske')!, 'call.join', { meetingId, ...media })).problem).toBeUndefined();
    expect(await house.db.query(`select 1 from event where name = 'hall.left'`)).toHaveLength(1);
  });

  it('cannot have stayed away from the meeting', async () => {
    await expect(house.db.query(`update attendance set state = 'excused' where in_hall`)).rejects.toThrow(
      'attendance_in_hall',
    );
    const youssef = (await marit.get<MeetingRoomDto>(at('room'))).body.attendees.find(
      ({ userId }) => userId === cast.youssef.id,
    );
    const excused = { membershipId: youssef?.membershipId, state: 'excused' };
    const { body } = await marit.post<MeetingRoomDto>(at('attendance'), excused);
    expect(body.attendees.find(({ userId }) => userId === cast.youssef.id)).toMatchObject({
      state: 'excused',
      inHall: false,
    });
  });

  it('stands in the minutes per programme, and by name nowhere in them', async () => {
    await marit.post(at('close'));
    const [row] = await house.db.query<{ content: string }>('select content from minutes_version');
    expect(row?.content).toContain('{"expected":2,"inHall":1,"present":1,"programme":"Sport');
    expect(row?.content).not.toContain('Bram');
    expect((await enter(visitors.get('renske')!)).body).toMatchObject({ code: 'meeting.not_open' });
  });
});
