import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {
  AuditEntryDto,
  FormatRunDto,
  MeetingDto,
  MeetingFormatsDto,
  RoomStateDto,
  RunStateDto,
  ProtocolVersionDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import { ask, bootApp, type Answer, type TestApp, type Visitor } from './support/app.ts';
import { cast, leadingQuestions, membershipOf, plg, type CastName } from './support/cast.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'leerkring-formats-'));
let house: TestApp;
let meeting: MeetingDto;
let run: FormatRunDto;
const visitors = new Map<CastName, Visitor>();
const sockets = new Map<CastName, Socket>();
/** Everything that anyone's socket was sent. */
const heard: string[] = [];
const circle = ['marit', 'renske', 'youssef', 'bram', 'floor', 'aylin'] as const;

const as = (name: CastName) => visitors.get(name)!;
const place = (name: CastName) => membershipOf(cast[name]);
const at = (verb: string) => `/api/format-runs/${run.id}/${verb}`;
const page = async (name: CastName) =>
  (await as(name).get<MeetingFormatsDto>(`/api/meetings/${meeting.id}/formats`)).body;
const mine = async (name: CastName) => (await page(name)).runs[0]!;
const code = ({ status, body }: Answer<unknown>) => [status, (body as { code?: string }).code];

async function come(name: CastName): Promise<void> {
  visitors.set(name, visitors.get(name) ?? (await house.as(name)));
  const socket = await as(name).socket();
  socket.onAny((...message) => heard.push(JSON.stringify(message)));
  sockets.set(name, socket);
  await ask(socket, 'room.join', { meetingId: meeting.id });
}

async function live(): Promise<RunStateDto> {
  const { ok } = await ask<RoomStateDto>(sockets.get('marit')!, 'room.join', { meetingId: meeting.id });
  return ok?.also['run'] as RunStateDto;
}

async function start(key: string, rest: object = {}): Promise<Answer<FormatRunDto>> {
  const answer = await as('marit').post<FormatRunDto>(`/api/meetings/${meeting.id}/formats`, {
    key,
    ...rest,
  });
  if (answer.status === 201) run = answer.body;
  return answer;
}

const advance = async () => {
  const { stepIndex } = await live();
  return as('marit').post<FormatRunDto>(at('advance'), { from: stepIndex });
};
const advanceTo = async (step: number) => {
  while ((await live()).stepIndex < step) await advance();
};
const end = () => as('marit').post<FormatRunDto>(at('end'));
const turn = (name: CastName, choice: string, who: CastName = name) =>
  as(name).post<FormatRunDto>(at('turn'), { membershipId: place(who), choice });

const states = async () =>
  Object.fromEntries((await live()).turns.map(({ name, state }) => [name.split(' ')[0], state]));
const speaking = async () => (await live()).turns.find(({ state }) => state === 'speaking');
const waiting = async () => (await live()).turns.filter((it) => it.state === 'waiting');
const speaker = async () => {
  const now = await speaking();
  return circle.find((name) => cast[name].id === now?.userId) ?? 'carlijn';
};

const raise = (name: CastName) =>
  ask(sockets.get(name)!, 'hand.raise', { meetingId: meeting.id, isRaised: true });
const answer = (name: CastName, safe: number) =>
  as(name).post<FormatRunDto>(at('circle'), { safe, equal: 5, worthwhile: 10 });

beforeAll(async () => {
  house = await bootApp({ env: { FORMATS_DIR: folder } });
  visitors.set('marit', await house.as('marit'));
  const input = { title: 'Verhalen ophalen', date: '2026-11-26', startTime: '15:30', endTime: '17:30' };
  meeting = (await as('marit').post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
  for (const name of circle) await come(name);
});
afterAll(async () => {
  for (const socket of sockets.values()) socket.disconnect();
  await house.close();
  rmSync(folder, { recursive: true });
});

describe('the formats', () => {
  it('are closed to everyone outside the group, and begin only in a meeting under way, by who leads it', async () => {
    const outsider = await house.as('esra');
    expect((await outsider.get(`/api/meetings/${meeting.id}/formats`)).status).toBe(404);
    expect((await outsider.post(`/api/meetings/${meeting.id}/formats`, { key: 'kringcheck' })).status).toBe(
      404,
    );
    expect(code(await start('kringcheck'))).toEqual([409, 'meeting.not_open']);
    await as('marit').post(`/api/meetings/${meeting.id}/open`);
    expect((await as('bram').post(`/api/meetings/${meeting.id}/formats`, { key: 'kringcheck' })).status).toBe(
      403,
    );
    expect((await start('bestaat-niet')).status).toBe(404);
  });

  it('are the eleven of the guide, with their minutes', async () => {
    const { formats } = await page('renske');
    const minutes = formats.map(({ key, steps }) => [
      key,
      steps.reduce((sum, step) => sum + step.minutes, 0),
    ]);
    expect(Object.fromEntries(minutes)).toEqual({
      startgesprek: 35,
      verhalenronde: 12,
      afstemgesprek: 50,
      vraagstukgesprek: 50,
      'vragen-ontwerpen': 65,
      portrettengalerij: 40,
      datagesprek: 60,
      'rode-draden': 75,
      'aanbevelingen-vaststellen': 60,
      'naar-mijn-team': 12,
      kringcheck: 4,
    });
  });

  it('become more when a file is dropped in, and stay as they were when it cannot be right', async () => {
    const [any] = (await page('renske')).formats;
    const own = { ...any, key: 'eigen-vorm', order: 50, title: { nl: 'Eigen vorm', en: 'Our own' } };
    writeFileSync(path.join(folder, 'eigen-vorm.json'), JSON.stringify(own));
    writeFileSync(path.join(folder, 'kapot.json'), JSON.stringify({ ...own, key: 'kapot', steps: [] }));
    const { formats } = await page('renske');
    expect(formats.map(({ key }) => key)).toContain('eigen-vorm');
    expect(formats.map(({ key }) => key)).not.toContain('kapot');
    await expect(bootApp({ database: house.databaseUrl, env: { FORMATS_DIR: folder } })).rejects.toThrow(
      'kapot.json',
    );
    rmSync(path.join(folder, 'kapot.json'));
    expect((await start('eigen-vorm')).status).toBe(201);
    expect((await end()).body.endedAt).not.toBeNull();
  });
});

describe('silent writing', () => {
  const secret = 'GEHEIM-briefje';

  it('sends nobody what another wrote until all notes open together', async () => {
    await start('startgesprek');
    expect(code(await as('bram').post(at('notes'), { stepIndex: 1, text: 'te vroeg' }))).toEqual([
      409,
      'note.none_here',
    ]);
    await advance();
    for (const name of ['renske', 'bram'] as const)
      expect((await as(name).post(at('notes'), { stepIndex: 1, text: `${secret} ${name}` })).status).toBe(
        201,
      );
    expect((await as('bram').post(at('notes'), { stepIndex: 1, text: ' ' })).status).toBe(422);
    expect((await live()).wrote).toBe(2);
    expect((await mine('bram')).notes.map(({ text }) => text)).toEqual([`${secret} bram`]);
    for (const name of ['marit', 'youssef'] as const) expect((await mine(name)).notes).toEqual([]);
    const [note] = (await mine('bram')).notes;
    expect((await as('marit').delete(`/api/silent-notes/${note?.id}`)).status).toBe(404);
    expect(heard.join()).not.toContain(secret);
  });

  it('keeps them through a restart of the server', async () => {
    const again = await bootApp({ database: house.databaseUrl, env: { FORMATS_DIR: folder } });
    const renske = await again.as('renske');
    const { body } = await renske.get<MeetingFormatsDto>(`/api/meetings/${meeting.id}/formats`);
    expect(body.runs[0]).toMatchObject({ stepIndex: 1, notes: [{ text: `${secret} renske`, isMine: true }] });
    await again.app.close();
  });

  it('opens them for everyone at once, by programme, without names of those who did not want that', async () => {
    await as('floor').post(at('notes'), { stepIndex: 1, text: `${secret} floor`, isSigned: true });
    expect((await as('bram').post(at('open'), { stepIndex: 1 })).status).toBe(403);
    expect((await as('marit').post(at('open'), { stepIndex: 1 })).status).toBe(200);
    const { notes } = await mine('youssef');
    expect(
      notes
        .map(({ programmeName, authorName }) => [programmeName, authorName])
        .toSorted(([one], [other]) => String(one).localeCompare(String(other))),
    ).toEqual([
      ['Haarverzorging', 'Floor Lubbers'],
      ['Medewerker Facilitaire Dienstverlening', null],
      ['Sport & Bewegen', null],
    ]);
    expect(code(await as('bram').post(at('notes'), { stepIndex: 1, text: 'te laat' }))).toEqual([
      409,
      'note.opened',
    ]);
    const [own] = notes.filter(({ text }) => text.endsWith('bram'));
    expect((await as('youssef').delete(`/api/silent-notes/${own?.id}`)).status).toBe(403);
    expect(own?.can).toEqual({ read: true, remove: false, ask: true });
    await expect(
      house.db.query(
        `insert into silent_note (id, run_id, step_index, text) values (gen_random_uuid(), $1, 1, 'x')`,
        [run.id],
      ),
    ).rejects.toThrow('are open');
  });

  it('lets them become questions: each once, with a name only of who signed, and of no step that is closed', async () => {
    const noteIds = (await mine('youssef')).notes.map(({ id }) => id);
    const body = { audience: 'student', leadingQuestionId: leadingQuestions[0], noteIds };
    const to = `/api/plgs/${plg}/questions/from-notes`;
    for (const name of ['esra', 'sjors', 'vera', 'noor'] as const)
      expect((await (await house.as(name)).post(to, body)).status).toBe(404);
    expect((await as('bram').post(to, { ...body, noteIds: [] })).status).toBe(422);
    expect((await as('bram').post(to, { ...body, noteIds: [plg] })).status).toBe(404);
    // A step that was not opened is read by whoever wrote there alone, and becomes no question.
    const [closed] = await house.db.query<{ id: string }>(
      `insert into silent_note (id, run_id, step_index, membership_id, text)
       select gen_random_uuid(), run_id, 2, membership_id, 'dicht' from silent_note
       where text like '%bram' and run_id = $1 returning id`,
      [run.id],
    );
    expect((await as('youssef').post(to, { ...body, noteIds: [closed?.id] })).status).toBe(404);
    expect((await as('bram').post(to, { ...body, noteIds: [closed?.id] })).status).toBe(403);
    await house.db.query('delete from silent_note where id = $1', [closed?.id]);

    const { status, body: version } = await as('youssef').post<ProtocolVersionDto>(to, body);
    expect(status).toBe(201);
    expect(
      version.questions
        .map(({ text, contributorName, isChosen }) => [text, contributorName, isChosen])
        .toSorted(([one], [other]) => String(one).localeCompare(String(other))),
    ).toEqual([
      [`${secret} bram`, null, false],
      [`${secret} floor`, 'Floor Lubbers', false],
      [`${secret} renske`, null, false],
    ]);
    expect((await as('bram').post<ProtocolVersionDto>(to, body)).body.questions).toHaveLength(3);
    // What the group agreed to keep in the circle stays there.
    await house.db.query('update format_run set stays_in_circle = true where id = $1', [run.id]);
    expect((await as('bram').post(to, body)).status).toBe(403);
    await house.db.query('update format_run set stays_in_circle = false where id = $1', [run.id]);
  });

  it('leaves no way to tell by the moment who wrote what', async () => {
    const { notes } = await mine('youssef');
    // An identifier of version 7 begins with the millisecond in which it was made.
    expect(notes.map(({ id }) => id[14])).toEqual(['4', '4', '4']);
    expect(notes.map(({ id }) => id)).toEqual(notes.map(({ id }) => id).toSorted());
    const { body: log } = await as('marit').get<AuditEntryDto[]>(`/api/plgs/${plg}/audit`);
    const written = log.filter(({ name }) => name === 'note.written');
    expect(written.length).toBeGreaterThanOrEqual(3);
    expect(written.filter(({ actorName }) => actorName !== null)).toEqual([]);
  });
});

describe('a note that everyone has read', () => {
  it('goes when whoever wrote it takes it back, for everyone who reads along', async () => {
    const written = await as('bram').get<MeetingFormatsDto>(`/api/meetings/${meeting.id}/formats`);
    const own = written.body.runs[0]?.notes.find(({ isMine }) => isMine);
    expect(own?.can).toEqual({ read: true, remove: true, ask: true });
    const told = new Promise<{ resource: string }>((resolve) =>
      sockets.get('youssef')!.once('hint', resolve),
    );
    expect((await as('bram').delete(`/api/silent-notes/${own?.id}`)).status).toBe(204);
    expect((await told).resource).toBe('formats');
    expect((await mine('youssef')).notes).toHaveLength(2);
    expect((await as('bram').delete(`/api/silent-notes/${own?.id}`)).status).toBe(404);
    const { body: log } = await as('marit').get<AuditEntryDto[]>(`/api/plgs/${plg}/audit`);
    expect(log.find(({ name }) => name === 'note.takenBack')).toMatchObject({ actorName: null });
  });
});

describe('a round', () => {
  it('gives everyone one turn; who passes comes back last, and whoever comes late is added once', async () => {
    await advanceTo(2);
    expect(Object.keys(await states())).toHaveLength(6);
    const first = await speaker();
    expect((await turn(first, 'pass')).status).toBe(200);
    const second = await speaker();
    expect(second).not.toBe(first);
    const other = circle.find((name) => name !== second && name !== 'marit') ?? 'bram';
    expect((await turn(other, 'finish', second)).status).toBe(403);
    await come('carlijn');
    await come('carlijn');
    expect((await live()).turns.filter(({ name }) => name.startsWith('Carlijn'))).toHaveLength(1);
    expect((await live()).turns.at(-1)?.name).toBe('Carlijn te Brake');
    await as('marit').post(at('turn'), { membershipId: place(second), choice: 'finish' });
    expect(code(await turn(second, 'finish'))).toEqual([409, 'round.turn_passed']);
    // Someone leaves: marked, and not waited for.
    const third = await speaker();
    const leaver = circle.find((name) => ![first, second, third, 'marit'].includes(name))!;
    await ask(sockets.get(leaver)!, 'room.leave', { meetingId: meeting.id });
    expect((await live()).turns.find(({ userId }) => userId === cast[leaver].id)?.isAway).toBe(true);
    const order: string[] = [];
    for (let now = await speaking(); now && now.userId !== cast[leaver].id; now = await speaking()) {
      order.push(now.userId);
      await as('marit').post(at('turn'), { membershipId: now.membershipId, choice: 'finish' });
      if (order.length > 10) break;
    }
    expect(order.at(-1)).toBe(cast[first].id);
    expect(new Set(order).size).toBe(order.length);
    await come(leaver);
  });

  it('leaves a record of how many spoke and how long together, and of nobody in particular', async () => {
    // As if everyone had spoken for a minute and a half each time they had the word.
    await house.db.query(
      `update speaking_turn set ended_at = began_at + interval '90 seconds' where ended_at is not null`,
    );
    await advance();
    // One of the six began and passed before coming back last.
    expect((await mine('bram')).rounds).toEqual([{ stepIndex: 2, turns: 6, passes: 0, seconds: 7 * 90 }]);
    expect(await house.db.query('select 1 from round_turn')).toEqual([]);
    const events = await house.db.query<{ actor_id: string | null }>(
      `select actor_id from event where name = 'turn.changed'`,
    );
    expect(new Set(events.map(({ actor_id: actor }) => actor))).toEqual(new Set([null]));
  });

  it('goes in the order that whoever leads chose, unless somebody came or spoke since', async () => {
    await as('marit').post(at('end'));
    await start('startgesprek');
    await advanceTo(2);
    const order = (name: CastName, ids: string[]) => as(name).post(at('order'), { membershipIds: ids });
    const drawn = (await waiting()).map(({ membershipId }) => membershipId);
    const chosen = drawn.toReversed();
    expect((await (await house.as('esra')).post(at('order'), { membershipIds: chosen })).status).toBe(404);
    expect(code(await order('bram', chosen))).toEqual([403, 'forbidden']);
    for (const ids of [chosen.slice(1), [...chosen, place((await speaker())!)], []])
      expect(code(await order('marit', ids))).toEqual([409, 'round.order_old']);
    for (const ids of ['x', [chosen[0], chosen[0]], ['x']])
      expect((await as('marit').post(at('order'), { membershipIds: ids })).status).toBe(422);
    expect((await order('marit', chosen)).status).toBe(200);
    expect((await waiting()).map(({ membershipId }) => membershipId)).toEqual(chosen);
    await as('marit').post(at('turn'), { membershipId: place((await speaker())!), choice: 'finish' });
    expect((await speaking())?.membershipId).toBe(chosen[0]);
  });
});

describe('fist to five', () => {
  it('shows nobody a result before it is opened, whoever leads included', async () => {
    await advanceTo(4);
    for (const [name, fingers] of [
      ['renske', 5],
      ['bram', 2],
    ] as const)
      expect((await as(name).put(at('fist'), { stepIndex: 4, fingers })).status).toBe(200);
    await as('bram').put(at('fist'), { stepIndex: 4, fingers: 3 });
    expect((await as('bram').put(at('fist'), { stepIndex: 4, fingers: 6 })).status).toBe(422);
    expect((await mine('bram')).fists).toEqual([{ stepIndex: 4, mine: 3, counts: null }]);
    expect((await mine('marit')).fists).toEqual([{ stepIndex: 4, mine: null, counts: null }]);
    expect((await live()).voted).toBe(2);
    await as('marit').post(at('open'), { stepIndex: 4 });
    expect((await mine('marit')).fists[0]?.counts).toEqual([0, 0, 0, 1, 0, 1]);
    expect(code(await as('bram').put(at('fist'), { stepIndex: 4, fingers: 1 }))).toEqual([
      409,
      'vote.opened',
    ]);
    await end();
  });
});

describe('dots', () => {
  it('are counted within what each person has, and hidden until they open', async () => {
    await start('vragen-ontwerpen');
    await advance();
    for (const text of ['Wat helpt je?', 'Wat mis je?'])
      await as('renske').post(at('notes'), { stepIndex: 1, text });
    await as('marit').post(at('open'), { stepIndex: 1 });
    await advanceTo(5);
    expect((await as('bram').post(at('options-from-notes'), { stepIndex: 5 })).status).toBe(403);
    await as('marit').post(at('options-from-notes'), { stepIndex: 5 });
    await as('bram').post(at('options'), { stepIndex: 5, text: 'Wat blijft?' });
    const options = (await mine('bram')).options.map(({ id }) => id);
    expect(options).toHaveLength(3);
    const cast3 = (name: CastName, ...dots: number[]) =>
      as(name).put<FormatRunDto>(at('dots'), {
        stepIndex: 5,
        dots: dots.map((count, index) => ({ optionId: options[index], dots: count })),
      });
    expect(code(await cast3('bram', 3, 3, 1))).toEqual([409, 'vote.too_many_dots']);
    expect(code(await cast3('bram', 4, 0, 0))).toEqual([409, 'vote.too_many_dots']);
    expect((await cast3('bram', 3, 3, 0)).status).toBe(200);
    expect((await cast3('bram', 3, 2, 1)).status).toBe(200);
    const races = await Promise.all([cast3('floor', 3, 3, 0), cast3('floor', 0, 3, 3)]);
    expect(races.map(({ status }) => status)).toEqual([200, 200]);
    const [{ sum }] = (await house.db.query<{ sum: string }>(
      'select sum(value) from format_vote where membership_id = $1 and option_id is not null',
      [place('floor')],
    )) as [{ sum: string }];
    expect(sum).toBe('6');
    await expect(
      house.db.query(
        `update format_vote set value = 4 where membership_id = $1 and value = 3 and run_id = $2`,
        [place('bram'), run.id],
      ),
    ).rejects.toThrow('more dots');
    for (const name of ['marit', 'floor'] as const)
      expect((await mine(name)).options.map(({ total }) => total)).toEqual([null, null, null]);
    await as('marit').post(at('open'), { stepIndex: 5 });
    const totals = (await mine('renske')).options.map(({ total }) => total);
    expect(totals.reduce<number>((total, it) => total + (it ?? 0), 0)).toBe(12);
    expect(totals).toEqual(totals.toSorted((one, other) => (other ?? 0) - (one ?? 0)));
    await end();
  });
});

describe('someone who brings something in', () => {
  it('listens in silence where the step says so, and hears why', async () => {
    expect(code(await start('afstemgesprek'))).toEqual([422, 'format.presenter_missing']);
    await start('afstemgesprek', { presenterId: place('aylin') });
    expect(code(await start('kringcheck'))).toEqual([409, 'format.already_running']);
    await advanceTo(5);
    expect((await raise('aylin')).problem?.code).toBe('format.presenter_listens');
    expect((await raise('bram')).ok).toBeNull();
    await advanceTo(6);
    expect((await raise('aylin')).ok).toBeNull();
  });

  it('is led past a step once, however often the button is pressed', async () => {
    const presses = await Promise.all([6, 6, 6].map((from) => as('marit').post(at('advance'), { from })));
    expect(presses.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await live()).stepIndex).toBe(7);
    await end();
  });
});

describe('the round of stories', () => {
  it('goes past every programme, and opens what was noticed at the end', async () => {
    await start('verhalenronde');
    expect(run.steps.map(({ programmeName }) => programmeName).filter((_, index) => index % 4 === 0)).toEqual(
      [
        'Haarverzorging',
        'Maatschappelijke Zorg',
        'Medewerker Facilitaire Dienstverlening',
        'Sport & Bewegen',
        'Verkoper',
      ],
    );
    await advanceTo(2);
    await as('bram').post(at('notes'), { stepIndex: 2, text: 'Valt op' });
    expect(code(await as('marit').post(at('open'), { stepIndex: 2 }))).toEqual([
      409,
      'format.nothing_to_open',
    ]);
    expect((await mine('renske')).notes).toEqual([]);
    await end();
    expect((await mine('renske')).notes.map(({ text }) => text)).toEqual(['Valt op']);
  });

  it('keeps what someone takes to their own team to themselves', async () => {
    await start('naar-mijn-team');
    await as('bram').post(at('notes'), { stepIndex: 0, text: 'Van mij alleen' });
    expect(code(await as('marit').post(at('open'), { stepIndex: 0 }))).toEqual([
      409,
      'format.nothing_to_open',
    ]);
    await end();
    expect((await mine('renske')).notes).toEqual([]);
    expect((await mine('bram')).notes.map(({ text }) => text)).toEqual(['Van mij alleen']);
  });
});

describe('the circle check', () => {
  it('takes one answer of each, and shows no mean that one more answer would give away', async () => {
    await start('kringcheck');
    for (const [index, name] of circle.entries()) {
      expect((await answer(name, index)).status).toBe(200);
      expect((await mine('marit')).circle).toMatchObject({ isClosed: false, mean: null });
    }
    expect(code(await answer('bram', 9))).toEqual([409, 'circle.answered']);
    expect((await as('bram').post(at('circle'), { safe: 11, equal: 0, worthwhile: 0 })).status).toBe(422);
  });

  it('keeps no answer by itself, and after closing not even who answered', async () => {
    const columns = await house.db.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'circle_ballot' order by 1`,
    );
    expect(columns.map((it) => it.column_name)).toEqual([
      'check_id',
      'created_at',
      'id',
      'membership_id',
      'updated_at',
    ]);
    const events = await house.db.query(`select actor_id, facts from event where name = 'circle.answered'`);
    expect(events).toEqual(Array.from({ length: 6 }, () => ({ actor_id: null, facts: {} })));
    await end();
    expect(await house.db.query('select 1 from circle_ballot')).toEqual([]);
    expect((await mine('renske')).circle).toEqual({
      isClosed: true,
      hasAnswered: false,
      mean: { answers: 6, safe: 2.5, equal: 5, worthwhile: 10 },
    });
    expect(code(await start('kringcheck'))).toEqual([409, 'circle.held']);
  });

  it('shows and keeps nothing at fewer than five answers', async () => {
    await house.db.query('update circle_check set closed_at = null, answers = 4');
    await house.db.query('update format_run set ended_at = null, opened_steps = $2 where id = $1', [
      run.id,
      '{}',
    ]);
    await end();
    expect((await mine('renske')).circle).toEqual({ isClosed: true, hasAnswered: false, mean: null });
    expect(await house.db.query('select safe_sum, equal_sum, worthwhile_sum from circle_check')).toEqual([
      { safe_sum: null, equal_sum: null, worthwhile_sum: null },
    ]);
    await expect(house.db.query('update circle_check set safe_sum = 12')).rejects.toThrow(
      'circle_check_five',
    );
  });
});

it('ends with the meeting, and stays on its page, but for what was to stay in the circle', async () => {
  await start('vragen-ontwerpen', { staysInCircle: true });
  await advance();
  await as('renske').post(at('notes'), { stepIndex: 1, text: 'Alleen hier' });
  await as('marit').post(at('open'), { stepIndex: 1 });
  await advanceTo(5);
  await as('marit').post(at('options-from-notes'), { stepIndex: 1 });
  await as('bram').post(at('options'), { stepIndex: 5, text: 'Ook alleen hier' });
  expect(await mine('bram')).toMatchObject({ staysInCircle: true, notes: [{ text: 'Alleen hier' }] });
  await end();
  await start('rode-draden');
  await as('renske').post(at('notes'), { stepIndex: 0, text: 'Korte lijnen' });
  await as('marit').post(`/api/meetings/${meeting.id}/close`);
  while ((await page('bram')).runs[1]?.notes.length !== 0) await new Promise((done) => setTimeout(done, 20));
  expect((await page('bram')).runs[1]).toMatchObject({ staysInCircle: true, notes: [], options: [] });
  expect(await house.db.query(`select 1 from event where name = 'format.forgotten'`)).toHaveLength(1);
  const { endedAt, notes, can } = await mine('bram');
  expect(endedAt).not.toBeNull();
  expect(notes.map(({ text }) => text)).toEqual(['Korte lijnen']);
  expect(can).toEqual({ read: true, lead: false, join: false });
  expect(await house.db.query('select 1 from speaking_turn')).toEqual([]);
});
