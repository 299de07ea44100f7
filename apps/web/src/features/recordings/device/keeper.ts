import { soundTransport } from '../api.ts';
import { endLeftBehind, type Live, Recorder, type Silence } from './recorder.ts';
import type { Packed } from './packed.ts';
import { sendSound, type SendOutcome } from './send.ts';
import { type DeviceRecording, isDue, SoundStore } from './store.ts';

export interface SoundState {
  /** Those that are (still) on this device. */
  recordings: DeviceRecording[];
  /** Conversations that must not be recorded, as this device knows. */
  refused: ReadonlySet<string>;
  live: Live | null;
  silence: Silence | null;
  isSending: boolean;
  outcome: SendOutcome;
}

const firstWait = 2_000;
const longestWait = 60_000;

/** The sound of one person on this device: making it, keeping it and sending it, as long as this tab is open. */
export class SoundKeeper {
  readonly store: SoundStore;
  readonly recorder: Recorder;
  readonly #listeners = new Set<() => void>();
  #state: SoundState = {
    recordings: [],
    refused: new Set(),
    live: null,
    silence: null,
    isSending: false,
    outcome: 'done',
  };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = firstWait;
  #sending: Promise<void> | null = null;
  #stopped = false;

  constructor(store: SoundStore) {
    this.store = store;
    this.recorder = new Recorder(store, (live, silence) =>
      this.#set({ live, silence: silence ?? (live ? null : this.#state.silence) }),
    );
  }

  async start(): Promise<void> {
    await endLeftBehind(this.store);
    // What was refused gets a new chance with every visit: rights or versions may have changed.
    for (const { id, refusal } of await this.store.recordings())
      if (refusal) await this.store.refuse(id, null);
    await this.#read();
    this.store.subscribe(() => {
      void this.#read();
      if (!this.#sending && this.#state.outcome === 'done') this.#plan(800);
    });
    window.addEventListener('online', this.#handleBack);
    document.addEventListener('visibilitychange', this.#handleBack);
    this.#plan(0);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#handleBack);
    document.removeEventListener('visibilitychange', this.#handleBack);
    this.#listeners.clear();
    void this.recorder.stop().finally(() => this.store.close());
  }

  get state(): SoundState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Somebody does not want it after all: it leaves this device now, and the server when it can be reached. */
  async takeBack(interviewId: string): Promise<void> {
    if (this.recorder.interviewId === interviewId) await this.recorder.stop();
    await this.store.takeBack(interviewId, new Date().toISOString());
    await this.#round();
  }

  async drop(interviewId: string): Promise<void> {
    if (this.recorder.interviewId === interviewId) await this.recorder.stop();
    await this.store.drop(interviewId);
  }

  /** All sound that is only here, for a file; nothing more comes in meanwhile. */
  async pack(): Promise<Packed> {
    await this.recorder.stop();
    await endLeftBehind(this.store);
    return this.store.pack();
  }

  /** Takes in what another device packed, and brings it to the server. */
  async unpack(sound: { about: unknown; bytes: ArrayBuffer }): Promise<number> {
    const count = await this.store.unpack(sound);
    void this.#round();
    return count;
  }

  send(): Promise<void> {
    return this.#round();
  }

  async retry(id: string): Promise<void> {
    await this.store.refuse(id, null);
    await this.#round();
  }

  /** Tries once more to send everything and answers how much stays behind. */
  async settle(): Promise<number> {
    await this.recorder.stop();
    await this.#round();
    return (await this.store.recordings()).length + (await this.store.refusals()).length;
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
    this.#sending ??= this.#locked().finally(() => (this.#sending = null));
    return this.#sending;
  }

  /** One tab at a time, where the browser has locks; without them a second tab does no harm. */
  async #locked(): Promise<void> {
    const work = async () => {
      if (this.#stopped) return;
      this.#set({ isSending: true });
      const outcome = await sendSound(this.store, soundTransport);
      this.#set({ isSending: false, outcome });
      if (outcome === 'later') {
        this.#plan(this.#wait * (0.75 + Math.random() / 2));
        this.#wait = Math.min(this.#wait * 2, longestWait);
      } else {
        this.#wait = firstWait;
        if (outcome === 'done' && (await this.store.recordings()).some(isDue)) this.#plan(800);
      }
    };
    const locks = (navigator as Partial<Navigator>).locks;
    if (!locks) return work();
    await locks.request(`leerkring-recordings-${this.store.userId}`, work);
  }

  async #read(): Promise<void> {
    const [recordings, refusals] = await Promise.all([this.store.recordings(), this.store.refusals()]);
    this.#set({ recordings, refused: new Set(refusals) });
  }

  #set(part: Partial<SoundState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

let current: { userId: string; keeper: Promise<SoundKeeper> } | null = null;

/** The keeper of this person; one per tab, and none of anybody else beside it. */
export function soundKeeperOf(userId: string): Promise<SoundKeeper> {
  if (current?.userId === userId) return current.keeper;
  const before = current;
  const opening = (async () => {
    if (before) (await before.keeper.catch(() => null))?.stop();
    const keeper = new SoundKeeper(await SoundStore.open(userId));
    await keeper.start();
    return keeper;
  })();
  current = { userId, keeper: opening };
  return opening;
}

const answers = new WeakMap<Promise<SoundKeeper>, Promise<SoundKeeper | null>>();

/** The same, or null where the browser keeps nothing. The promise stays the same too. */
export function soundKeeperIfAny(userId: string): Promise<SoundKeeper | null> {
  const opening = soundKeeperOf(userId);
  const known = answers.get(opening);
  if (known) return known;
  const answer = opening.catch(() => null);
  answers.set(opening, answer);
  return answer;
}

export async function wipeSound(userId: string): Promise<void> {
  if (current?.userId === userId) {
    (await current.keeper.catch(() => null))?.stop();
    current = null;
  }
  await SoundStore.wipe(userId);
}
