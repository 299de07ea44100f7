import { Worker } from 'node:worker_threads';

/** Whoever asks again within this time does not wait for a new thread to start. */
const idleSeconds = 20;

/** It took longer than was said, and was stopped. */
export class OutOfPatience extends Error {}

interface Asked<Answer> {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/**
 * Work that would hold up every request, on a thread of its own: one task at a time, so that it never takes more than
 * one core from everyone else. The thread begins with the first task and ends when there is none for a while.
 */
export class SideThread<Task, Answer> {
  private readonly file: URL;
  private worker: Worker | null = null;
  private asked: Asked<Answer> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param file answers each message with one; what it throws is what the asker hears */
  constructor(file: URL) {
    this.file = file;
  }

  /**
   * @param patience seconds after which it is given up
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
    asked?.reject(error);
    void worker?.terminate();
  }

  private give(task: Task, patience: number): Promise<Answer> {
    clearTimeout(this.timer);
    const worker = (this.worker ??= this.begin());
    worker.ref();
    return new Promise<Answer>((resolve, reject) => {
      this.asked = { resolve, reject };
      this.timer = setTimeout(() => this.retire(new OutOfPatience()), patience * 1000);
      worker.postMessage(task, []);
    });
  }

  private begin(): Worker {
    // Flags of the parent (a test runner's, an inspector's) are not the worker's.
    const worker = new Worker(this.file, { execArgv: ['--disable-warning=ExperimentalWarning'] });
    // A thread that was ended says so later, when the next one may be at work already.
    const fail = (error: Error) => {
      if (this.worker === worker) this.retire(error);
    };
    worker.on('message', (answer: Answer) => {
      if (this.worker === worker) this.answer(answer);
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('The thread ended without an answer.')));
    return worker;
  }

  private answer(answer: Answer): void {
    clearTimeout(this.timer);
    this.worker?.unref();
    this.timer = setTimeout(() => this.retire(), idleSeconds * 1000).unref();
    const { asked } = this;
    this.asked = null;
    asked?.resolve(answer);
  }
}
