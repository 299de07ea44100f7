import { randomUUID } from 'node:crypto';
import type {
  AnalysisDto,
  AnswerDto,
  CountsDto,
  InterviewProgressDto,
  ProtocolVersionDto,
  QuoteDto,
  Snapshot,
} from '@leerkring/shared';
import fc from 'fast-check';
import { isTooFew, supportOf } from '../src/analysis/support.rules.ts';
import { unsourcedNumbers } from '../src/publications/number.rules.ts';
import { presentSnapshot, type SnapshotFacts } from '../src/publications/snapshot.presenter.ts';
import { anyYear } from './support/any-steps.ts';
import { AnyYear, wordingOf } from './support/any-year.ts';
import { bootApp, type TestApp } from './support/app.ts';
import { columnsWith } from './support/everything.ts';

let house: TestApp;
beforeAll(async () => {
  house = await bootApp();
});
afterAll(() => house.close());

const sql = <T = Record<string, unknown>>(query: string, values: unknown[] = []): Promise<T[]> =>
  house.db.query<T>(query, values);

/** What each programme gives and gets, whether visitors are still missing somewhere, and why it may be uneven. */
async function balanceOf({ plgId, programmes }: AnyYear) {
  const visits = await sql<{ from_id: string; to_id: string }>(
    `select s.programme_id as from_id, a.host_programme_id as to_id from assignment a
     join membership m on m.id = a.membership_id join seat s on s.id = m.seat_id where a.plg_id = $1`,
    [plgId],
  );
  const [plan] = await sql<{ need: number; waiver: string }>(
    'select interviewers_per_programme as need, reciprocity_waiver as waiver from assignment_plan where plg_id = $1',
    [plgId],
  );
  const uneven = programmes.map((id) => {
    const given = visits.filter(({ from_id: from }) => from === id).length;
    const got = visits.filter(({ to_id: to }) => to === id).length;
    return { gap: Math.abs(given - got), got };
  });
  const need = plan?.need ?? 2;
  return {
    gaps: uneven.map(({ gap }) => gap),
    isBeingFilled: uneven.some(({ got }) => got < need),
    isWaived: (plan?.waiver ?? '') !== '',
  };
}
type Balance = Awaited<ReturnType<typeof balanceOf>>;

/** A7.6: no change of visits makes what a programme gives and gets differ by more than one, or more than it did. */
function staysEven(before: Balance, after: Balance): void {
  if (after.isWaived || after.isBeingFilled) return;
  const worse = after.gaps.filter((gap, at) => gap > Math.max(1, before.gaps[at] ?? 0));
  expect(worse).toEqual([]);
}

/** A7.1: at a visit when it is agreed, and at every conversation at the moment in which it begins. */
async function nobodyAtHome({ plgId }: AnyYear, begun: AnyYear['talks'][number] | undefined): Promise<void> {
  const seated = await sql(
    `select a.id from assignment a join membership m on m.id = a.membership_id join seat s on s.id = m.seat_id
     where a.plg_id = $1 and s.programme_id = a.host_programme_id`,
    [plgId],
  );
  const began = await sql(
    'select from employment where user_id = $1 and programme_id = $2 and ended_at is null',
    [begun?.by.userId, begun?.hostId],
  );
  expect({ seated, began }).toEqual({ seated: [], began: [] });
}

/** A7.2: every answer belongs to the one frozen version of its conversation, and that version stays as it was. */
async function oneFrozenVersion(year: AnyYear): Promise<void> {
  const strange = await sql(
    `select w.id from answer w join interview i on i.id = w.interview_id
     join protocol_question q on q.id = w.question_id join protocol_version v on v.id = i.protocol_version_id
     where w.plg_id = $1 and (q.version_id <> i.protocol_version_id or v.frozen_at is null or q.audience <> i.audience)`,
    [year.plgId],
  );
  expect(strange).toEqual([]);
  for (const [id, { text }] of year.guides) {
    const { body } = await year.marit.get<ProtocolVersionDto>(`/api/protocols/${id}`);
    expect(wordingOf(body)).toBe(text);
  }
}

/** A7.7: what was taken back, or said before other words took its place, is nowhere; how many were withdrawn is told. */
async function goneIsGone(year: AnyYear): Promise<void> {
  const path = `/api/plgs/${year.plgId}`;
  const standing = year.talks.filter((it) => it.isHandedIn && !it.isWithdrawn && it.words !== '');
  const answers = (await year.author.get<AnswerDto[]>(`${path}/interviews/answers`)).body;
  expect(answers.flatMap(({ text }) => text || []).toSorted()).toEqual(
    standing.map(({ words }) => words).toSorted(),
  );
  const quotes = (await year.author.get<QuoteDto[]>(`${path}/quotes`)).body;
  const quoted = quotes.flatMap(({ words }) => words ?? []);
  const mine = [...standing.map(({ words }) => words), ...standing.flatMap(({ earlier }) => earlier)];
  expect(quoted.filter((words) => !mine.some((it) => it.includes(words)))).toEqual([]);
  const gone = year.talks.filter(({ isWithdrawn }) => isWithdrawn);
  const left = await sql<{ words: string; keys: string }>(
    `select (select count(*) from answer where interview_id = any($1) and words_sealed is not null) as words,
            (select count(*) from respondent_keys.respondent_key where id = any($1)) as keys`,
    [gone.map(({ id }) => id)],
  );
  expect(left).toEqual([{ words: '0', keys: '0' }]);
  const { body } = await year.author.get<AnalysisDto>(`${path}/analysis`);
  expect(body.withdrawn).toBe(gone.filter(({ isHandedIn }) => isHandedIn).length);
}

/** A7.9: who reads no answers gets numbers about visits, and no number is about one to four people, also not by subtraction. */
async function countsTellNothing(year: AnyYear): Promise<void> {
  const path = `/api/plgs/${year.plgId}`;
  const held = year.talks.filter((it) => it.isHandedIn).length;
  for (const who of [year.marit, ...(await Promise.all(year.people.map((it) => year.as(it))))]) {
    expect((await who.get<AnswerDto[]>(`${path}/interviews/answers`)).body).toEqual([]);
    const { body } = await who.get<InterviewProgressDto>(`${path}/interviews/progress`);
    expect(JSON.stringify(body)).not.toContain('kanarie');
    // A withdrawal changes no number: two readings that differ tell of nobody.
    expect(body.held).toBe(held);
    expect(body.visitors.length > 0).toBe(who === year.marit && body.visitors.length > 0);
    const counts = (await who.get<CountsDto>(`${path}/counts`)).body;
    const over = counts.questions.flatMap((it) => it.counts.map((one) => one.counts.of));
    const all = [...new Set([...year.counted, ...over])];
    expect(all.filter((of) => of > 0 && of < 5)).toEqual([]);
    expect(all.flatMap((one) => all.map((other) => one - other)).filter((by) => by > 0 && by < 5)).toEqual(
      [],
    );
  }
}

/** A7.10: a version that was public is there as it was, or says that it is not any more. */
async function publicStays(year: AnyYear): Promise<void> {
  for (const { path, frozen, isOffline } of year.versions) {
    const page = await house.stranger().get<string>(path);
    expect([page.status, page.body.includes('niet meer openbaar')]).toEqual(
      isOffline ? [410, true] : [200, false],
    );
    expect((await year.bytesOf(`${path}.json`)).equals(frozen)).toBe(!isOffline);
  }
}

it('holds in any year of any cast, whatever is done in whatever order (invariants 1, 2, 6, 7, 9 and 10)', async () => {
  const done = new Map<string, number>();
  let [refused, planned, published] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(anyYear, async ({ teams, seconds, steps }) => {
      const year = new AnyYear(house);
      await year.found(teams, seconds);
      try {
        for (const step of steps) {
          const [before, talks] = [await balanceOf(year), year.talks.length];
          const isDone = await year.step(step);
          if (isDone) done.set(step[0], (done.get(step[0]) ?? 0) + 1);
          if (isDone === false) refused += 1;
          // What is asked may change under what was agreed, and nobody is kept from falling ill: others mend it.
          if (!['set terms', 'release', 'give back'].includes(step[0]))
            staysEven(before, await balanceOf(year));
          await nobodyAtHome(year, year.talks[talks]);
        }
        if (year.versions.length === 0) await year.step(['publish', 0, 0, 0]);
        await oneFrozenVersion(year);
        await goneIsGone(year);
        await countsTellNothing(year);
        await publicStays(year);
        planned += year.log.filter((it) => it === 'plan: done').length;
        published += year.versions.length;
      } catch (error) {
        throw new Error(`${year.log.join('\n')}\n${String(error)}`, { cause: error });
      }
    }),
    // A year is lived again in a second: the first that goes wrong is told whole, with what happened in it.
    { numRuns: 8, endOnFailure: true, includeErrorInReport: true },
  );
  expect(await columnsWith(house, 'kanarie')).toEqual([]);
  // Years in which nothing can happen prove nothing.
  expect(
    Math.min(planned, published, done.get('hold') ?? 0, done.get('withdraw by code') ?? 0),
  ).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(10);
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
          ({ support }) => support !== null && support.conversations >= 2 && (support.programmes ?? 2) >= 2,
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
