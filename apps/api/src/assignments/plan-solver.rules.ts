import highsLoader from 'highs';
import type { Highs } from 'highs';
import { groupKey, planModel, readMissing, readVisits, ruleGroups } from './plan-model.rules.ts';
import type { ModelOptions, RuleGroup } from './plan-model.rules.ts';
import type { Plan, Visit } from './plan.rules.ts';

export type Outcome =
  | { kind: 'plan'; visits: Visit[]; cost: number; proven: boolean }
  | {
      kind: 'impossible';
      /** An irreducible set of rules that cannot hold together: without any one of them the others can. */
      because: RuleGroup[];
      /** Every smallest set of rules that makes a plan possible when left out; empty if time ran out. */
      relax: RuleGroup[][];
      /** The most that can be covered with every other rule kept; null if even that is impossible. */
      nearest: { visits: Visit[]; missing: { programmeId: string; missing: number }[] } | null;
    }
  | { kind: 'out_of_time' };

export interface SolverLimits {
  seconds: number;
  now: () => number;
}

interface Answer {
  status: 'optimal' | 'found' | 'infeasible' | 'unknown';
  cost: number;
  primal: (name: string) => number;
}

/** The package's types describe a module with a default member; at run time the default is the loader. */
const load = highsLoader as unknown as () => Promise<Highs>;
let solver: Promise<Highs> | undefined;

/** Reads and compiles it: a third of a second, once in a thread. */
export const loadSolver = (): Promise<Highs> => (solver ??= load());

/** Exact: what it returns as proven has no better. Same plan, same answer: seed and order are fixed. */
export async function solvePlan(plan: Plan, limits: SolverLimits): Promise<Outcome> {
  const highs = await loadSolver();
  const deadline = limits.now() + limits.seconds * 1000;
  const ask = (options: ModelOptions): Answer => {
    const left = (deadline - limits.now()) / 1000;
    if (left <= 0) return { status: 'unknown', cost: 0, primal: () => 0 };
    const solution = highs.solve(planModel(plan, options), {
      output_flag: false,
      random_seed: 1,
      threads: 1,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      time_limit: left,
    });
    const primal = (name: string): number => {
      const column = solution.Columns[name];
      return column && 'Primal' in column ? column.Primal : 0;
    };
    return {
      status: statusOf(solution.Status, solution.ObjectiveValue),
      cost: solution.ObjectiveValue,
      primal,
    };
  };

  const best = ask({ aim: 'best' });
  if (best.status === 'optimal' || best.status === 'found')
    return {
      kind: 'plan',
      visits: readVisits(plan, best.primal),
      cost: Math.round(best.cost),
      proven: best.status === 'optimal',
    };
  if (best.status === 'unknown') return { kind: 'out_of_time' };

  const possible = (relaxed: ReadonlySet<string>): boolean =>
    ['optimal', 'found'].includes(ask({ aim: 'possible', relaxed }).status);
  const nearest = ask({ aim: 'nearest' });
  const groups = ruleGroups(plan);
  return {
    kind: 'impossible',
    because: irreducible(groups, new Set(), possible),
    relax: smallestRelaxations(groups, possible, () => limits.now() < deadline),
    nearest:
      nearest.status === 'optimal'
        ? { visits: readVisits(plan, nearest.primal), missing: readMissing(plan, nearest.primal) }
        : null,
  };
}

function statusOf(status: string, cost: number): Answer['status'] {
  if (status === 'Optimal' || status === 'Empty') return 'optimal';
  if (status === 'Infeasible' || status === 'Primal infeasible or unbounded') return 'infeasible';
  return status === 'Time limit reached' && Number.isFinite(cost) && cost < 1e20 ? 'found' : 'unknown';
}

type Possible = (relaxed: ReadonlySet<string>) => boolean;
const keys = (groups: readonly RuleGroup[]): string[] => groups.map(groupKey);

/**
 * Deletion filter, in halves: a block of rules that is not needed for the contradiction goes at once, so a
 * plan of thirty programmes asks tens of questions and not hundreds.
 */
export function irreducible(
  groups: RuleGroup[],
  relaxed: ReadonlySet<string>,
  possible: Possible,
): RuleGroup[] {
  const candidates = groups.filter((group) => !relaxed.has(groupKey(group)));
  const out = new Set(relaxed);
  const needed: RuleGroup[] = [];
  const sift = (block: RuleGroup[]): void => {
    if (block.length === 0) return;
    if (!possible(new Set([...out, ...keys(block)]))) {
      for (const key of keys(block)) out.add(key);
      return;
    }
    const [only] = block;
    if (block.length === 1 && only) {
      needed.push(only);
      return;
    }
    const half = Math.ceil(block.length / 2);
    sift(block.slice(0, half));
    sift(block.slice(half));
  };
  sift(candidates);
  return needed;
}

/**
 * A smallest relaxation meets every contradiction, so the search branches over one contradiction at a time
 * and goes through the sizes from 1 up: the first size with an answer gives all answers of that size.
 */
export function smallestRelaxations(
  groups: RuleGroup[],
  possible: Possible,
  hasTime: () => boolean,
): RuleGroup[][] {
  let level: RuleGroup[][] = [[]];
  const found = new Map<string, RuleGroup[]>();
  const seen = new Set<string>();
  for (let size = 1; size <= groups.length && found.size === 0; size += 1) {
    const next: RuleGroup[][] = [];
    for (const relaxed of level) {
      // Without time to see all of a size, what was found may not be all of the smallest.
      if (!hasTime()) return [...found.values()];
      for (const group of irreducible(groups, new Set(keys(relaxed)), possible)) {
        const wider = [...relaxed, group];
        const name = keys(wider).toSorted().join(' ');
        if (seen.has(name) || !hasTime()) continue;
        seen.add(name);
        if (possible(new Set(keys(wider)))) found.set(name, wider);
        else next.push(wider);
      }
    }
    level = next;
  }
  return [...found.values()];
}
