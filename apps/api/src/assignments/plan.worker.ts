import { workBeside } from '../platform/side-thread.ts';
import { loadSolver, solvePlan } from './plan-solver.rules.ts';
import type { Plan } from './plan.rules.ts';

const now = (): number => performance.now();

await workBeside(
  ({ plan, seconds }: { plan: Plan; seconds: number }) => solvePlan(plan, { seconds, now }),
  loadSolver,
);
