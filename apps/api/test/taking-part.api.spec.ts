import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  livingTextSchemaVersion,
  minutesText,
  type AgendaItemDto,
  type FormatRunDto,
  type MeetingDto,
  type MeetingFormatsDto,
  type MeetingRoomDto,
  type MinutesDto,
  type NoteDto,
  type RoomStateDto,
  type RunStateDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import { Guest } from '../src/guests/guest.entity.ts';
import { Sessions } from '../src/platform/session/sessions.ts';
import { ask, bootApp, Visitor, type TestApp } from './support/app.ts';
import { cast, membershipOf, plg, type CastName } from './support/cast.ts';
import { TextEditor } from './support/text-editor.ts';

const local = (text: string) => ({ nl: text, en: text });
const step = (title: string, rest: object) => ({
  title: local(title),
  say: local(title),
  minutes: 5,
  speaker: 'everyone',
  mode: 'vote',
  notes: 'none',
  ...rest,
});
/** Everything one can do in a format, one step each. */
const everything = {
  key: 'van-alles',
  order: 90,
  title: local('Van alles'),
  purpose: local('Van alles'),
  steps: [
    step('Ronde', { mode: 'speak', round: true }),
    step('Schrijven', { mode: 'write', notes: 'together' }),
    step('Stippen', { vote: { kind: 'dots', dots: 3, most: 2 } }),
    step('Vuist', { vote: { kind: 'fist' } }),
    step('Kring', { vote: { kind: 'circle' } }),
  ],
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'leerkring-taking-part-'));
let house: TestApp;
let marit: Visitor;
let renske: Visitor;
let bram: Visitor;
let meeting: MeetingDto;
let elsewhere: MeetingDto;
let item: AgendaItemDto;
let run: FormatRunDto;
let note: NoteDto;
/** What a guest wrote in silence. */
let silentNote: string;
const sockets = new Map<Visitor, Socket>();

const at = (rest: string) => `/api/meetings/${meeting.id}/${rest}`;
const inRun = (rest: string) => `/api/format-runs/${run.id}/${rest}`;

async function plan(title: string, date: string): Promise<MeetingDto> {
  const times = { startTime: '15:30', endTime: '17:30' };
  return (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, { title, date, ...times })).body;
}

async function come(visitor: Visitor): Promise<Socket> {
  sockets.get(visitor)?.close();
  const socket = await visitor.socket();
  sockets.set(visitor, socket);
  await ask(socket, 'room.join', { meetingId: meeting.id });
  return socket;
}

async function state(): Promise<RoomStateDto> {
  const { ok } = await ask<RoomStateDto>(sockets.get(marit)!, 'room.join', { meetingId: meeting.id });
  return ok!;
}
const live = async () => (await state()).also['run'] as RunStateDto;

const raise = (visitor: Visitor) =>
  ask(sockets.get(visitor)!, 'hand.raise', { meetingId: meeting.id, isRaised: true });

/** What follows from an event comes just after its commit. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const advance = async () => {
  const { stepIndex } = await live();
  run = (await marit.post<FormatRunDto>(inRun('advance'), { from: stepIndex })).body;
};

/** A guest of the meeting, with a session as a mailed code opens it. */
async function receive(name: string, takesPart: boolean, where = meeting): Promise<[Visitor, Guest]> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@demo.example`;
  const input = { name, email, programme: 'Dierverzorging', takesPart };
  await marit.post(`/api/meetings/${where.id}/guests`, input);
  const guest = await house.db
    .repo(Guest)
    .findOneOrFail({ where: { name }, relations: { membership: true } });
  const until = new Date(Date.now() + 60 * 60_000);
  const token = await house.app.get(Sessions).open(guest.membership.userId, { id: guest.id, until });
  return [new Visitor(house.origin, `leerkring=${token}`), guest];
}

type Door = (visitor: Visitor, socket: Socket) => Promise<{ code?: unknown }>;
const message =
  (name: string, rest: () => object): Door =>
  async (_visitor, socket) => ({
    ...(await ask(socket, name, { meetingId: meeting.id, ...rest() })).problem,
  });
const request =
  (method: string, address: () => string, body: () => object = () => ({})): Door =>
  async (visitor) =>
    (await visitor.request(method, address(), body())).body;

/** What whoever takes part does in the room; guests with that right too. */
const participation: Record<string, Door> = {
  'raising a hand': message('hand.raise', () => ({ isRaised: true })),
  'saying one is done': message('floor.finish', () => ({})),
  'answering whether more time is all right': message('timer.agree', () => ({
    itemId: item.id,
    agrees: true,
  })),
  'joining the call': message('call.join', () => ({ microphone: false, camera: false })),
  'taking a turn': request(
    'POST',
    () => inRun('turn'),
    () => ({ membershipId: membershipOf(cast.renske), choice: 'speak' }),
  ),
  'writing a note': request(
    'POST',
    () => inRun('notes'),
    () => ({ stepIndex: 0, text: 'x' }),
  ),
  'bringing in a choice': request(
    'POST',
    () => inRun('options'),
    () => ({ stepIndex: 0, text: 'x' }),
  ),
  'giving dots': request(
    'PUT',
    () => inRun('dots'),
    () => ({ stepIndex: 0, dots: [] }),
  ),
  'giving fingers': request(
    'PUT',
    () => inRun('fist'),
    () => ({ stepIndex: 0, fingers: 3 }),
  ),
  'filling in the circle check': request(
    'POST',
    () => inRun('circle'),
    () => ({ safe: 5, equal: 5, worthwhile: 5 }),
  ),
};

/** What belongs to members who act at the meeting. */
const memberDoors: Record<string, Door> = {
  'saying that one is there': request(
    'POST',
    () => at('attendance'),
    () => ({
      membershipId: membershipOf(cast.renske),
      state: 'present',
    }),
  ),
  'adding to the agenda': request(
    'POST',
    () => at('agenda-items'),
    () => ({ title: 'x', minutes: 5 }),
  ),
  'noting a decision': request(
    'POST',
    () => at('decisions'),
    () => ({ text: 'x' }),
  ),
  'noting an action': request(
    'POST',
    () => at('commitments'),
    () => ({
      text: 'x',
      membershipId: membershipOf(cast.bram),
      dueOn: '2027-12-01',
    }),
  ),
  'making something of a line': request(
    'POST',
    () => `/api/agenda-items/${item.id}/outcomes`,
    () => ({ id: randomUUID(), kind: 'insight', text: 'x' }),
  ),
  'rewording what was noted': request(
    'PATCH',
    () => `/api/notes/${note.id}`,
    () => ({ text: 'x' }),
  ),
  'taking what was noted away': request('DELETE', () => `/api/notes/${note.id}`),
  'taking the minutes': request(
    'PUT',
    () => at('minutes/scribe'),
    () => ({
      membershipId: membershipOf(cast.renske),
    }),
  ),
  'taking something to the own team': request(
    'POST',
    () => at('takeaways'),
    () => ({
      text: 'x',
      audience: 'team',
      onDay: '2027-10-01',
      isShared: false,
    }),
  ),
};

/** What happens to the minutes when the meeting is over. */
const minutesDoors: Record<string, Door> = {
  'saying that the minutes are right': request('POST', () => at('minutes/confirm')),
  'proposing a correction': request(
    'POST',
    () => at('minutes/corrections'),
    () => ({
      agendaItemId: item.id,
      passage: 'x',
      replacement: 'y',
    }),
  ),
  'adopting the minutes': request('POST', () => at('minutes/adopt')),
  'adding an erratum': request(
    'POST',
    () => at('minutes/errata'),
    () => ({ text: 'x' }),
  ),
};

async function codes(doors: Record<string, Door>, visitor: Visitor): Promise<Record<string, unknown>> {
  const socket = sockets.get(visitor)?.connected ? sockets.get(visitor)! : await come(visitor);
  const answers: Record<string, unknown> = {};
  for (const [name, door] of Object.entries(doors)) answers[name] = (await door(visitor, socket)).code;
  return answers;
}
const all = (doors: Record<string, Door>, code: string) =>
  Object.fromEntries(Object.keys(doors).map((name) => [name, code]));

async function mayWrite(visitor: Visitor): Promise<boolean | undefined> {
  const address = { kind: 'minutes', subjectId: item.id, field: 'text' };
  const joined = await ask<{ canWrite: boolean }>(sockets.get(visitor)!, 'text.join', {
    ...address,
    schemaVersion: livingTextSchemaVersion,
  });
  return joined.ok?.canWrite;
}

beforeAll(async () => {
  writeFileSync(path.join(folder, 'van-alles.json'), JSON.stringify(everything));
  house = await bootApp({ env: { FORMATS_DIR: folder } });
  [marit, renske, bram] = [await house.as('marit'), await house.as('renske'), await house.as('bram')];
  meeting = await plan('Verhalen ophalen', '2027-09-16');
  elsewhere = await plan('Van portret naar vraag', '2027-11-11');
  item = (await marit.post<AgendaItemDto>(at('agenda-items'), { title: 'Rooster', minutes: 20 })).body;
  await marit.post(at('open'));
  const line = { id: randomUUID(), kind: 'insight', text: 'Rust helpt.' };
  await marit.post(`/api/agenda-items/${item.id}/outcomes`, line);
  note = (await marit.get<NoteDto[]>(`/api/plgs/${plg}/notes`)).body[0]!;
  for (const visitor of [marit, renske, bram]) await come(visitor);
  run = (await marit.post<FormatRunDto>(at('formats'), { key: 'van-alles' })).body;
});
afterAll(async () => {
  for (const socket of sockets.values()) socket.close();
  await house.close();
  rmSync(folder, { recursive: true });
});

describe('people from elsewhere', () => {
  it.each<CastName>(['esra', 'sjors', 'vera', 'pauline', 'noor'])(
    'find no door of the room: %s',
    async (name) => {
      const visitor = await house.as(name);
      for (const doors of [participation, memberDoors, minutesDoors])
        expect(await codes(doors, visitor)).toEqual(all(doors, 'not_found'));
    },
  );

  it('find none either as guests of another meeting', async () => {
    const [visitor] = await receive('Olga Elders', true, elsewhere);
    for (const doors of [participation, memberDoors, minutesDoors])
      expect(await codes(doors, visitor)).toEqual(all(doors, 'not_found'));
  });
});

describe('someone who is replaced in the middle of a meeting', () => {
  it('is not waited for any more: no hand, no word, no turn', async () => {
    await until(async () => (await live()).turns.length === 3);
    await renske.post(inRun('turn'), { membershipId: membershipOf(cast.renske), choice: 'speak' });
    await raise(renske);
    expect((await state()).queue).toMatchObject({
      speaker: { name: 'Renske Bolhuis' },
      hands: [{ name: 'Renske Bolhuis' }],
    });
    const input = { replacedId: membershipOf(cast.renske), membershipId: membershipOf(cast.youssef) };
    expect((await marit.post(at('substitutions'), input)).status).toBe(201);
    await until(async () => (await live()).turns.every(({ name }) => name !== 'Renske Bolhuis'));
    const { queue, present } = await state();
    expect(queue.hands).toEqual([]);
    expect(queue.speaker?.name).not.toBe('Renske Bolhuis');
    expect(present.map(({ name }) => name)).not.toContain('Renske Bolhuis');
    expect((await live()).turns.filter((it) => it.state === 'speaking')).toHaveLength(1);
  });

  it('reads along and is told why at every door, and sees no ability that would be refused', async () => {
    await come(renske);
    for (const doors of [participation, memberDoors, minutesDoors])
      expect(await codes(doors, renske)).toEqual(all(doors, 'substitution.reads_along'));
    expect(await mayWrite(renske)).toBe(false);
    const page = (await renske.get<MeetingRoomDto>(at('room'))).body;
    expect(Object.entries(page.meeting.can).flatMap(([ability, may]) => (may ? ability : []))).toEqual([
      'read',
      'follow',
    ]);
    expect(page.agenda.every(({ can }) => !can.minute)).toBe(true);
    const [mine] = (await renske.get<MeetingFormatsDto>(at('formats'))).body.runs;
    expect(mine?.can).toEqual({ read: true, lead: false, join: false });
    const minutes = (await renske.get<MinutesDto>(at('minutes'))).body;
    expect(Object.values(minutes.can).filter(Boolean)).toHaveLength(1);
    const notes = (await renske.get<NoteDto[]>(`/api/plgs/${plg}/notes`)).body;
    expect(notes.map(({ can }) => can.edit)).toEqual([false]);
  });

  it('gets no task either: leading, minutes, bringing something in, being noted as present', async () => {
    const membershipId = membershipOf(cast.renske);
    for (const [method, address, body] of [
      ['POST', at('hand-over'), { membershipId }],
      ['PUT', at('minutes/scribe'), { membershipId }],
      ['POST', inRun('presenter'), { membershipId }],
      ['POST', at('attendance'), { membershipId, state: 'present' }],
    ] as const)
      expect((await marit.request(method, address, body)).body['code']).toBe('meeting.not_acting');
  });

  it('leads no more when she led, while a coordinator who is replaced can still hand that over', async () => {
    await house.db.query('update meeting set leader_id = $2 where id = $1', [
      meeting.id,
      membershipOf(cast.renske),
    ]);
    expect((await renske.post(at('close'))).body['code']).toBe('substitution.reads_along');
    expect((await renske.post(inRun('end'))).body['code']).toBe('substitution.reads_along');
    expect((await marit.post(at('hand-over'), { membershipId: membershipOf(cast.marit) })).status).toBe(200);
  });

  it('takes part at every other meeting', async () => {
    const page = (await renske.get<MeetingRoomDto>(`/api/meetings/${elsewhere.id}/room`)).body;
    expect(page.meeting.can).toMatchObject({ attend: true, takePart: true, minute: true });
  });
});

describe('a guest', () => {
  let gerda: Visitor;
  let guest: Guest;
  let guus: Visitor;
  let follower: Guest;
  const place = () => guest.membershipId;
  beforeAll(async () => {
    [gerda, guest] = await receive('Gerda Gast', true);
    [guus, follower] = await receive('Guus Gast', false);
    for (const visitor of [gerda, guus]) await come(visitor);
  });

  it('without the right to contribute only follows, and is told who can change that', async () => {
    expect(await codes(participation, guus)).toEqual(all(participation, 'guest.reads_along'));
    for (const doors of [memberDoors, minutesDoors])
      expect(await codes(doors, guus)).toEqual(all(doors, 'not_found'));
    expect((await live()).turns.map(({ name }) => name)).not.toContain('Guus Gast');
    const { present } = await state();
    expect(present.find(({ name }) => name === 'Guus Gast')).toMatchObject({
      guestFrom: 'Dierverzorging',
      takesPart: false,
    });
    expect((await guus.get<MeetingFormatsDto>(at('formats'))).body.runs[0]?.can.join).toBe(false);
  });

  it('with that right stays out of what belongs to the group', async () => {
    for (const doors of [memberDoors, minutesDoors])
      expect(await codes(doors, gerda)).toEqual(all(doors, 'not_found'));
    expect((await gerda.post(inRun('advance'), { from: 0 })).status).toBe(404);
    for (const [method, address] of [
      ['POST', at('hand-over')],
      ['PUT', at('minutes/scribe')],
    ] as const)
      expect((await marit.request(method, address, { membershipId: place() })).body['code']).toBe(
        'meeting.not_acting',
      );
  });

  it('speaks once in the round, under the own name and programme', async () => {
    await until(async () => (await live()).turns.some(({ name }) => name === 'Gerda Gast'));
    const turn = (choice: string, membershipId = place()) =>
      gerda.post(inRun('turn'), { membershipId, choice });
    expect((await turn('pass', membershipOf(cast.bram))).status).toBe(403);
    expect((await turn('speak')).status).toBe(200);
    expect((await state()).queue.speaker).toMatchObject({ name: 'Gerda Gast', guestFrom: 'Dierverzorging' });
    expect((await ask(sockets.get(gerda)!, 'floor.finish', { meetingId: meeting.id })).ok).toBeNull();
    expect((await turn('finish')).status).toBe(200);
    expect((await live()).turns.find(({ name }) => name === 'Gerda Gast')).toMatchObject({
      guestFrom: 'Dierverzorging',
      state: 'done',
    });
  });

  it('raises a hand and gets the word, in the order that counts the own programme', async () => {
    expect((await raise(gerda)).ok).toBeNull();
    expect((await raise(gerda)).ok).toBeNull();
    const carlijn = await house.as('carlijn');
    await come(carlijn);
    await raise(carlijn);
    await ask(sockets.get(marit)!, 'queue.choose', { meetingId: meeting.id, rule: 'programme' });
    // Carlijn's programme said nothing yet; the guest spoke in the round.
    const order = async () => (await state()).queue.hands.map(({ name }) => name);
    expect(await order()).toEqual(['Carlijn te Brake', 'Gerda Gast']);
    const give = { meetingId: meeting.id, membershipId: place() };
    expect((await ask(sockets.get(marit)!, 'floor.give', give)).ok).toBeNull();
    expect((await state()).queue.speaker?.name).toBe('Gerda Gast');
    expect((await ask(sockets.get(gerda)!, 'floor.finish', { meetingId: meeting.id })).ok).toBeNull();
    expect((await state()).queue.speaker).toBeNull();
  });

  it('says whether more time is all right', async () => {
    await ask(sockets.get(marit)!, 'agenda.advance', { meetingId: meeting.id, itemId: item.id });
    await ask(sockets.get(marit)!, 'timer.extend', { meetingId: meeting.id, minutes: 2 });
    const answer = { meetingId: meeting.id, itemId: item.id, agrees: true };
    expect((await ask(sockets.get(gerda)!, 'timer.agree', answer)).ok).toBeNull();
    expect((await state()).extension?.agree).toBe(1);
  });

  it('writes notes that stay closed to others, and stand under the own programme when they open', async () => {
    await advance();
    const written = await gerda.post<FormatRunDto>(inRun('notes'), { stepIndex: 1, text: 'Van een gast' });
    expect(written.status).toBe(201);
    expect(written.body.notes).toEqual([expect.objectContaining({ isMine: true, isGuest: true })]);
    const [mine] = (await bram.get<MeetingFormatsDto>(at('formats'))).body.runs;
    expect(mine?.notes).toEqual([]);
    silentNote = written.body.notes[0]?.id ?? '';
    expect((await guus.delete(`/api/silent-notes/${silentNote}`)).status).toBe(404);
    await marit.post(inRun('open'), { stepIndex: 1 });
    for (const visitor of [bram, guus]) {
      const [opened] = (await visitor.get<MeetingFormatsDto>(at('formats'))).body.runs;
      expect(opened?.notes).toEqual([
        expect.objectContaining({
          text: 'Van een gast',
          programmeName: 'Dierverzorging',
          isGuest: true,
          authorName: null,
        }),
      ]);
    }
    await expect(
      house.db.query('update silent_note set programme_id = (select id from programme limit 1)'),
    ).rejects.toThrow('silent_note_of_programme_or_guest');
  });

  it('gives dots and fingers once, and fills in the circle check once', async () => {
    await advance();
    const { body } = await gerda.post<FormatRunDto>(inRun('options'), { stepIndex: 2, text: 'Rust' });
    const dots = { stepIndex: 2, dots: [{ optionId: body.options[0]?.id, dots: 2 }] };
    for (let time = 0; time < 2; time++) expect((await gerda.put(inRun('dots'), dots)).status).toBe(200);
    expect((await live()).voted).toBe(1);
    await advance();
    for (const fingers of [2, 4])
      expect((await gerda.put<FormatRunDto>(inRun('fist'), { stepIndex: 3, fingers })).status).toBe(200);
    const opened = await marit.post<FormatRunDto>(inRun('open'), { stepIndex: 3 });
    expect(opened.body.fists[0]?.counts).toEqual([0, 0, 0, 0, 1, 0]);
    await advance();
    const sliders = { safe: 8, equal: 8, worthwhile: 8 };
    expect((await gerda.post(inRun('circle'), sliders)).status).toBe(200);
    expect((await gerda.post(inRun('circle'), sliders)).body['code']).toBe('circle.answered');
  });

  it('contributes from the moment that is granted, and no longer than that', async () => {
    await marit.put(`/api/guests/${follower.id}/grant`, { takesPart: true });
    await come(guus);
    expect((await raise(guus)).ok).toBeNull();
    expect((await state()).queue.hands.map(({ name }) => name)).toContain('Guus Gast');
    await marit.put(`/api/guests/${follower.id}/grant`, { takesPart: false });
    await until(async () => !(await state()).queue.hands.some(({ name }) => name === 'Guus Gast'));
    await come(guus);
    expect((await raise(guus)).problem?.code).toBe('guest.reads_along');
  });

  it('is out at once when the invitation is revoked, hand and word included', async () => {
    await raise(gerda);
    const closed = new Promise((resolve) => sockets.get(gerda)!.on('disconnect', resolve));
    expect((await marit.delete(`/api/guests/${guest.id}`)).status).toBe(204);
    await closed;
    await until(async () => !(await state()).queue.hands.some(({ name }) => name === 'Gerda Gast'));
    expect((await state()).present.map(({ name }) => name)).not.toContain('Gerda Gast');
    expect((await gerda.post(inRun('circle'), { safe: 1, equal: 1, worthwhile: 1 })).status).toBe(401);
    await expect(gerda.socket()).rejects.toThrow('unauthenticated');
  });

  it('was there: attendance and minutes say where the guest came from, also after that', async () => {
    const page = (await marit.get<MeetingRoomDto>(at('room'))).body;
    expect(page.attendees.find(({ name }) => name === 'Gerda Gast')).toMatchObject({
      isGuest: true,
      programmeName: 'Dierverzorging',
      state: 'present',
    });
    expect(page.programmes.find(({ areGuests }) => areGuests)).toMatchObject({ expected: 2, present: 2 });
    await marit.post(at('close'));
    await until(async () => (await marit.get<MinutesDto>(at('minutes'))).body.state === 'concept');
    expect((await marit.get<MinutesDto>(at('minutes'))).body.guests).toEqual(['Dierverzorging']);
    const { body } = await marit.get<{ attendance: object[]; guests: object[] }>(at('minutes.json'));
    expect(body.guests).toEqual([{ programme: 'Dierverzorging', present: 2 }]);
    // Guests are not counted among those whom no programme sends.
    expect(body.attendance).toContainEqual({ programme: null, present: 1, expected: 4 });
    expect(await house.db.query('select 1 from speaking_turn union all select 1 from hand')).toEqual([]);
  });
});

describe('the minutes of a meeting at which someone was replaced', () => {
  it('are corrected and kept by others', async () => {
    await come(renske);
    expect(await codes(minutesDoors, renske)).toEqual(all(minutesDoors, 'substitution.reads_along'));
    const right = { agendaItemId: item.id, passage: 'x', replacement: 'y' };
    expect((await bram.post(at('minutes/corrections'), right)).body['code']).toBe('minutes.passage_gone');
    const { can } = (await renske.get<MinutesDto>(at('minutes'))).body;
    const not = { handOver: false, note: false, comment: false, keep: false, amend: false };
    expect(can).toEqual({ read: true, ...not });
    expect((await bram.get<MinutesDto>(at('minutes'))).body.can.comment).toBe(true);
  });
});

describe('what someone did before being replaced', () => {
  beforeAll(async () => {
    meeting = await plan('Rode draden', '2027-12-09');
    item = (await marit.post<AgendaItemDto>(at('agenda-items'), { title: 'Draden', minutes: 20 })).body;
    await marit.post(at('open'));
    for (const visitor of [marit, renske, bram]) await come(visitor);
    const address = { kind: minutesText.kind, subjectId: item.id, field: minutesText.field };
    await (await TextEditor.open(sockets.get(renske)!, address)).write('Rust helpt.');
    await renske.put(at('minutes/scribe'), { membershipId: membershipOf(cast.renske) });
    run = (await marit.post<FormatRunDto>(at('formats'), { key: 'van-alles' })).body;
    await advance();
    const written = await renske.post<FormatRunDto>(inRun('notes'), { stepIndex: 1, text: 'Van mij' });
    silentNote = written.body.notes[0]!.id;
    const input = { replacedId: membershipOf(cast.renske), membershipId: membershipOf(cast.youssef) };
    await marit.post(at('substitutions'), input);
  });

  it('stays: a note written in silence is not taken away by who only reads along now', async () => {
    expect((await bram.delete(`/api/silent-notes/${silentNote}`)).status).toBe(404);
    const { status, body } = await renske.delete(`/api/silent-notes/${silentNote}`);
    expect([status, body['code']]).toEqual([403, 'substitution.reads_along']);
    const opened = await marit.post<FormatRunDto>(inRun('open'), { stepIndex: 1 });
    expect(opened.body.notes.map(({ text }) => text)).toEqual(['Van mij']);
    expect((await renske.delete(`/api/silent-notes/${silentNote}`)).body['code']).toBe(
      'substitution.reads_along',
    );
  });

  it('is kept by others: who took the minutes settles no correction any more', async () => {
    await marit.post(at('close'));
    await until(async () => (await marit.get<MinutesDto>(at('minutes'))).body.state === 'concept');
    const right = { agendaItemId: item.id, passage: 'Rust helpt.', replacement: 'Rust hielp.' };
    const { body } = await bram.post<MinutesDto>(at('minutes/corrections'), right);
    const settle = (visitor: Visitor) =>
      visitor.post(`/api/minutes-corrections/${body.corrections[0]?.id}/settle`, { isAccepted: true });
    expect((await settle(await house.as('esra'))).status).toBe(404);
    expect((await settle(renske)).body['code']).toBe('substitution.reads_along');
    expect((await settle(bram)).body['code']).toBe('forbidden');
    expect((await settle(marit)).status).toBe(200);
  });
});
