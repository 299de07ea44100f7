import type {
  AssignmentConflictDto,
  AssignmentPlanDto,
  AssignmentProposalDto,
  ChangeHostDto,
  ChangeInterviewerDto,
} from '@leerkring/shared';
import { bootApp, type Answer, type TestApp } from './support/app.ts';
import { cast, membershipOf, plg, programmes, type CastName } from './support/cast.ts';

const of = (name: CastName): string => membershipOf(cast[name]);
const whole: ChangeInterviewerDto = { tenths: 10, audiences: ['student', 'teacher'], halfDays: [] };
const asAgreed: ChangeHostDto = {
  interviewers: null,
  studentConversations: null,
  teacherConversations: null,
  halfDays: [],
};

describe('what suits interviewers and hosts', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await bootApp();
  });
  afterEach(async () => {
    await app.close();
  });

  const plan = async (name: CastName = 'marit'): Promise<AssignmentPlanDto> =>
    (await (await app.as(name)).get<AssignmentPlanDto>(`/api/plgs/${plg}/assignment-plan`)).body;
  const say = async (name: CastName, about: CastName, input: object): Promise<Answer> =>
    (await app.as(name)).put(`/api/plgs/${plg}/assignment-interviewers/${of(about)}`, input);
  const ask = async (name: CastName, host: keyof typeof programmes, input: object): Promise<Answer> =>
    (await app.as(name)).put(`/api/plgs/${plg}/assignment-hosts/${programmes[host]}`, input);
  const propose = async (): Promise<AssignmentProposalDto> =>
    (
      await (
        await app.as('marit')
      ).post<AssignmentProposalDto>(`/api/plgs/${plg}/assignment-proposals`, { without: [], isRepair: false })
    ).body;
  const change = async (over: Partial<AssignmentPlanDto>): Promise<void> => {
    const { plgId: _, programmes: _p, people: _q, can: _c, ...asked } = await plan();
    const marit = await app.as('marit');
    expect((await marit.put(`/api/plgs/${plg}/assignment-plan`, { ...asked, ...over })).status).toBe(200);
  };
  const assign = async (name: CastName, host: keyof typeof programmes): Promise<Answer> =>
    (await app.as('marit')).post(`/api/plgs/${plg}/assignments`, {
      membershipId: of(name),
      programmeId: programmes[host],
    });
  /** A group of an earlier year in which these people visited these programmes. */
  const lastYear = async (...visits: [CastName, keyof typeof programmes][]): Promise<void> => {
    const [row] = await app.db.query<{ id: string }>(
      `insert into plg (id, name, school_year) values (gen_random_uuid(), 'Eerder', '2019-2020') returning id`,
    );
    for (const [name, host] of visits) {
      const { id: userId, seat } = cast[name];
      for (const key of [seat, host])
        await app.db.query(
          `insert into seat (id, plg_id, programme_id, stance)
           select gen_random_uuid(), $1, $2, stance from seat where plg_id = $3 and programme_id = $4
           on conflict do nothing`,
          [row!.id, programmes[key!], plg, programmes[key!]],
        );
      await app.db.query(
        `insert into membership (id, plg_id, user_id, seat_id, hold, roles, joined_at)
         select gen_random_uuid(), $1, $2, s.id, m.hold, '{interviewer}', now()
         from seat s, membership m
         where s.plg_id = $1 and s.programme_id = $3 and m.plg_id <> $1 and m.user_id = $2 and m.hold is not null`,
        [row!.id, userId, programmes[seat!]],
      );
      await app.db.query(
        `insert into assignment (id, plg_id, membership_id, interviewer_id, host_programme_id)
         select gen_random_uuid(), plg_id, id, user_id, $3 from membership where plg_id = $1 and user_id = $2`,
        [row!.id, userId, programmes[host]],
      );
    }
  };

  /** Gijs worked at Sport & Bewegen until so long ago. */
  const left = (when: string): Promise<unknown> =>
    app.db.query(
      `insert into employment (id, user_id, programme_id, ended_at)
       values (gen_random_uuid(), $1, $2, now() - $3::interval)`,
      [cast.gijs.id, programmes.SB, when],
    );

  it('is said by each for themselves, by a delegate for the own programme, and by the coordinator for everyone', async () => {
    for (const name of ['esra', 'sjors'] as const) {
      expect((await say(name, 'bram', whole)).status).toBe(404);
      expect((await ask(name, 'SB', asAgreed)).status).toBe(404);
    }
    expect((await say('bram', 'floor', whole)).status).toBe(403);
    expect((await ask('bram', 'HV', asAgreed)).status).toBe(403);
    expect((await say('marit', 'marit', whole)).body).toMatchObject({
      code: 'assignment.not_an_interviewer',
    });
    expect((await ask('marit', 'RB', asAgreed)).body).toMatchObject({ code: 'assignment.not_a_host' });
    expect((await say('bram', 'bram', { ...whole, tenths: 0 })).status).toBe(422);
    expect((await say('bram', 'bram', { ...whole, audiences: [] })).status).toBe(422);
    expect((await say('bram', 'bram', { ...whole, halfDays: ['sun_am'] })).status).toBe(422);
    expect((await say('bram', 'bram', { ...whole, tenths: 6, halfDays: ['tue_am'] })).status).toBe(200);
    expect((await say('marit', 'bram', { ...whole, tenths: 5, halfDays: ['tue_am'] })).status).toBe(200);
    expect((await ask('bram', 'SB', { ...asAgreed, halfDays: ['thu_pm'] })).status).toBe(200);
    const mine = (await plan('bram')).people.find(({ membershipId }) => membershipId === of('bram'));
    expect(mine).toMatchObject({ terms: { tenths: 5, halfDays: ['tue_am'] }, can: { change: true } });
    const seen = (await plan('floor')).people.find(({ membershipId }) => membershipId === of('bram'));
    expect(seen).toMatchObject({ terms: null, can: { change: false } });
  });

  it('lets a programme say when, and only the coordinator how many', async () => {
    await ask('bram', 'SB', { ...asAgreed, interviewers: 0, halfDays: ['thu_pm'] });
    expect((await plan()).programmes.find(({ programmeId }) => programmeId === programmes.SB)?.terms).toEqual(
      {
        ...asAgreed,
        halfDays: ['thu_pm'],
        skills: [],
      },
    );
    await ask('marit', 'SB', { ...asAgreed, studentConversations: 5, teacherConversations: 0 });
    const there = (await propose()).visits.filter(({ programmeId }) => programmeId === programmes.SB);
    expect(there.map(({ studentConversations }) => studentConversations).toSorted()).toEqual([2, 3]);
    expect(there.map(({ teacherConversations }) => teacherConversations)).toEqual([0, 0]);
  });

  it('keeps people and programmes apart that no part of the week suits, in proposals and by hand', async () => {
    await say('renske', 'renske', { ...whole, halfDays: ['mon_am'] });
    await ask('carlijn', 'MZ', { ...asAgreed, halfDays: ['fri_pm', 'thu_pm'] });
    expect((await assign('renske', 'MZ')).body).toMatchObject({ code: 'assignment.unavailable' });
    await change({ grouping: 'free' });
    const { visits } = await propose();
    expect(visits).toHaveLength(10);
    expect(visits).not.toContainEqual(
      expect.objectContaining({ membershipId: of('renske'), programmeId: programmes.MZ }),
    );
  });

  it('sends somebody who speaks or knows what a programme asks, in proposals and by hand, and says so', async () => {
    expect((await ask('bram', 'SB', { ...asAgreed, skills: [''] })).status).toBe(422);
    await ask('bram', 'SB', { ...asAgreed, skills: ['Engels'] });
    await ask('marit', 'SB', { ...asAgreed, interviewers: 1 });
    await change({ grouping: 'free' });
    const refused = await propose();
    expect([refused.outcome, refused.because.map(({ rule }) => rule)]).toEqual([
      'impossible',
      expect.arrayContaining(['skill']),
    ]);
    // The same language, in the other language of the app.
    await say('renske', 'renske', { ...whole, skills: ['english ', 'Engels'] });
    const { visits } = await propose();
    expect(visits.filter(({ programmeId }) => programmeId === programmes.SB)).toMatchObject([
      { membershipId: of('renske'), grounds: ['has_skill'] },
    ]);
    expect(
      (await plan('bram')).programmes.find(({ programmeId }) => programmeId === programmes.SB)?.terms,
    ).toMatchObject({
      skills: ['Engels'],
      interviewers: 1,
    });
    expect((await plan('floor')).people.flatMap(({ terms }) => terms?.skills ?? [])).toEqual([]);
    expect((await plan('renske')).people.flatMap(({ terms }) => terms?.skills ?? [])).toEqual(['english ']);
    const made = await assign('renske', 'SB');
    const marit = await app.as('marit');
    const passed = await marit.post(`/api/assignments/${made.body.id}/pass-on`, {
      membershipId: of('floor'),
      expects: of('renske'),
    });
    expect(passed).toMatchObject({ status: 409, body: { code: 'assignment.skill' } });
  });

  it('names whose days are in the way when there is no plan', async () => {
    for (const host of ['MZ', 'HV', 'SB', 'VK'] as const)
      await ask('marit', host, { ...asAgreed, halfDays: ['fri_pm'] });
    for (const name of ['renske', 'youssef'] as const)
      await say('marit', name, { ...whole, halfDays: ['mon_am'] });
    const { outcome, ways } = await propose();
    expect(outcome).toBe('impossible');
    expect(ways.flatMap(({ rules }) => rules.map(({ rule }) => rule))).toContain('availability');
  });

  it('sends nobody where they, or a colleague, went the last time, unless the coordinator allows it', async () => {
    await lastYear(['renske', 'MZ']);
    expect((await assign('youssef', 'MZ')).body).toMatchObject({ code: 'assignment.repeat' });
    const past = (who: CastName, host: keyof typeof programmes) =>
      app.db.query(
        `insert into assignment (id, plg_id, membership_id, interviewer_id, host_programme_id)
         values (gen_random_uuid(), $1, $2, $3, $4)`,
        [plg, of(who), cast[who].id, programmes[host]],
      );
    // The same rule in the database, for whatever forgets to ask: a new visit, and one that changes hands.
    const refused = { driverError: { constraint: 'assignment_no_repeat' } };
    await expect(past('youssef', 'MZ')).rejects.toMatchObject(refused);
    await past('floor', 'MZ');
    await expect(
      app.db.query('update assignment set membership_id = $1, interviewer_id = $2 where membership_id = $3', [
        of('renske'),
        cast.renske.id,
        of('floor'),
      ]),
    ).rejects.toMatchObject(refused);
    await app.db.query('delete from assignment where membership_id = $1', [of('floor')]);
    const { visits } = await propose();
    for (const name of ['renske', 'youssef'] as const)
      expect(visits.find(({ membershipId }) => membershipId === of(name))?.programmeId).not.toBe(
        programmes.MZ,
      );
    await change({ allowsRepeats: true });
    expect((await assign('youssef', 'MZ')).status).toBe(201);
  });

  it('looks back a year: who left a team just now does not visit it', async () => {
    await left('3 years');
    expect((await plan()).people.find(({ membershipId }) => membershipId === of('gijs'))?.worksAt).toEqual(
      [],
    );
    await left('3 months');
    expect((await assign('gijs', 'SB')).body).toMatchObject({ code: 'assignment.own_programme' });
  });

  it('lets a conflict that a coordinator set be taken away by a coordinator only', async () => {
    const declare = async (name: CastName, reason: string): Promise<Answer<AssignmentConflictDto>> =>
      (await app.as(name)).post<AssignmentConflictDto>(`/api/plgs/${plg}/assignment-conflicts`, {
        membershipId: of('floor'),
        programmeId: programmes.SB,
        reason,
      });
    const { body: own } = await declare('floor', 'CANARY-eigen');
    expect(own).toMatchObject({ isPinned: false, can: { withdraw: true } });
    const { body: pinned } = await declare('marit', '');
    expect(pinned).toMatchObject({ id: own.id, isPinned: true, reason: 'CANARY-eigen' });
    expect((await declare('marit', '')).body).toMatchObject({ code: 'assignment_conflict.exists' });
    expect((await declare('floor', '')).body).toMatchObject({ code: 'assignment_conflict.exists' });
    expect((await (await app.as('floor')).delete(`/api/assignment-conflicts/${own.id}`)).status).toBe(403);
    expect((await (await app.as('marit')).delete(`/api/assignment-conflicts/${own.id}`)).status).toBe(204);
  });
});
