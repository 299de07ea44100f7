import { randomUUID } from 'node:crypto';
import {
  livingTextSchemaVersion,
  minutesText,
  type TextJoined,
  type AgendaItemDto,
  type CommitmentDto,
  type DecisionDto,
  type MeetingDto,
  type MeetingRoomDto,
  type RoomStateDto,
  type TodayDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import { ask, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
let renske: Visitor;
let meeting: MeetingDto;
let items: AgendaItemDto[];
const sockets: Socket[] = [];

const at = (verb: string) => `/api/meetings/${meeting.id}/${verb}`;
const page = async (visitor = marit) => (await visitor.get<MeetingRoomDto>(at('room'))).body;
const listed = async <T>(what: 'decisions' | 'commitments') =>
  (await renske.get<T[]>(`/api/plgs/${plg}/${what}`)).body;
const openCommitments = async () =>
  (await listed<CommitmentDto>('commitments'))
    .filter(({ state }) => state === 'open')
    .map(({ id, meetingStartsAt }) => [id, meetingStartsAt]);
const outsiders = ['esra', 'sjors', 'vera', 'pauline'] as const;

async function connect(visitor: Visitor): Promise<Socket> {
  const socket = await visitor.socket();
  sockets.push(socket);
  return socket;
}

const bringUp = (title: string) => marit.post<AgendaItemDto>(at('agenda-items'), { title, minutes: 5 });

const advance = (socket: Socket, item: number) =>
  ask(socket, 'agenda.advance', { meetingId: meeting.id, itemId: items[item]!.id });

const minutes = () => ({
  kind: minutesText.kind,
  field: minutesText.field,
  subjectId: items[0]!.id,
  schemaVersion: livingTextSchemaVersion,
});

const canWrite = async (visitor: Visitor) => {
  const socket = await connect(visitor);
  const { ok } = await ask<TextJoined>(socket, 'text.join', minutes());
  socket.disconnect();
  return ok?.canWrite;
};

/** The next state of the room that satisfies `isIt`. */
function state(socket: Socket, isIt: (room: RoomStateDto) => boolean): Promise<RoomStateDto> {
  return new Promise((resolve) => {
    const listen = (room: RoomStateDto) => {
      if (!isIt(room)) return;
      socket.off('room.state', listen);
      resolve(room);
    };
    socket.on('room.state', listen);
  });
}

beforeAll(async () => {
  house = await bootApp();
  [marit, renske] = [await house.as('marit'), await house.as('renske')];
  const input = { title: 'Verhalen ophalen', date: '2026-11-26', startTime: '15:30', endTime: '17:30' };
  meeting = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
  for (const [title, minutes] of [
    ['Welkom en drie leervragen', 10],
    ['Vijf verhalen', 60],
    ['Afspraken', 5],
  ] as const)
    await marit.post(at('agenda-items'), { title, minutes });
  items = (await page()).agenda;
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await house.close();
});

describe('the door of a meeting', () => {
  it('stays shut for everyone outside the group, by HTTP and by socket', async () => {
    for (const name of outsiders) {
      const outsider = await house.as(name);
      const socket = await connect(outsider);
      expect((await outsider.get(at('room'))).status).toBe(404);
      for (const verb of ['open', 'close']) expect((await outsider.post(at(verb))).status).toBe(404);
      expect((await outsider.post(at('agenda-items'), { title: 'x', minutes: 5 })).status).toBe(404);
      expect((await outsider.post(at('decisions'), { text: 'x' })).status).toBe(404);
      expect((await outsider.patch(`/api/agenda-items/${items[0]!.id}`, { title: 'x' })).status).toBe(404);
      expect((await outsider.delete(`/api/agenda-items/${items[0]!.id}`)).status).toBe(404);
      for (const [message, rest] of [
        ['room.join', {}],
        ['agenda.advance', { itemId: items[0]!.id }],
        ['timer.start', {}],
        ['timer.pause', {}],
        ['timer.extend', { minutes: 5 }],
        ['timer.agree', { itemId: items[0]!.id, agrees: true }],
        ['hand.raise', { isRaised: true }],
        ['floor.give', { membershipId: membershipOf(cast.renske) }],
        ['floor.finish', {}],
        ['queue.choose', { rule: 'person' }],
      ] as const)
        expect((await ask(socket, message, { meetingId: meeting.id, ...rest })).problem?.status).toBe(404);
      socket.disconnect();
    }
    await expect(house.stranger().socket()).rejects.toThrow('unauthenticated');
    expect((await house.stranger().get(at('room'))).status).toBe(401);
  });

  it('lets members in but not lead, and guests not write', async () => {
    const socket = await connect(renske);
    for (const verb of ['open', 'close']) expect((await renske.post(at(verb))).status).toBe(403);
    expect(
      (await ask(socket, 'agenda.advance', { meetingId: meeting.id, itemId: items[0]!.id })).problem?.code,
    ).toBe('forbidden');
    expect((await renske.patch(`/api/agenda-items/${items[0]!.id}`, { minutes: 30 })).status).toBe(403);
    const noor = await house.as('noor');
    expect((await noor.get(at('room'))).status).toBe(404);
    const invitation = { name: 'Noor', email: cast.noor.email, programme: 'Studentenraad', takesPart: false };
    expect((await marit.post(at('guests'), invitation)).status).toBe(201);
    expect((await noor.get(at('room'))).status).toBe(200);
    expect((await noor.post(at('decisions'), { text: 'x' })).status).toBe(403);
    expect((await noor.post(at('agenda-items'), { title: 'x', minutes: 5 })).status).toBe(403);
    socket.disconnect();
  });

  it('answers malformed messages with a problem instead of silence', async () => {
    const socket = await connect(marit);
    for (const body of [{}, null, 'x', { meetingId: 5 }, { meetingId: meeting.id, extra: 1 }])
      expect((await ask(socket, 'room.join', body)).problem?.status).toBe(422);
    expect((await ask(socket, 'timer.extend', { meetingId: meeting.id, minutes: 1e9 })).problem?.code).toBe(
      'invalid',
    );
    expect((await ask(socket, 'room.join', { meetingId: randomUUID() })).problem?.code).toBe('not_found');
    socket.disconnect();
  });
});

describe('the agenda', () => {
  it('refuses an item without a title, of no minutes, or of more than eight hours', async () => {
    for (const input of [
      { title: '', minutes: 5 },
      { title: 'x', minutes: 0 },
      { title: 'x', minutes: 481 },
      { title: 'x', minutes: '5' },
    ])
      expect((await marit.post(at('agenda-items'), input)).status).toBe(422);
  });

  it('takes what any member brings up, at the end, and keeps its order whole', async () => {
    const { body } = await renske.post<AgendaItemDto>(at('agenda-items'), {
      title: 'Rondvraag',
      minutes: 10,
    });
    expect(body.position).toBe(4);
    expect((await marit.post(`/api/agenda-items/${body.id}/place`, { position: 1 })).status).toBe(200);
    expect((await page()).agenda.map(({ title, position }) => [position, title])).toEqual([
      [1, 'Rondvraag'],
      [2, 'Welkom en drie leervragen'],
      [3, 'Vijf verhalen'],
      [4, 'Afspraken'],
    ]);
    expect((await marit.delete(`/api/agenda-items/${body.id}`)).status).toBe(204);
    expect((await page()).agenda.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('gives two items that arrive at once each a place', async () => {
    const added = await Promise.all(['Een', 'Twee', 'Drie'].map(bringUp));
    expect(added.map(({ body }) => body.position).toSorted()).toEqual([4, 5, 6]);
    for (const { body } of added) await marit.delete(`/api/agenda-items/${body.id}`);
  });
});

describe('the live room', () => {
  let lead: Socket;
  let follower: Socket;
  beforeAll(async () => {
    lead = await connect(marit);
    follower = await connect(renske);
  });

  it('shows who is here, and a second tab once', async () => {
    await ask(lead, 'room.join', { meetingId: meeting.id });
    const seen = state(lead, ({ present }) => present.length === 2);
    const joined = await ask<RoomStateDto>(follower, 'room.join', { meetingId: meeting.id });
    expect(joined.ok?.present.map(({ name }) => name)).toEqual(['Marit Oldenhof', 'Renske Bolhuis']);
    expect((await seen).present.map(({ userId }) => userId)).toEqual([cast.marit.id, cast.renske.id]);
    const secondTab = await connect(renske);
    const again = await ask<RoomStateDto>(secondTab, 'room.join', { meetingId: meeting.id });
    expect(again.ok?.present).toHaveLength(2);
    secondTab.disconnect();
    const third = await connect(await house.as('bram'));
    const withBram = await ask<RoomStateDto>(third, 'room.join', { meetingId: meeting.id });
    expect(withBram.ok?.present.map(({ name }) => name)).toEqual([
      'Bram Nijkamp',
      'Marit Oldenhof',
      'Renske Bolhuis',
    ]);
    const gone = state(lead, ({ present }) => present.length === 2);
    third.disconnect();
    expect((await gone).present.map(({ name }) => name)).toEqual(['Marit Oldenhof', 'Renske Bolhuis']);
  });

  it('keeps its clock still until the meeting has begun', async () => {
    const answer = await ask(lead, 'agenda.advance', { meetingId: meeting.id, itemId: items[0]!.id });
    expect(answer.problem?.code).toBe('meeting.not_open');
    expect((await marit.post(at('close'))).body['code']).toBe('meeting.not_open');
  });

  it('counts whoever is here at the start as present, per programme', async () => {
    const { body } = await marit.post<MeetingRoomDto>(at('open'));
    expect(body.meeting.state).toBe('open');
    expect(
      body.attendees
        .filter(({ state: it }) => it === 'present')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Marit Oldenhof', 'Renske Bolhuis']);
    expect(body.programmes.find(({ programmeName }) => programmeName?.startsWith('Medewerker'))).toEqual({
      programmeName: 'Medewerker Facilitaire Dienstverlening',
      areGuests: false,
      expected: 2,
      present: 1,
      inHall: 0,
    });
  });

  it('puts one item on everyone’s table and starts one clock, told in the server’s time', async () => {
    const seen = state(follower, ({ currentItemId }) => currentItemId === items[1]!.id);
    expect(
      (await ask(lead, 'agenda.advance', { meetingId: meeting.id, itemId: items[1]!.id })).ok,
    ).toBeNull();
    const room = await seen;
    expect(room.clock).toMatchObject({ itemId: items[1]!.id, minutes: 60, elapsedMs: 0 });
    expect(Math.abs(Date.parse(room.serverNow) - Date.parse(room.clock?.runningSince ?? ''))).toBeLessThan(
      5000,
    );
    expect((await page(renske)).currentItemId).toBe(items[1]!.id);
  });

  it('gives a latecomer the same item and clock, and counts them present', async () => {
    const late = await connect(await house.as('floor'));
    const first = (await ask<RoomStateDto>(follower, 'room.join', { meetingId: meeting.id })).ok;
    const joined = (await ask<RoomStateDto>(late, 'room.join', { meetingId: meeting.id })).ok;
    expect(joined?.currentItemId).toBe(items[1]!.id);
    expect(joined?.clock).toEqual(first?.clock);
    const floor = (await page()).attendees.find(({ userId }) => userId === cast.floor.id);
    expect(floor?.state).toBe('present');
    late.disconnect();
  });

  it('pauses, extends and goes on for everyone', async () => {
    const extended = state(follower, ({ clock }) => clock?.minutes === 65);
    await ask(lead, 'timer.extend', { meetingId: meeting.id, minutes: 5 });
    await extended;
    const paused = state(follower, ({ clock }) => clock?.runningSince === null);
    await ask(lead, 'timer.pause', { meetingId: meeting.id });
    const elapsed = (await paused).clock?.elapsedMs ?? -1;
    expect(elapsed).toBeGreaterThanOrEqual(0);
    const stored = (await page()).agenda[1];
    expect(stored).toMatchObject({ extraMinutes: 5, elapsedMs: elapsed, runningSince: null });
    // A server that starts while it is paused tells the same, on the page and in the room.
    const again = await bootApp({ database: house.databaseUrl });
    const bram = await again.as('bram');
    expect((await page(bram)).agenda[1]).toEqual({ ...stored, can: expect.any(Object) });
    const socket = await bram.socket();
    const { ok } = await ask<RoomStateDto>(socket, 'room.join', { meetingId: meeting.id });
    expect(ok?.clock).toMatchObject({
      itemId: items[1]!.id,
      minutes: 65,
      elapsedMs: elapsed,
      runningSince: null,
    });
    socket.disconnect();
    await again.close();
    const running = state(follower, ({ clock }) => clock?.runningSince != null);
    await ask(lead, 'timer.start', { meetingId: meeting.id });
    expect((await running).clock?.elapsedMs).toBe(elapsed);
  });

  it('follows two leaders who press at once, one after the other', async () => {
    const second = await connect(marit);
    const answers = await Promise.all([
      advance(lead, 0),
      advance(second, 2),
      advance(lead, 1),
      advance(second, 0),
    ]);
    expect(answers.every(({ ok }) => ok === null)).toBe(true);
    const running = (await page()).agenda.filter(({ runningSince }) => runningSince !== null);
    expect(running).toHaveLength(1);
    second.disconnect();
  });

  it('brings someone back where the meeting is after their connection broke', async () => {
    follower.disconnect();
    await ask(lead, 'agenda.advance', { meetingId: meeting.id, itemId: items[2]!.id });
    follower = await connect(renske);
    const { ok } = await ask<RoomStateDto>(follower, 'room.join', { meetingId: meeting.id });
    expect(ok?.currentItemId).toBe(items[2]!.id);
    expect(ok?.present.map(({ userId }) => userId)).toContain(cast.renske.id);
  });

  it('puts out whoever is removed from the group, at once', async () => {
    const dennis = await house.as('dennis');
    const socket = await connect(dennis);
    await ask(socket, 'room.join', { meetingId: meeting.id });
    const closed = new Promise((resolve) => socket.on('disconnect', resolve));
    expect((await marit.delete(`/api/members/${membershipOf(cast.dennis)}`)).status).toBeLessThan(300);
    await closed;
    const back = await connect(dennis);
    expect((await ask(back, 'room.join', { meetingId: meeting.id })).problem?.code).toBe('not_found');
  });
});

describe('the minutes of an item', () => {
  it('stay out of sight for people outside the group, and there is no other text by that name', async () => {
    for (const name of outsiders) {
      const socket = await connect(await house.as(name));
      expect((await ask(socket, 'text.join', minutes())).problem?.code).toBe('not_found');
      socket.disconnect();
    }
    const socket = await connect(renske);
    expect((await ask(socket, 'text.join', { ...minutes(), field: 'anders' })).problem?.code).toBe(
      'not_found',
    );
    expect((await ask(socket, 'text.join', { ...minutes(), subjectId: randomUUID() })).problem?.code).toBe(
      'not_found',
    );
    socket.disconnect();
  });

  it('are written by members and read by guests', async () => {
    expect(await canWrite(renske)).toBe(true);
    expect(await canWrite(marit)).toBe(true);
    expect(await canWrite(await house.as('noor'))).toBe(false);
  });
});

describe('attendance', () => {
  it('is recorded by the one who leads, for members of this group, and by everyone for themselves', async () => {
    const bram = membershipOf(cast.bram);
    expect((await renske.post(at('attendance'), { membershipId: bram, state: 'present' })).status).toBe(403);
    expect(
      (await marit.post(at('attendance'), { membershipId: randomUUID(), state: 'present' })).status,
    ).toBe(404);
    expect((await marit.post(at('attendance'), { membershipId: bram, state: 'dronken' })).status).toBe(422);
    expect((await marit.post(at('attendance'), { membershipId: bram, state: 'excused' })).status).toBe(200);
    const self = await (
      await house.as('loes')
    ).post<MeetingRoomDto>(at('attendance'), {
      membershipId: membershipOf(cast.loes),
      state: 'excused',
    });
    expect(self.body.attendees.find(({ userId }) => userId === cast.loes.id)?.state).toBe('excused');
    const cleared = await marit.post<MeetingRoomDto>(at('attendance'), { membershipId: bram, state: null });
    expect(cleared.body.attendees.find(({ userId }) => userId === cast.bram.id)?.state).toBeNull();
  });
});

describe('what comes out of a meeting', () => {
  it('keeps a decision under its item, and the item with it', async () => {
    const input = { text: 'We spreken elke student om de twee weken.', agendaItemId: items[2]!.id };
    expect((await marit.post(at('decisions'), { ...input, agendaItemId: randomUUID() })).status).toBe(404);
    expect((await marit.post(at('decisions'), { ...input, text: ' ' })).status).toBe(422);
    const { body } = await renske.post<DecisionDto>(at('decisions'), input);
    expect((await listed<DecisionDto>('decisions')).map(({ text }) => text)).toEqual([input.text]);
    await ask(sockets[0]!.connected ? sockets[0]! : await connect(marit), 'agenda.advance', {
      meetingId: meeting.id,
      itemId: null,
    });
    expect((await marit.delete(`/api/agenda-items/${items[2]!.id}`)).body['code']).toBe('agenda.item_in_use');
    expect((await (await house.as('esra')).patch(`/api/decisions/${body.id}`, { text: 'x' })).status).toBe(
      404,
    );
    expect((await (await house.as('noor')).patch(`/api/decisions/${body.id}`, { text: 'x' })).status).toBe(
      403,
    );
    expect(
      (await marit.patch<DecisionDto>(`/api/decisions/${body.id}`, { text: 'Elke drie weken.' })).body.text,
    ).toBe('Elke drie weken.');
    expect((await marit.delete(`/api/decisions/${body.id}`)).status).toBe(204);
  });

  it('gives a commitment an owner and a date, asks it of the owner, and carries it over until it is settled', async () => {
    const input = {
      text: 'Portret FD aanleveren',
      membershipId: membershipOf(cast.renske),
      dueOn: '2026-12-04',
    };
    for (const wrong of [
      { dueOn: 'morgen' },
      { dueOn: '2026-02-30' },
      { membershipId: 'renske' },
      { text: '' },
    ])
      expect((await marit.post(at('commitments'), { ...input, ...wrong })).status).toBe(422);
    expect(
      (await marit.post(at('commitments'), { ...input, membershipId: membershipOf(cast.dennis) })).status,
    ).toBe(404);
    const { body } = await marit.post<CommitmentDto>(at('commitments'), input);
    expect(body).toMatchObject({ ownerName: 'Renske Bolhuis', state: 'open', dueOn: '2026-12-04' });
    const asked = (await renske.get<TodayDto>('/api/today')).body.obligations;
    expect(asked).toContainEqual(expect.objectContaining({ kind: 'commitment.settle', subjectId: body.id }));
    expect(await openCommitments()).toEqual([[body.id, meeting.startsAt]]);
    const settle = `/api/commitments/${body.id}/settle`;
    expect((await (await house.as('floor')).post(settle, { state: 'done' })).status).toBe(403);
    expect((await (await house.as('vera')).post(settle, { state: 'done' })).status).toBe(404);
    expect((await renske.post(settle, { state: 'dropped' })).body['code']).toBe('commitment.reason_missing');
    expect((await renske.post(settle, { state: 'done' })).status).toBe(200);
    expect(await openCommitments()).toEqual([]);
    expect((await renske.get<TodayDto>('/api/today')).body.obligations).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ subjectId: body.id })]),
    );
  });

  it('stays on its page when the meeting is over, with the clock stopped', async () => {
    const { body } = await marit.post<MeetingRoomDto>(at('close'));
    expect(body.meeting.state).toBe('held');
    expect(body.currentItemId).toBeNull();
    expect(body.agenda.every(({ runningSince }) => runningSince === null)).toBe(true);
    expect(body.attendees.find(({ userId }) => userId === cast.floor.id)?.state).toBe('present');
    expect(await listed('commitments')).toHaveLength(1);
    const [lead] = [await connect(marit)];
    expect(
      (await ask(lead, 'agenda.advance', { meetingId: meeting.id, itemId: items[0]!.id })).problem?.code,
    ).toBe('meeting.not_open');
  });
});
