import fc from 'fast-check';
import { broken, nearestTurns, rotated, swapOptions } from './plan-swaps.rules.ts';
import type { Plan, Visit } from './plan.rules.ts';

const ids = ['A', 'B', 'C', 'D'];
/** Everyone visits somewhere, legally or not: what stands already is not judged again. */
const situations = fc
  .record({
    homes: fc.array(fc.constantFrom(...ids), { minLength: 4, maxLength: 8 }),
    hosts: fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
    also: fc.array(fc.option(fc.constantFrom(...ids), { freq: 4 }), { minLength: 8, maxLength: 8 }),
    begun: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    mine: fc.nat(7),
    wanted: fc.constantFrom(...ids),
    mutualPairs: fc.constantFrom('allowed' as const, 'refused' as const),
  })
  .map(({ homes, hosts, also, begun, mine, wanted, mutualPairs }) => {
    const visits = homes.map((home, at): Visit => {
      const elsewhere = ids.filter((id) => id !== home);
      return { personId: `p${at}`, programmeId: elsewhere[hosts[at] ?? 0] ?? 'A' };
    });
    const plan: Plan = {
      programmes: ids.map((id) => ({
        id,
        need: visits.filter(({ programmeId }) => programmeId === id).length,
        audienceNeed: { student: 0, teacher: 0 },
        halfDays: [],
        skills: [],
      })),
      people: homes.map((homeId, at) => ({
        id: `p${at}`,
        homeId,
        worksAt: [homeId, ...(also[at] ? [also[at]] : [])],
        maxVisits: 1,
        audiences: ['student', 'teacher'],
        tenths: 10,
        halfDays: [],
        skills: [],
      })),
      conflicts: [],
      earlier: [],
      pins: [],
      current: [],
      rules: { mutualPairs, repeats: 'allowed', grouping: 'free', everyoneVisits: false, reciprocity: false },
    };
    return { plan, visits, place: mine % visits.length, wanted, isFree: (at: number) => !begun[at] };
  });

const visits = (...pairs: string[]): Visit[] =>
  pairs.map((pair) => ({ personId: pair.slice(0, 2), programmeId: pair.slice(2) }));

describe('a visit more, arranged by hand', () => {
  const programmes = ['A', 'B', 'C'].map((id) => ({
    id,
    need: 1,
    audienceNeed: { student: 0, teacher: 0 },
    halfDays: [],
    skills: [],
  }));
  const plan: Plan = {
    programmes,
    people: ['A1', 'A2', 'A3', 'A4', 'B1', 'C1'].map((id) => ({
      id,
      homeId: id.charAt(0),
      worksAt: [id.charAt(0)],
      maxVisits: 1,
      audiences: ['student', 'teacher'],
      tenths: 10,
      halfDays: [],
      skills: [],
    })),
    conflicts: [],
    earlier: [],
    pins: [],
    current: [],
    rules: {
      mutualPairs: 'allowed',
      repeats: 'allowed',
      grouping: 'free',
      everyoneVisits: false,
      reciprocity: true,
    },
  };
  const rulesOf = (before: Visit[], more: string): string[] =>
    broken(plan, before, [...before, ...visits(more)]).map(
      ({ rule, programmeId }) => `${rule} ${programmeId}`,
    );

  it('may leave programmes uneven while a host still lacks visitors, and not when every host has them', () => {
    expect(rulesOf(visits('A1B', 'A2B', 'A3B'), 'B1A')).toEqual([]);
    const whole = visits('A1B', 'B1C', 'C1A', 'A2B');
    expect(rulesOf(visits('A1B', 'B1C', 'C1A'), 'A2B')).toEqual([]);
    expect(rulesOf(whole, 'A3B')).toEqual(['reciprocity A', 'reciprocity B']);
  });

  it('never makes worse what was wrong already', () => {
    const uneven = visits('A1B', 'B1C', 'C1A', 'A2B', 'A3B');
    expect(rulesOf(uneven, 'A4B')).toEqual(['reciprocity A', 'reciprocity B']);
    expect(broken(plan, uneven, uneven.slice(0, -1))).toEqual([]);
    const twice = visits('A1B', 'A1C', 'B1A', 'C1A');
    expect(broken(plan, twice, [...twice, ...visits('A1B')]).map(({ rule }) => rule)).toContain('load');
    expect(broken(plan, twice, twice)).toEqual([]);
  });
});

describe('what is nearest to a swap that somebody just lost', () => {
  it('is legal, begins with their own visit, and comes in order: to the same programme first, then the fewest people', () => {
    let several = 0;
    fc.assert(
      fc.property(situations, ({ plan, visits, place, wanted, isFree }) => {
        const turns = nearestTurns(plan, visits, [place], { programmeId: wanted, isFree });
        const { pairs, chains } = swapOptions(plan, visits, place);
        const legal = [
          ...pairs.filter((pair) => pair.broken.length === 0).map((pair) => [place, pair.with]),
          ...chains.map((chain) => [place, ...chain]),
        ].filter((turn) => turn.every(isFree));
        expect(turns).toHaveLength(Math.min(3, legal.length));
        for (const turn of turns) {
          expect(legal).toContainEqual(turn);
          expect(broken(plan, visits, rotated(visits, turn))).toEqual([]);
        }
        const strays = ([, first = -1]: number[]): boolean => visits[first]?.programmeId !== wanted;
        const ranks = turns.map((turn) => (strays(turn) ? 10 : 0) + turn.length);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        // Nothing that is left out would have come earlier.
        const kept = new Set(turns.map((turn) => turn.join()));
        const out = legal.filter((turn) => !kept.has(turn.join()));
        for (const turn of out)
          expect((strays(turn) ? 10 : 0) + turn.length).toBeGreaterThanOrEqual(ranks.at(-1) ?? 0);
        if (new Set(ranks).size > 1) several += 1;
      }),
    );
    // Where every turn ranks the same, an order proves nothing.
    expect(several).toBeGreaterThan(0);
  });
});

describe('somebody with two visits', () => {
  it('is not asked to swap with themselves, nor twice in one turn: whoever asks once gets the same', () => {
    const people = ['A', 'B', 'D'].map((homeId) => ({
      id: `${homeId}1`,
      homeId,
      worksAt: [homeId],
      maxVisits: 2,
      audiences: ['student' as const, 'teacher' as const],
      tenths: 10,
      halfDays: [],
      skills: [],
    }));
    const of: Plan = {
      programmes: ids.map((id) => ({
        id,
        need: 1,
        audienceNeed: { student: 0, teacher: 0 },
        halfDays: [],
        skills: [],
      })),
      people,
      conflicts: [],
      earlier: [],
      pins: [],
      current: [],
      rules: {
        mutualPairs: 'allowed',
        repeats: 'allowed',
        grouping: 'free',
        everyoneVisits: false,
        reciprocity: false,
      },
    };
    // D1 could give both visits for one of A1, and could change their own two about.
    const agreed = visits('A1B', 'D1C', 'D1A', 'B1A');
    for (const place of agreed.keys()) {
      const { pairs, chains } = swapOptions(of, agreed, place);
      for (const turn of [...pairs.map((it) => [it.with]), ...chains]) {
        const asked = [place, ...turn].map((at) => agreed[at]?.personId);
        expect(asked).toEqual([...new Set(asked)]);
      }
    }
    expect(swapOptions(of, agreed, 0).pairs.map((it) => it.with)).toContain(1);
  });
});
