import { createServer, connect, type AddressInfo, type Socket as Wire } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import {
  minutesText,
  type AgendaItemDto,
  type MeetingDto,
  type MeetingRoomDto,
  type RoomStateDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { LiveRoomsService } from '../src/meeting-room/live-rooms.service.ts';
import { Realtime } from '../src/platform/realtime/realtime.ts';
import { ask, bootApp, type TestApp, Visitor } from './support/app.ts';
import { cast, membershipOf, plg, type CastName } from './support/cast.ts';
import { TextEditor } from './support/text-editor.ts';

let house: TestApp;
let meeting: MeetingDto;
let items: AgendaItemDto[];
const visitors = new Map<CastName, Visitor>();
const sockets = new Map<CastName, Socket>();

const at = (verb: string) => `/api/meetings/${meeting.id}/${verb}`;
const marit = () => visitors.get('marit')!;

async function come(name: CastName): Promise<Socket> {
  const visitor = visitors.get(name) ?? (await house.as(name));
  visitors.set(name, visitor);
  const socket = await visitor.socket();
  sockets.set(name, socket);
  const joined = await ask(socket, 'room.join', { meetingId: meeting.id });
  expect(joined.problem).toBeUndefined();
  return socket;
}

const say = (name: CastName, message: string, rest: object = {}) =>
  ask(sockets.get(name)!, message, { meetingId: meeting.id, ...rest });

/** How the room is told to be, to this person, once `isIt` holds. */
async function seen(name: CastName, isIt: (room: RoomStateDto) => boolean): Promise<RoomStateDto> {
  const socket = sockets.get(name)!;
  const now = await ask<RoomStateDto>(socket, 'room.join', { meetingId: meeting.id });
  if (now.ok && isIt(now.ok)) return now.ok;
  return new Promise((resolve) => {
    const listen = (room: RoomStateDto) => {
      if (!isIt(room)) return;
      socket.off('room.state', listen);
      resolve(room);
    };
    socket.on('room.state', listen);
  });
}

const now = (name: CastName) => seen(name, () => true);
const place = (name: CastName) => membershipOf(cast[name]);
const names = ({ present }: RoomStateDto) => present.map(({ name }) => name);
const queued = ({ queue }: RoomStateDto) => queue.hands.map(({ membershipId }) => membershipId);

/** Breaks a connection as a network does: nothing is said, it is just gone. */
const cut = (name: CastName) => sockets.get(name)!.io.engine.close();

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

/** A network between somebody and the house, which can stop carrying anything without telling either end. */
async function openNetwork() {
  const wires: Wire[] = [];
  let isDown = false;
  const network = createServer((near) => {
    const far = connect(Number(new URL(house.origin).port), '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      wires.push(from);
      // What is on its way when the network goes down is lost.
      from.on('data', (bytes) => isDown || to.write(bytes));
      from.on('close', () => isDown || to.destroy());
      from.on('error', () => undefined);
    }
  });
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(network.address() as AddressInfo).port}`,
    goDown: () => void (isDown = true),
    /** Up again, with other lines: those of before are gone. */
    comeUp: () => {
      for (const wire of wires.splice(0)) wire.destroy();
      isDown = false;
    },
    close: () => {
      for (const wire of wires) wire.destroy();
      network.close();
    },
  };
}

beforeAll(async () => {
  house = await bootApp();
  visitors.set('marit', await house.as('marit'));
  const input = { title: 'Verhalen ophalen', date: '2026-11-26', startTime: '15:30', endTime: '17:30' };
  meeting = (await marit().post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
  for (const title of ['Welkom', 'Vijf verhalen', 'Afspraken'])
    await marit().post(at('agenda-items'), { title, minutes: 10 });
  items = (await marit().get<MeetingRoomDto>(at('room'))).body.agenda;
  for (const name of ['marit', 'renske', 'youssef', 'bram'] as const) await come(name);
  await marit().post(at('open'));
});
afterAll(async () => {
  for (const socket of sockets.values()) socket.disconnect();
  await house.close();
});

describe('someone whose connection breaks', () => {
  it('stays in the room while the network may come back, and sees where the meeting is when it does', async () => {
    // Twenty seconds without a network is not going away.
    expect(house.app.get(LiveRoomsService).graceMs).toBeGreaterThan(20_000);
    const wentAway = new Promise((resolve) => sockets.get('renske')!.once('disconnect', resolve));
    cut('renske');
    await wentAway;
    await say('marit', 'agenda.advance', { itemId: items[1]!.id });
    expect(names(await seen('marit', ({ currentItemId }) => currentItemId === items[1]!.id))).toContain(
      'Renske Bolhuis',
    );
    await come('renske');
    expect((await now('renske')).currentItemId).toBe(items[1]!.id);
    expect(names(await now('marit')).filter((name) => name === 'Renske Bolhuis')).toHaveLength(1);
  });

  it('is there all along while the network carries nothing for twenty seconds, and loses nothing', async () => {
    const network = await openNetwork();
    const renske = visitors.get('renske')!;
    sockets.get('renske')!.disconnect();
    visitors.set('renske', new Visitor(network.origin, renske.cookie));
    const before = await come('renske');
    const text = { kind: minutesText.kind, subjectId: items[0]!.id, field: minutesText.field };
    const [hers, theirs] = [
      await TextEditor.open(before, text),
      await TextEditor.open(sockets.get('marit')!, text),
    ];
    await hers.write('Voor de storing.');
    await say('marit', 'agenda.advance', { itemId: items[0]!.id });
    await say('renske', 'hand.raise', { isRaised: true });
    const told: RoomStateDto[] = [];
    const listen = (room: RoomStateDto) => told.push(room);
    sockets.get('marit')!.on('room.state', listen);

    network.goDown();
    const began = Date.now();
    const onTheWay = hers.change((root) => root.push([paragraph('Onderweg toen het brak.')]));
    const unanswered = hers.send(onTheWay, 2).catch(() => null);
    const whileAway = hers.change((root) => root.push([paragraph('Zonder netwerk geschreven.')]));
    await theirs.write('Marit schreef verder.');
    await say('marit', 'agenda.advance', { itemId: items[2]!.id });
    expect(await unanswered).toBeNull();
    await wait(20_000 - (Date.now() - began));
    await say('marit', 'timer.pause');
    network.comeUp();
    before.disconnect();

    await come('renske');
    const room = await now('renske');
    expect(room.currentItemId).toBe(items[2]!.id);
    expect(room.clock?.runningSince).toBeNull();
    expect(queued(room)).toEqual([place('renske')]);
    // Nobody saw her go, and she is there once.
    expect(told.length).toBeGreaterThan(1);
    for (const it of [...told, await now('marit')])
      expect(names(it).filter((name) => name === 'Renske Bolhuis')).toHaveLength(1);
    await hers.reopen(sockets.get('renske')!, text);
    // What was not acknowledged is said again under the same key; once is once.
    for (const _time of [1, 2]) expect((await hers.send(onTheWay, 2)).problem).toBeUndefined();
    expect((await hers.send(whileAway, 3)).problem).toBeUndefined();
    const whole = await TextEditor.open(sockets.get('bram')!, text);
    expect(hers.words).toBe(whole.words);
    expect(whole.words.split('\n').toSorted()).toEqual([
      'Marit schreef verder.',
      'Onderweg toen het brak.',
      'Voor de storing.',
      'Zonder netwerk geschreven.',
    ]);
    sockets.get('marit')!.off('room.state', listen);
    await say('renske', 'hand.raise', { isRaised: false });
    await say('marit', 'timer.start');
    await say('marit', 'agenda.advance', { itemId: items[1]!.id });
    sockets.get('renske')!.disconnect();
    network.close();
    visitors.set('renske', renske);
    await come('renske');
  }, 60_000);

  it('drops out when nothing is heard for the time of grace', async () => {
    const rooms = house.app.get(LiveRoomsService);
    const grace = rooms.graceMs;
    rooms.graceMs = 200;
    const gone = seen('marit', (room) => !names(room).includes('Renske Bolhuis'));
    cut('renske');
    expect(names(await gone)).toContain('Bram Nijkamp');
    rooms.graceMs = grace;
    await come('renske');
  });

  it('drops out as well when a lid closes: the line stays open and nothing answers on it', async () => {
    const { opts } = house.app.get(Realtime).io.engine;
    const { pingInterval = 0, pingTimeout = 0 } = opts;
    const rooms = house.app.get(LiveRoomsService);
    const grace = rooms.graceMs;
    // What everyone is promised, of which this waits for a part.
    expect(pingInterval + pingTimeout + grace).toBeLessThanOrEqual(50_000);
    sockets.get('renske')!.disconnect();
    Object.assign(opts, { pingInterval: 100 });
    rooms.graceMs = 200;
    try {
      const silent = await come('renske');
      Object.assign(opts, { pingTimeout: 2500 });
      silent.io.engine.transport.removeAllListeners('packet');
      const gone = seen('marit', (room) => !names(room).includes('Renske Bolhuis'));
      expect(silent.io.engine.readyState).toBe('open');
      expect(names(await gone)).toContain('Bram Nijkamp');
    } finally {
      Object.assign(opts, { pingInterval, pingTimeout });
      rooms.graceMs = grace;
    }
    await come('renske');
  });

  it('is gone at once when they went out themselves', async () => {
    const gone = seen('marit', (room) => !names(room).includes('Bram Nijkamp'));
    await say('bram', 'room.leave');
    expect(names(await gone)).toContain('Renske Bolhuis');
    await come('bram');
  });
});

describe('who leads', () => {
  it('is seen by everyone, and only they and the coordinator may hand it over', async () => {
    expect((await now('bram')).leader?.name).toBe('Marit Oldenhof');
    const renske = visitors.get('renske')!;
    expect((await renske.post(at('hand-over'), { membershipId: place('renske') })).status).toBe(403);
    expect((await marit().post(at('hand-over'), { membershipId: place('vera') })).status).toBe(404);
    expect((await say('renske', 'timer.pause')).problem?.code).toBe('forbidden');
    expect((await marit().post(at('hand-over'), { membershipId: place('renske') })).status).toBe(200);
    expect((await now('bram')).leader?.name).toBe('Renske Bolhuis');
    expect((await say('renske', 'timer.pause')).ok).toBeNull();
    expect((await renske.get<MeetingRoomDto>(at('room'))).body.meeting.can).toMatchObject({
      lead: true,
      edit: false,
    });
    expect((await marit().post(at('hand-over'), { membershipId: place('marit') })).status).toBe(200);
    expect((await say('renske', 'timer.start')).problem?.code).toBe('forbidden');
  });
});

describe('more minutes', () => {
  it('are given at once, and everyone is asked whether that is all right; nobody sees who said what', async () => {
    await say('marit', 'timer.extend', { minutes: 5 });
    const asked = await seen('bram', ({ extension }) => extension !== null);
    expect(asked.clock?.minutes).toBe(15);
    expect(asked.extension).toMatchObject({ minutes: 5, agree: 0, disagree: 0, answeredUserIds: [] });
    const itemId = items[1]!.id;
    await say('bram', 'timer.agree', { itemId, agrees: true });
    await say('renske', 'timer.agree', { itemId, agrees: true });
    await say('renske', 'timer.agree', { itemId, agrees: false });
    const told = await seen('marit', ({ extension }) => extension?.disagree === 1);
    expect(told.extension).toMatchObject({ agree: 1, disagree: 1 });
    expect(JSON.stringify(told.extension)).not.toContain('agrees');
    await say('marit', 'agenda.advance', { itemId: items[0]!.id });
    expect((await now('marit')).extension).toBeNull();
    expect(
      (await house.db.query('select * from extension_answer where agenda_item_id <> $1', [itemId])).length,
    ).toBe(0);
  });

  it('leave every start, pause and extension in the log, so the clock can be counted again', async () => {
    await say('marit', 'timer.pause');
    await say('marit', 'timer.extend', { minutes: 2 });
    await say('marit', 'timer.start');
    const events = await house.db.query<{ facts: Record<string, unknown> }>(
      `select facts from event where name = 'clock.changed' order by at desc, id desc limit 3`,
    );
    expect(events.map(({ facts }) => [facts['change'], facts['minutes']])).toEqual([
      ['start', undefined],
      ['extend', 2],
      ['pause', undefined],
    ]);
  });
});

describe('the queue', () => {
  it('is asked for by those who are here, while the meeting runs', async () => {
    const stray = await (await house.as('carlijn')).socket();
    const body = { meetingId: meeting.id, isRaised: true };
    expect((await ask(stray, 'hand.raise', body)).problem?.code).toBe('room.not_joined');
    stray.disconnect();
    expect((await say('bram', 'hand.raise', { isRaised: true, kind: 'hard roepen' })).problem?.code).toBe(
      'invalid',
    );
  });

  it('keeps a hand as one hand, in whatever tab and of whatever kind, and through a restart of the connection', async () => {
    await say('renske', 'hand.raise', { isRaised: true });
    await say('bram', 'hand.raise', { isRaised: true });
    await say('renske', 'hand.raise', { isRaised: true, kind: 'reaction' });
    cut('renske');
    await come('renske');
    const room = await now('marit');
    expect(queued(room)).toEqual([place('renske'), place('bram')]);
    expect(room.queue.hands[0]).toMatchObject({ kind: 'reaction', reason: 'first_come' });
  });

  it('lets those who spoke least go first when the group chose so, and says that it did', async () => {
    expect((await say('renske', 'floor.give', { membershipId: place('renske') })).problem?.code).toBe(
      'forbidden',
    );
    await say('marit', 'floor.give', { membershipId: place('renske') });
    expect((await now('bram')).queue.speaker).toMatchObject({ name: 'Renske Bolhuis', kind: 'reaction' });
    // Four minutes of one programme, twenty seconds of another.
    await house.db.query(`update speaking_turn set began_at = began_at - interval '4 minutes'`);
    await say('marit', 'floor.give', { membershipId: place('bram') });
    await house.db.query(
      `update speaking_turn set began_at = began_at - interval '20 seconds' where ended_at is null`,
    );
    await say('bram', 'floor.finish');
    for (const name of ['renske', 'youssef', 'bram'] as const)
      await say(name, 'hand.raise', { isRaised: true });
    expect(queued(await now('marit'))).toEqual([place('renske'), place('youssef'), place('bram')]);
    expect((await say('bram', 'queue.choose', { rule: 'programme' })).problem?.code).toBe('forbidden');
    await say('marit', 'queue.choose', { rule: 'programme' });
    const byProgramme = await now('bram');
    expect(queued(byProgramme)).toEqual([place('bram'), place('youssef'), place('renske')]);
    expect(byProgramme.queue.hands[0]?.reason).toBe('programme');
    expect(byProgramme.queue.changes[0]).toMatchObject({
      rule: 'programme',
      place: null,
      byName: 'Marit Oldenhof',
    });
    await say('marit', 'queue.choose', { rule: 'person' });
    expect(queued(await now('marit'))).toEqual([place('youssef'), place('bram'), place('renske')]);
  });

  it('lets a question about how we work go first', async () => {
    await say('renske', 'hand.raise', { isRaised: true, kind: 'process' });
    const { queue } = await now('marit');
    expect(queue.hands[0]).toMatchObject({ membershipId: place('renske'), reason: 'process' });
  });

  it('shows and logs when whoever leads lets someone else go first, but not whom it concerned', async () => {
    await say('marit', 'floor.give', { membershipId: place('bram') });
    const { queue } = await now('youssef');
    expect(queue.speaker?.name).toBe('Bram Nijkamp');
    expect(queue.changes[0]).toMatchObject({ rule: 'person', place: 3, byName: 'Marit Oldenhof' });
    const [event] = await house.db.query<{ facts: object }>(
      `select facts from event where name = 'queue.overridden' order by at desc limit 1`,
    );
    expect(event?.facts).toEqual({ rule: 'person', place: 3 });
  });

  it('tells nobody how long anyone spoke, and forgets it when the meeting closes', async () => {
    expect(JSON.stringify(await now('marit'))).not.toMatch(/spoken|240000|"ms"/);
    expect(await house.db.query('select 1 from speaking_turn')).not.toEqual([]);
    await marit().post(at('close'));
    for (const table of ['speaking_turn', 'hand', 'extension_answer'])
      expect(await house.db.query(`select 1 from ${table}`)).toEqual([]);
    const told = await house.db.query<{ actor_id: string | null; facts: object }>(
      `select actor_id, facts from event where name like 'floor.%' or name like 'hand.%'`,
    );
    expect(told.length).toBeGreaterThan(0);
    // Only who led is named: with names and moments one could count afterwards how long someone spoke.
    for (const { actor_id: actor, facts } of told) {
      expect([null, cast.marit.id]).toContain(actor);
      expect(Object.keys(facts).filter((key) => !['rule', 'kind'].includes(key))).toEqual([]);
    }
    expect((await say('bram', 'hand.raise', { isRaised: true })).problem?.code).toBe('meeting.not_open');
    // The file that everyone may take along says it of programmes neither, only who was there.
    const file = () => marit().get<{ items?: object[] }>(at('minutes.json'));
    while ((await file()).status !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
    const { attendance, items: discussed } = (await file()).body as { attendance: object[]; items: object[] };
    expect(discussed).toHaveLength(3);
    expect(JSON.stringify({ attendance, discussed })).not.toMatch(
      /spoke|speak|turn|seconds|ms"|Bram|Renske/i,
    );
    await expect(
      house.db.query(
        `insert into speaking_turn (id, meeting_id, membership_id, kind, began_at)
         values (gen_random_uuid(), $1, $2, 'point', now())`,
        [meeting.id, place('bram')],
      ),
    ).rejects.toThrow('nobody has the word');
  });
});
