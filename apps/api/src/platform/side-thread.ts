import { parentPort, Worker } from 'node:worker_threads';

/** Whoever asks again within this time does not wait for a new thread to start. */
const idleSeconds = 120;
/** A thread reads its program within a second; on a machine that has much else to do in many. */
const startSeconds = 60;

/** It took longer than was said, and was stopped. */
export class OutOfPatience extends Error {}

interface Asked<Task, Answer> {
  task: Task;
  /** Seconds. */
  patience: number;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** What a thread says first: it can take a task from now on. */
const ready = 'ready';

/**
 * The program of a side thread: says that it is ready, and answers each task with what `work` makes of it.
 * @param prepare what the first task would otherwise wait for
 */
export async function workBeside<Task, Answer>(
  work: (task: Task) => Answer | Promise<Answer>,
  prepare?: () => Promise<unknown>,
): Promise<void> {
  await prepare?.();
  parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await work(task), []));
  parentPort?.postMessage(ready, []);
}

/**
 * Work that would hold up every request, on a thread of its own: one task at a time, so that it never takes more than
 * one core from everyone else. The thread begins when it is wanted and ends when there is no task for a while.
 */
export class SideThread<Task, Answer> {
  private readonly file: URL;
  private worker: Worker | null = null;
  private isReady = false;
  private asked: Asked<Task, Answer> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param file calls `workBeside`; what its work throws is what the asker hears */
  constructor(file: URL) {
    this.file = file;
  }

  /** For when a task is likely: whoever asks then need not wait until the thread has started. */
  warm(): void {
    if (this.asked) return;
    if (!this.worker) this.begin().unref();
    else if (this.isReady) this.rest();
  }

  /**
   * @param patience seconds after which it is given up, from when the thread can work on it
   * @throws OutOfPatience then, or what the task threw; the next task gets a new thread in both cases
   */
  ask(task: Task, patience: number): Promise<Answer> {
    const mine = this.last.then(() => this.give(task, patience));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** Ends it; a task under way is refused. */
  retire(error = new Error('The thread was stopped before it answered.')): void {
    clearTimeout(this.timer);
    const { worker, asked } = this;
    this.worker = null;
    this.asked = null;
    this.isReady = false;
    asked?.reject(error);
    void worker?.terminate();
  }

  private give(task: Task, patience: number): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.asked = { task, patience, resolve, reject };
      (this.worker ?? this.begin()).ref();
      if (this.isReady) this.send();
    });
  }

  private begin(): Worker {
    // Flags of the parent (a test runner's, an inspector's) are not the worker's.
    const worker = new Worker(this.file, { execArgv: ['--disable-warning=ExperimentalWarning'] });
    this.worker = worker;
    this.endAfter(startSeconds, new Error(`The thread was not ready within ${startSeconds} seconds.`));
    // A thread that was ended says so later, when the next one may be at work already.
    const fail = (error: Error) => {
      if (this.worker === worker) this.retire(error);
    };
    worker.on('message', (said: Answer | typeof ready) => {
      if (this.worker !== worker) return;
      if (this.isReady) this.answer(said as Answer);
      else this.take();
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('The thread ended without an answer.')));
    return worker;
  }

  private take(): void {
    this.isReady = true;
    if (this.asked) this.send();
    else this.rest();
  }

  private send(): void {
    if (!this.asked) return;
    this.endAfter(this.asked.patience, new OutOfPatience());
    this.worker?.postMessage(this.asked.task, []);
  }

  private answer(answer: Answer): void {
    const { asked } = this;
    this.asked = null;
    this.rest();
    asked?.resolve(answer);
  }

  /** It keeps nobody from stopping, and ends when nothing is asked for a while. */
  private rest(): void {
    this.worker?.unref();
    this.endAfter(idleSeconds);
  }

  private endAfter(seconds: number, error?: Error): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.retire(error), seconds * 1000).unref();
  }
}
