import fc from 'fast-check';
import { irreducible, smallestRelaxations, solvePlan } from './plan-solver.rules.ts';
import type { RuleGroup } from './plan-model.rules.ts';
import { groupKey } from './plan-model.rules.ts';
import { reasonsFor } from './plan-reasons.rules.ts';
import { broken, replaced, rotated, swapOptions } from './plan-swaps.rules.ts';
import type { Plan, PlanPerson, PlanProgramme, PlanRules, Visit } from './plan.rules.ts';
import { illegalities, violations } from './plan.rules.ts';

const limits = { seconds: 10, now: () => performance.now() };
const rules = (over: Partial<PlanRules> = {}): PlanRules => ({
  mutualPairs: 'refused',
  grouping: 'free',
  everyoneVisits: true,
  reciprocity: false,
  ...over,
});
const programme = (id: string, need = 1): PlanProgramme => ({
  id,
  need,
  audienceNeed: { student: 0, teacher: 0 },
});
const person = (id: string, homeId: string | null, over: Partial<PlanPerson> = {}): PlanPerson => ({
  id,
  homeId,
  worksAt: homeId ? [homeId] : [],
  maxVisits: 1,
  audiences: ['student', 'teacher'],
  ...over,
});
const plan = (over: Partial<Plan>): Plan => ({
  programmes: [],
  people: [],
  conflicts: [],
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
  const spread = 1 + of.programmes.length * need;
  const change = spread * (1 + Math.max(0, ...of.people.map(({ maxVisits }) => maxVisits)));
  for (const visits of everything(of)) {
    if (visits.length !== need || violations(of, visits).length > 0) continue;
    const able = of.people.filter((one) =>
      of.programmes.some(({ id }) => illegalities(of, [{ personId: one.id, programmeId: id }]).length === 0),
    );
    const loads = able.map(({ id }) => hostOf(visits, id).length);
    const steps = visits.map(({ personId, programmeId }) => {
      const at = (id: string | null | undefined): number => of.programmes.findIndex((one) => one.id === id);
      const home = at(of.people.find(({ id }) => id === personId)?.homeId);
      return home < 0 ? 0 : ((at(programmeId) - home + of.programmes.length) % of.programmes.length) - 1;
    });
    const kept = of.current.filter((now) => hostOf(visits, now.personId).includes(now.programmeId)).length;
    const fair = loads.length > 0 ? Math.max(...loads) - Math.min(...loads) : 0;
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
        people: fc.array(
          fc.record({
            home: fc.constantFrom('A', 'B', 'C', null),
            also: fc.option(fc.constantFrom(...ids), { freq: 4 }),
            maxVisits: fc.constantFrom(1, 1, 2),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        conflicts: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...ids)), { maxLength: 2 }),
        pins: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...ids)), { maxLength: 1 }),
        current: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...ids)), { maxLength: 2 }),
        rules: fc.record({
          mutualPairs: fc.constantFrom('refused' as const, 'allowed' as const),
          grouping: fc.constantFrom('together' as const, 'apart' as const, 'free' as const),
          everyoneVisits: fc.boolean(),
          reciprocity: fc.boolean(),
        }),
      })
      .map((raw): Plan => {
        const people = raw.people.map(({ home, also, maxVisits }, at) =>
          person(`p${at}`, home, { maxVisits, worksAt: [...(home ? [home] : []), ...(also ? [also] : [])] }),
        );
        const visits = (pairs: [number, string][]): Visit[] => {
          const inPlan = pairs.filter(([at]) => at < people.length);
          const unique = new Map(
            inPlan.map(([at, programmeId]) => [`${at}${programmeId}`, { personId: `p${at}`, programmeId }]),
          );
          return [...unique.values()];
        };
        return plan({
          programmes: ids.map((id, at) => programme(id, raw.needs[at])),
          people,
          conflicts: visits(raw.conflicts),
          pins: visits(raw.pins),
          current: visits(raw.current),
          rules: raw.rules,
        });
      });
    await fc.assert(
      fc.asyncProperty(tiny, async (of) => {
        const outcome = await solvePlan(of, limits);
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
        fc.pre(least <= 3);
        expect(found).toHaveLength(sizes.filter((size) => size === least).length);
        for (const set of found) expect(set).toHaveLength(least);
      }),
    );
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
    expect(chains.length).toBeGreaterThan(0);
    for (const chain of chains) expect(illegalities(seed(), rotated(visits, [place, ...chain]))).toEqual([]);
    expect(substitutes.filter((one) => one.broken.length === 0)).toEqual([
      { personId: 'Boutaleb', broken: [] },
    ]);
  });

  it('refuses to put Boutaleb at FD, where she teaches on Fridays, and says why', async () => {
    const visits = await solved(seed());
    const place = visits.findIndex(({ programmeId }) => programmeId === 'FD');
    expect(broken(seed(), visits, replaced(visits, place, 'Boutaleb')).map(({ rule }) => rule)).toContain(
      'works_there',
    );
  });
});

describe('the reasons of a proposal', () => {
  it('say for every row why this programme and for every other programme why not', async () => {
    const visits = await solved(seed());
    const rows = reasonsFor(seed(), visits);
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      expect(row.others).toHaveLength(4);
      expect(row.grounds.length).toBeGreaterThan(0);
    }
    const pierik = rows.find(({ personId }) => personId === 'Pierik');
    expect(pierik?.others).toContainEqual({ programmeId: 'VK', obstacle: 'works_there' });
    expect(pierik?.others).toContainEqual({ programmeId: 'SB', obstacle: 'mutual_pairs' });
    expect(rows.find(({ personId }) => personId === 'Ten Elshof')?.grounds).toEqual(['stands_in']);
  });
});
