import { parentPort, workerData } from 'node:worker_threads';
import type { Plan } from './plan.rules.ts';
import { solvePlan } from './plan-solver.rules.ts';

const { plan, seconds } = workerData as { plan: Plan; seconds: number };
const outcome = await solvePlan(plan, { seconds, now: () => performance.now() });
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(outcome);
