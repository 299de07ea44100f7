import type { SendOutcome } from './send-outcome.ts';

const firstWait = 2_000;
const longestWait = 60_000;
/** Changes come in bursts, a keystroke each: one round for all of them. */
const soon = 800;

/**
 * Decides when to send: after a change, when the network or the screen comes back, and ever less often while it fails.
 * One tab at a time, where the browser has locks; without them a second tab does no harm.
 */
export class Rounds {
  readonly #lock: string;
  readonly #work: () => Promise<SendOutcome>;
  #outcome: SendOutcome = 'done';
  #wait = firstWait;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #isAskedAgain = false;
  #stopped = false;

  /** @param work one round: brings everything as far as it can go */
  constructor(lock: string, work: () => Promise<SendOutcome>) {
    this.#lock = lock;
    this.#work = work;
  }

  start(): void {
    window.addEventListener('online', this.#handleBack);
    document.addEventListener('visibilitychange', this.#handleBack);
    this.#plan(0);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#handleBack);
    document.removeEventListener('visibilitychange', this.#handleBack);
  }

  /** Tries at once and resolves when the round is over. */
  async run(): Promise<SendOutcome> {
    clearTimeout(this.#timer);
    await this.#round();
    return this.#outcome;
  }

  /** Something changed. While the network is away that makes no difference to when it is tried again. */
  ask(): void {
    if (this.#running) this.#isAskedAgain = true;
    else if (this.#outcome === 'done') this.#plan(soon);
  }

  #handleBack = () => {
    if (document.visibilityState === 'hidden') return;
    this.#wait = firstWait;
    this.#plan(0);
  };

  #plan(after: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#round(), after);
  }

  #round(): Promise<void> {
    this.#running ??= this.#locked().finally(() => {
      this.#running = null;
      if (this.#stopped) return;
      if (this.#outcome === 'later') {
        this.#plan(this.#wait * (0.75 + Math.random() / 2));
        this.#wait = Math.min(this.#wait * 2, longestWait);
      } else {
        this.#wait = firstWait;
        if (this.#isAskedAgain && this.#outcome === 'done') this.#plan(soon);
      }
      this.#isAskedAgain = false;
    });
    return this.#running;
  }

  async #locked(): Promise<void> {
    const work = async () => {
      if (!this.#stopped) this.#outcome = await this.#work();
    };
    // `locks` is missing outside a secure context.
    const locks = (navigator as Partial<Navigator>).locks;
    if (!locks) return work();
    await locks.request(this.#lock, work);
  }
}
