import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  portraitTextKind,
  type AgendaProposalDto,
  type ConditionDto,
  type MeetingDto,
  type MeetingPhaseDto,
  type MeetingRoomDto,
  type MinutesDto,
  type PortraitDto,
  type ReportDto,
  type TodayDto,
  type TrajectoryDto,
} from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type Answer, type TestApp, type Visitor } from './support/app.ts';
import {
  cast,
  institutions,
  membershipOf,
  otherPlg,
  plg,
  programmes,
  seats,
  type CastName,
} from './support/cast.ts';
import { TextEditor } from './support/text-editor.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'leerkring-trajectories-'));
const text = (nl: string, en = nl) => ({ nl, en });
const outside: CastName[] = ['esra', 'sjors', 'vera', 'pauline', 'noor'];

let house: TestApp;
let marit: Visitor;
let renske: Visitor;
let meetings: MeetingDto[];
const heard: string[] = [];

const code = ({ status, body }: Answer<unknown>) => [status, (body as { code?: string }).code];
const trajectory = async (visitor = marit) =>
  (await visitor.get<TrajectoryDto>(`/api/plgs/${plg}/trajectory`)).body;
const phaseOf = async (index: number, visitor = marit) =>
  (await visitor.get<MeetingPhaseDto>(`/api/meetings/${meetings[index]!.id}/phase`)).body;
const condition = async (index: number, fact: string, visitor = marit): Promise<ConditionDto> =>
  (await phaseOf(index, visitor)).phase!.conditions.find((it) => it.fact === fact)!;
const choose = (key: string, visitor = marit) =>
  visitor.put<TrajectoryDto>(`/api/plgs/${plg}/trajectory`, { key });
const assign = (index: number, phaseKey: string | null, visitor = marit) =>
  visitor.put<MeetingPhaseDto>(`/api/meetings/${meetings[index]!.id}/phase`, { phaseKey });
const nudge = (index: number, fact: string, subjectId: string, visitor = marit) =>
  visitor.post<MeetingPhaseDto>(`/api/meetings/${meetings[index]!.id}/nudges`, { fact, subjectId });
const open = (index: number, body: object = {}, visitor = marit) =>
  visitor.post<MeetingRoomDto>(`/api/meetings/${meetings[index]!.id}/open`, body);
const handOver = (name: CastName) =>
  marit.post(`/api/meetings/${meetings[2]!.id}/hand-over`, { membershipId: membershipOf(cast[name]) });
const proposal = async () => (await marit.get<AgendaProposalDto>(`/api/plgs/${plg}/agenda-proposal`)).body;
const eventsNamed = async (name: string) =>
  (await house.db.query('select facts from event where name = $1 order by at', [name])).map(
    ({ facts }) => facts,
  );
/** Reminders alone: other letters come and go as they always do. */
const remindersTo = async (name: CastName) =>
  (
    await house.db.query<{ subject: string; text: string }>(
      `select subject, text from mail where recipient = $1 and subject like 'Voor Bijeenkomst%' order by created_at`,
      [cast[name].email],
    )
  ).map(({ subject, text: body }) => `${subject}\n${body}`);

function at(moment: string): void {
  jest.spyOn(house.app.get(Clock), 'now').mockReturnValue(new Date(moment));
}

/** A sixth programme in the group, of another institution, for which Youssef sits. */
const sixthSeat = '00000000-0000-7000-8000-600000000099';
async function addSixthProgramme(): Promise<void> {
  await house.db.query(
    `insert into seat (id, plg_id, programme_id, stance) values ($1, $2, $3, 'wants_to')`,
    [sixthSeat, plg, programmes.RB],
  );
  await house.db.query('update membership set seat_id = $1 where id = $2', [
    sixthSeat,
    membershipOf(cast.youssef),
  ]);
}

async function share(name: CastName, seatId: string): Promise<void> {
  const me = await house.as(name);
  const { body } = await me.post<PortraitDto>(`/api/plgs/${plg}/portraits`, { seatId });
  for (const field of ['goal', 'organisation']) {
    const address = { kind: portraitTextKind, subjectId: body.id, field, plgId: plg };
    await house.db.transaction(() => house.app.get(LivingText).setInitial(null, address, 'Rust in de klas.'));
  }
  expect((await me.post(`/api/portraits/${body.id}/publish`)).status).toBe(201);
}

beforeAll(async () => {
  house = await bootApp({ env: { TRAJECTORIES_DIR: folder } });
  at('2026-11-16T10:00:00Z');
  [marit, renske] = [await house.as('marit'), await house.as('renske')];
  const dates = ['2026-09-17', '2026-11-26', '2027-01-21'];
  meetings = [];
  for (const [index, date] of dates.entries())
    meetings.push(
      (
        await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, {
          title: `Bijeenkomst ${index + 1}`,
          date,
          startTime: '15:30',
          endTime: '17:30',
        })
      ).body,
    );
  const socket = await renske.socket();
  socket.on('hint', (hint: { resource: string }) => heard.push(hint.resource));
});
afterAll(async () => {
  jest.restoreAllMocks();
  await house.close();
  rmSync(folder, { recursive: true });
});

describe('choosing a trajectory', () => {
  it('is closed to people outside the group; members read, and only the coordinator chooses', async () => {
    for (const name of outside) {
      const outsider = await house.as(name);
      expect((await outsider.get(`/api/plgs/${plg}/trajectory`)).status).toBe(404);
      expect((await choose('plg-jaar', outsider)).status).toBe(404);
      expect((await outsider.get(`/api/meetings/${meetings[0]!.id}/phase`)).status).toBe(404);
      expect((await assign(0, 'vraag', outsider)).status).toBe(404);
      expect((await nudge(0, 'portraits.shared', seats.VK, outsider)).status).toBe(404);
    }
    expect((await choose('plg-jaar', renske)).status).toBe(403);
    expect((await trajectory(renske)).can).toEqual({ choose: false });
    expect((await trajectory()).templates.map(({ key, meetings: n }) => [key, n])).toEqual([
      ['plg-jaar', 5],
      ['focusgroep', 3],
      ['collegiale-toets', 3],
    ]);
  });

  it('leaves a group without one as it was', async () => {
    expect(await phaseOf(0)).toMatchObject({ phase: null, isReady: true, choices: [], early: null });
    expect(code(await choose('bestaat-niet'))).toEqual([404, 'not_found']);
    expect(code(await assign(0, 'vraag'))).toEqual([404, 'not_found']);
    expect((await proposal()).candidates).toEqual([]);
  });

  it('gives the meetings that are there their phases, once, however often it is pressed', async () => {
    const answers = await Promise.all([choose('plg-jaar'), choose('plg-jaar')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { phases } = await trajectory(renske);
    expect(phases).toHaveLength(9);
    expect(phases.flatMap(({ key, meetings: own }) => own.map(({ title }) => [key, title]))).toEqual([
      ['vraag', 'Bijeenkomst 1'],
      ['ontwerpen', 'Bijeenkomst 2'],
      ['aanbevelen', 'Bijeenkomst 3'],
    ]);
    expect(phases[0]).toMatchObject({
      number: 1,
      stage: 'now',
      conditions: [{ isMet: true }, { isMet: true }],
    });
    expect(await eventsNamed('trajectory.chosen')).toEqual([{ key: 'plg-jaar' }]);
    expect(heard).toContain('trajectories');
  });
});

it('gives the meetings of a year that is planned afterwards their phases at once', async () => {
  const esra = await house.as('esra');
  expect((await esra.put(`/api/plgs/${otherPlg}/trajectory`, { key: 'focusgroep' })).status).toBe(200);
  const dates = ['2027-02-02', '2027-03-30'];
  const year = await esra.post(`/api/plgs/${otherPlg}/cycle`, {
    startOn: dates[0],
    weekday: 2,
    meetings: 2,
    targetWeeks: 8,
    minWeeks: 6,
    maxWeeks: 10,
    kept: [],
    startTime: '15:30',
    endTime: '17:30',
    key: randomUUID(),
    planned: dates.map((on, index) => ({ on, title: `Ronde ${index + 1}` })),
  });
  expect([year.status, year.body['code']]).toEqual([201, undefined]);
  const { phases } = (await esra.get<TrajectoryDto>(`/api/plgs/${otherPlg}/trajectory`)).body;
  expect(phases.flatMap(({ key, meetings: own }) => own.map(({ title }) => [key, title]))).toEqual([
    ['beeld', 'Ronde 1'],
    ['ordenen', 'Ronde 2'],
  ]);
});

describe('a file that is dropped in the folder', () => {
  const own = {
    key: 'ontwerpatelier',
    order: 9,
    title: text('Een ontwerpatelier', 'A design studio'),
    purpose: text('Samen een les ontwerpen.'),
    phases: ['verkennen', 'ontwerpen', 'proberen'].map((key, index) => ({
      key,
      name: text(key),
      purpose: text('Waar het om gaat.'),
      actors: text('iedereen'),
      product: text('een les'),
      meets: index !== 2,
      entry: index === 1 ? [{ fact: 'themes.named', atLeast: 3 }] : [],
      agenda: [],
    })),
  };

  it('is another way to go through the year, and takes the meetings along whose phase it has too', async () => {
    writeFileSync(path.join(folder, 'ontwerpatelier.json'), JSON.stringify(own));
    expect((await trajectory()).templates.at(-1)).toMatchObject({ key: 'ontwerpatelier', meetings: 2 });
    const { body } = await choose('ontwerpatelier');
    expect(body.phases.flatMap(({ key, meetings: list }) => list.map(({ title }) => [key, title]))).toEqual([
      ['verkennen', 'Bijeenkomst 1'],
      ['ontwerpen', 'Bijeenkomst 2'],
    ]);
    expect(await condition(1, 'themes.named')).toMatchObject({ have: 0, of: 3, isMet: false });
    await choose('plg-jaar');
    expect((await phaseOf(1)).phase?.key).toBe('ontwerpen');
  });

  it('is left out with a warning when it cannot be right, and stops the start', async () => {
    const wrong = { ...own, phases: [{ ...own.phases[0], entry: [{ fact: 'moon.full' }] }] };
    const bad = path.join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify({ ...wrong, key: 'bad' }));
    expect((await trajectory()).templates.map(({ key }) => key)).not.toContain('bad');
    const boot = () => bootApp({ database: house.databaseUrl, env: { TRAJECTORIES_DIR: folder } });
    await expect(boot()).rejects.toThrow('phases.0.entry.0.fact (isIn)');
    writeFileSync(
      bad,
      JSON.stringify({ ...own, key: 'bad', phases: [{ ...own.phases[0], format: 'nergens' }] }),
    );
    await expect(boot()).rejects.toThrow('names the format nergens, which is not there');
    rmSync(bad);
  });
});

describe('what a phase waits for', () => {
  it('is counted live, of six programmes: the sharing of one reaches the others', async () => {
    await addSixthProgramme();
    for (const [name, seatId] of [
      ['renske', seats.FD],
      ['carlijn', seats.MZ],
      ['bram', seats.SB],
      ['youssef', sixthSeat],
    ] as const)
      await share(name, seatId);
    const before = await condition(1, 'portraits.shared', renske);
    expect(before).toMatchObject({ have: 4, of: 6, isMet: false });
    expect(before.missing.map(({ name }) => name)).toEqual(['Haarverzorging', 'Verkoper']);
    // Whoever leads can remind both, and nobody else can.
    const { missing } = await condition(1, 'portraits.shared');
    expect(missing.map(({ canNudge }) => canNudge)).toEqual([true, true]);
    expect(before.missing.map(({ canNudge }) => canNudge)).toEqual([false, false]);
    heard.length = 0;
    await share('floor', seats.HV);
    expect(heard).toContain('portraits');
    const after = await condition(1, 'portraits.shared', renske);
    expect(after).toMatchObject({ have: 5, of: 6, isMet: false });
    expect(after.missing.map(({ name }) => name)).toEqual(['Verkoper']);
    expect((await phaseOf(1)).isReady).toBe(false);
  });

  it('tells who is missing, and how far a programme is with its visits only to whom that is', async () => {
    await house.db.query(
      `insert into assignment (id, plg_id, membership_id, interviewer_id, host_programme_id, student_conversations,
         teacher_conversations)
       select gen_random_uuid(), $1, m.id, m.user_id, $2, 2, 2 from membership m
       where m.plg_id = $1 and m.user_id = $3`,
      [plg, programmes.MZ, cast.renske.id],
    );
    const missing = async (name: CastName, of = 4) => {
      const { phases } = await trajectory(await house.as(name));
      const held = phases.find(({ key }) => key === 'duiden')!.conditions[0]!;
      expect(held).toMatchObject({ fact: 'conversations.held', have: 0, of, isMet: false });
      return held.missing.map((it) => it.name);
    };
    expect(await missing('marit')).toEqual(['Maatschappelijke Zorg']);
    expect(await missing('carlijn')).toEqual(['Maatschappelijke Zorg']);
    expect(await missing('floor')).toEqual([]);
    expect(await missing('willemijn')).toEqual([]);
    // Of two she knows her own alone, and one name would say that the other is there.
    await house.db.query(
      `insert into assignment (id, plg_id, membership_id, interviewer_id, host_programme_id, student_conversations,
         teacher_conversations)
       select gen_random_uuid(), $1, m.id, m.user_id, $2, 0, 1 from membership m
       where m.plg_id = $1 and m.user_id = $3`,
      [plg, programmes.SB, cast.renske.id],
    );
    expect(await missing('carlijn', 5)).toEqual([]);
    expect(await missing('marit', 5)).toEqual(['Maatschappelijke Zorg', 'Sport & Bewegen']);
  });

  it('belongs to the phase that the coordinator gives the meeting; one of another group the database refuses', async () => {
    expect((await assign(2, 'meten', renske)).status).toBe(403);
    expect((await assign(2, 'meten')).body.phase?.key).toBe('meten');
    expect((await assign(2, 'meten')).status).toBe(200);
    expect((await assign(2, null)).body.phase).toBeNull();
    expect((await assign(2, 'aanbevelen')).body.phase?.key).toBe('aanbevelen');
    expect(await eventsNamed('phase.assigned')).toHaveLength(3);
    await expect(
      house.db.query(
        `update meeting_phase set plg_id = (select id from plg where id <> $1 limit 1) where meeting_id = $2`,
        [plg, meetings[2]!.id],
      ),
    ).rejects.toThrow(/meeting_phase_(meeting|phase)_in_plg/);
  });
});

describe('a reminder', () => {
  it('may be sent by whoever leads alone, about what is missing alone', async () => {
    expect((await nudge(1, 'portraits.shared', seats.VK, renske)).status).toBe(403);
    expect(code(await nudge(1, 'portraits.shared', seats.FD))).toEqual([409, 'nudge.nothing_missing']);
    expect(code(await nudge(1, 'report.approved', seats.VK))).toEqual([409, 'nudge.nothing_missing']);
    expect(code(await nudge(1, 'moon.full', seats.VK))).toEqual([422, 'invalid']);
    expect((await condition(1, 'portraits.shared', renske)).missing[0]).toMatchObject({ canNudge: false });
    // Who leads for once learns no more than before of how far the visits to a programme are.
    expect((await handOver('floor')).status).toBe(200);
    const floor = await house.as('floor');
    for (const seat of [seats.MZ, seats.HV])
      expect(code(await nudge(2, 'conversations.held', seat, floor))).toEqual([409, 'nudge.nothing_missing']);
    expect((await condition(2, 'conversations.held', floor)).missing).toEqual([]);
    expect((await handOver('marit')).status).toBe(200);
    // Who comes no more is not reminded of what others are to hold.
    await house.db.query(
      `update assignment set started_at = now(), ended_at = now() where host_programme_id = $1`,
      [programmes.MZ],
    );
    expect(code(await nudge(2, 'conversations.held', seats.MZ))).toEqual([409, 'nudge.nobody']);
  });

  it('goes to those who can bring it, once in a day', async () => {
    const answers = await Promise.all([1, 2].map(() => nudge(1, 'portraits.shared', seats.VK)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    await house.app.get(Jobs).runDue();
    for (const name of ['harmjan', 'nadia'] as const) {
      const [letter, ...more] = await remindersTo(name);
      expect(more).toEqual([]);
      expect(letter).toContain('Deel het portret van Verkoper');
      expect(letter).toContain('Bijeenkomst 2');
      expect(letter).toContain(`/plg/${plg}/portretten`);
    }
    expect(await remindersTo('floor')).toEqual([]);
    expect((await condition(1, 'portraits.shared')).missing[0]).toMatchObject({ canNudge: false });
    expect(await eventsNamed('phase.nudged')).toEqual([{ fact: 'portraits.shared', people: 2 }]);
    at('2026-11-17T09:59:00Z');
    expect(code(await nudge(1, 'portraits.shared', seats.VK))).toEqual([409, 'nudge.sent_already']);
    await expect(
      house.db.query(
        `insert into phase_nudge (id, plg_id, meeting_id, fact, subject_id, sent_at)
         values (gen_random_uuid(), $1, $2, 'portraits.shared', $3, $4)`,
        [plg, meetings[1]!.id, seats.VK, new Date('2026-11-17T09:00:00Z')],
      ),
    ).rejects.toThrow('one reminder a day');
  });

  it('waits for the first working day of the reader', async () => {
    await house.db.query(
      `insert into closed_period (id, institution_id, kind, label, from_on, to_on, source)
       values (gen_random_uuid(), $1, 'closure', 'Studieweek', '2026-11-18', '2026-11-20', '')`,
      [institutions.twente],
    );
    at('2026-11-18T10:00:00Z');
    expect((await nudge(1, 'portraits.shared', seats.VK)).status).toBe(200);
    for (const early of ['2026-11-18T10:01:00Z', '2026-11-23T06:29:00Z']) {
      at(early);
      await house.app.get(Jobs).runDue();
      expect(await remindersTo('nadia')).toHaveLength(1);
    }
    at('2026-11-23T06:31:00Z');
    await house.app.get(Jobs).runDue();
    expect(await remindersTo('nadia')).toHaveLength(2);
  });

  it('puts what nobody asks by itself among what is asked, until it is there', async () => {
    await assign(2, 'ophalen');
    const asked = async (name: CastName) =>
      (await (await house.as(name)).get<TodayDto>('/api/today')).body.obligations.filter(
        ({ kind }) => kind === 'phase.prepare',
      );
    const { missing } = await condition(2, 'protocol.frozen');
    // Marit alone coordinates: she need not remind herself.
    expect(missing).toMatchObject([{ name: null, canNudge: false }]);
    expect(code(await nudge(2, 'protocol.frozen', plg))).toEqual([409, 'nudge.nobody']);
    await assign(2, 'aanbevelen');
    expect((await nudge(2, 'themes.named', plg)).status).toBe(200);
    expect(await asked('willemijn')).toMatchObject([
      { facts: { fact: 'themes.named', meeting: 'Bijeenkomst 3' }, path: `/plg/${plg}/rapport` },
    ]);
    expect(await asked('renske')).toEqual([]);
    await house.db.query(
      `insert into theme (id, plg_id, position, name) values (gen_random_uuid(), $1, 1, 'Rust')`,
      [plg],
    );
    expect(await asked('willemijn')).toEqual([]);
    // The letter had not gone yet, and does not go for what is done by then.
    await house.app.get(Jobs).runDue();
    expect(await remindersTo('willemijn')).toEqual([]);
  });
});

describe('the agenda', () => {
  it('is prepared from what is missing, what is new and what the phase always talks about', async () => {
    await house.db.query(`update meeting set state = 'held', held_at = $2 where id = $1`, [
      meetings[0]!.id,
      new Date('2026-09-17T15:30:00Z'),
    ]);
    await marit.post(`/api/meetings/${meetings[1]!.id}/agenda-items`, {
      title: 'portrettengalerij',
      minutes: 30,
    });
    const { meetingId, candidates } = await proposal();
    expect(meetingId).toBe(meetings[1]!.id);
    const told = candidates.map(({ reason, title, detail }) => [reason, title, detail]);
    expect(told[0]).toEqual([
      'missing',
      'Portretten die er nog niet zijn',
      '5 van 6 portretten, mist: Verkoper',
    ]);
    expect(told.filter(([reason]) => reason === 'new').map(([, title]) => title)).toEqual([
      'Nieuwe portretten',
      'Nieuwe rode draden',
    ]);
    const standing = told.filter(([reason]) => reason === 'standing').map(([, title]) => title);
    expect(standing).toContain('Samenvoegen en kiezen');
    // It stands there already, in the same words.
    expect(standing).not.toContain('Portrettengalerij');
  });

  it('proposes nothing twice: not what was placed, and not what was left out', async () => {
    const { candidates } = await proposal();
    const keyOf = (title: string) => candidates.find((it) => it.title === title)!.key;
    const answer = await marit.post<AgendaProposalDto>(`/api/meetings/${meetings[1]!.id}/agenda-proposal`, {
      place: [keyOf('Samenvoegen en kiezen'), keyOf('Portretten die er nog niet zijn')],
      prune: [keyOf('Privacy en planning')],
    });
    expect(answer.status).toBe(200);
    const titles = answer.body.candidates.map(({ title }) => title);
    for (const title of ['Samenvoegen en kiezen', 'Portretten die er nog niet zijn', 'Privacy en planning'])
      expect(titles).not.toContain(title);
    expect(answer.body.backlog.map(({ title, reason }) => [title, reason])).toEqual([
      ['Privacy en planning', 'standing'],
    ]);
    const { agenda } = (await marit.get<MeetingRoomDto>(`/api/meetings/${meetings[1]!.id}/room`)).body;
    expect(agenda.map(({ title }) => title)).toEqual([
      'portrettengalerij',
      'Portretten die er nog niet zijn',
      'Samenvoegen en kiezen',
    ]);
    expect((await renske.get<AgendaProposalDto>(`/api/plgs/${plg}/agenda-proposal`)).body.canPlace).toBe(
      false,
    );
  });
});

describe('beginning while something is missing', () => {
  it('is asked of whoever leads, who may do so all the same; it is one event', async () => {
    for (const name of outside)
      expect((await open(1, { anyway: true }, await house.as(name))).status).toBe(404);
    expect((await open(1, { anyway: true }, renske)).status).toBe(403);
    const refused = await open(1);
    expect(code(refused)).toEqual([409, 'meeting.not_ready']);
    expect(refused.body).toMatchObject({ facts: { unmet: ['portraits.shared'] } });
    expect((await phaseOf(1)).early).toBeNull();
    const reason = 'Verkoper vertelt het aan tafel.';
    const answers = await Promise.all([1, 2].map(() => open(1, { anyway: true, reason })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await eventsNamed('meeting.opened')).toEqual([
      { isEarly: true, phase: 'ontwerpen', unmet: ['portraits.shared'] },
    ]);
    expect((await phaseOf(1, renske)).early).toEqual({
      phase: text('Ontwerpen', 'Designing'),
      unmet: [{ fact: 'portraits.shared', have: 5, of: 6, missing: ['Verkoper'] }],
      reason,
    });
  });

  it('stands in the minutes, on the screen and in the canonical file', async () => {
    await marit.post(`/api/meetings/${meetings[1]!.id}/close`);
    const { body } = await renske.get<MinutesDto>(`/api/meetings/${meetings[1]!.id}/minutes`);
    expect(body.early).toMatchObject({ reason: 'Verkoper vertelt het aan tafel.' });
    const file = await renske.get(`/api/meetings/${meetings[1]!.id}/minutes.json`);
    expect(JSON.stringify(file.body)).toContain('Verkoper vertelt het aan tafel.');
    // What comes later changes nothing of what stood there then.
    await share('harmjan', seats.VK);
    expect(
      (await renske.get<MinutesDto>(`/api/meetings/${meetings[1]!.id}/minutes`)).body.early?.unmet,
    ).toEqual([{ fact: 'portraits.shared', have: 5, of: 6, missing: ['Verkoper'] }]);
    expect((await open(1)).status).toBe(200);
    expect((await eventsNamed('meeting.opened')).at(-1)).toEqual({});
  });

  it('says nothing about a meeting that was ready', async () => {
    await assign(2, 'vraag');
    expect((await open(2)).status).toBe(200);
    expect((await eventsNamed('meeting.opened')).at(-1)).toEqual({});
    expect((await phaseOf(2)).early).toBeNull();
  });
});

const written = async () =>
  (await trajectory(renske)).phases
    .find(({ key }) => key === 'aanbevelen')!
    .conditions.find(({ fact }) => fact === 'chapters.written')!;

describe('a chapter that somebody begins to write', () => {
  it('counts from its first words, of which the group hears once', async () => {
    const bram = await house.as('bram');
    await bram.post(`/api/plgs/${plg}/reports`, { title: 'Kleinere groepen' });
    const [report] = (await bram.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body;
    const [first, second] = report!.sections.filter(({ kind }) => kind === 'text');
    const before = await written();
    const socket = await bram.socket();
    const editor = (id: string) => TextEditor.open(socket, { kind: 'section', subjectId: id, field: 'text' });
    const [one, other] = [await editor(first!.id), await editor(second!.id)];
    heard.length = 0;
    const told = async (times: number) => {
      while (heard.filter((it) => it === 'reports').length < times)
        await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await one.write('Rust helpt.');
    await told(1);
    expect((await written()).have).toBe(before.have + 1);
    await one.write('En tijd ook.');
    await other.write('Een tweede hoofdstuk.');
    await told(2);
    expect(heard.filter((it) => it === 'reports')).toHaveLength(2);
    expect((await written()).have).toBe(before.have + 2);
    socket.disconnect();
  });
});
