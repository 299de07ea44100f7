import fc from 'fast-check';
import { irreducible, smallestRelaxations, solvePlan } from './plan-solver.rules.ts';
import type { RuleGroup } from './plan-model.rules.ts';
import { groupKey, weights } from './plan-model.rules.ts';
import { shareOut, type Visitor } from './assignment.rules.ts';
import { reasonsFor } from './plan-reasons.rules.ts';
import { broken, replaced, rotated, swapOptions } from './plan-swaps.rules.ts';
import type { Plan, PlanPerson, PlanProgramme, PlanRules, Visit } from './plan.rules.ts';
import { illegalities, violations } from './plan.rules.ts';

const limits = { seconds: 10, now: () => performance.now() };
/** For whether there is a plan: after the one question that tells, no time is left to find out why not. */
const withoutReasons = (looks = 0) => ({ seconds: 10, now: () => (looks++ < 2 ? 0 : Infinity) });
const kindOf = async (of: Plan) => (await solvePlan(of, withoutReasons())).kind;
const rules = (over: Partial<PlanRules> = {}): PlanRules => ({
  mutualPairs: 'refused',
  repeats: 'refused',
  grouping: 'free',
  everyoneVisits: true,
  reciprocity: false,
  ...over,
});
const programme = (id: string, need = 1): PlanProgramme => ({
  id,
  need,
  audienceNeed: { student: 0, teacher: 0 },
  halfDays: [],
  skills: [],
});
const person = (id: string, homeId: string | null, over: Partial<PlanPerson> = {}): PlanPerson => ({
  id,
  homeId,
  worksAt: homeId ? [homeId] : [],
  maxVisits: 1,
  audiences: ['student', 'teacher'],
  tenths: 10,
  halfDays: [],
  skills: [],
  ...over,
});
const plan = (over: Partial<Plan>): Plan => ({
  programmes: [],
  people: [],
  conflicts: [],
  earlier: [],
  pins: [],
  current: [],
  rules: rules(),
  ...over,
});

const FIVE = ['FD', 'MZ', 'HV', 'SB', 'VK'];
const delegates: [string, string][] = [
  ['Bolhuis', 'FD'],
  ['El Amrani', 'FD'],
  ['Te Brake', 'MZ'],
  ['Hofsteenge', 'MZ'],
  ['Lubbers', 'HV'],
  ['Demirci', 'HV'],
  ['Nijkamp', 'SB'],
  ['Reuvekamp', 'SB'],
  ['Pierik', 'VK'],
  ['Boutaleb', 'VK'],
];
/** Cycle A of the demo: two delegates each; Boutaleb also teaches at FD; Ten Elshof has no programme. */
const seed = (over: Partial<Plan> = {}): Plan =>
  plan({
    programmes: FIVE.map((id) => ({ ...programme(id, 2), audienceNeed: { student: 1, teacher: 1 } })),
    people: [
      ...delegates.map(([id, home]) => person(id, home, id === 'Boutaleb' ? { worksAt: ['VK', 'FD'] } : {})),
      person('Ten Elshof', null),
    ],
    rules: rules({ grouping: 'together', reciprocity: true }),
    ...over,
  });

const solved = async (of: Plan): Promise<Visit[]> => {
  const outcome = await solvePlan(of, limits);
  if (outcome.kind !== 'plan') throw new Error(JSON.stringify(outcome));
  expect(outcome.proven).toBe(true);
  return outcome.visits;
};
const next = (home: string): string => FIVE[(FIVE.indexOf(home) + 1) % FIVE.length]!;
const hostOf = (visits: Visit[], personId: string): string[] =>
  visits.filter((visit) => visit.personId === personId).map(({ programmeId }) => programmeId);

/** Every set of visits of a tiny plan, judged without the solver. */
function* everything(of: Plan): Generator<Visit[]> {
  const cells = of.people.flatMap(({ id }) =>
    of.programmes.map((host) => ({ personId: id, programmeId: host.id })),
  );
  for (let mask = 0; mask < 2 ** cells.length; mask += 1) yield cells.filter((_, at) => mask & (2 ** at));
}

function cheapest(of: Plan): number | null {
  let best: number | null = null;
  const need = of.programmes.reduce((sum, one) => sum + one.need, 0);
  const { spread, change } = weights(of);
  for (const visits of everything(of)) {
    if (visits.length !== need || violations(of, visits).length > 0) continue;
    const able = of.people.filter((one) =>
      of.programmes.some(({ id }) => illegalities(of, [{ personId: one.id, programmeId: id }]).length === 0),
    );
    // The load of a full week that a person's visits come to: rounded in their favour on both sides.
    const loads = able.map(({ id, tenths }) => ({
      most: Math.max(0, Math.ceil((10 * hostOf(visits, id).length - 9) / tenths)),
      fewest: Math.floor((10 * hostOf(visits, id).length + 9) / tenths),
    }));
    const steps = visits.map(({ personId, programmeId }) => {
      const at = (id: string | null | undefined): number => of.programmes.findIndex((one) => one.id === id);
      const home = at(of.people.find(({ id }) => id === personId)?.homeId);
      const spared = 10 - (of.people.find(({ id }) => id === personId)?.tenths ?? 10);
      const step = ((at(programmeId) - home + of.programmes.length) % of.programmes.length) - 1;
      return spared + (home < 0 ? 0 : step);
    });
    const kept = of.current.filter((now) => hostOf(visits, now.personId).includes(now.programmeId)).length;
    const most = Math.max(...loads.map((one) => one.most));
    const fewest = Math.min(...loads.map((one) => one.fewest));
    const fair = loads.length > 0 ? Math.max(0, most - fewest) : 0;
    const cost = spread * fair + steps.reduce((sum, one) => sum + one, 0) - change * kept;
    if (best === null || cost < best) best = cost;
  }
  return best;
}

describe('who visits whom', () => {
  it('knows that 24 of the 44 rings of five programmes have no mutual pair', () => {
    const ring = plan({
      programmes: FIVE.map((id) => programme(id)),
      people: FIVE.map((id) => person(id, id)),
    });
    const orders = (left: string[]): string[][] =>
      left.length === 0
        ? [[]]
        : left.flatMap((one) => orders(left.filter((id) => id !== one)).map((rest) => [one, ...rest]));
    const all = orders(FIVE).map((hosts) =>
      hosts.map((programmeId, at) => ({ personId: FIVE[at]!, programmeId })),
    );
    const free = { ...ring, rules: rules({ mutualPairs: 'allowed' }) };
    expect(all.filter((visits) => violations(free, visits).length === 0)).toHaveLength(44);
    expect(all.filter((visits) => violations(ring, visits).length === 0)).toHaveLength(24);
  });

  it('proposes the ring in the order of the programmes and lets Ten Elshof stand in for Boutaleb at FD', async () => {
    const visits = await solved(seed());
    for (const [id, home] of delegates)
      expect(hostOf(visits, id)).toEqual(id === 'Boutaleb' ? [] : [next(home)]);
    expect(hostOf(visits, 'Ten Elshof')).toEqual(['FD']);
    expect(violations(seed(), visits)).toEqual([]);
  });

  it('turns the ring when nobody can stand in, and still sends Boutaleb neither to VK nor to FD', async () => {
    const without = seed({ people: seed().people.filter(({ id }) => id !== 'Ten Elshof') });
    const visits = await solved(without);
    expect(violations(without, visits)).toEqual([]);
    expect(hostOf(visits, 'Boutaleb')).toHaveLength(1);
    expect(['FD', 'VK']).not.toContain(hostOf(visits, 'Boutaleb')[0]);
  });

  it('never strands the programme with the most people: A(4), B(1), C(1), two each', async () => {
    const of = plan({
      programmes: ['A', 'B', 'C'].map((id) => programme(id, 2)),
      people: [...['a1', 'a2', 'a3', 'a4'].map((id) => person(id, 'A')), person('b', 'B'), person('c', 'C')],
      rules: rules({ mutualPairs: 'allowed' }),
    });
    const visits = await solved(of);
    expect(
      visits.filter(({ personId, programmeId }) => personId.startsWith('a') && programmeId === 'B'),
    ).toHaveLength(2);
    expect(
      visits.filter(({ personId, programmeId }) => personId.startsWith('a') && programmeId === 'C'),
    ).toHaveLength(2);
    expect([hostOf(visits, 'b'), hostOf(visits, 'c')]).toEqual([['A'], ['A']]);
  });

  it('says that A needs two interviewers when outside A there is one', async () => {
    const of = plan({
      programmes: [programme('A', 2), programme('B', 2)],
      people: [...['a1', 'a2', 'a3', 'a4', 'a5'].map((id) => person(id, 'A')), person('b', 'B')],
      rules: rules({ mutualPairs: 'allowed' }),
    });
    expect(await solvePlan(of, limits)).toMatchObject({
      kind: 'impossible',
      because: [{ rule: 'coverage', programmeId: 'A' }],
      relax: [[{ rule: 'coverage', programmeId: 'A' }]],
      nearest: { missing: [{ programmeId: 'A', missing: 1 }] },
    });
  });

  it('names reciprocity and demand when two programmes could only visit each other; relaxing either solves it', async () => {
    const of = plan({
      programmes: [programme('A'), programme('B')],
      people: [person('a', 'A'), person('b', 'B')],
      rules: rules({ everyoneVisits: false }),
    });
    const outcome = await solvePlan(of, limits);
    if (outcome.kind !== 'impossible') throw new Error('expected a refusal');
    expect(outcome.because.map(groupKey)).toEqual(['mutual_pairs||', 'coverage||A', 'coverage||B']);
    expect(outcome.relax.map((one) => one.map(groupKey))).toEqual([
      ['mutual_pairs||'],
      ['coverage||A'],
      ['coverage||B'],
    ]);
    expect((await solvePlan({ ...of, rules: rules({ mutualPairs: 'allowed' }) }, limits)).kind).toBe('plan');
    const less = { ...of, programmes: [programme('A', 0), programme('B')] };
    expect((await solvePlan(less, limits)).kind).toBe('plan');
  });

  it('refuses a pin on a programme where the person works, and names the pin', async () => {
    const of = seed({ pins: [{ personId: 'Boutaleb', programmeId: 'FD' }] });
    const outcome = await solvePlan(of, limits);
    expect(outcome).toMatchObject({ kind: 'impossible', because: [{ rule: 'pin', personId: 'Boutaleb' }] });
  });

  it('keeps pins and honours a declared conflict', async () => {
    const of = seed({
      conflicts: [{ personId: 'Lubbers', programmeId: 'SB' }],
      pins: [{ personId: 'Nijkamp', programmeId: 'FD' }],
      rules: rules(),
    });
    const visits = await solved(of);
    expect(hostOf(visits, 'Nijkamp')).toEqual(['FD']);
    expect(hostOf(visits, 'Lubbers')).not.toContain('SB');
    expect(violations(of, visits)).toEqual([]);
  });

  it('repairs a drop-out with one change and leaves the rest', async () => {
    const before = await solved(seed());
    const left = before.filter(({ personId }) => personId !== 'Hofsteenge');
    const of = seed({
      people: seed().people.filter(({ id }) => id !== 'Hofsteenge'),
      current: left,
      rules: rules({ reciprocity: true }),
    });
    const after = await solved(of);
    expect(after.filter((one) => !left.some((old) => JSON.stringify(old) === JSON.stringify(one)))).toEqual([
      { personId: 'Boutaleb', programmeId: 'HV' },
    ]);
    expect(after).toHaveLength(10);
  });

  it('gives the same plan for the same question, word for word', async () => {
    const first = await solvePlan(seed(), limits);
    expect(JSON.stringify(await solvePlan(seed(), limits))).toBe(JSON.stringify(first));
  });

  it('equals a brute-force search on a thousand tiny plans', async () => {
    const ids = ['A', 'B', 'C'];
    const tiny = fc
      .record({
        needs: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
        students: fc.array(fc.constantFrom(0, 0, 1), { minLength: 3, maxLength: 3 }),
        welcome: fc.array(fc.constantFrom([], [], ['mon_am', 'fri_am']), { minLength: 3, maxLength: 3 }),
        asked: fc.tuple(...ids.map(() => fc.constantFrom([], [], ['engels'], ['engels', 'zorg']))),
        earlier: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...ids)), { maxLength: 2 }),
        people: fc.array(
          fc.record({
            home: fc.constantFrom('A', 'B', 'C', null),
            also: fc.option(fc.constantFrom(...ids), { freq: 4 }),
            maxVisits: fc.constantFrom(1, 1, 2),
            tenths: fc.constantFrom(10, 10, 10, 6, 3),
            audiences: fc.constantFrom(['student', 'teacher'], ['student', 'teacher'], ['teacher']),
            halfDays: fc.constantFrom([], [], ['mon_am', 'tue_pm'], ['thu_am']),
            skills: fc.subarray(['engels', 'zorg']),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        conflicts: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...ids)), { maxLength: 2 }),
        pins: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...ids)), { maxLength: 1 }),
        current: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...ids)), { maxLength: 2 }),
        rules: fc.record({
          mutualPairs: fc.constantFrom('refused' as const, 'allowed' as const),
          repeats: fc.constantFrom('refused' as const, 'allowed' as const),
          grouping: fc.constantFrom('together' as const, 'apart' as const, 'free' as const),
          everyoneVisits: fc.boolean(),
          reciprocity: fc.boolean(),
        }),
      })
      .map((raw): Plan => {
        const people = raw.people.map(({ home, also, audiences, halfDays, ...one }, at) =>
          person(`p${at}`, home, {
            ...one,
            audiences: [...audiences],
            halfDays: [...halfDays],
            worksAt: [...(home ? [home] : []), ...(also ? [also] : [])],
          }),
        );
        const visits = (pairs: [number, string][]): Visit[] => {
          const inPlan = pairs.filter(([at]) => at < people.length);
          const unique = new Map(
            inPlan.map(([at, programmeId]) => [`${at}${programmeId}`, { personId: `p${at}`, programmeId }]),
          );
          return [...unique.values()];
        };
        return plan({
          programmes: ids.map((id, at) => ({
            ...programme(id, raw.needs[at]),
            audienceNeed: { student: (raw.needs[at] ?? 0) > 0 ? (raw.students[at] ?? 0) : 0, teacher: 0 },
            halfDays: [...(raw.welcome[at] ?? [])],
            skills: (raw.needs[at] ?? 0) > 0 ? [...(raw.asked[at] ?? [])] : [],
          })),
          people,
          conflicts: visits(raw.conflicts),
          earlier: visits(raw.earlier),
          pins: visits(raw.pins),
          current: visits(raw.current),
          rules: raw.rules,
        });
      });
    await fc.assert(
      fc.asyncProperty(tiny, async (of) => {
        const outcome = await solvePlan(of, withoutReasons());
        const best = cheapest(of);
        expect(outcome.kind).toBe(best === null ? 'impossible' : 'plan');
        if (outcome.kind !== 'plan') return;
        expect(violations(of, outcome.visits)).toEqual([]);
        expect(outcome.cost).toBe(best);
      }),
      { numRuns: 1000 },
    );
  }, 300_000);
});

const three = (people: PlanPerson[], over: Partial<Plan> = {}): Plan =>
  plan({ programmes: ['A', 'B', 'C'].map((id) => programme(id)), people, rules: rules(), ...over });

describe('what interviewers and hosts can do', () => {
  const both = ['a', 'b', 'c'].map((id) => person(id, id.toUpperCase()));

  it('turns the ring the other way when everyone went along it the last time', async () => {
    const earlier = [
      { personId: 'a', programmeId: 'B' },
      { personId: 'b', programmeId: 'C' },
      { personId: 'c', programmeId: 'A' },
    ];
    const visits = await solved(three(both, { earlier }));
    expect(['a', 'b', 'c'].map((id) => hostOf(visits, id))).toEqual([['C'], ['A'], ['B']]);
    const again = three(both, { earlier, rules: rules({ repeats: 'allowed' }) });
    expect(hostOf(await solved(again), 'a')).toEqual(['B']);
  });

  it('says that last time’s visits or one’s days are in the way when nothing else is left', async () => {
    const outcome = await solvePlan(
      three([person('a', 'A', { halfDays: ['mon_am'] }), both[1]!, both[2]!], {
        programmes: [programme('A'), { ...programme('B'), halfDays: ['fri_pm'] }, programme('C')],
        earlier: [{ personId: 'a', programmeId: 'C' }],
      }),
      limits,
    );
    if (outcome.kind !== 'impossible') throw new Error('expected a refusal');
    const ways = outcome.relax.map((one) => one.map(groupKey));
    expect(ways).toContainEqual(['repeat||']);
    expect(ways).toContainEqual(['availability|a|']);
    expect(ways).toContainEqual(['availability||B']);
  });

  it('sends nobody where no part of the week suits both, and says so in the row', async () => {
    const of = three([person('a', 'A', { halfDays: ['mon_am', 'tue_am'] }), both[1]!, both[2]!], {
      programmes: [programme('A'), { ...programme('B'), halfDays: ['fri_pm'] }, programme('C')],
    });
    const visits = await solved(of);
    expect(hostOf(visits, 'a')).toEqual(['C']);
    expect(reasonsFor(of, visits).find(({ personId }) => personId === 'a')?.others).toContainEqual({
      programmeId: 'B',
      obstacle: 'availability',
    });
  });

  it('gives who works half a week half of the visits, and spares them when somebody has to stay behind', async () => {
    const people = [
      person('a1', 'A', { maxVisits: 4 }),
      person('a2', 'A', { maxVisits: 4, tenths: 5 }),
      person('b', 'B', { maxVisits: 4 }),
    ];
    const of = plan({
      programmes: [
        programme('A', 0),
        programme('B', 2),
        programme('C', 2),
        programme('D', 1),
        programme('E', 1),
      ],
      people,
      rules: rules({ everyoneVisits: false }),
    });
    const visits = await solved(of);
    expect(hostOf(visits, 'a1').length).toBeGreaterThan(hostOf(visits, 'a2').length);
    const one = plan({
      programmes: [programme('B', 1)],
      people: [person('half', 'A', { tenths: 5 }), person('whole', 'C')],
      rules: rules({ everyoneVisits: false }),
    });
    expect(await solved(one)).toEqual([{ personId: 'whole', programmeId: 'B' }]);
  });

  it('shares conversations out by audience and by week, and loses none', () => {
    expect(
      shareOut({ studentConversations: 3, teacherConversations: 2 }, [
        { tenths: 10, audiences: ['student', 'teacher'] },
        { tenths: 5, audiences: ['student'] },
      ]),
    ).toEqual([
      { studentConversations: 2, teacherConversations: 2 },
      { studentConversations: 1, teacherConversations: 0 },
    ]);
    const visitor = fc.record({
      tenths: fc.integer({ min: 1, max: 10 }),
      audiences: fc.constantFrom(['student', 'teacher'], ['student'], ['teacher']),
    });
    fc.assert(
      fc.property(fc.array(visitor, { minLength: 1, maxLength: 6 }), fc.nat(40), fc.nat(40), (all, s, t) => {
        const visitors = all.map(({ tenths, audiences }): Visitor => ({ tenths, audiences: [...audiences] }));
        const shares = shareOut({ studentConversations: s, teacherConversations: t }, visitors);
        expect(shares.reduce((sum, one) => sum + one.studentConversations, 0)).toBe(s);
        expect(shares.reduce((sum, one) => sum + one.teacherConversations, 0)).toBe(t);
      }),
    );
  });
});

/** Invariants 1 and 6, read off the visits themselves and not off the rules that made them. */
const expectLawful = (of: Plan, visits: Visit[]): void => {
  for (const { personId, programmeId } of visits)
    expect(of.people.find(({ id }) => id === personId)?.worksAt).not.toContain(programmeId);
  for (const { id } of of.programmes) {
    const given = visits.filter(({ personId }) => personId.startsWith(`${id}-`)).length;
    const received = visits.filter(({ programmeId }) => programmeId === id).length;
    expect(Math.abs(given - received)).toBeLessThanOrEqual(1);
  }
};

/** Every way to leave out this many. */
function* choices<T>(of: readonly T[], count: number): Generator<T[]> {
  if (count === 0) yield [];
  else
    for (const [at, one] of of.entries())
      for (const rest of choices(of.slice(at + 1), count - 1)) yield [one, ...rest];
}

describe('what holds for every group', () => {
  /** Four programmes of two to four people, some of whom also work elsewhere. */
  const groups = fc
    .record({
      sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 4, maxLength: 6 }),
      also: fc.array(fc.option(fc.nat(5), { freq: 3 }), { minLength: 24, maxLength: 24 }),
      need: fc.integer({ min: 1, max: 2 }),
      grouping: fc.constantFrom('together' as const, 'apart' as const, 'free' as const),
    })
    .map(({ sizes, also, need, grouping }) => {
      const ids = sizes.map((_, at) => `P${at}`);
      const people = sizes.flatMap((size, at) =>
        Array.from({ length: size }, (_, n) => {
          const other = ids[also[at * 4 + n] ?? -1];
          return person(`${ids[at]}-${n}`, ids[at]!, { worksAt: [ids[at]!, ...(other ? [other] : [])] });
        }),
      );
      return plan({
        programmes: ids.map((id) => programme(id, need)),
        people,
        rules: rules({ grouping, reciprocity: true }),
      });
    });

  it('is that nobody visits where they work (invariant 1) and that giving and getting stay in balance (6), whatever is changed', async () => {
    await fc.assert(
      fc.asyncProperty(groups, fc.array(fc.nat(1000), { maxLength: 12 }), async (of, choices) => {
        const outcome = await solvePlan(of, withoutReasons());
        if (outcome.kind !== 'plan') return;
        let { visits } = outcome;
        expectLawful(of, visits);
        for (const choice of choices) {
          const place = choice % visits.length;
          const { pairs, chains, substitutes } = swapOptions(of, visits, place);
          const moves = [
            ...pairs
              .filter((one) => one.broken.length === 0)
              .map((one) => rotated(visits, [place, one.with])),
            ...chains.map((chain) => rotated(visits, [place, ...chain])),
            ...substitutes
              .filter((one) => one.broken.length === 0)
              .map((one) => replaced(visits, place, one.personId)),
          ];
          visits = moves[choice % Math.max(moves.length, 1)] ?? visits;
          expectLawful(of, visits);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('is that a drop-out is repaired with the fewest changes there can be, and pins do not move', async () => {
    await fc.assert(
      fc.asyncProperty(groups, fc.nat(100), async (of, at) => {
        const first = await solvePlan(of, withoutReasons());
        if (first.kind !== 'plan') return;
        const out = first.visits[at % first.visits.length]!.personId;
        const left = first.visits.filter(({ personId }) => personId !== out);
        const done = left.slice(0, 2);
        const people = of.people.filter(({ id }) => id !== out);
        const again: Plan = {
          ...of,
          people,
          current: left,
          pins: done,
          rules: { ...of.rules, grouping: 'free' },
        };
        const mended = await solvePlan(again, withoutReasons());
        if (mended.kind !== 'plan') return;
        const kept = (visits: readonly Visit[]): number =>
          left.filter((one) => hostOf([...visits], one.personId).includes(one.programmeId)).length;
        for (const one of done) expect(hostOf(mended.visits, one.personId)).toContain(one.programmeId);
        const lost = left.filter((one) => !hostOf(mended.visits, one.personId).includes(one.programmeId));
        expect(kept(mended.visits)).toBe(left.length - lost.length);
        // Losing one less of what is not done yet is no plan.
        const better: string[] = [];
        for (const drop of lost.length > 0 ? choices(left.slice(2), lost.length - 1) : [])
          better.push(await kindOf({ ...again, pins: left.filter((one) => !drop.includes(one)) }));
        expect(better).not.toContain('plan');
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('the smallest set of rules to relax', () => {
  const all: RuleGroup[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ rule: 'coverage', programmeId: id }));
  const contradictions = fc.array(fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  });

  it('is irreducible, and really the smallest, for whatever contradictions there are', () => {
    fc.assert(
      fc.property(contradictions, (sets) => {
        const clashes = sets.map((set) => set.map((at) => groupKey(all[at]!)));
        const possible = (relaxed: ReadonlySet<string>): boolean =>
          clashes.every((clash) => clash.some((key) => relaxed.has(key)));
        const core = irreducible(all, new Set(), possible).map(groupKey);
        const others = (key: string): Set<string> =>
          new Set(all.map(groupKey).filter((one) => !core.includes(one) || one === key));
        for (const key of core) expect(possible(others(key))).toBe(true);
        const found = smallestRelaxations(all, possible, () => true);
        const sizes = Array.from({ length: 32 }, (_, mask) => all.filter((_one, at) => mask & (2 ** at)))
          .filter((set) => possible(new Set(set.map(groupKey))))
          .map((set) => set.length);
        const least = Math.min(...sizes);
        expect(found).toHaveLength(sizes.filter((size) => size === least).length);
        for (const set of found) expect(set).toHaveLength(least);
      }),
    );
  });

  it('is found also when four or five rules have to be let go', () => {
    for (const count of [4, 5]) {
      const clashes = all.slice(0, count).map(groupKey);
      const possible = (relaxed: ReadonlySet<string>): boolean => clashes.every((key) => relaxed.has(key));
      expect(
        smallestRelaxations(all, possible, () => true).map((set) => set.map(groupKey).toSorted()),
      ).toEqual([clashes.toSorted()]);
    }
  });
});

describe('changes by hand', () => {
  it('offers no plain swap in the ring of five, because each would make a mutual pair or send somebody home', async () => {
    const visits = await solved(seed());
    const place = visits.findIndex(({ personId }) => personId === 'Bolhuis');
    const { pairs, chains, substitutes } = swapOptions(seed(), visits, place);
    expect(pairs.filter((one) => one.broken.length === 0)).toEqual([]);
    expect(new Set(pairs.flatMap((one) => one.broken.map(({ rule }) => rule)))).toEqual(
      new Set(['works_there', 'mutual_pairs']),
    );
    expect(chains).not.toEqual([]);
    for (const chain of chains) expect(illegalities(seed(), rotated(visits, [place, ...chain]))).toEqual([]);
    expect(substitutes.filter((one) => one.broken.length === 0)).toEqual([
      { personId: 'Boutaleb', broken: [] },
    ]);
  });

  it('refuses to put Boutaleb at FD, where she teaches on Fridays, and says why', async () => {
    const visits = await solved(seed());
    const place = visits.findIndex(({ programmeId }) => programmeId === 'FD');
    const faults = broken(seed(), visits, replaced(visits, place, 'Boutaleb'));
    expect(faults.map(({ rule }) => rule)).toContain('works_there');
  });
});

describe('the reasons of a proposal', () => {
  it('say for every row why this programme and for every other programme why not', async () => {
    const visits = await solved(seed());
    const rows = reasonsFor(seed(), visits);
    expect(rows).toHaveLength(10);
    for (const row of rows) expect([row.others.length, row.grounds.length > 0]).toEqual([4, true]);
    const pierik = rows.find(({ personId }) => personId === 'Pierik');
    expect(pierik?.others).toContainEqual({ programmeId: 'VK', obstacle: 'works_there' });
    expect(pierik?.others).toContainEqual({ programmeId: 'SB', obstacle: 'mutual_pairs' });
    expect(rows.find(({ personId }) => personId === 'Ten Elshof')?.grounds).toEqual(['stands_in']);
  });
});
