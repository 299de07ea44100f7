import type { Plan, Violation, Visit } from './plan.rules.ts';
import { isFilled, obstaclesTo, violations } from './plan.rules.ts';

/** Rules that a change by hand may leave behind: they shape a proposal, they forbid nobody anything. */
const WISHES = new Set(['coverage', 'together', 'apart', 'visits']);

const keyOf = ({ rule, personId, programmeId, otherProgrammeId, audience, skill }: Violation): string =>
  [rule, personId, programmeId, otherProgrammeId, audience, skill].join('|');

/**
 * What a change by hand would newly break, or make worse; a plan that already had a fault may still be mended in steps.
 * While a host still lacks visitors, what programmes give and get is not in balance yet: then that is left aside.
 */
export function broken(
  plan: Plan,
  before: readonly Visit[],
  after: readonly Visit[],
  isWhole = before.length === after.length || isFilled(plan, after),
): Violation[] {
  const old = new Map(violations(plan, before).map((one) => [keyOf(one), one.by ?? 0]));
  const isAside = ({ rule }: Violation): boolean => WISHES.has(rule) || (rule === 'reciprocity' && !isWhole);
  const isOld = (one: Violation): boolean => (one.by ?? 0) <= (old.get(keyOf(one)) ?? -1);
  return violations(plan, after).filter((one) => !isAside(one) && !isOld(one));
}

/** The visits after the people at these places moved one place on: 0 to 1, 1 to 2, the last to 0. */
export function rotated(visits: readonly Visit[], places: readonly number[]): Visit[] {
  return visits.map((visit, at) => {
    const turn = places.indexOf(at);
    const target = turn < 0 ? visit : visits[places[(turn + 1) % places.length] ?? at];
    return { personId: visit.personId, programmeId: target?.programmeId ?? visit.programmeId };
  });
}

export const replaced = (visits: readonly Visit[], at: number, personId: string): Visit[] =>
  visits.map((visit, index) => (index === at ? { ...visit, personId } : visit));

export interface SwapOptions {
  /** Places to swap with, each with what it would break; only the unbroken ones may happen. */
  pairs: { with: number; broken: Violation[] }[];
  /** Three-way chains: this person to the first place, that person to the second, and back. */
  chains: [number, number][];
  substitutes: { personId: string; broken: Violation[] }[];
}

const mayGo = (plan: Plan, from: Visit | undefined, to: Visit | undefined): boolean => {
  const person = plan.people.find(({ id }) => id === from?.personId);
  if (!person || !to) return false;
  return obstaclesTo(plan, person, to.programmeId).length === 0;
};

const MOST_CHAINS = 40;
const MOST_TRIES = 1500;

/** Whoever has two visits is asked for one of them: with both, a turn of three is a swap of two in a roundabout way. */
const isSame = (one: Visit | undefined, two: Visit | undefined): boolean =>
  one?.programmeId === two?.programmeId || one?.personId === two?.personId;

/** Every change that this place can take part in; three-way chains too, for where no plain swap is legal. */
export function swapOptions(plan: Plan, visits: readonly Visit[], place: number): SwapOptions {
  const here = visits[place];
  const others = visits.map((_, at) => at).filter((at) => !isSame(visits[at], here));
  const pairs = others.map((at) => ({
    with: at,
    broken: broken(plan, visits, rotated(visits, [place, at])),
  }));
  const chains: [number, number][] = [];
  let tries = 0;
  const goes = (from: number, to: number): boolean => mayGo(plan, visits[from], visits[to]);
  for (const first of others)
    for (const second of others) {
      if (chains.length >= MOST_CHAINS || tries >= MOST_TRIES) break;
      if (isSame(visits[first], visits[second])) continue;
      if (!goes(place, first) || !goes(first, second) || !goes(second, place)) continue;
      tries += 1;
      if (broken(plan, visits, rotated(visits, [place, first, second])).length === 0)
        chains.push([first, second]);
    }
  const substitutes = plan.people
    .filter(({ id }) => id !== here?.personId)
    .map(({ id }) => ({ personId: id, broken: broken(plan, visits, replaced(visits, place, id)) }));
  return { pairs, chains, substitutes };
}

const MOST_NEAR = 3;

/**
 * The legal turns that begin at one of these places, for whoever just lost another: first those that lead to the same
 * programme, then those that ask the fewest people.
 */
export function nearestTurns(
  plan: Plan,
  visits: readonly Visit[],
  places: readonly number[],
  wanted: { programmeId: string; isFree: (place: number) => boolean },
): number[][] {
  const turns = places.flatMap((place) => {
    const { pairs, chains } = swapOptions(plan, visits, place);
    return [
      ...pairs.filter((pair) => pair.broken.length === 0).map((pair) => [place, pair.with]),
      ...chains.map((chain) => [place, ...chain]),
    ];
  });
  const strays = ([, first = -1]: number[]): number =>
    visits[first]?.programmeId === wanted.programmeId ? 0 : 1;
  return turns
    .filter((turn) => turn.every(wanted.isFree))
    .toSorted((a, b) => strays(a) - strays(b) || a.length - b.length)
    .slice(0, MOST_NEAR);
}
