import type { InterviewKitDto, TandemKitDto } from '@leerkring/shared';
import { Observed } from '../../../lib/device-work/observed.ts';
import { onePerPerson } from '../../../lib/device-work/one-per-person.ts';
import { Rounds } from '../../../lib/device-work/rounds.ts';
import type { SendOutcome } from '../../../lib/device-work/send-outcome.ts';
import { transport } from '../api.ts';
import type { DeviceInterview } from './model.ts';
import { type Enclosed, openFile, sealFile } from './sealed-file.ts';
import { DeviceStore } from './store.ts';
import { syncOnce } from './sync.ts';

export interface KeeperState {
  kit: (InterviewKitDto & { takenAt: string }) | undefined;
  /** Whom I write along with, as last heard. */
  tandems: TandemKitDto | undefined;
  /** Newest first. */
  interviews: DeviceInterview[];
  /** By conversation: how many pieces are not on the server. */
  unsent: ReadonlyMap<string, number>;
  /** The conversation that is being sent at this moment. */
  underwayId: string | null;
  /** Of the last round. */
  outcome: SendOutcome;
  /** The browser promised not to clean up; null while it was not asked. */
  isPersisted: boolean | null;
}

/** The conversations of one person on this device, and the sending of them, for as long as this tab is open. */
export class Keeper extends Observed<KeeperState> {
  readonly store: DeviceStore;
  readonly #rounds: Rounds;
  #reading: Promise<void> | null = null;
  #isStale = false;

  constructor(store: DeviceStore) {
    super({
      kit: undefined,
      tandems: undefined,
      interviews: [],
      unsent: new Map(),
      underwayId: null,
      outcome: 'done',
      isPersisted: null,
    });
    this.store = store;
    this.#rounds = new Rounds(`leerkring-interviews-${store.userId}`, () => this.#send());
  }

  async start(): Promise<void> {
    await this.#read();
    this.store.subscribe(() => {
      void this.#read();
      this.#rounds.ask();
    });
    // Words that were refused get a new chance with every visit: rights or versions may have changed.
    for (const { interview } of await this.store.unsent())
      if (interview.refusal) await this.store.refuse(interview.id, null);
    this.#rounds.start();
  }

  stop(): void {
    this.#rounds.stop();
    this.letGo();
    this.store.close();
  }

  /** Keeps what the server sent, if it is this person's. */
  async take(kit: InterviewKitDto): Promise<void> {
    if (kit.userId === this.store.userId) await this.store.takeKit(kit, new Date().toISOString());
  }

  async takeTandems(kit: TandemKitDto): Promise<void> {
    if (kit.userId === this.store.userId) await this.store.takeTandems(kit);
  }

  send(): Promise<unknown> {
    return this.#rounds.run();
  }

  /** All that is only here, closed with a passphrase: what is left when the network stays away or the device gives up. */
  async seal(passphrase: string, sound: Enclosed): Promise<Uint8Array<ArrayBuffer>> {
    const { userId } = this.store;
    return sealFile({ userId, conversations: await this.store.pack(), sound }, passphrase);
  }

  /** Takes in what another device closed, and brings it to the server. Answers how many came along, and their sound. */
  async unseal(
    file: Uint8Array<ArrayBuffer>,
    passphrase: string,
  ): Promise<{ conversations: number; sound: Enclosed }> {
    const { conversations, sound } = await openFile(file, passphrase, this.store.userId);
    await this.store.unpack(conversations);
    void this.#rounds.run();
    return { conversations: conversations.length, sound };
  }

  /** Tries once more to send everything and answers how much could not go. */
  async settle(): Promise<number> {
    if ((await this.store.unsent()).length > 0) await this.#rounds.run();
    return (await this.store.unsent()).reduce((sum, { count }) => sum + count, this.store.waiting);
  }

  /** Asks the browser not to throw away what is kept here when space runs low. */
  async askToKeep(): Promise<void> {
    const storage = (navigator as Partial<Navigator>).storage;
    if (!storage?.persist) return;
    this.set({ isPersisted: (await storage.persisted()) || (await storage.persist()) });
  }

  async #send(): Promise<SendOutcome> {
    const outcome = await syncOnce(this.store, transport, (underwayId) => this.set({ underwayId }));
    this.set({ underwayId: null, outcome });
    return outcome;
  }

  /** Changes come in bursts, a keystroke each: one reading at a time, and one more when something came in between. */
  #read(): Promise<void> {
    if (this.#reading) {
      this.#isStale = true;
      return this.#reading;
    }
    this.#reading = this.#readOnce().finally(() => {
      this.#reading = null;
      if (this.#isStale) {
        this.#isStale = false;
        void this.#read();
      }
    });
    return this.#reading;
  }

  async #readOnce(): Promise<void> {
    const [kit, tandems, interviews, unsent] = await Promise.all([
      this.store.kit(),
      this.store.tandems(),
      this.store.interviews(),
      this.store.unsent(),
    ]);
    this.set({
      kit,
      tandems,
      interviews: interviews.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)),
      unsent: new Map(unsent.map(({ interview, count }) => [interview.id, count])),
    });
  }
}

export const keepers = onePerPerson(
  async (userId) => {
    const keeper = new Keeper(await DeviceStore.open(userId));
    await keeper.start();
    return keeper;
  },
  (userId) => DeviceStore.wipe(userId),
);
