import type {
  AssignmentConflictDto,
  AssignmentDto,
  AssignmentPlanDto,
  AssignmentProposalDto,
  ReciprocityDto,
  SwapOptionsDto,
} from '@leerkring/shared';
import { bootApp, type Answer, type TestApp } from './support/app.ts';
import { cast, membershipOf, plg, programmes, seats, type CastName } from './support/cast.ts';

type ProgrammeKey = keyof typeof programmes;
const ring: [ProgrammeKey, ProgrammeKey][] = [
  ['FD', 'MZ'],
  ['MZ', 'HV'],
  ['HV', 'SB'],
  ['SB', 'VK'],
  ['VK', 'FD'],
];
const nobodyLess = { without: [], isRepair: false };
const of = (name: CastName): string => membershipOf(cast[name]);

const refusedBy = (constraint: string) => ({ driverError: { constraint } });
const insert = (name: CastName, host: ProgrammeKey): string =>
  `insert into assignment (id, plg_id, membership_id, interviewer_id, host_programme_id)
   values (gen_random_uuid(), '${plg}', '${of(name)}', '${cast[name].id}', '${programmes[host]}')`;

describe('assignments', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await bootApp();
  });
  afterEach(async () => {
    await app.close();
  });

  const propose = async (body: object = nobodyLess): Promise<AssignmentProposalDto> =>
    (await (await app.as('marit')).post<AssignmentProposalDto>(`/api/plgs/${plg}/assignment-proposals`, body))
      .body;
  const accept = async (id: string, name: CastName = 'marit'): Promise<Answer> =>
    (await app.as(name)).post(`/api/assignment-proposals/${id}/accept`);
  const visits = async (name: CastName = 'bram'): Promise<AssignmentDto[]> =>
    (await (await app.as(name)).get<AssignmentDto[]>(`/api/plgs/${plg}/assignments`)).body;
  /** The ring of the example, as it was accepted. */
  const agreed = async (): Promise<AssignmentDto[]> => {
    for (const [from, to] of ring)
      for (const [name, person] of Object.entries(cast) as [CastName, (typeof cast)[CastName]][])
        if (person.seat === from && name !== 'nadia') await app.db.query(insert(name, to));
    await app.db.query(insert('gijs', 'FD'));
    return visits();
  };
  const assign = async (name: CastName, host: ProgrammeKey): Promise<Answer<AssignmentDto>> =>
    (await app.as('marit')).post<AssignmentDto>(`/api/plgs/${plg}/assignments`, {
      membershipId: of(name),
      programmeId: programmes[host],
    });
  const ask = async (change: Partial<AssignmentPlanDto>): Promise<void> => {
    const marit = await app.as('marit');
    const {
      plgId: _,
      programmes: _p,
      people: _q,
      can: _c,
      ...plan
    } = (await marit.get<AssignmentPlanDto>(`/api/plgs/${plg}/assignment-plan`)).body;
    expect((await marit.put(`/api/plgs/${plg}/assignment-plan`, { ...plan, ...change })).status).toBe(200);
  };
  const hireGijs = (): Promise<unknown> =>
    app.db.transaction(() =>
      app.db.query(`insert into employment (id, user_id, programme_id) values (gen_random_uuid(), $1, $2)`, [
        cast.gijs.id,
        programmes.SB,
      ]),
    );
  const makeCoordinator = (name: CastName): Promise<unknown> =>
    app.db.query(`update membership set roles = roles || '{coordinator}' where user_id = $1`, [
      cast[name].id,
    ]);
  describe('who may', () => {
    it('shows nothing of it outside the group, and changes nothing for anyone but the coordinator', async () => {
      // Of his own visit Bram may ask with whom he could swap; these are of others.
      const rows = (await agreed()).filter(({ membershipId }) => membershipId !== of('bram'));
      const [first] = rows;
      const proposal = (await propose()).id;
      for (const name of ['esra', 'vera', 'sjors', 'pauline'] as const) {
        const visitor = await app.as(name);
        for (const path of [
          `assignments`,
          'assignment-plan',
          'assignment-conflicts',
          'assignment-pins',
          'assignment-proposals',
        ])
          expect((await visitor.get(`/api/plgs/${plg}/${path}`)).status).toBe(404);
        expect((await visitor.get(`/api/assignments/${first!.id}`)).status).toBe(404);
        expect((await accept(proposal, name)).status).toBe(404);
      }
      const bram = await app.as('bram');
      const post = (path: string, body: object): Promise<Answer> => bram.post(`/api/${path}`, body);
      const one = { membershipId: of('bram'), programmeId: programmes.FD };
      expect((await post(`plgs/${plg}/assignments`, one)).status).toBe(403);
      expect((await post(`plgs/${plg}/assignment-pins`, one)).status).toBe(403);
      expect((await post(`plgs/${plg}/assignment-proposals`, nobodyLess)).status).toBe(403);
      expect((await post(`assignment-proposals/${proposal}/accept`, {})).status).toBe(404);
      const swap = { withIds: [rows[1]!.id], expects: [first!.membershipId, rows[1]!.membershipId] };
      expect((await post(`assignments/${first!.id}/swap`, swap)).status).toBe(403);
      expect((await bram.get(`/api/assignments/${first!.id}/swaps`)).status).toBe(403);
      expect((await bram.delete(`/api/assignments/${first!.id}`)).status).toBe(403);
      expect((await bram.get(`/api/plgs/${plg}/assignment-proposals`)).body).toEqual([]);
    });

    it('shows the whole matrix to everyone in the group, and to each which visit is theirs', async () => {
      await agreed();
      const seen = await visits('renske');
      expect(seen).toHaveLength(10);
      expect(seen.filter(({ isMine }) => isMine).map(({ hostProgrammeName }) => hostProgrammeName)).toEqual([
        'Maatschappelijke Zorg',
      ]);
      expect((await visits('willemijn')).every(({ isMine }) => !isMine)).toBe(true);
    });

    it('lets only the person and the coordinator read why somebody does not go somewhere', async () => {
      const floor = await app.as('floor');
      const declare = (name: CastName) =>
        floor.post<AssignmentConflictDto>(`/api/plgs/${plg}/assignment-conflicts`, {
          membershipId: of(name),
          programmeId: programmes.SB,
          reason: 'CANARY-familie',
        });
      expect((await declare('bram')).status).toBe(403);
      const { body } = await declare('floor');
      expect((await declare('floor')).body).toMatchObject({ code: 'assignment_conflict.exists' });
      const read = async (name: CastName) =>
        JSON.stringify((await (await app.as(name)).get(`/api/plgs/${plg}/assignment-conflicts`)).body);
      expect(await read('marit')).toContain('CANARY');
      expect(await read('floor')).toContain('CANARY');
      expect(await read('aylin')).toBe('[]');
      expect((await (await app.as('aylin')).delete(`/api/assignment-conflicts/${body.id}`)).status).toBe(404);
      await accept((await propose()).id);
      expect(JSON.stringify(await visits('aylin'))).not.toContain('CANARY');
      const log = await app.db.query<{ facts: object }>(`select facts from event`);
      expect(JSON.stringify(log)).not.toContain('CANARY');
    });
  });

  describe('a proposal', () => {
    it('is the ring of the five programmes, with Ten Elshof for Boutaleb, who teaches at FD', async () => {
      const proposal = await propose();
      expect(proposal).toMatchObject({ outcome: 'plan', isProven: true, acceptedAt: null });
      expect(proposal.visits).toHaveLength(10);
      for (const [from, to] of ring) {
        const there = proposal.visits.filter(({ programmeId }) => programmeId === programmes[to]);
        const people = Object.values(cast).filter(
          (person) => person.seat === from && person.name !== cast.nadia.name,
        );
        const expected = [...people.map(membershipOf), ...(to === 'FD' ? [of('gijs')] : [])];
        expect(there.map(({ membershipId }) => membershipId).toSorted()).toEqual(expected.toSorted());
        expect(there.map(({ studentConversations }) => studentConversations)).toEqual([1, 1]);
        expect(there.map(({ teacherConversations }) => teacherConversations)).toEqual([1, 1]);
      }
      const gijs = proposal.visits.find(({ membershipId }) => membershipId === of('gijs'));
      expect(gijs).toMatchObject({ grounds: ['stands_in'], isNew: true });
      expect(gijs!.others).toHaveLength(4);
    });

    it('has the same hash and the same visits when it is asked again', async () => {
      const [first, second] = [await propose(), await propose()];
      expect(second.inputHash).toBe(first.inputHash);
      expect(second.visits).toEqual(first.visits);
    });

    it('names what cannot hold together, with its numbers, when there is no plan', async () => {
      await ask({ interviewersPerProgramme: 3 });
      const { outcome, visits: none, because, ways, can } = await propose();
      expect({ outcome, none, accept: can.accept }).toEqual({
        outcome: 'impossible',
        none: [],
        accept: false,
      });
      expect(because.map(({ rule }) => rule)).toContain('coverage');
      expect(because.find(({ rule }) => rule === 'coverage')).toMatchObject({ need: 3 });
      expect(ways.length).toBeGreaterThan(0);
    });

    it('becomes what is agreed once, whoever accepts it and however often', async () => {
      await makeCoordinator('tjeerd');
      const { id } = await propose();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, at) => accept(id, at % 2 ? 'marit' : 'tjeerd')),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([
        200,
        ...Array.from({ length: 9 }, () => 409),
      ]);
      expect(await visits()).toHaveLength(10);
    });

    it('is refused when something changed since, and of two proposals only the first is taken over', async () => {
      const [one, two] = [await propose(), await propose()];
      expect((await accept(one.id)).status).toBe(200);
      expect((await accept(two.id)).body).toMatchObject({ code: 'assignment_proposal.stale' });
      const three = await propose();
      await app.db.query(
        `insert into employment (id, user_id, programme_id) values (gen_random_uuid(), $1, $2)`,
        [cast.gijs.id, programmes.SB],
      );
      expect((await accept(three.id)).body).toMatchObject({ code: 'assignment_proposal.stale' });
    });

    it('is refused when somebody in it left the group, or interviews no longer, and gives them no visit', async () => {
      const marit = await app.as('marit');
      const [one, two] = [await propose(), await propose()];
      expect(one.visits.map(({ membershipId }) => membershipId)).toContain(of('renske'));
      expect((await marit.delete(`/api/members/${of('renske')}`)).status).toBe(204);
      expect((await accept(one.id)).body).toMatchObject({ code: 'assignment_proposal.stale' });
      await marit.put(`/api/members/${of('carlijn')}`, { roles: ['delegate'] });
      expect((await accept(two.id)).body).toMatchObject({ code: 'assignment_proposal.stale' });
      expect(await visits()).toEqual([]);
      const now = await propose({ ...nobodyLess, isRepair: true });
      for (const name of ['renske', 'carlijn'] as const)
        expect(now.visits.map(({ membershipId }) => membershipId)).not.toContain(of(name));
    });

    it('mends a drop-out with one change and leaves visits under way alone', async () => {
      const before = await agreed();
      const started = before.find(({ interviewerName }) => interviewerName === cast.carlijn.name)!;
      const letters = () =>
        app.db.query<{ recipient: string; text: string }>(
          `select recipient, text from mail where subject = 'Je bezoeken zijn veranderd' order by recipient`,
        );
      await app.db.query(`update assignment set started_at = now() where id = $1`, [started.id]);
      const repair = await propose({ without: [of('dennis')], isRepair: true });
      expect(repair.visits.filter(({ isNew }) => isNew)).toMatchObject([
        { membershipId: of('nadia'), programmeId: programmes.HV },
      ]);
      expect(await letters()).toEqual([]);
      expect((await accept(repair.id)).status).toBe(200);
      // Whose visits are what they were hears nothing.
      expect((await letters()).map(({ recipient }) => recipient)).toEqual([
        cast.dennis.email,
        cast.nadia.email,
      ]);
      const [dennis, nadia] = await letters();
      expect(dennis?.text).toContain('Je hoeft niet meer naar Haarverzorging.');
      expect(nadia?.text).toContain('Je gaat nu op bezoek bij Haarverzorging.');
      const after = await visits();
      const kept = before.filter((old) => after.some(({ id }) => id === old.id));
      expect(kept).toHaveLength(9);
      expect(after.find(({ id }) => id === started.id)).toMatchObject({ membershipId: of('carlijn') });
    });

    it('moves only the two that are planned of someone with one done, and writes to nobody else', async () => {
      await ask({
        interviewersPerProgramme: 1,
        mostVisits: 3,
        grouping: 'free',
        everyoneVisits: false,
        allowsMutualPairs: true,
        reciprocityWaiver: 'Een kleine ronde.',
      });
      for (const host of ['HV', 'SB', 'VK'] as const) await app.db.query(insert('dennis', host));
      await app.db.query(insert('carlijn', 'FD'));
      await app.db.query(insert('renske', 'MZ'));
      const done = (await visits()).find(({ hostProgrammeId }) => hostProgrammeId === programmes.HV)!;
      await app.db.query('update assignment set started_at = now() where id = $1', [done.id]);
      const before = await visits();
      const repair = await propose({ without: [of('dennis')], isRepair: true });
      // The list that the coordinator sees before anything changes: two rows, and whom they now ask.
      const moved = repair.visits.filter(({ isNew }) => isNew);
      expect(moved.map(({ programmeId }) => programmeId).toSorted()).toEqual(
        [programmes.SB, programmes.VK].toSorted(),
      );
      expect(repair.visits.filter(({ isNew }) => !isNew)).toHaveLength(3);
      expect(
        repair.lost.map(({ membershipId, programmeId }) => [membershipId, programmeId]).toSorted(),
      ).toEqual([programmes.SB, programmes.VK].map((host) => [of('dennis'), host]).toSorted());
      expect(await visits()).toEqual(before);
      expect((await accept(repair.id)).status).toBe(200);
      const after = await visits();
      const stayed = before.filter((old) => after.some(({ id }) => id === old.id));
      expect(stayed.map(({ hostProgrammeId }) => hostProgrammeId).toSorted()).toEqual(
        [programmes.HV, programmes.FD, programmes.MZ].toSorted(),
      );
      expect(after.filter(({ membershipId }) => membershipId === of('dennis'))).toMatchObject([
        { id: done.id },
      ]);
      const told = await app.db.query<{ recipient: string }>(
        `select recipient from mail where subject = 'Je bezoeken zijn veranderd'`,
      );
      const takers = moved.map(
        ({ membershipId }) => Object.values(cast).find((one) => membershipOf(one) === membershipId)?.email,
      );
      expect(told.map(({ recipient }) => recipient).toSorted()).toEqual(
        [...new Set([cast.dennis.email, ...takers])].toSorted(),
      );
    });

    it('keeps to pins and never to one on somebody’s own programme', async () => {
      const marit = await app.as('marit');
      const pin = (name: CastName, host: ProgrammeKey): Promise<Answer> =>
        marit.post(`/api/plgs/${plg}/assignment-pins`, {
          membershipId: of(name),
          programmeId: programmes[host],
        });
      expect((await pin('nadia', 'FD')).body).toMatchObject({ code: 'assignment.own_programme' });
      expect((await pin('marit', 'FD')).body).toMatchObject({ code: 'assignment.not_an_interviewer' });
      expect((await pin('gijs', 'RB')).body).toMatchObject({ code: 'assignment.not_a_host' });
      expect((await pin('gijs', 'HV')).status).toBe(201);
      const { visits: rows } = await propose();
      expect(rows.find(({ membershipId }) => membershipId === of('gijs'))).toMatchObject({
        programmeId: programmes.HV,
        grounds: expect.arrayContaining(['pinned']),
      });
    });
  });

  describe('nobody visits where they work', () => {
    it('by hand, also with a second appointment, and not by passing on or swapping either', async () => {
      expect((await assign('renske', 'FD')).body).toMatchObject({
        code: 'assignment.own_programme',
        status: 409,
      });
      expect((await assign('nadia', 'FD')).body).toMatchObject({ code: 'assignment.own_programme' });
      const rows = await agreed();
      const atFd = rows.find(({ hostProgrammeId }) => hostProgrammeId === programmes.FD)!;
      const marit = await app.as('marit');
      const passed = await marit.post(`/api/assignments/${atFd.id}/pass-on`, {
        membershipId: of('nadia'),
        expects: atFd.membershipId,
      });
      expect([passed.status, passed.body['code']]).toEqual([409, 'assignment.own_programme']);
      const carlijn = rows.find(({ interviewerName }) => interviewerName === cast.carlijn.name)!;
      const renske = rows.find(({ interviewerName }) => interviewerName === cast.renske.name)!;
      const swapped = await marit.post(`/api/assignments/${carlijn.id}/swap`, {
        withIds: [renske.id],
        expects: [carlijn.membershipId, renske.membershipId],
      });
      expect([swapped.status, swapped.body['code']]).toEqual([409, 'assignment.own_programme']);
    });

    it('by SQL', async () => {
      for (const [name, host] of [
        ['renske', 'FD'],
        ['nadia', 'FD'],
        ['nadia', 'VK'],
      ] as const)
        await expect(app.db.query(insert(name, host))).rejects.toMatchObject(
          refusedBy('assignment_not_own_programme'),
        );
      await app.db.query(insert('renske', 'MZ'));
      await expect(
        app.db.query(`update assignment set host_programme_id = $1`, [programmes.FD]),
      ).rejects.toMatchObject(refusedBy('assignment_not_own_programme'));
      await expect(
        app.db.query(`update assignment set membership_id = $1, interviewer_id = $2`, [
          of('carlijn'),
          cast.carlijn.id,
        ]),
      ).rejects.toMatchObject(refusedBy('assignment_not_own_programme'));
      await expect(
        app.db.query(`update assignment set interviewer_id = $1`, [cast.bram.id]),
      ).rejects.toMatchObject(refusedBy('assignment_interviewer_in_plg'));
    });

    it('by taking a job at the programme that is still to be visited, or a seat there', async () => {
      await agreed();
      const job = `insert into employment (id, user_id, programme_id) values (gen_random_uuid(), $1, $2)`;
      await expect(app.db.query(job, [cast.renske.id, programmes.MZ])).rejects.toMatchObject(
        refusedBy('assignment_still_visits'),
      );
      await expect(
        app.db.query(`update employment set programme_id = $2 where user_id = $1`, [
          cast.renske.id,
          programmes.MZ,
        ]),
      ).rejects.toMatchObject(refusedBy('assignment_still_visits'));
      await expect(
        app.db.query(`update membership set seat_id = $2 where user_id = $1 and left_at is null`, [
          cast.renske.id,
          seats.MZ,
        ]),
      ).rejects.toMatchObject(refusedBy('assignment_still_visits'));
      await app.db.query(job, [cast.renske.id, programmes.SB]);
    });

    it('once their visit has ended, and does not go on with it when they interview again', async () => {
      await agreed();
      const visit = (await visits()).find(({ membershipId }) => membershipId === of('renske'))!;
      await app.db.query(
        `update assignment set started_at = now(), student_conversations = 1 where id = $1`,
        [visit.id],
      );
      const roles = async (all: string[]) =>
        (await (await app.as('marit')).put(`/api/members/${of('renske')}`, { roles: all })).status;
      const job = `insert into employment (id, user_id, programme_id) values (gen_random_uuid(), $1, $2)`;
      const atHost = [cast.renske.id, programmes.MZ];
      await expect(app.db.query(job, atHost)).rejects.toMatchObject(refusedBy('assignment_still_visits'));
      expect(await roles(['delegate'])).toBe(200);
      await app.db.query(job, atHost);
      expect(await roles(['delegate', 'interviewer'])).toBe(200);
      expect((await visits()).find(({ id }) => id === visit.id)?.endedAt).not.toBeNull();
      await expect(
        app.db.query(`update assignment set ended_at = null where id = $1`, [visit.id]),
      ).rejects.toMatchObject(refusedBy('assignment_not_own_programme'));
      // So may whoever held all that was planned.
      await app.db.query(`update assignment set started_at = now() where interviewer_id = $1`, [
        cast.bram.id,
      ]);
      await app.db.query(job, [cast.bram.id, programmes.VK]);
    });

    it('by a job and a visit that are made at the same moment', async () => {
      for (let round = 0; round < 5; round += 1) {
        await Promise.allSettled([hireGijs(), assign('gijs', 'SB')]);
        const [both] = await app.db.query<{ count: string }>(
          `select count(*) from assignment join employment on user_id = interviewer_id and programme_id = host_programme_id where employment.ended_at is null`,
        );
        expect(Number(both?.count)).toBe(0);
        await app.db.query(`delete from assignment`);
        await app.db.query(`delete from employment where user_id = $1 and programme_id is not null`, [
          cast.gijs.id,
        ]);
      }
    });
  });

  describe('changes by hand', () => {
    it('make the same visit once, however many ask for it at once', async () => {
      await makeCoordinator('tjeerd');
      const coordinators = await Promise.all([app.as('marit'), app.as('tjeerd')]);
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          coordinators[at % 2]!.post(`/api/plgs/${plg}/assignments`, {
            membershipId: of('renske'),
            programmeId: programmes.MZ,
          }),
        ),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ body }) => body['code'] === 'assignment.exists')).toHaveLength(49);
      expect(await visits()).toHaveLength(1);
      await expect(app.db.query(insert('renske', 'MZ'))).rejects.toMatchObject(refusedBy('assignment_once'));
    });

    it('never let two programmes visit each other, by hand or by SQL, also not when both halves come at once', async () => {
      expect((await assign('renske', 'MZ')).status).toBe(201);
      expect((await assign('carlijn', 'FD')).body).toMatchObject({ code: 'assignment.mutual_pair' });
      await expect(app.db.query(insert('carlijn', 'FD'))).rejects.toMatchObject(
        refusedBy('assignment_no_mutual_pair'),
      );
      await app.db.query(`delete from assignment`);
      const halves = [insert('floor', 'SB'), insert('bram', 'HV')];
      const results = await Promise.allSettled(
        halves.map((sql) => app.db.transaction(() => app.db.query(sql))),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('may make a pair when the coordinator allows it', async () => {
      await ask({ allowsMutualPairs: true });
      expect((await assign('renske', 'MZ')).status).toBe(201);
      expect((await assign('carlijn', 'FD')).status).toBe(201);
    });

    it('do not send someone where a conflict was declared, nor oftener than agreed', async () => {
      await (
        await app.as('floor')
      ).post(`/api/plgs/${plg}/assignment-conflicts`, {
        membershipId: of('floor'),
        programmeId: programmes.SB,
        reason: '',
      });
      expect((await assign('floor', 'SB')).body).toMatchObject({ code: 'assignment.conflict' });
      await expect(app.db.query(insert('floor', 'SB'))).rejects.toMatchObject(
        refusedBy('assignment_conflict_declared'),
      );
      expect((await assign('floor', 'VK')).status).toBe(201);
      expect((await assign('floor', 'MZ')).body).toMatchObject({ code: 'assignment.too_many' });
    });

    it('offer the reserve and legal chains of three, and settle a chain whole', async () => {
      const rows = await agreed();
      const mine = rows.find(({ interviewerName }) => interviewerName === cast.renske.name)!;
      const marit = await app.as('marit');
      const { body: options } = await marit.get<SwapOptionsDto>(`/api/assignments/${mine.id}/swaps`);
      expect(options.partners.filter(({ broken }) => broken.length === 0)).toEqual([]);
      expect(options.substitutes.filter(({ broken }) => broken.length === 0)).toEqual([
        { membershipId: of('nadia'), broken: [] },
      ]);
      const [chain] = options.chains;
      const others = chain!.withIds.map((id) => rows.find((row) => row.id === id)!);
      const expects = [mine, ...others].map(({ membershipId }) => membershipId);
      const done = await marit.post<AssignmentDto[]>(`/api/assignments/${mine.id}/swap`, {
        withIds: chain!.withIds,
        expects,
      });
      expect(done.status).toBe(200);
      const after = await visits();
      const hostOf = (membershipId: string) =>
        after.find((row) => row.membershipId === membershipId)?.hostProgrammeId;
      expect(expects.map(hostOf)).toEqual([
        others[0]!.hostProgrammeId,
        others[1]!.hostProgrammeId,
        mine.hostProgrammeId,
      ]);
      expect(after).toHaveLength(10);
    });

    it('let exactly one of two coordinators change the same visit', async () => {
      await makeCoordinator('tjeerd');
      const rows = await agreed();
      const visit = rows.find(({ interviewerName }) => interviewerName === cast.dennis.name)!;
      const pass = async (name: CastName): Promise<Answer> =>
        (await app.as(name)).post(`/api/assignments/${visit.id}/pass-on`, {
          membershipId: of('nadia'),
          expects: visit.membershipId,
        });
      const answers = await Promise.all([pass('marit'), pass('tjeerd')]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
        code: 'assignment.changed',
      });
    });

    it('leave a visit alone once its conversations have begun, by SQL too', async () => {
      const rows = await agreed();
      const visit = rows.find(({ interviewerName }) => interviewerName === cast.dennis.name)!;
      await app.db.query(`update assignment set started_at = now() where id = $1`, [visit.id]);
      const marit = await app.as('marit');
      const passed = await marit.post(`/api/assignments/${visit.id}/pass-on`, {
        membershipId: of('nadia'),
        expects: visit.membershipId,
      });
      expect(passed.body).toMatchObject({ code: 'assignment.under_way' });
      expect((await marit.delete(`/api/assignments/${visit.id}`)).body).toMatchObject({
        code: 'assignment.under_way',
      });
      for (const sql of [
        `delete from assignment where id = '${visit.id}'`,
        `update assignment set started_at = null where id = '${visit.id}'`,
        `update assignment set host_programme_id = '${programmes.VK}' where id = '${visit.id}'`,
      ])
        await expect(app.db.query(sql)).rejects.toMatchObject(refusedBy('assignment_under_way'));
    });

    it('share the conversations at a programme out again', async () => {
      const rows = await agreed();
      const atHv = rows.filter(({ hostProgrammeId }) => hostProgrammeId === programmes.HV);
      expect((await (await app.as('marit')).delete(`/api/assignments/${atHv[0]!.id}`)).status).toBe(204);
      const left = (await visits()).filter(({ hostProgrammeId }) => hostProgrammeId === programmes.HV);
      expect(left).toMatchObject([{ studentConversations: 2, teacherConversations: 2 }]);
    });
  });

  it('shows the group what each programme gave and got, this year and before', async () => {
    await agreed();
    expect((await (await app.as('esra')).get(`/api/plgs/${plg}/reciprocity`)).status).toBe(404);
    const read = async () =>
      (await (await app.as('bram')).get<ReciprocityDto>(`/api/plgs/${plg}/reciprocity`)).body;
    const before = await read();
    expect(before.rows).toHaveLength(5);
    const vk = before.rows.find(({ programmeId }) => programmeId === programmes.VK);
    expect(vk).toMatchObject({ balance: 'even', years: [{ visited: 1, hosted: 2, visitedBegun: 0 }] });
    await app.db.query(`delete from assignment where host_programme_id = $1 and interviewer_id <> $2`, [
      programmes.FD,
      cast.gijs.id,
    ]);
    await app.db.query(`update assignment set started_at = now() where host_programme_id = $1`, [
      programmes.VK,
    ]);
    const after = (await read()).rows.find(({ programmeId }) => programmeId === programmes.VK);
    expect(after).toMatchObject({ balance: 'uneven', years: [{ visited: 0, hosted: 2, hostedBegun: 2 }] });
    await ask({ reciprocityWaiver: 'Verbouwing' });
    expect(await read()).toMatchObject({ waiver: 'Verbouwing' });
    expect((await read()).rows.find(({ programmeId }) => programmeId === programmes.VK)?.balance).toBe(
      'waived',
    );
  });

  it('refuses what does not fit: unknown people, hosts and lists', async () => {
    const marit = await app.as('marit');
    const nowhere = '00000000-0000-7000-8000-0000000000ff';
    const post = (path: string, body: object): Promise<Answer> => marit.post(`/api/${path}`, body);
    expect(
      (await post(`plgs/${plg}/assignments`, { membershipId: nowhere, programmeId: programmes.FD })).status,
    ).toBe(409);
    expect(
      (await post(`plgs/${plg}/assignments`, { membershipId: of('bram'), programmeId: programmes.RB }))
        .status,
    ).toBe(409);
    expect((await post(`plgs/${plg}/assignments`, { membershipId: 'x' })).status).toBe(422);
    expect(
      (await post(`plgs/${plg}/assignment-proposals`, { without: [nowhere], isRepair: false })).status,
    ).toBe(409);
    expect(
      (await post(`assignments/${nowhere}/swap`, { withIds: [nowhere], expects: [nowhere, nowhere] })).status,
    ).toBe(422);
    expect((await marit.put(`/api/plgs/${plg}/assignment-plan`, { mostVisits: 0 })).status).toBe(422);
  });
});
