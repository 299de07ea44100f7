import { randomUUID } from 'node:crypto';
import type { AnswerDto, AssignmentProposalDto, InterviewProgressDto, Snapshot } from '@leerkring/shared';
import fc from 'fast-check';
import { isTooFew, supportOf } from '../src/analysis/support.rules.ts';
import { unsourcedNumbers } from '../src/publications/number.rules.ts';
import { presentSnapshot, type SnapshotFacts } from '../src/publications/snapshot.presenter.ts';
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

/** One study of chance: which conversations there were, what they carry, and what is recommended on that. */
const study = fc.record({
  conversations: fc.array(fc.record({ programme: fc.nat(3), isWithdrawn: fc.boolean() }), { maxLength: 9 }),
  links: fc.array(
    fc.record({
      at: fc.nat(8),
      theme: fc.nat(2),
      voice: fc.constantFrom('support' as const, 'counter' as const),
    }),
    { maxLength: 20 },
  ),
  evidence: fc.array(fc.uniqueArray(fc.nat(2), { maxLength: 3 }), { maxLength: 3 }),
});
type Study = typeof study extends fc.Arbitrary<infer It> ? It : never;

/** The version that this study would come to, by the rules themselves. */
function frozenOf(
  { conversations, links, evidence }: Study,
  sections: SnapshotFacts['sections'] = [],
): Snapshot {
  const held = conversations.map(({ programme, isWithdrawn }, at) => ({
    interviewId: `i${at}`,
    programmeId: `p${programme}`,
    isWithdrawn,
  }));
  const carried = links.flatMap(({ at, theme, voice }) => {
    const one = held[at];
    return one ? [{ ...one, themeId: `t${theme}`, answerId: `a${at}`, voice }] : [];
  });
  const themes = ['t0', 't1', 't2'].map((id) => ({
    theme: { id, name: 'Draad', description: '', counterVoice: '' },
    support: supportOf(id, carried, held, 4),
    counterConversations: 0,
    isTooFew: isTooFew(held),
    links: [],
  }));
  const recommendations = evidence.map((on, at) => ({
    id: `r${at}`,
    audience: 'practice',
    wording: 'Doe dit.',
    wordingVersion: 1,
    evidence: on.map((theme) => ({ themeId: `t${theme}` })),
    owner: null,
    due: null,
  }));
  return presentSnapshot({
    locale: 'nl',
    slug: 'toeval',
    url: 'http://leerkring.test/toeval',
    number: '0.1',
    title: 'Toeval',
    frozenAt: new Date(0),
    changeNote: '',
    plg: { name: 'Toeval', schoolYear: '2026-2027', seats: [], leadingQuestions: [] },
    authors: [],
    sections,
    summaries: [],
    conversations: [],
    insights: [],
    themes,
    tallies: [],
    quotes: [],
    recommendations,
    weighed: new Map(),
    // Only what the rules read: rows of a database have more.
  } as unknown as SnapshotFacts);
}

/** The name of what the database holds against it; null when it takes it. */
const refusal = async (query: string, values: unknown[]): Promise<string | null> => {
  try {
    await sql(query, values);
    return null;
  } catch (error) {
    return (error as { driverError?: { constraint?: string } }).driverError?.constraint ?? String(error);
  }
};

describe('a version of a report of chance', () => {
  const [plgId, reportId] = [randomUUID(), randomUUID()];
  let minor = 0;
  beforeAll(async () => {
    await sql(`insert into plg (id, name, school_year) values ($1, 'Toeval', '2026-2027')`, [plgId]);
    await sql(`insert into report (id, plg_id, title) values ($1, $2, 'Toeval')`, [reportId, plgId]);
  });
  const freeze = (id: string, snapshot: Snapshot, unsourced = 0) =>
    refusal(
      `insert into report_version (id, plg_id, report_id, major, minor, change_note, snapshot, sha256, frozen_at, unsourced_numbers)
       values ($1, $2, $3, 0, $4, 'Toeval', $5, repeat('0', 64), now(), $6)`,
      [id, plgId, reportId, (minor += 1), snapshot, unsourced],
    );

  it('rests on threads, and its threads are wide or labelled (invariant 3)', async () => {
    let [taken, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(study, async (it) => {
        const snapshot = frozenOf(it);
        const rests = it.evidence.every((on) => on.length > 0);
        expect(await freeze(randomUUID(), snapshot)).toBe(
          rests ? null : 'version_recommendations_have_evidence',
        );
        // Whoever takes the labels off is refused, but where they say nothing.
        const bare = {
          ...snapshot,
          themes: snapshot.themes.map((theme) => ({ ...theme, singleCase: false })),
        };
        const isWide = bare.themes.every(
          ({ support }) => support !== null && support.conversations >= 2 && support.programmes >= 2,
        );
        const without = await freeze(randomUUID(), { ...bare, recommendations: [] });
        expect(without).toBe(isWide ? null : 'version_single_cases_are_labelled');
        if (rests) taken += 1;
        else refused += 1;
      }),
      { numRuns: 60 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(0);
  }, 120_000);

  it('becomes public only when somebody vouches for every number in it (invariant 4)', async () => {
    const number = fc.integer({ min: 20, max: 99 });
    const piece = fc.oneof(
      number.map((of) => ({ isLoose: true, node: { type: 'text', text: String(of) } })),
      number.map((of) => ({
        isLoose: false,
        node: {
          type: 'text',
          text: String(of),
          marks: [{ type: 'manual', attrs: { source: 'Magister, oktober' } }],
        },
      })),
      fc.constant({ isLoose: false, node: { type: 'count', attrs: { themeId: 't0' } } }),
      fc.constant({
        isLoose: false,
        node: { type: 'count', attrs: { tally: 'surveys/x', columns: '["ja"]', shape: 'percent' } },
      }),
      fc.constant({ isLoose: false, node: { type: 'text', text: 'veel' } }),
    );
    let [open, closed] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), study, async (pieces, it) => {
        const text = {
          type: 'doc',
          content: pieces.map(({ node }) => ({
            type: 'paragraph',
            content: [{ type: 'text', text: 'Het zijn er ' }, node, { type: 'text', text: ' in de groep.' }],
          })),
        };
        const section = { id: randomUUID(), kind: 'text', title: 'Hoofdstuk', position: 1 };
        const snapshot = frozenOf({ ...it, evidence: [] }, [
          { section, text },
        ] as unknown as SnapshotFacts['sections']);
        const loose = unsourcedNumbers(snapshot).length;
        expect(loose).toBe(pieces.filter(({ isLoose }) => isLoose).length);
        const id = randomUUID();
        expect(await freeze(id, snapshot, loose)).toBeNull();
        expect(await refusal('update report_version set published_at = now() where id = $1', [id])).toBe(
          loose > 0 ? 'version_numbers_have_source' : null,
        );
        if (loose === 0) open += 1;
        else closed += 1;
      }),
      { numRuns: 60 },
    );
    expect(Math.min(open, closed)).toBeGreaterThan(0);
  }, 120_000);
});
