import type { InterviewKitDto, TandemKitDto } from '@leerkring/shared';
import { transport } from '../api.ts';
import type { DeviceInterview } from './model.ts';
import { type RunnerState, SyncRunner } from './runner.ts';
import { type Enclosed, openFile, sealFile } from './sealed-file.ts';
import { DeviceStore } from './store.ts';

export interface KeeperState {
  kit: (InterviewKitDto & { takenAt: string }) | undefined;
  /** Whom I write along with, as last heard. */
  tandems: TandemKitDto | undefined;
  /** Newest first. */
  interviews: DeviceInterview[];
  /** By conversation: how many pieces are not on the server. */
  unsent: ReadonlyMap<string, number>;
  runner: RunnerState;
  /** The browser promised not to clean up; null while it was not asked. */
  isPersisted: boolean | null;
}

/** The conversations of one person on this device, and the sending of them, for as long as this tab is open. */
export class Keeper {
  readonly store: DeviceStore;
  readonly #runner: SyncRunner;
  readonly #listeners = new Set<() => void>();
  #state: KeeperState = {
    kit: undefined,
    tandems: undefined,
    interviews: [],
    unsent: new Map(),
    runner: { underwayId: null, outcome: 'done' },
    isPersisted: null,
  };
  #reading: Promise<void> | null = null;
  #isStale = false;

  constructor(store: DeviceStore) {
    this.store = store;
    this.#runner = new SyncRunner(store, transport, (runner) => this.#set({ runner }));
  }

  async start(): Promise<void> {
    await this.#read();
    this.store.subscribe(() => void this.#read());
    await this.#runner.start();
  }

  stop(): void {
    this.#runner.stop();
    this.#listeners.clear();
    this.store.close();
  }

  get state(): KeeperState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps what the server sent, if it is this person's. */
  async take(kit: InterviewKitDto): Promise<void> {
    if (kit.userId === this.store.userId) await this.store.takeKit(kit, new Date().toISOString());
  }

  async takeTandems(kit: TandemKitDto): Promise<void> {
    if (kit.userId === this.store.userId) await this.store.takeTandems(kit);
  }

  send(): Promise<unknown> {
    return this.#runner.flush();
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
    void this.#runner.flush();
    return { conversations: conversations.length, sound };
  }

  /** Tries once more to send everything and answers how much could not go. */
  async settle(): Promise<number> {
    if ((await this.store.unsent()).length > 0) await this.#runner.flush();
    return (await this.store.unsent()).reduce((sum, { count }) => sum + count, this.store.waiting);
  }

  /** Asks the browser not to throw away what is kept here when space runs low. */
  async askToKeep(): Promise<void> {
    const storage = (navigator as Partial<Navigator>).storage;
    if (!storage?.persist) return;
    this.#set({ isPersisted: (await storage.persisted()) || (await storage.persist()) });
  }

  #set(part: Partial<KeeperState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
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
    this.#set({
      kit,
      tandems,
      interviews: interviews.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)),
      unsent: new Map(unsent.map(({ interview, count }) => [interview.id, count])),
    });
  }
}

let current: { userId: string; keeper: Promise<Keeper> } | null = null;

/** The keeper of this person; one per tab, and none of anybody else beside it. */
export function keeperOf(userId: string): Promise<Keeper> {
  if (current?.userId === userId) return current.keeper;
  const before = current;
  const opening = (async () => {
    if (before) (await before.keeper.catch(() => null))?.stop();
    const keeper = new Keeper(await DeviceStore.open(userId));
    await keeper.start();
    return keeper;
  })();
  current = { userId, keeper: opening };
  return opening;
}

const answers = new WeakMap<Promise<Keeper>, Promise<Keeper | null>>();

/** The same, or null where the browser keeps nothing, as in some private windows. The promise stays the same too. */
export function keeperIfAny(userId: string): Promise<Keeper | null> {
  const opening = keeperOf(userId);
  const known = answers.get(opening);
  if (known) return known;
  const answer = opening.catch(() => null);
  answers.set(opening, answer);
  return answer;
}

export async function wipeKeeper(userId: string): Promise<void> {
  if (current?.userId === userId) {
    (await current.keeper.catch(() => null))?.stop();
    current = null;
  }
  await DeviceStore.wipe(userId);
}
