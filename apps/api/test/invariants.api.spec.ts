import { randomUUID } from 'node:crypto';
import type { AnswerDto, AssignmentProposalDto, InterviewProgressDto } from '@leerkring/shared';
import fc from 'fast-check';
import { Sessions } from '../src/platform/session/sessions.ts';
import { bootApp, Visitor, type TestApp } from './support/app.ts';
import { revision } from './support/conversation.ts';

/** One world of chance: who works where, what they do in the year, and who moves to another team in between. */
interface World {
  /** How many people each programme sends. */
  teams: number[];
  /** Who also works at which other programme; indexes that mean nobody are left out. */
  seconds: [person: number, programme: number][];
  moves: [person: number, programme: number][];
  deeds: { person: number; audience: 'student' | 'teacher'; end: 'begun' | 'handed in' | 'withdrawn' }[];
}

const world: fc.Arbitrary<World> = fc.record({
  teams: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 3, maxLength: 5 }),
  seconds: fc.array(fc.tuple(fc.nat(9), fc.nat(4)), { maxLength: 2 }),
  moves: fc.array(fc.tuple(fc.nat(9), fc.nat(4)), { maxLength: 3 }),
  deeds: fc.array(
    fc.record({
      person: fc.nat(9),
      audience: fc.constantFrom('student', 'teacher'),
      end: fc.constantFrom('begun', 'handed in', 'handed in', 'withdrawn'),
    }),
    { minLength: 3, maxLength: 8 },
  ),
});

let house: TestApp;
beforeAll(async () => {
  house = await bootApp();
});
afterAll(() => house.close());

const sql = <T = Record<string, unknown>>(query: string, values: unknown[] = []): Promise<T[]> =>
  house.db.query<T>(query, values);
const as = async (userId: string): Promise<Visitor> =>
  new Visitor(house.origin, `leerkring=${await house.app.get(Sessions).open(userId)}`);

interface Group {
  plgId: string;
  programmes: string[];
  people: { userId: string; membershipId: string }[];
  coordinator: string;
  author: string;
}

/** A group of its own, with everybody in it. */
async function seat({ teams, seconds }: World): Promise<Group> {
  const [plgId, institution] = [randomUUID(), randomUUID()];
  const group: Group = { plgId, programmes: [], people: [], coordinator: '', author: '' };
  await house.db.transaction(async () => {
    await sql(`insert into institution (id, name, kind, region) values ($1, $2, 'roc', 'noord')`, [
      institution,
      `Toeval ${institution}`,
    ]);
    await sql(`insert into plg (id, name, school_year) values ($1, 'Toeval', '2026-2027')`, [plgId]);
    const person = async (roles: string[], seatId: string | null, programmeId: string | null) => {
      const [userId, membershipId] = [randomUUID(), randomUUID()];
      await sql(
        `insert into user_account (id, name, email, locale, password_hash, has_password)
         values ($1, $2, $3, 'nl', 'x', false)`,
        [userId, `Iemand ${userId.slice(0, 4)}`, `${userId}@demo.example`],
      );
      await sql(
        `insert into membership (id, plg_id, user_id, seat_id, hold, roles, joined_at) values ($1, $2, $3, $4, $5, $6, now())`,
        [membershipId, plgId, userId, seatId, seatId && 'delegate', roles],
      );
      if (programmeId) await work(userId, programmeId);
      return { userId, membershipId };
    };
    group.coordinator = (await person(['coordinator'], null, null)).userId;
    group.author = (await person(['author'], null, null)).userId;
    for (const size of teams) {
      const [programmeId, seatId] = [randomUUID(), randomUUID()];
      group.programmes.push(programmeId);
      await sql(
        `insert into programme (id, institution_id, name, levels, route, years, hours_per_year)
         values ($1, $2, $3, '{2}', 'bol', 2, 1000)`,
        [programmeId, institution, `Opleiding ${programmeId.slice(0, 8)}`],
      );
      await sql(`insert into seat (id, plg_id, programme_id, stance) values ($1, $2, $3, 'does_already')`, [
        seatId,
        plgId,
        programmeId,
      ]);
      for (let at = 0; at < size; at++)
        group.people.push(await person(['delegate', 'interviewer'], seatId, programmeId));
    }
    for (const [at, to] of seconds) {
      const [who, where] = [group.people[at], group.programmes[to]];
      if (who && where) await work(who.userId, where);
    }
  });
  return group;
}

const work = (userId: string, programmeId: string): Promise<unknown> =>
  sql(
    `insert into employment (id, user_id, programme_id) select gen_random_uuid(), $1, $2
     where not exists (select from employment where user_id = $1 and programme_id = $2)`,
    [userId, programmeId],
  );

async function writeGuide(plgId: string): Promise<{ versionId: string; questions: Record<string, string> }> {
  const [protocolId, versionId, lvId] = [randomUUID(), randomUUID(), randomUUID()];
  const questions = { student: randomUUID(), teacher: randomUUID() };
  await house.db.transaction(async () => {
    await sql(`insert into leading_question (id, plg_id, position, text) values ($1, $2, 1, 'Hoe?')`, [
      lvId,
      plgId,
    ]);
    await sql('insert into protocol (id, plg_id) values ($1, $2)', [protocolId, plgId]);
    await sql(
      `insert into protocol_version (id, plg_id, protocol_id, major, minor, consent_student, consent_teacher)
       values ($1, $2, $3, 1, 0, 'Met een code.', 'Met een code.')`,
      [versionId, plgId, protocolId],
    );
    for (const [audience, id] of Object.entries(questions))
      await sql(
        `insert into protocol_question (id, plg_id, version_id, lineage_id, canonical_id, audience, leading_question_id, text, kind, is_chosen, position)
         values ($1, $2, $3, $1, $1, $4, $5, 'Vraag?', 'open', true, 1)`,
        [id, plgId, versionId, audience, lvId],
      );
    await sql(`update protocol_version set frozen_at = now(), content_hash = 'x' where id = $1`, [versionId]);
  });
  return { versionId, questions };
}

/** Asks for a plan and takes it; null when there is none. */
async function plan({ plgId, coordinator }: Group): Promise<boolean> {
  const marit = await as(coordinator);
  const asked = await marit.put(`/api/plgs/${plgId}/assignment-plan`, {
    interviewersPerProgramme: 1,
    studentConversations: 2,
    teacherConversations: 2,
    mostVisits: 2,
    allowsMutualPairs: false,
    allowsRepeats: false,
    grouping: 'free',
    everyoneVisits: false,
    reciprocityWaiver: '',
  });
  expect(asked.status).toBe(200);
  const { body } = await marit.post<AssignmentProposalDto>(`/api/plgs/${plgId}/assignment-proposals`, {
    without: [],
    isRepair: false,
  });
  const taken = await marit.post(`/api/assignment-proposals/${body.id}/accept`);
  return taken.status === 200 || taken.status === 201;
}

interface Held {
  id: string;
  words: string;
  end: World['deeds'][number]['end'];
}

/** Everything people try; what the rules refuse is left, and nothing is asked beforehand. */
async function live(group: Group, { moves, deeds }: World): Promise<{ held: Held[]; refused: number }> {
  const { plgId, people, programmes } = group;
  const guide = await writeGuide(plgId);
  // Their school moves them without asking us: the trigger that protects agreed visits is not there for it.
  await sql('alter table employment disable trigger employment_leaves_visits_legal');
  for (const [at, to] of moves) {
    const [who, where] = [people[at], programmes[to]];
    if (who && where) await work(who.userId, where);
  }
  // And whoever talks first was moved to the very programme they were to visit.
  const first = people[(deeds[0]?.person ?? 0) % people.length];
  const [theirs] = await sql<{ to_id: string }>(
    'select host_programme_id as to_id from assignment where plg_id = $1 and interviewer_id = $2',
    [plgId, first?.userId],
  );
  if (first && theirs) await work(first.userId, theirs.to_id);
  await sql('alter table employment enable trigger employment_leaves_visits_legal');
  const held: Held[] = [];
  let refused = 0;
  for (const { person, audience, end } of deeds) {
    const who = people[person % people.length];
    const [visit] = await sql<{ id: string }>(
      'select id from assignment where plg_id = $1 and interviewer_id = $2 order by random() limit 1',
      [plgId, who?.userId],
    );
    if (!who || !visit) continue;
    const visitor = await as(who.userId);
    const [id, words] = [randomUUID(), `CANARY ${randomUUID()}`];
    const at = new Date().toISOString();
    const { status } = await visitor.post(`/api/plgs/${plgId}/interviews`, {
      id,
      assignmentId: visit.id,
      protocolVersionId: guide.versionId,
      audience,
      startedAt: at,
      consentAt: at,
      consentVersion: '1.0',
      respondent: { id: randomUUID(), name: `NAMECANARY ${randomUUID()}` },
    });
    if (status !== 201) {
      refused += 1;
      continue;
    }
    const answers = [revision(guide.questions[audience] ?? '', words)];
    await visitor.post(`/api/interviews/${id}/answers`, { answers });
    if (end !== 'begun') await visitor.post(`/api/interviews/${id}/submit`);
    if (end === 'withdrawn') await visitor.post(`/api/interviews/${id}/withdraw`);
    held.push({ id, words, end });
  }
  return { held, refused };
}

/** A7.1: at a visit when it is agreed, and at every conversation when it begins. */
async function nobodyAtHome({ plgId }: Group): Promise<void> {
  const began = await sql(
    `select i.id from interview i join assignment a on a.id = i.assignment_id
     join employment e on e.user_id = i.interviewer_id and e.programme_id = a.host_programme_id and e.ended_at is null
     where i.plg_id = $1`,
    [plgId],
  );
  const seated = await sql(
    `select a.id from assignment a join membership m on m.id = a.membership_id join seat s on s.id = m.seat_id
     where a.plg_id = $1 and s.programme_id = a.host_programme_id`,
    [plgId],
  );
  expect({ began, seated }).toEqual({ began: [], seated: [] });
}

/** A7.2: every answer belongs to the one frozen version of its conversation, and that version stays as it is. */
async function oneFrozenVersion({ plgId }: Group): Promise<void> {
  const strange = await sql(
    `select w.id from answer w join interview i on i.id = w.interview_id
     join protocol_question q on q.id = w.question_id join protocol_version v on v.id = i.protocol_version_id
     where w.plg_id = $1 and (q.version_id <> i.protocol_version_id or v.frozen_at is null or q.audience <> i.audience)`,
    [plgId],
  );
  expect(strange).toEqual([]);
  const change = sql(`update protocol_question set text = 'Anders?' where plg_id = $1`, [plgId]);
  await expect(change).rejects.toMatchObject({ driverError: { constraint: 'protocol_version_frozen' } });
}

/** A7.6: as the plan gave it. */
async function givenIsGot({ plgId, programmes }: Group): Promise<void> {
  const rows = await sql<{ from_id: string; to_id: string }>(
    `select s.programme_id as from_id, a.host_programme_id as to_id from assignment a
     join membership m on m.id = a.membership_id join seat s on s.id = m.seat_id where a.plg_id = $1`,
    [plgId],
  );
  for (const id of programmes) {
    const given = rows.filter(({ from_id: from }) => from === id).length;
    const got = rows.filter(({ to_id: to }) => to === id).length;
    expect(Math.abs(given - got)).toBeLessThanOrEqual(1);
  }
}

/** A7.7: what was withdrawn is nowhere, and the counts go on saying what was held. */
async function withdrawnIsGone(group: Group, held: Held[]): Promise<void> {
  const author = await as(group.author);
  const { body } = await author.get<AnswerDto[]>(`/api/plgs/${group.plgId}/interviews/answers`);
  const stand = held.filter(({ end }) => end === 'handed in');
  expect(body.map(({ text }) => text).toSorted()).toEqual(stand.map(({ words }) => words).toSorted());
  for (const { id } of held.filter(({ end }) => end === 'withdrawn')) {
    const [left] = await sql<{ words: string; keys: string }>(
      `select (select count(*) from answer where interview_id = $1 and words_sealed is not null) as words,
              (select count(*) from respondent_keys.respondent_key where id = $1) as keys`,
      [id],
    );
    expect(left).toEqual({ words: '0', keys: '0' });
  }
}

/** A7.9: whoever reads no answers gets numbers about visits alone, and each of them is about what was held. */
async function countsTellNothing(group: Group, held: Held[]): Promise<void> {
  const path = `/api/plgs/${group.plgId}/interviews`;
  const over = held.filter(({ end }) => end !== 'begun').length;
  for (const userId of [group.coordinator, ...group.people.map((it) => it.userId)]) {
    const visitor = await as(userId);
    expect((await visitor.get<AnswerDto[]>(`${path}/answers`)).body).toEqual([]);
    const { body } = await visitor.get<InterviewProgressDto>(`${path}/progress`);
    expect(JSON.stringify(body)).not.toContain('CANARY');
    // A withdrawal changes no number: two readings that differ tell of nobody.
    expect(body.held).toBe(over);
    expect(body.visitors.length > 0).toBe(userId === group.coordinator);
  }
}

it('holds in groups of chance: nobody at home, one version, given is got, withdrawn is gone, counts tell nothing', async () => {
  let planned = 0;
  let begun = 0;
  let stopped = 0;
  await fc.assert(
    fc.asyncProperty(world, async (it) => {
      const group = await seat(it);
      if (!(await plan(group))) return;
      planned += 1;
      await nobodyAtHome(group);
      await givenIsGot(group);
      const { held, refused } = await live(group, it);
      begun += held.length;
      stopped += refused;
      await nobodyAtHome(group);
      await oneFrozenVersion(group);
      await withdrawnIsGone(group, held);
      await countsTellNothing(group, held);
    }),
    { numRuns: 15 },
  );
  // Worlds in which nothing can happen prove nothing.
  expect(planned).toBeGreaterThan(3);
  expect(begun).toBeGreaterThan(5);
  expect(stopped).toBeGreaterThan(0);
}, 240_000);
