import type {
  DecisionDto,
  MeetingDto,
  ProposalDto,
  ProposalSummaryDto,
  TakePositionDto,
  TodayDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import { addDays } from '../src/calendars/local-date.rules.ts';
import { instantAt, wallClock } from '../src/calendars/local-time.rules.ts';
import { Clock } from '../src/platform/clock.ts';
import { ask as message, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, seats, type CastName } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
const people = new Map<CastName, Visitor>();

const as = async (name: CastName): Promise<Visitor> => {
  const known = people.get(name) ?? (await house.as(name));
  people.set(name, known);
  return known;
};
const at = (it: { id: string }, verb = '') => `/api/proposals/${it.id}${verb}`;
const read = async (it: { id: string }) => (await marit.get<ProposalDto>(at(it))).body;
const decisionOf = async (it: { id: string }) =>
  (await marit.get<DecisionDto>(`/api/decisions/${(await read(it)).decisionId}`)).body;

/** Answers the text as it is now. */
async function say(it: { id: string }, name: CastName, position: Partial<TakePositionDto>) {
  const textVersion = (await read(it)).texts.length;
  return (await as(name)).put<ProposalDto & { code?: string; fields?: object; facts?: object }>(
    at(it, '/position'),
    { kind: 'consent', textVersion, ...position },
  );
}

const objection = {
  kind: 'objection' as const,
  reason: 'Wij hebben op dinsdag geen lokaal.',
  workableIf: 'Als het ook op donderdag mag.',
};

async function propose(rest: object = {}): Promise<ProposalDto> {
  const floor = await as('floor');
  const input = { title: 'Vaste overlegdag', text: 'We overleggen elke dinsdag.', ...rest };
  const { body } = await floor.post<ProposalDto>(`/api/plgs/${plg}/proposals`, input);
  return body;
}

async function ask(rest: object = {}): Promise<ProposalDto> {
  const proposal = await propose(rest);
  await (await as('floor')).post(at(proposal, '/advance'), { to: 'deciding' });
  return read(proposal);
}

/** Everyone's programme but these. */
const speakers = ['renske', 'carlijn', 'floor', 'bram', 'harmjan'] as const;
const stance = (it: ProposalDto, seat: keyof typeof seats) =>
  it.seats.find(({ seatId }) => seatId === seats[seat])?.stance;

beforeAll(async () => {
  house = await bootApp();
  marit = await as('marit');
});
afterAll(() => house.close());

describe('a proposal', () => {
  it('is no business of people outside the group, nor of guests', async () => {
    const proposal = await ask();
    for (const name of ['esra', 'sjors', 'vera', 'pauline', 'noor'] as const) {
      const outsider = await as(name);
      expect((await outsider.get(`/api/plgs/${plg}/proposals`)).status).toBe(404);
      expect((await outsider.get(at(proposal))).status).toBe(404);
      for (const [verb, body] of [
        ['/texts', { text: 'x', onVersion: 1 }],
        ['/remarks', { kind: 'reaction', text: 'x' }],
        ['/advance', { to: 'deciding' }],
        ['/decide', {}],
        ['/withdraw', {}],
      ] as const)
        expect((await outsider.post(at(proposal, verb), body)).status).toBe(404);
      expect(
        (await outsider.put(at(proposal, '/position'), { kind: 'consent', textVersion: 1 })).status,
      ).toBe(404);
    }
  });

  it('is led by who made it and by the coordinator, and talked about by everyone', async () => {
    const proposal = await propose();
    const renske = await as('renske');
    expect((await renske.post(at(proposal, '/advance'), { to: 'reacting' })).status).toBe(403);
    for (const [name, kind, text] of [
      ['renske', 'question', 'Welke dinsdag?'],
      ['floor', 'answer', 'Elke.'],
      ['willemijn', 'reaction', 'Rustig voor iedereen.'],
    ] as const)
      expect((await (await as(name)).post(at(proposal, '/remarks'), { kind, text })).status).toBe(200);
    expect((await read(proposal)).remarks.map(({ kind, byName }) => [kind, byName])).toEqual([
      ['question', 'Renske Bolhuis'],
      ['answer', 'Floor Lubbers'],
      ['reaction', 'Willemijn Sanders'],
    ]);
    expect((await say(proposal, 'renske', {})).body.code).toBe('proposal.not_asked');
    expect((await marit.post<ProposalDto>(at(proposal, '/advance'), { to: 'reacting' })).body.step).toBe(
      'reacting',
    );
    const reworded = await (
      await as('floor')
    ).post<ProposalDto>(at(proposal, '/texts'), { text: 'Om de week op dinsdag.', onVersion: 1 });
    expect(reworded.body.texts.map(({ version }) => version)).toEqual([1, 2]);
    const late = await marit.post(at(proposal, '/texts'), { text: 'Nooit.', onVersion: 1 });
    expect([late.status, late.body['code']]).toEqual([409, 'proposal.text_changed']);
  });

  it('keeps every wording as it was read', async () => {
    const proposal = await propose();
    await expect(
      house.db.query(`update proposal_text set text = 'anders' where proposal_id = $1`, [proposal.id]),
    ).rejects.toThrow('a text that was read stays');
  });
});

describe('an objection', () => {
  it('says why and what would make it workable, or comes back at the field', async () => {
    const proposal = await ask();
    for (const [field, rest] of [
      ['reason', { reason: '' }],
      ['workableIf', { workableIf: '  ' }],
      ['workableIf', { workableIf: undefined }],
    ] as const) {
      const { status, body } = await say(proposal, 'bram', { ...objection, ...rest } as object);
      expect([status, Object.keys(body.fields ?? {})]).toEqual([422, [field]]);
    }
    expect((await read(proposal)).objections).toEqual([]);
    await expect(
      house.db.query(
        `insert into objection (id, plg_id, proposal_id, seat_id, reason, workable_if, text_version)
         values (gen_random_uuid(), $1, $2, $3, 'x', '', 1)`,
        [plg, proposal.id, seats.SB],
      ),
    ).rejects.toThrow('objection_says_why');
  });

  it('leads to a new text about which only the objector is asked, and then to the decision', async () => {
    const proposal = await ask();
    for (const name of speakers) if (name !== 'bram') await say(proposal, name, {});
    await say(proposal, 'carlijn', { concern: 'De reistijd van stagiairs.' });
    const { body } = await say(proposal, 'bram', objection);
    expect([body.step, body.openObjections, stance(body, 'SB')]).toEqual(['deciding', 1, 'objecting']);
    const tooSoon = await marit.post(at(proposal, '/decide'));
    expect([tooSoon.status, tooSoon.body['code']]).toEqual([409, 'proposal.objections_open']);
    const text = 'We overleggen elke dinsdag of donderdag.';
    const integrated = await (
      await as('floor')
    ).post<ProposalDto>(at(proposal, '/texts'), { text, onVersion: 1 });
    expect(integrated.body.seats.filter(({ isAsked }) => isAsked).map(({ seatId }) => seatId)).toEqual([
      seats.SB,
    ]);
    const asked = async (name: CastName) =>
      (await (await as(name)).get<TodayDto>('/api/today')).body.obligations.some(
        ({ kind, subjectId }) => kind === 'proposal.answer' && subjectId === proposal.id,
      );
    expect([await asked('bram'), await asked('renske')]).toEqual([true, false]);
    const done = await say(proposal, 'bram', {});
    expect([done.body.step, done.body.objections[0]?.resolution]).toEqual(['decided', 'wording']);
    const decision = await decisionOf(proposal);
    expect(decision).toMatchObject({ text, status: 'standing', provisionalUntil: null, meetingId: null });
    expect(decision.consent).toMatchObject({ textVersion: 2, absent: [], steppedOut: [], tryOutUntil: null });
    expect(decision.decidedOn).toBe(new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }));
    expect(decision.consent?.present).toHaveLength(5);
    expect(decision.consent?.concerns).toEqual([
      { seatId: seats.MZ, programmeName: 'Maatschappelijke Zorg', concern: 'De reistijd van stagiairs.' },
    ]);
    expect(decision.can.edit).toBe(false);
    expect((await marit.patch(`/api/decisions/${decision.id}`, { text: 'Toch anders.' })).status).toBe(403);
  });

  it('may be taken back, end in a try-out, or stand against the next text too', async () => {
    const proposal = await ask();
    for (const name of ['renske', 'carlijn'] as const) await say(proposal, name, {});
    await say(proposal, 'bram', objection);
    await say(proposal, 'harmjan', { ...objection, reason: 'Te vaak.' });
    await (await as('floor')).post(at(proposal, '/texts'), { text: 'Om de week.', onVersion: 1 });
    const again = await say(proposal, 'bram', { ...objection, reason: 'Nog steeds geen lokaal.' });
    expect(again.body.objections.filter(({ resolution }) => resolution === null)).toHaveLength(2);
    await say(proposal, 'bram', {});
    await say(proposal, 'harmjan', { tryOutUntil: '2027-02-01' });
    const { body } = await say(proposal, 'floor', {});
    expect(body.objections.map(({ resolution }) => resolution).toSorted()).toEqual([
      'try_out',
      'withdrawn',
      'withdrawn',
    ]);
    expect(await decisionOf(proposal)).toMatchObject({
      reviewOn: '2027-02-01',
      consent: { tryOutUntil: '2027-02-01', textVersion: 2 },
    });
  });

  it('never meets a text that changed under it, nor lets the text change without one', async () => {
    const proposal = await ask();
    const calm = await marit.post(at(proposal, '/texts'), { text: 'Anders.', onVersion: 1 });
    expect([calm.status, calm.body['code']]).toEqual([409, 'proposal.nothing_to_integrate']);
    await say(proposal, 'bram', objection);
    await marit.post(at(proposal, '/texts'), { text: 'Donderdag.', onVersion: 1 });
    const stale = await say(proposal, 'renske', { textVersion: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'proposal.text_changed']);
  });
});

describe('one seat, one position', () => {
  it('counts one of two colleagues who answer at once, and tells the other why', async () => {
    const proposal = await ask();
    const answers = await Promise.all([
      say(proposal, 'renske', {}),
      say(proposal, 'youssef', objection),
      say(proposal, 'renske', {}),
      say(proposal, 'youssef', objection),
    ]);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(2);
    for (const { status, body } of refused)
      expect([status, body.code, body.facts]).toEqual([
        409,
        'proposal.seat_has_spoken',
        { programme: 'Medewerker Facilitaire Dienstverlening' },
      ]);
    const rows = await house.db.query('select 1 from position where proposal_id = $1', [proposal.id]);
    expect(rows).toHaveLength(1);
    await expect(
      house.db.query(
        `insert into position (id, plg_id, proposal_id, seat_id, kind, text_version)
         values (gen_random_uuid(), $1, $2, $3, 'consent', 1)`,
        [plg, proposal.id, seats.FD],
      ),
    ).rejects.toThrow('position_one_per_seat');
  });

  it('is for seats: whoever holds none talks along', async () => {
    const proposal = await ask();
    expect((await say(proposal, 'marit', {})).status).toBe(403);
    expect((await say(proposal, 'gijs', {})).status).toBe(403);
    expect((await read(proposal)).seats.every(({ stance: it }) => it === 'silent')).toBe(true);
  });

  it('may be left to the others by whoever has an interest in it', async () => {
    const proposal = await ask();
    await say(proposal, 'harmjan', { kind: 'stepped_out' });
    for (const name of speakers) if (name !== 'harmjan') await say(proposal, name, {});
    expect((await decisionOf(proposal)).consent).toMatchObject({
      steppedOut: [{ seatId: seats.VK, programmeName: 'Verkoper' }],
      absent: [],
    });
  });
});

describe('programmes that were not there', () => {
  let meeting: MeetingDto;
  beforeAll(async () => {
    const input = { title: 'Besluiten', date: '2026-11-26', startTime: '15:30', endTime: '17:30' };
    meeting = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
    for (const name of ['renske', 'carlijn'] as const)
      await marit.post(`/api/meetings/${meeting.id}/attendance`, {
        membershipId: membershipOf(cast[name]),
        state: 'present',
      });
  });

  const decided = async () => {
    const proposal = await ask({ meetingId: meeting.id });
    await say(proposal, 'renske', {});
    const silent = await marit.post<{ code: string; facts: object }>(at(proposal, '/decide'));
    expect([silent.body.code, silent.body.facts]).toEqual([
      'proposal.seats_missing',
      { programmes: ['Maatschappelijke Zorg'] },
    ]);
    await say(proposal, 'carlijn', {});
    return proposal;
  };

  it('have five days, in which the decision is provisional', async () => {
    const proposal = await decided();
    const decision = await decisionOf(proposal);
    expect(decision).toMatchObject({ status: 'provisional', meetingId: meeting.id });
    expect(decision.consent?.absent.map(({ programmeName }) => programmeName).toSorted()).toEqual([
      'Haarverzorging',
      'Sport & Bewegen',
      'Verkoper',
    ]);
    const days = (Date.parse(decision.provisionalUntil ?? '') - Date.now()) / 86_400_000;
    expect(Math.ceil(days)).toBeGreaterThanOrEqual(5);
    expect(Math.floor(days)).toBeLessThanOrEqual(6);
    expect((await say(proposal, 'renske', objection)).body.code).toBe('proposal.not_asked');
    for (const name of ['floor', 'bram', 'harmjan'] as const)
      expect((await say(proposal, name, {})).status).toBe(200);
    expect(await decisionOf(proposal)).toMatchObject({ status: 'standing', provisionalUntil: null });
  });

  it('hold the decision up when they object, until a new text meets them', async () => {
    const proposal = await decided();
    await say(proposal, 'bram', objection);
    expect((await decisionOf(proposal)).status).toBe('contested');
    const first = await decisionOf(proposal);
    await marit.post(at(proposal, '/texts'), { text: 'Dinsdag of donderdag.', onVersion: 1 });
    await say(proposal, 'bram', {});
    const second = await decisionOf(proposal);
    expect(second).toMatchObject({ id: first.id, text: 'Dinsdag of donderdag.', status: 'provisional' });
    expect(second.consent).toMatchObject({ textVersion: 2 });
  });

  it('are heard in the last minute of their window, and not in the first of the next day', async () => {
    const clock = house.app.get(Clock);
    for (const [seconds, code] of [
      [-30, undefined],
      [0, 'proposal.not_asked'],
    ] as const) {
      const proposal = await decided();
      const ends = Date.parse((await read(proposal)).windowEndsAt ?? '');
      const { date } = wallClock(new Date(ends));
      const midnight = instantAt(addDays(date, 1), '00:00')?.getTime() ?? 0;
      jest.spyOn(clock, 'now').mockReturnValue(new Date(midnight + seconds * 1000));
      expect((await say(proposal, 'bram', objection)).body.code).toBe(code);
      jest.restoreAllMocks();
    }
  });

  it('are late after their window, without anything having to happen for it', async () => {
    const proposal = await decided();
    await house.db.query(`update proposal set window_ends_at = now() - interval '1 minute' where id = $1`, [
      proposal.id,
    ]);
    await house.db.query(
      `update decision set provisional_until = now() - interval '1 minute' where id = $1`,
      [(await read(proposal)).decisionId],
    );
    expect((await say(proposal, 'floor', objection)).body.code).toBe('proposal.not_asked');
    expect((await decisionOf(proposal)).status).toBe('standing');
  });
});

const absent = async (proposal: ProposalDto) =>
  (await decisionOf(proposal)).consent?.absent.map(({ programmeName }) => programmeName).toSorted();
const refusal = async (proposal: ProposalDto) => {
  const { body } = await marit.post<{ code: string; facts: object }>(at(proposal, '/decide'));
  return [body.code, body.facts];
};

describe('a programme that left half-way', () => {
  let meeting: MeetingDto;
  const sockets = new Map<CastName, Socket>();
  /** As if they went out that many seconds ago. */
  const leave = async (name: CastName, seconds: number) => {
    sockets.get(name)?.disconnect();
    const mine = [meeting.id, membershipOf(cast[name])];
    const where = 'meeting_id = $1 and membership_id = $2';
    for (;;) {
      const open = await house.db.query(`select 1 from stay where ${where} and left_at is null`, mine);
      if (open.length === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await house.db.query(
      `update stay set entered_at = entered_at - interval '1 hour', left_at = now() - $3::interval where ${where}`,
      [...mine, `${seconds} seconds`],
    );
    await house.db.query(
      `update attendance set updated_at = updated_at - interval '1 hour' where ${where}`,
      mine,
    );
  };
  const come = async (name: CastName) => {
    const socket = await (await as(name)).socket();
    sockets.set(name, socket);
    expect((await message(socket, 'room.join', { meetingId: meeting.id })).problem).toBeUndefined();
  };
  beforeAll(async () => {
    meeting = await meet('2027-02-04');
    await marit.post(`/api/meetings/${meeting.id}/open`);
    for (const name of ['renske', 'carlijn', 'bram'] as const) await come(name);
    // Harm-Jan sits beside a colleague, without a device of his own.
    const byHand = { membershipId: membershipOf(cast.harmjan), state: 'present' };
    await marit.post(`/api/meetings/${meeting.id}/attendance`, byHand);
  });
  afterAll(() => {
    for (const socket of sockets.values()) socket.disconnect();
  });

  it('is waited for while the network may come back', async () => {
    await leave('bram', 20);
    const proposal = await ask({ meetingId: meeting.id });
    for (const name of ['renske', 'carlijn', 'harmjan'] as const) await say(proposal, name, {});
    expect((await read(proposal)).step).toBe('deciding');
    expect(await refusal(proposal)).toEqual(['proposal.seats_missing', { programmes: ['Sport & Bewegen'] }]);
  });

  it('is absent when it had gone before the question was put: the others decide, and it has its days', async () => {
    await leave('bram', 60);
    const proposal = await ask({ meetingId: meeting.id });
    for (const name of ['renske', 'carlijn', 'harmjan'] as const) await say(proposal, name, {});
    expect((await read(proposal)).step).toBe('decided');
    expect(await absent(proposal)).toEqual(['Haarverzorging', 'Sport & Bewegen']);
    expect((await decisionOf(proposal)).status).toBe('provisional');
    expect((await say(proposal, 'bram', objection)).status).toBe(200);
    expect((await decisionOf(proposal)).status).toBe('contested');
  });

  it('is not decided without by itself when it goes while the question is open; whoever leads may', async () => {
    await come('bram');
    const proposal = await ask({ meetingId: meeting.id });
    // A programme that comes in now is asked as well.
    await come('floor');
    for (const name of ['renske', 'carlijn', 'harmjan'] as const) await say(proposal, name, {});
    expect(await refusal(proposal)).toEqual([
      'proposal.seats_missing',
      { programmes: ['Haarverzorging', 'Sport & Bewegen'] },
    ]);
    await house.db.query(`update proposal set asked_at = asked_at - interval '2 minutes' where id = $1`, [
      proposal.id,
    ]);
    await leave('bram', 60);
    await say(proposal, 'floor', {});
    expect((await read(proposal)).step).toBe('deciding');
    expect((await marit.post(at(proposal, '/decide'))).status).toBe(200);
    expect(await absent(proposal)).toEqual(['Sport & Bewegen']);
    expect((await say(proposal, 'bram', {})).status).toBe(200);
    expect((await decisionOf(proposal)).status).toBe('standing');
  });

  it('is there when somebody notes it so after that, and when it was there as the meeting ended', async () => {
    const byHand = { membershipId: membershipOf(cast.bram), state: 'present' };
    await marit.post(`/api/meetings/${meeting.id}/attendance`, byHand);
    const proposal = await ask({ meetingId: meeting.id });
    for (const name of ['renske', 'carlijn', 'harmjan', 'floor'] as const) await say(proposal, name, {});
    const missing = ['proposal.seats_missing', { programmes: ['Sport & Bewegen'] }];
    expect(await refusal(proposal)).toEqual(missing);
    await marit.post(`/api/meetings/${meeting.id}/close`);
    // An hour later.
    for (const shift of [
      `update meeting set held_at = held_at - interval '1 hour' where id = $1`,
      `update stay set entered_at = entered_at - interval '3 hours', left_at = left_at - interval '1 hour'
       where meeting_id = $1`,
      `update attendance set updated_at = updated_at - interval '2 hours'
       where meeting_id = $1 and membership_id <> '${byHand.membershipId}'`,
    ])
      await house.db.query(shift, [meeting.id]);
    const later = await ask({ meetingId: meeting.id });
    await say(later, 'bram', {});
    expect((await refusal(later))[1]).toEqual({
      programmes: [
        'Medewerker Facilitaire Dienstverlening',
        'Maatschappelijke Zorg',
        'Haarverzorging',
        'Verkoper',
      ],
    });
  });
});

async function meet(date: string): Promise<MeetingDto> {
  const input = { title: 'Samen besluiten', date, startTime: '15:30', endTime: '17:30' };
  return (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
}
const replace = (meeting: MeetingDto) =>
  marit.post(`/api/meetings/${meeting.id}/substitutions`, {
    replacedId: membershipOf(cast.renske),
    membershipId: membershipOf(cast.youssef),
  });
const positions = async ({ id }: { id: string }) =>
  house.db.query<{ membership_id: string }>(
    'select membership_id from position where proposal_id = $1 and seat_id = $2',
    [id, seats.FD],
  );

describe('a proposal of a meeting at which someone is replaced', () => {
  it('is not answered, discussed or led by the one replaced, who is told why', async () => {
    const meeting = await meet('2027-03-04');
    const renske = await as('renske');
    const made = await renske.post<ProposalDto>(`/api/plgs/${plg}/proposals`, {
      meetingId: meeting.id,
      title: 'Van mij',
      text: 'Zo doen we het.',
    });
    await marit.post(at(made.body, '/advance'), { to: 'deciding' });
    await replace(meeting);
    const proposal = await read(made.body);
    const said = await say(proposal, 'renske', {});
    expect([said.status, said.body.code]).toEqual([403, 'substitution.reads_along']);
    for (const [verb, body] of [
      ['/remarks', { kind: 'reaction', text: 'x' }],
      ['/texts', { text: 'x', onVersion: 1 }],
      ['/decide', {}],
      ['/withdraw', {}],
    ] as const)
      expect((await renske.post(at(proposal, verb), body)).body['code']).toBe('substitution.reads_along');
    const hers = (await renske.get<ProposalDto>(at(proposal))).body;
    expect(hers.can).toEqual({ read: true, contribute: false, speak: false, lead: false });
    expect(hers.seats.every(({ isMine }) => !isMine)).toBe(true);
    expect((await say(proposal, 'youssef', {})).status).toBe(200);
    const list = `/api/plgs/${plg}/proposals`;
    const mine = (await renske.get<ProposalSummaryDto[]>(list)).body.find(({ id }) => id === proposal.id);
    expect(mine?.isAskedOfMe).toBe(false);
  });

  it('counts one of both when they answer at the same moment, and tells the other why', async () => {
    const meeting = await meet('2027-03-05');
    const proposal = await ask({ meetingId: meeting.id });
    await replace(meeting);
    const answers = await Promise.all([say(proposal, 'renske', objection), say(proposal, 'youssef', {})]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'substitution.reads_along'],
      [200, undefined],
    ]);
    expect(await positions(proposal)).toEqual([{ membership_id: membershipOf(cast.youssef) }]);
  });

  it('counts one when she answers while she is being replaced: whoever spoke first', async () => {
    const meeting = await meet('2027-03-08');
    const proposal = await ask({ meetingId: meeting.id });
    const [hers, arranged] = await Promise.all([say(proposal, 'renske', {}), replace(meeting)]);
    expect(arranged.status).toBe(201);
    const his = await say(proposal, 'youssef', {});
    const wasFirst = hers.status === 200;
    expect([hers.body.code, his.body.code]).toEqual(
      wasFirst ? [undefined, 'proposal.seat_has_spoken'] : ['substitution.reads_along', undefined],
    );
    expect(his.body.facts).toEqual(
      wasFirst ? { programme: 'Medewerker Facilitaire Dienstverlening' } : undefined,
    );
    const [first] = await positions(proposal);
    expect(first?.membership_id).toBe(membershipOf(wasFirst ? cast.renske : cast.youssef));
    expect(await positions(proposal)).toHaveLength(1);
  });
});

it('lists what is going on, and what is asked of my programme', async () => {
  const proposal = await ask({ title: 'Voor de lijst' });
  await say(proposal, 'renske', {});
  const mine = async (name: CastName) =>
    (await (await as(name)).get<ProposalSummaryDto[]>(`/api/plgs/${plg}/proposals`)).body.find(
      ({ id }) => id === proposal.id,
    );
  expect(await mine('renske')).toMatchObject({
    answered: 1,
    seatCount: 5,
    isAskedOfMe: false,
    openObjections: 0,
  });
  expect(await mine('bram')).toMatchObject({
    isAskedOfMe: true,
    title: 'Voor de lijst',
    byName: 'Floor Lubbers',
  });
});
