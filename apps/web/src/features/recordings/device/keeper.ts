import { Observed } from '../../../lib/device-work/observed.ts';
import { onePerPerson } from '../../../lib/device-work/one-per-person.ts';
import { Rounds } from '../../../lib/device-work/rounds.ts';
import type { SendOutcome } from '../../../lib/device-work/send-outcome.ts';
import { soundTransport } from '../api.ts';
import { endLeftBehind, type Live, Recorder, type Silence } from './recorder.ts';
import type { Packed } from './packed.ts';
import { sendSound } from './send.ts';
import { type DeviceRecording, SoundStore } from './store.ts';

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

/** The sound of one person on this device: making it, keeping it and sending it, as long as this tab is open. */
export class SoundKeeper extends Observed<SoundState> {
  readonly store: SoundStore;
  readonly recorder: Recorder;
  readonly #rounds: Rounds;

  constructor(store: SoundStore) {
    super({
      recordings: [],
      refused: new Set(),
      live: null,
      silence: null,
      isSending: false,
      outcome: 'done',
    });
    this.store = store;
    this.recorder = new Recorder(store, (live, silence) =>
      this.set({ live, silence: silence ?? (live ? null : this.state.silence) }),
    );
    this.#rounds = new Rounds(`leerkring-recordings-${store.userId}`, () => this.#send());
  }

  async start(): Promise<void> {
    await endLeftBehind(this.store);
    // What was refused gets a new chance with every visit: rights or versions may have changed.
    for (const { id, refusal } of await this.store.recordings())
      if (refusal) await this.store.refuse(id, null);
    await this.#read();
    this.store.subscribe(() => {
      void this.#read();
      this.#rounds.ask();
    });
    this.#rounds.start();
  }

  stop(): void {
    this.#rounds.stop();
    this.letGo();
    void this.recorder.stop().finally(() => this.store.close());
  }

  /** Somebody does not want it after all: it leaves this device now, and the server when it can be reached. */
  async takeBack(interviewId: string): Promise<void> {
    if (this.recorder.interviewId === interviewId) await this.recorder.stop();
    await this.store.takeBack(interviewId, new Date().toISOString());
    await this.#rounds.run();
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
    void this.#rounds.run();
    return count;
  }

  send(): Promise<unknown> {
    return this.#rounds.run();
  }

  async retry(id: string): Promise<void> {
    await this.store.refuse(id, null);
    await this.#rounds.run();
  }

  /** Tries once more to send everything and answers how much stays behind. */
  async settle(): Promise<number> {
    await this.recorder.stop();
    await this.#rounds.run();
    return (await this.store.recordings()).length + (await this.store.refusals()).length;
  }

  async #send(): Promise<SendOutcome> {
    this.set({ isSending: true });
    const outcome = await sendSound(this.store, soundTransport);
    this.set({ isSending: false, outcome });
    return outcome;
  }

  async #read(): Promise<void> {
    const [recordings, refusals] = await Promise.all([this.store.recordings(), this.store.refusals()]);
    this.set({ recordings, refused: new Set(refusals) });
  }
}

export const soundKeepers = onePerPerson(
  async (userId) => {
    const keeper = new SoundKeeper(await SoundStore.open(userId));
    await keeper.start();
    return keeper;
  },
  (userId) => SoundStore.wipe(userId),
);
