import { Worker } from 'node:worker_threads';
import type { Plan } from './plan.rules.ts';
import type { Outcome } from './plan-solver.rules.ts';

const SECONDS = 10;
/** The solver looks at its clock between steps only; past this we stop waiting for it. */
const PATIENCE = 3;
const WORKERS = 1;

let running = 0;
const waiting: (() => void)[] = [];

/** Solves beside the server: a plan of thirty programmes never holds up a request. */
export async function runPlan(plan: Plan, seconds: number = SECONDS): Promise<Outcome> {
  if (running >= WORKERS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await inWorker(plan, seconds);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function inWorker(plan: Plan, seconds: number): Promise<Outcome> {
  const file = import.meta.url.endsWith('.ts') ? './plan.worker.ts' : './plan.worker.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: { plan, seconds },
    // Flags of the parent (a test runner's, an inspector's) are not the worker's.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return new Promise<Outcome>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ kind: 'out_of_time' }), (seconds + PATIENCE) * 1000);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The solver stopped without an answer.'));
    });
  }).finally(() => worker.terminate());
}
