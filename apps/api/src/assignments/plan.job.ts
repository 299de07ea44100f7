import { Worker } from 'node:worker_threads';
import type { Outcome } from './plan-solver.rules.ts';
import type { Plan } from './plan.rules.ts';

const limitSeconds = 10;
/** The solver looks at its clock between steps only; past this we stop waiting for it. */
const patienceSeconds = 3;
/** Whoever asks again within this time does not wait for a new thread to start. */
const idleSeconds = 20;
const mostWaiting = 8;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Enough people are waiting for an answer. */
export const isPlanQueueFull = (): boolean => waiting >= mostWaiting;

/** Solves beside the server, one plan at a time: a plan of thirty programmes never holds up a request. */
export async function runPlan(plan: Plan): Promise<Outcome> {
  waiting += 1;
  const mine = last.then(() => (thread ??= new SolverThread()).ask(plan)).finally(() => (waiting -= 1));
  last = mine.catch(() => undefined);
  return mine;
}

let thread: SolverThread | null = null;

/** For when the server stops. */
export function retireSolver(): void {
  thread?.retire();
}

class SolverThread {
  private readonly worker: Worker;
  private settle: { resolve: (outcome: Outcome) => void; reject: (error: Error) => void } | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    const file = import.meta.url.endsWith('.ts') ? './plan.worker.ts' : './plan.worker.js';
    // Flags of the parent (a test runner's, an inspector's) are not the worker's.
    this.worker = new Worker(new URL(file, import.meta.url), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.worker.on('message', (outcome: Outcome) => this.answer(outcome));
    this.worker.on('error', (error: Error) => this.retire(error));
    this.worker.on('exit', () => this.retire(new Error('The solver stopped without an answer.')));
  }

  ask(plan: Plan): Promise<Outcome> {
    clearTimeout(this.timer);
    this.worker.ref();
    return new Promise<Outcome>((resolve, reject) => {
      this.settle = { resolve, reject };
      this.timer = setTimeout(() => this.giveUp(), (limitSeconds + patienceSeconds) * 1000);
      this.worker.postMessage({ plan, seconds: limitSeconds }, []);
    });
  }

  private answer(outcome: Outcome): void {
    clearTimeout(this.timer);
    this.worker.unref();
    this.timer = setTimeout(() => this.retire(), idleSeconds * 1000).unref();
    this.settle?.resolve(outcome);
    this.settle = null;
  }

  private giveUp(): void {
    this.settle?.resolve({ kind: 'out_of_time' });
    this.settle = null;
    this.retire();
  }

  /** A thread that failed or did not answer in time may be in any state: the next plan gets a new one. */
  retire(error?: Error): void {
    clearTimeout(this.timer);
    if (thread === this) thread = null;
    if (error) this.settle?.reject(error);
    this.settle = null;
    void this.worker.terminate();
  }
}
