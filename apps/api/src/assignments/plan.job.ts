import { OutOfPatience, SideThread } from '../platform/side-thread.ts';
import type { Outcome } from './plan-solver.rules.ts';
import type { Plan } from './plan.rules.ts';

const limitSeconds = 10;
/** The solver looks at its clock between steps only; past this we stop waiting for it. */
const patienceSeconds = 3;
const mostWaiting = 8;

const file = import.meta.url.endsWith('.ts') ? './plan.worker.ts' : './plan.worker.js';
const thread = new SideThread<{ plan: Plan; seconds: number }, Outcome>(new URL(file, import.meta.url));
let waiting = 0;

/** Enough people are waiting for an answer. */
export const isPlanQueueFull = (): boolean => waiting >= mostWaiting;

/** Solves beside the server, one plan at a time: a plan of thirty programmes never holds up a request. */
export async function runPlan(plan: Plan): Promise<Outcome> {
  waiting += 1;
  try {
    return await thread.ask({ plan, seconds: limitSeconds }, limitSeconds + patienceSeconds);
  } catch (error) {
    if (error instanceof OutOfPatience) return { kind: 'out_of_time' };
    throw error;
  } finally {
    waiting -= 1;
  }
}

/** For when somebody looks at who visits whom and may ask for a plan. */
export function warmSolver(): void {
  thread.warm();
}

/** For when the server stops. */
export function retireSolver(): void {
  thread.retire();
}
