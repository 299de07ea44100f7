import { livingTextSchemaVersion } from '@leerkring/shared';
import { ModulesContainer } from '@nestjs/core';
import type { Socket } from 'socket.io-client';
import { newId } from '../src/platform/ids.ts';
import { ask, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { ExampleIds } from './support/example-ids.ts';
import { guestMessages, openAsGuest } from './support/guest.ts';

/** Of another institution, a colleague in no group, a director, and a member who was removed. */
const outsiders = ['Esra Yildirim', 'Sjors Tankink', 'Herman Dijkslag', 'Gijs ten Elshof'];

let house: TestApp;
let meetingId: string;
let plgId: string;
let began: number;
beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  began = performance.now();
  const ids = await ExampleIds.in(house.db);
  plgId = ids.plgId;
  await house.db.query(
    `update membership set left_at = now() where user_id = (select id from user_account where name = 'Gijs ten Elshof')`,
  );
  meetingId = (await ids.fill('/api/meetings/{id}')).split('/').at(-1) ?? '';
});
afterAll(() => house.close());

/** The names of every message that a gateway answers, as Nest knows them. */
function everyMessage(): string[] {
  const providers = [...house.app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.providers.values(),
  ]);
  const gateways = new Set(
    providers
      .map(({ metatype }) => metatype)
      .filter((it) => it && Reflect.hasMetadata('websockets:is_gateway', it)),
  );
  return [...gateways].flatMap((gateway) => {
    const prototype = (gateway as unknown as { prototype: Record<string, object> }).prototype;
    return Object.getOwnPropertyNames(prototype).flatMap((key) => {
      const handler = Object.getOwnPropertyDescriptor(prototype, key)?.value as object | undefined;
      const message = handler && (Reflect.getMetadata('message', handler) as string | undefined);
      return message ? [message] : [];
    });
  });
}

/** What somebody hears between connecting and the first answer. */
async function heardBy(one: Visitor | undefined, auth?: Record<string, unknown>): Promise<unknown[]> {
  const heard: unknown[] = [];
  const socket = await one!.socket(auth, heard);
  await ask(socket, 'hello', {});
  socket.close();
  return heard;
}

/** Bodies that fit one message or another; the ones that do not fit are refused by the contract. */
function bodies(): object[] {
  return [
    { meetingId },
    { meetingId, itemId: meetingId },
    { meetingId, minutes: 5 },
    { meetingId, isRaised: true },
    { meetingId, itemId: meetingId, agrees: true },
    { meetingId, membershipId: meetingId },
    { meetingId, rule: 'person' },
    { meetingId, microphone: true, camera: true },
    { meetingId, to: meetingId, candidates: [] },
  ];
}

it('refuses a connection without a session, with a stale one, and from another site', async () => {
  await expect(house.stranger().socket()).rejects.toThrow('unauthenticated');
  const sjors = await house.asPerson('Sjors Tankink');
  await sjors.delete('/api/session');
  sjors.cookie ??= 'leerkring=gone';
  await expect(sjors.socket()).rejects.toThrow('unauthenticated');
});

it('says again what was said since a page began to read, to those who may hear it', async () => {
  const [marit, renske, esra] = await Promise.all(
    ['Marit Oldenhof', 'Renske Bolhuis', 'Esra Yildirim'].map((name) => house.asPerson(name)),
  );
  const first = await marit!.socket();
  const hinted = new Promise((resolve) => first.once('hint', resolve));
  await marit!.patch(`/api/plgs/${plgId}`, { purpose: 'Nieuw doel, voor wie net leest' });
  await hinted;
  first.close();
  const again = [['hint', expect.objectContaining({ resource: 'plgs', id: plgId })]];
  expect(await heardBy(renske, { readFor: performance.now() - began })).toEqual(
    expect.arrayContaining(again),
  );
  expect(await heardBy(esra, { readFor: performance.now() - began })).toEqual([]);
  expect(await heardBy(renske)).toEqual([]);
  // From before the server began it cannot know; a browser that says nonsense reads everything again as well.
  for (const readFor of [1e12, -1, 'long', null])
    expect(await heardBy(renske, { readFor })).toEqual([['unheard']]);
});

describe.each(outsiders)('%s', (name) => {
  let me: Visitor;
  let socket: Socket;
  const heard: unknown[] = [];
  beforeAll(async () => {
    me = await house.asPerson(name);
    socket = await me.socket();
    socket.onAny((...message) => heard.push(message));
  });
  afterAll(() => socket.close());

  it('is refused by every message about a meeting of the group', async () => {
    const messages = everyMessage();
    expect(messages).toContain('room.join');
    for (const message of messages.filter((it) => !['room.leave', 'hello'].includes(it))) {
      const codes: (string | undefined)[] = [];
      for (const body of bodies()) {
        const { ok, problem } = await ask(socket, message, body);
        expect({ message, body, ok }).toEqual({ message, body, ok: undefined });
        codes.push(problem?.code);
      }
      // One of the bodies fits, so it was the meeting that was not found, and not a field that was wrong.
      expect({ message, codes }).toEqual({ message, codes: expect.arrayContaining(['not_found']) });
      expect(codes.filter((it) => !/^(not_found|forbidden|invalid)$/.test(it ?? ''))).toEqual([]);
    }
  });

  it('gets into no text of any group, to read or to write', async () => {
    const texts = await house.db.query<{ id: string; kind: string; subject_id: string; field: string }>(
      'select id, kind, subject_id, field from living_doc',
    );
    expect(new Set(texts.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    for (const { id: docId, kind, subject_id: subjectId, field } of texts) {
      const schemaVersion = livingTextSchemaVersion;
      const joined = await ask(socket, 'text.join', { kind, subjectId, field, schemaVersion });
      // A colleague who reads what a programme opened to its institution knows of the portrait, not of its draft.
      const isKnown =
        kind === 'portrait' && (await me.get(`/api/portraits/${subjectId}/published`)).status === 200;
      expect({ kind, name, code: joined.problem?.code }).toEqual({
        kind,
        name,
        code: isKnown ? 'forbidden' : 'not_found',
      });
      const edit = { docId, session: newId(), clientSeq: 1, schemaVersion, update: 'AAA=' };
      expect((await ask(socket, 'text.update', edit)).problem?.code).toBe('text.not_joined');
      expect((await ask(socket, 'text.restore', { docId, seq: 1 })).problem?.code).toBe('text.not_joined');
    }
  });

  it('hears nothing while the group is at work, whatever rooms it asks for', async () => {
    for (const room of [`plg:${plgId}`, `meeting:${meetingId}`, '*', '__proto__', `user:${plgId}`]) {
      socket.emit('join', room);
      socket.emit('subscribe', { room });
    }
    const marit = await house.asPerson('Marit Oldenhof');
    const member = await marit.socket();
    const hinted = new Promise((resolve) => member.once('hint', resolve));
    expect((await marit.patch(`/api/plgs/${plgId}`, { purpose: `Nieuw doel voor ${name}` })).status).toBe(
      200,
    );
    await hinted;
    // A refused message makes the round trip after the hint, so anything meant for this socket has arrived.
    await ask(socket, 'room.join', { meetingId });
    member.close();
    expect(heard).toEqual([]);
  });
});

describe('a guest with a mailed code', () => {
  it('is heard in the own meeting about presence, hands and time alone, and in no other', async () => {
    const guest = await openAsGuest(house, 'Luuk Verhaegh');
    const socket = await guest.visitor.socket();
    const closed = everyMessage().filter((it) => !guestMessages.includes(it));
    for (const message of closed)
      for (const body of bodies()) {
        const { problem } = await ask(socket, message, { ...body, meetingId: guest.meetingId });
        expect({ message, body, code: problem?.code }).toEqual({ message, body, code: 'not_found' });
      }
    for (const message of everyMessage().filter((it) => !['room.leave', 'hello'].includes(it)))
      for (const body of bodies()) {
        const { ok } = await ask(socket, message, body);
        expect({ message, body, ok }).toEqual({ message, body, ok: undefined });
      }
    socket.close();
  });

  it('reads of all living texts the minutes of the own meeting', async () => {
    const { visitor, meetingId: own } = await openAsGuest(house, 'Luuk Verhaegh');
    const socket = await visitor.socket();
    const items = await house.db.query<{ id: string; meeting_id: string }>(
      'select id, meeting_id from agenda_item',
    );
    const docs = [
      ...(await house.db.query<{ kind: string; subject_id: string; field: string }>(
        'select kind, subject_id, field from living_doc',
      )),
      ...items.map(({ id }) => ({ kind: 'minutes', subject_id: id, field: 'text' })),
    ];
    const ownItems = new Set(items.filter(({ meeting_id }) => meeting_id === own).map(({ id }) => id));
    expect(ownItems.size).toBeGreaterThan(0);
    expect(new Set(docs.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    for (const { kind, subject_id: subjectId, field } of docs) {
      const address = { kind, subjectId, field, schemaVersion: livingTextSchemaVersion };
      const { ok } = await ask(socket, 'text.join', address);
      expect({ kind, subjectId, isOpen: ok !== undefined }).toEqual({
        kind,
        subjectId,
        isOpen: ownItems.has(subjectId),
      });
    }
    socket.close();
  });
});

it('answers what is no message of ours with silence or a refusal, and stays up', async () => {
  const socket = await (await house.asPerson('Marit Oldenhof')).socket();
  for (const name of ['constructor', '__proto__', 'hint', 'x'.repeat(1000)])
    socket.emit(name, { a: [[[[]]]] });
  for (const body of [null, 1, 'x', [], { meetingId: { $ne: null } }, { meetingId: 'x'.repeat(100_000) }])
    expect((await ask(socket, 'room.join', body)).problem?.code).toBe('invalid');
  expect((await house.stranger().get('/api/health')).status).toBe(200);
  socket.close();
});
