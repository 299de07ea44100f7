import type { DeviceStore } from './store.ts';
import { syncOnce, type SyncOutcome, type Transport } from './sync.ts';

const firstWait = 2_000;
const longestWait = 60_000;

export interface RunnerState {
  /** The conversation that is being sent at this moment. */
  underwayId: string | null;
  outcome: SyncOutcome;
}

/**
 * Decides when to send: after a change, when the network or the screen comes back, and ever less often while it fails.
 * One tab at a time, where the browser has locks; without them a second tab does no harm.
 */
export class SyncRunner {
  readonly #store: DeviceStore;
  readonly #transport: Transport;
  readonly #onState: (state: RunnerState) => void;
  #state: RunnerState = { underwayId: null, outcome: 'done' };
  #wait = firstWait;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #isAskedAgain = false;
  #stopped = false;
  #unsubscribe: () => void = () => undefined;

  constructor(store: DeviceStore, transport: Transport, onState: (state: RunnerState) => void) {
    this.#store = store;
    this.#transport = transport;
    this.#onState = onState;
  }

  /** Words that were refused get a new chance with every visit: rights or versions may have changed. */
  async start(): Promise<void> {
    this.#unsubscribe = this.#store.subscribe(this.#handleChange);
    window.addEventListener('online', this.#handleBack);
    document.addEventListener('visibilitychange', this.#handleBack);
    for (const { interview } of await this.#store.unsent()) {
      if (interview.refusal) await this.#store.refuse(interview.id, null);
    }
    this.#plan(0);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#unsubscribe();
    window.removeEventListener('online', this.#handleBack);
    document.removeEventListener('visibilitychange', this.#handleBack);
  }

  /** Tries at once and resolves when the round is over. */
  async flush(): Promise<SyncOutcome> {
    clearTimeout(this.#timer);
    await this.#round();
    return this.#state.outcome;
  }

  #handleChange = () => {
    if (this.#running) this.#isAskedAgain = true;
    else if (this.#state.outcome === 'done') this.#plan(800);
  };

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
      if (this.#state.outcome === 'later') {
        this.#plan(this.#wait * (0.75 + Math.random() / 2));
        this.#wait = Math.min(this.#wait * 2, longestWait);
      } else {
        this.#wait = firstWait;
        if (this.#isAskedAgain && this.#state.outcome === 'done') this.#plan(800);
      }
      this.#isAskedAgain = false;
    });
    return this.#running;
  }

  async #locked(): Promise<void> {
    const work = async () => {
      if (this.#stopped) return;
      const outcome = await syncOnce(this.#store, this.#transport, (underwayId) =>
        this.#tell({ ...this.#state, underwayId }),
      );
      this.#tell({ underwayId: null, outcome });
    };
    // `locks` is missing outside a secure context.
    const locks = (navigator as Partial<Navigator>).locks;
    if (!locks) return work();
    await locks.request(`leerkring-interviews-${this.#store.userId}`, work);
  }

  #tell(state: RunnerState): void {
    this.#state = state;
    if (!this.#stopped) this.#onState(state);
  }
}
