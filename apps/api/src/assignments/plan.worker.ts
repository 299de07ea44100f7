import { parentPort } from 'node:worker_threads';
import type { Plan } from './plan.rules.ts';
import { solvePlan } from './plan-solver.rules.ts';

const now = (): number => performance.now();

parentPort?.on('message', async ({ plan, seconds }: { plan: Plan; seconds: number }) => {
  const outcome = await solvePlan(plan, { seconds, now });
  parentPort?.postMessage(outcome, []);
});
