import { solvePlan } from './plan-solver.rules.ts';
import { violations, type Plan } from './plan.rules.ts';

const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
const programmeAt = (at: number): string => ids[at % ids.length] ?? '';

/** Forty people of twelve programmes: some also work elsewhere, and some part of the week. */
const forty = (grouping: Plan['rules']['grouping'], need: number): Plan => ({
  programmes: ids.map((id) => ({
    id,
    need,
    audienceNeed: { student: 1, teacher: 1 },
    halfDays: [],
    skills: [],
  })),
  people: Array.from({ length: 40 }, (_, at) => ({
    id: `h${at}`,
    homeId: programmeAt(at),
    worksAt: at % 7 === 0 ? [programmeAt(at), programmeAt(at * 5 + 2)] : [programmeAt(at)],
    maxVisits: 1,
    audiences: at % 13 === 0 ? ['student'] : ['student', 'teacher'],
    tenths: at % 5 === 0 ? 6 : 10,
    halfDays: [],
    skills: [],
  })),
  conflicts: [],
  earlier: [],
  pins: [],
  current: [],
  rules: { mutualPairs: 'refused', repeats: 'refused', grouping, everyoneVisits: true, reciprocity: true },
});

describe('forty people of twelve programmes', () => {
  // How long it may take is measured by `pnpm bench`, on a machine that does nothing else.
  it.each([
    ['together', 2],
    ['apart', 3],
    ['free', 3],
  ] as const)('get a proven plan that breaks no rule when they travel %s', async (grouping, need) => {
    const plan = forty(grouping, need);
    const outcome = await solvePlan(plan, { seconds: 10, now: () => performance.now() });
    if (outcome.kind !== 'plan') throw new Error(JSON.stringify(outcome));
    expect(outcome.proven).toBe(true);
    expect(violations(plan, outcome.visits)).toEqual([]);
    expect(outcome.visits).toHaveLength(12 * need);
    for (const { personId, programmeId } of outcome.visits)
      expect(plan.people.find(({ id }) => id === personId)?.worksAt).not.toContain(programmeId);
  });
});
