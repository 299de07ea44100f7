import type {
  AssignmentDto,
  AssignmentProposalDto,
  OpeningDto,
  SwapOptionsDto,
  SwapRequestDto,
  TimelineDto,
  TodayDto,
} from '@leerkring/shared';
import { wallClock } from '../src/calendars/local-time.rules.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type Answer, type TestApp } from './support/app.ts';
import { holdConversation, startBody, writeGuide } from './support/conversation.ts';
import { cast, membershipOf, plg, programmes, type CastName } from './support/cast.ts';

type ProgrammeKey = keyof typeof programmes;
const next: Partial<Record<ProgrammeKey, ProgrammeKey>> = {
  FD: 'MZ',
  MZ: 'HV',
  HV: 'SB',
  SB: 'VK',
  VK: 'FD',
};
const of = (name: CastName): string => membershipOf(cast[name]);
const nameOf = (membershipId: string): CastName =>
  (Object.keys(cast) as CastName[]).find((name) => of(name) === membershipId)!;
interface Lost {
  code: string;
  facts: { alternatives: string[] };
}
const refusedBy = (constraint: string) => ({ driverError: { constraint } });

describe('swapping visits', () => {
  let app: TestApp;
  let rows: AssignmentDto[];
  const visits = async (): Promise<AssignmentDto[]> =>
    (await (await app.as('bram')).get<AssignmentDto[]>(`/api/plgs/${plg}/assignments`)).body;
  const visitOf = (name: CastName): AssignmentDto =>
    rows.find(({ membershipId }) => membershipId === of(name))!;
  const options = async (name: CastName, visit = visitOf(name)): Promise<Answer<SwapOptionsDto>> =>
    (await app.as(name)).get<SwapOptionsDto>(`/api/assignments/${visit.id}/swaps`);
  const ask = async (name: CastName, withIds: string[]): Promise<Answer<SwapRequestDto>> =>
    (await app.as(name)).post<SwapRequestDto>(`/api/assignments/${visitOf(name).id}/swaps`, {
      withIds,
      expects: [visitOf(name).id, ...withIds].map((id) => rows.find((row) => row.id === id)?.membershipId),
    });
  const answer = async (name: CastName, id: string, how: string): Promise<Answer<SwapRequestDto>> =>
    (await app.as(name)).post<SwapRequestDto>(`/api/swaps/${id}/${how}`);
  const swaps = async (name: CastName): Promise<SwapRequestDto[]> =>
    (await (await app.as(name)).get<SwapRequestDto[]>(`/api/plgs/${plg}/swaps`)).body;
  /** A chain of three that the rules allow, with who is in it besides the asker. */
  const chainFor = async (name: CastName): Promise<{ withIds: string[]; others: CastName[] }> => {
    const [chain] = (await options(name)).body.chains;
    return {
      withIds: chain!.withIds,
      others: chain!.withIds.map((id) => nameOf(rows.find((row) => row.id === id)!.membershipId)),
    };
  };

  const giveBack = async (name: CastName, visit = visitOf(name)): Promise<Answer<OpeningDto>> =>
    (await app.as(name)).post<OpeningDto>(`/api/assignments/${visit.id}/return`, { reason: 'CANARY-ziek' });
  const openings = async (name: CastName): Promise<OpeningDto[]> =>
    (await (await app.as(name)).get<OpeningDto[]>(`/api/plgs/${plg}/openings`)).body;
  const take = async (name: CastName, id: string): Promise<Answer> =>
    (await app.as(name)).post(`/api/openings/${id}/take`);

  beforeEach(async () => {
    app = await bootApp();
    for (const [name, person] of Object.entries(cast) as [CastName, (typeof cast)[CastName]][]) {
      const host = name === 'gijs' ? 'FD' : person.seat && next[person.seat];
      if (!host || name === 'nadia' || !person.roles.includes('interviewer')) continue;
      await app.db.query(
        `insert into assignment (id, plg_id, membership_id, interviewer_id, host_programme_id)
         values (gen_random_uuid(), $1, $2, $3, $4)`,
        [plg, of(name), person.id, programmes[host]],
      );
    }
    rows = await visits();
  });
  afterEach(async () => {
    await app.close();
  });

  const mails = async (subject: string): Promise<string[]> =>
    (
      await app.db.query<{ recipient: string }>('select recipient from mail where subject = $1', [subject])
    ).map(({ recipient }) => recipient);

  it('tells by letter that it is asked, settled or has lapsed, and never whoever did it', async () => {
    const { withIds, others } = await chainFor('renske');
    const first = await ask('renske', withIds);
    // Until and with the day that its letter and its page name, not until the hour at which it was asked.
    expect(wallClock(new Date(first.body.expiresAt)).time).toBe('23:59');
    expect((await mails('Renske Bolhuis wil een bezoek ruilen')).toSorted()).toEqual(
      others.map((name) => cast[name].email).toSorted(),
    );
    for (const name of others) await answer(name, first.body.id, 'accept');
    const last = others.at(-1) ?? 'renske';
    expect((await mails('De ruil is rond')).toSorted()).toEqual(
      (['renske', ...others] as CastName[])
        .filter((name) => name !== last)
        .map((name) => cast[name].email)
        .toSorted(),
    );
    rows = await visits();
    const again = await chainFor('renske');
    const second = await ask('renske', again.withIds);
    await app.db.query(`update swap set expires_at = now() - interval '1 minute' where id = $1`, [
      second.body.id,
    ]);
    await app.db.transaction(() => app.app.get(Jobs).add('swaps.lapse', 'test'));
    await app.app.get(Jobs).runDue();
    expect((await swaps('renske')).find(({ id }) => id === second.body.id)?.state).toBe('expired');
    expect((await mails('De ruil is verlopen')).toSorted()).toEqual(
      (['renske', ...again.others] as CastName[]).map((name) => cast[name].email).toSorted(),
    );
  });

  it('is asked for one’s own visit only, and seen by who is in it and the coordinator', async () => {
    const { withIds, others } = await chainFor('renske');
    expect((await options('esra', visitOf('renske'))).status).toBe(404);
    expect((await options('floor', visitOf('renske'))).status).toBe(403);
    for (const name of ['marit', 'floor'] as const) {
      const visitor = await app.as(name);
      const expects = [visitOf('renske').id, ...withIds].map(
        (id) => rows.find((row) => row.id === id)!.membershipId,
      );
      const path = `/api/assignments/${visitOf('renske').id}/swaps`;
      expect((await visitor.post(path, { withIds, expects })).status).toBe(403);
    }
    const { status, body } = await ask('renske', withIds);
    expect(status).toBe(201);
    const outside = (['youssef', 'carlijn', 'dennis', 'floor', 'aylin', 'bram', 'loes'] as const).find(
      (name) => !others.includes(name),
    )!;
    expect(await swaps(outside)).toEqual([]);
    expect((await answer(outside, body.id, 'accept')).status).toBe(404);
    expect(await swaps('marit')).toMatchObject([{ id: body.id, can: { accept: false, withdraw: false } }]);
    expect((await answer('marit', body.id, 'accept')).status).toBe(403);
    expect((await answer('renske', body.id, 'accept')).status).toBe(403);
    expect((await (await app.as(others[0]!)).delete(`/api/swaps/${body.id}`)).status).toBe(403);
    expect((await ask('renske', withIds)).body).toMatchObject({ code: 'swap.asked_already' });
  });

  it('offers what the rules allow and nothing else, three-way chains too', async () => {
    expect(rows).toHaveLength(10);
    const { body } = await options('renske');
    expect(body.partners).toEqual([]);
    expect(body.substitutes).toEqual([]);
    expect(body.chains.length).toBeGreaterThan(0);
    const refused = await ask('renske', [visitOf('floor').id]);
    expect(refused).toMatchObject({ status: 409, body: { code: 'assignment.mutual_pair' } });
    for (const { withIds } of body.chains.slice(0, 5)) {
      const asked = await ask('renske', withIds);
      expect(asked.status).toBe(201);
      expect((await (await app.as('renske')).delete(`/api/swaps/${asked.body.id}`)).status).toBe(200);
    }
  });

  it('happens whole when the last says yes, and not before', async () => {
    const { withIds, others } = await chainFor('renske');
    const { body } = await ask('renske', withIds);
    expect(body.steps.map(({ acceptedAt }) => acceptedAt !== null)).toEqual([true, false, false]);
    const [second, third] = others;
    expect((await answer(second!, body.id, 'accept')).body).toMatchObject({ state: 'open' });
    expect(await visits()).toEqual(rows);
    const today = await (await app.as(third!)).get<TodayDto>('/api/today');
    expect(JSON.stringify(today.body)).toContain('swap.answer');
    expect((await answer(third!, body.id, 'accept')).body).toMatchObject({ state: 'settled' });
    const after = await visits();
    const hostOf = (name: CastName) => after.find((row) => row.membershipId === of(name))?.hostProgrammeId;
    const ring = ['renske', second!, third!] as CastName[];
    expect(ring.map(hostOf)).toEqual(ring.map((_, at) => visitOf(ring[(at + 1) % 3]!).hostProgrammeId));
    expect(after).toHaveLength(10);
    expect((await answer(second!, body.id, 'decline')).body).toMatchObject({ code: 'swap.over' });
  });

  it('ends when one declines, when it is withdrawn and when its time is over', async () => {
    const { withIds, others } = await chainFor('renske');
    const declined = (await ask('renske', withIds)).body.id;
    expect((await answer(others[0]!, declined, 'decline')).body).toMatchObject({ state: 'declined' });
    expect((await answer(others[1]!, declined, 'accept')).body).toMatchObject({ code: 'swap.over' });
    const withdrawn = (await ask('renske', withIds)).body.id;
    expect((await (await app.as('renske')).delete(`/api/swaps/${withdrawn}`)).status).toBe(200);
    expect((await answer(others[0]!, withdrawn, 'accept')).body).toMatchObject({ code: 'swap.over' });
    const late = (await ask('renske', withIds)).body.id;
    await app.db.query(`update swap set expires_at = now() where id = $1`, [late]);
    expect((await answer(others[0]!, late, 'accept')).body).toMatchObject({ code: 'swap.expired' });
    expect((await swaps('renske')).map(({ state }) => state)).toEqual(['expired', 'withdrawn', 'declined']);
    expect((await ask('renske', withIds)).status).toBe(201);
    expect(await visits()).toEqual(rows);
  });

  it('of two that need the same visit exactly one wins, also when both are said yes to at one moment', async () => {
    const { withIds, others } = await chainFor('renske');
    const [one, two] = [(await ask('renske', withIds)).body.id, (await ask('youssef', withIds)).body.id];
    const [second, third] = others;
    for (const id of [one, two]) expect((await answer(second!, id, 'accept')).status).toBe(200);
    const answers = await Promise.all([answer(third!, one, 'accept'), answer(third!, two, 'accept')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body as unknown as Lost;
    expect(lost).toMatchObject({ code: 'swap.overtaken' });
    expect(await visits()).toHaveLength(10);
    // Who lost gets the nearest swaps that are left, each beginning with a visit of their own, and can ask them as they are.
    rows = await visits();
    const legal = (await options(third!)).body;
    const ways = [...legal.partners.map((it) => [it.assignmentId]), ...legal.chains.map((it) => it.withIds)];
    const nearest = lost.facts.alternatives.map((way) => way.split(' '));
    expect(nearest.length).toBe(Math.min(3, ways.length));
    for (const [mine, ...withIds] of nearest) {
      expect(mine).toBe(visitOf(third!).id);
      expect(ways).toContainEqual(withIds);
    }
    expect((await ask(third!, nearest[0]!.slice(1))).status).toBe(201);
    expect((await swaps('marit')).map(({ state }) => state).toSorted()).toEqual([
      'open',
      'overtaken',
      'settled',
    ]);
  });

  it('is not settled when a visit has begun or the rules changed since, by SQL neither', async () => {
    const { withIds, others } = await chainFor('renske');
    const { id } = (await ask('renske', withIds)).body;
    await answer(others[0]!, id, 'accept');
    await expect(app.db.query(`update swap set state = 'settled' where id = $1`, [id])).rejects.toMatchObject(
      refusedBy('swap_settled_by_all'),
    );
    const target = rows.find((row) => row.id === withIds[0])!.hostProgrammeId;
    const conflict = await (
      await app.as('marit')
    ).post<{ id: string }>(`/api/plgs/${plg}/assignment-conflicts`, {
      membershipId: of('renske'),
      programmeId: target,
      reason: '',
    });
    expect((await answer(others[1]!, id, 'accept')).body).toMatchObject({ code: 'assignment.conflict' });
    await (await app.as('marit')).delete(`/api/assignment-conflicts/${conflict.body.id}`);
    await app.db.query(`update assignment set started_at = now() where id = $1`, [withIds[1]]);
    expect((await answer(others[1]!, id, 'accept')).body).toMatchObject({ code: 'swap.overtaken' });
    expect((await visits()).map(({ membershipId }) => membershipId)).toEqual(
      rows.map(({ membershipId }) => membershipId),
    );
  });

  describe('giving a visit back', () => {
    it('is for one’s own visit, not for a pinned one or one that has begun', async () => {
      expect((await giveBack('esra', visitOf('dennis'))).status).toBe(404);
      for (const name of ['carlijn', 'marit'] as const)
        expect((await giveBack(name, visitOf('dennis'))).status).toBe(403);
      await (
        await app.as('marit')
      ).post(`/api/plgs/${plg}/assignment-pins`, {
        membershipId: of('dennis'),
        programmeId: visitOf('dennis').hostProgrammeId,
      });
      expect((await giveBack('dennis')).body).toMatchObject({ code: 'assignment.pinned' });
      await app.db.query(`update assignment set started_at = now() where id = $1`, [visitOf('carlijn').id]);
      expect((await giveBack('carlijn')).body).toMatchObject({ code: 'assignment.under_way' });
    });

    it('frees it for whom the rules allow; the reason stays with the coordinator', async () => {
      const { status, body } = await giveBack('dennis');
      expect({ status, missing: body.missing, reason: body.reason }).toEqual({
        status: 201,
        missing: 1,
        reason: 'CANARY-ziek',
      });
      expect(JSON.stringify(await openings('marit'))).toContain('CANARY');
      expect(JSON.stringify(await openings('nadia'))).not.toContain('CANARY');
      expect(JSON.stringify(await app.db.query(`select facts from event`))).not.toContain('CANARY');
      expect((await openings('nadia'))[0]?.can.take).toBe(true);
      // Works there; has a visit already; coordinates only.
      for (const name of ['floor', 'renske', 'marit'] as const) {
        expect((await openings(name))[0]?.can.take).toBe(false);
        expect([403, 409]).toContain((await take(name, body.id)).status);
      }
      const today = await (await app.as('marit')).get('/api/today');
      expect(JSON.stringify(today.body)).toContain('opening.fill');
      expect((await take('nadia', body.id)).status).toBe(200);
      expect((await visits()).find(({ membershipId }) => membershipId === of('nadia'))).toMatchObject({
        hostProgrammeId: programmes.HV,
      });
      expect((await take('dennis', body.id)).body).toMatchObject({ code: 'opening.taken' });
    });

    it('goes by itself when somebody leaves the group or interviews no longer; what they began stays theirs', async () => {
      await app.db.query(`update assignment set started_at = now() where id = $1`, [visitOf('carlijn').id]);
      for (const name of ['dennis', 'carlijn'] as const)
        expect((await (await app.as('marit')).delete(`/api/members/${of(name)}`)).status).toBe(204);
      // What the one would have held fell to the other, who had handed nothing in.
      const free = {
        hostProgrammeId: visitOf('dennis').hostProgrammeId,
        missing: 2,
        reason: '',
        hasStopped: true,
      };
      expect(await openings('marit')).toMatchObject([free, free]);
      const demoted = await (
        await app.as('marit')
      ).put(`/api/members/${of('aylin')}`, { roles: ['delegate'] });
      expect(demoted.status).toBe(200);
      // The host sees it too.
      expect((await openings('bram'))[0]).toMatchObject({
        hostProgrammeId: visitOf('aylin').hostProgrammeId,
        hasStopped: true,
      });
      expect((await giveBack('loes')).body.hasStopped).toBe(false);
      const left = (await visits()).map(({ membershipId }) => membershipId);
      expect([left.includes(of('dennis')), left.includes(of('carlijn'))]).toEqual([false, true]);
      const today = await (await app.as('marit')).get('/api/today');
      expect(JSON.stringify(today.body)).toContain('opening.fill');
    });

    it('goes too when somebody leaves at the very moment in which they are given one', async () => {
      const marit = await app.as('marit');
      const isWaiting = async () => {
        const [row] = await app.db.query<{ count: number }>(
          `select count(*)::int from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`,
        );
        return (row?.count ?? 0) > 0;
      };
      let leaving: Promise<Answer> | null = null;
      // As a proposal is taken over: the group is held, and the visit is there for others at commit.
      await app.db.transaction(async () => {
        await app.db.query('select from plg where id = $1 for no key update', [plg]);
        await app.db.query(
          `insert into assignment (id, plg_id, membership_id, interviewer_id, host_programme_id)
           values (gen_random_uuid(), $1, $2, $3, $4)`,
          [plg, of('nadia'), cast.nadia.id, programmes.MZ],
        );
        const seen = { isGone: false };
        leaving = marit.delete(`/api/members/${of('nadia')}`).finally(() => {
          seen.isGone = true;
        });
        while (!seen.isGone && !(await isWaiting()));
      });
      expect((await leaving!).status).toBe(204);
      expect((await visits()).map(({ membershipId }) => membershipId)).not.toContain(of('nadia'));
    });

    it('asks for someone for what remains of a visit that had begun; what was held stays with who held it', async () => {
      const guide = await writeGuide(app.db);
      // Nobody else goes there, so that what remains is held by nobody until it is taken over.
      const { id: visitId, hostProgrammeId } = visitOf('carlijn');
      await app.db.query('delete from assignment where host_programme_id = $1 and id <> $2', [
        hostProgrammeId,
        visitId,
      ]);
      await app.db.query(
        'update assignment set student_conversations = 2, teacher_conversations = 2 where id = $1',
        [visitId],
      );
      const carlijn = await app.as('carlijn');
      const talk = await holdConversation(carlijn, guide, visitId, 'CANARY-woorden', 'CANARY-naam');
      const here = async () => (await visits()).filter((row) => row.hostProgrammeId === hostProgrammeId);
      const roles = async (all: string[]) =>
        (await app.as('marit')).put(`/api/members/${of('carlijn')}`, { roles: all });
      const marit = await app.as('marit');
      const made = async () =>
        (await marit.get<TimelineDto>(`/api/plgs/${plg}/timeline`)).body.work.find(
          ({ kind }) => kind === 'assignments',
        )!.done;
      const before = await made();
      expect((await roles(['delegate'])).status).toBe(200);
      expect(await made()).toBe(before - 1);
      const [free] = await openings('marit');
      expect(free).toMatchObject({ hostProgrammeId, hasStopped: true, missing: 2 });
      const fills = async () =>
        (await (await app.as('marit')).get<TodayDto>('/api/today')).body.obligations.filter(
          ({ kind }) => kind === 'opening.fill',
        );
      expect(await fills()).toHaveLength(1);
      const ended = { id: visitId, membershipId: of('carlijn'), endedAt: expect.any(String) };
      expect(await here()).toMatchObject([{ ...ended, studentConversations: 2, teacherConversations: 2 }]);
      // Not asked any more, and nothing new begins there; what was begun before is still taken in.
      const today = await carlijn.get<TodayDto>('/api/today');
      expect(today.body.obligations.map(({ kind }) => kind)).not.toContain('interview.hold');
      const late = { startedAt: new Date().toISOString(), consentAt: new Date().toISOString() };
      expect(
        (await carlijn.post(`/api/plgs/${plg}/interviews`, startBody(guide, visitId, late))).body,
      ).toMatchObject({ code: 'interview.visit_ended' });
      expect((await carlijn.post(`/api/plgs/${plg}/interviews`, startBody(guide, visitId))).status).toBe(201);
      // Who interviews again goes on with it.
      expect((await roles(['delegate', 'interviewer'])).status).toBe(200);
      expect(await openings('marit')).toMatchObject([{ missing: 1 }]);
      expect(await here()).toMatchObject([{ id: visitId, endedAt: null, studentConversations: 2 }]);

      expect((await (await app.as('marit')).delete(`/api/members/${of('carlijn')}`)).status).toBe(204);
      expect(await openings('marit')).toMatchObject([{ id: free!.id, missing: 2 }]);
      const taker = 'nadia';
      // A proposal shares out what is left, and nothing that was held already.
      const plan = await marit.post<AssignmentProposalDto>(`/api/plgs/${plg}/assignment-proposals`, {
        without: [],
        isRepair: true,
      });
      const there = plan.body.visits.filter(({ programmeId }) => programmeId === hostProgrammeId);
      expect(there.reduce((sum, it) => sum + it.studentConversations, 0)).toBe(1);
      expect(there.reduce((sum, it) => sum + it.teacherConversations, 0)).toBe(2);
      expect((await take(taker, free!.id)).status).toBe(200);
      expect(
        (await here()).toSorted((a, b) => a.interviewerName.localeCompare(b.interviewerName)),
      ).toMatchObject([
        { ...ended, studentConversations: 1, teacherConversations: 0 },
        { membershipId: of(taker), endedAt: null, studentConversations: 1, teacherConversations: 2 },
      ]);
      const [kept] = await app.db.query('select interviewer_id, submitted_at from interview where id = $1', [
        talk.id,
      ]);
      expect(kept).toMatchObject({ interviewer_id: cast.carlijn.id, submitted_at: expect.any(Date) });
      for (const name of [taker, 'marit'] as const) {
        expect((await (await app.as(name)).get(`/api/interviews/${talk.id}`)).status).toBe(404);
        const kit = await (await app.as(name)).get('/api/interviews/kit');
        expect(JSON.stringify(kit.body)).not.toContain('CANARY');
      }
    });

    it('gives it to exactly one of two who come at the same moment', async () => {
      const { id } = (await giveBack('dennis')).body;
      const other = (await giveBack('carlijn')).body.id;
      const answers = await Promise.all([take('nadia', id), take('dennis', id)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
        code: 'opening.taken',
        facts: { alternatives: [other] },
      });
      expect(await visits()).toHaveLength(9);
      // For whom nothing else is left, nothing is named.
      expect((await take('renske', id)).body).toMatchObject({ facts: { alternatives: [] } });
    });
  });
});
