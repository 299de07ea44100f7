import type { DBSchema, IDBPDatabase } from 'idb';
import { newId } from '../ids.ts';
import { DeviceDatabase } from './database.ts';
import { onePerPerson } from './one-per-person.ts';

interface Kept {
  /** Which answer of which page: `<room>.<id>.…`. */
  key: string;
  /** Of these very words: what comes later in the same place has another. */
  mark: string;
  value: unknown;
}

interface Schema extends DBSchema {
  words: { key: string; value: Kept };
}

const nameOf = (userId: string) => `leerkring-words-${userId}`;

function upgrade(db: IDBPDatabase<Schema>, from: number): void {
  if (from < 1) db.createObjectStore('words', { keyPath: 'key' });
}

/**
 * What one person typed in fields that save themselves, on this device until the server has it. What was kept is here at
 * once when a page opens, and a keystroke is on the disk also where the page goes away in that instant (0476).
 */
export class KeptWords {
  readonly #device: DeviceDatabase<Schema>;
  readonly #known = new Map<string, Kept>();
  readonly #underway = new Map<string, number>();

  private constructor(device: DeviceDatabase<Schema>) {
    this.#device = device;
  }

  static async open(userId: string): Promise<KeptWords> {
    const words = new KeptWords(await DeviceDatabase.open(nameOf(userId), 1, upgrade));
    await words.#read();
    words.#device.subscribe(() => void words.#read().catch(() => undefined));
    await words.#adopt(userId);
    return words;
  }

  static async wipe(userId: string): Promise<void> {
    await DeviceDatabase.wipe(nameOf(userId));
  }

  stop(): void {
    this.#device.close();
  }

  /** What waits in this place, and the mark to let go of it by. */
  get<T>(key: string): { mark: string; value: T } | null {
    return (this.#known.get(key) as { mark: string; value: T } | undefined) ?? null;
  }

  /** Everything that waits, wherever it was typed. */
  all(): Readonly<Kept>[] {
    return [...this.#known.values()];
  }

  get count(): number {
    return this.#known.size;
  }

  /**
   * Keeps this in the place of what was there.
   * @returns its mark at once, and when the disk has it; that rejects on a full disk
   */
  put(key: string, value: unknown): { mark: string; kept: Promise<void> } {
    const it = { key, mark: newId(), value };
    this.#known.set(key, it);
    return { mark: it.mark, kept: this.#put(it) };
  }

  async #put(it: Kept): Promise<void> {
    this.#underway.set(it.key, (this.#underway.get(it.key) ?? 0) + 1);
    try {
      await this.#device.put('words', it);
    } finally {
      this.#underway.set(it.key, (this.#underway.get(it.key) ?? 1) - 1);
    }
  }

  /** The server has these words: they go, unless something newer stands there by now, from whichever tab. */
  async drop(key: string, mark: string): Promise<void> {
    if (this.#known.get(key)?.mark === mark) this.#known.delete(key);
    await this.#device.change(['words'], async (tx) => {
      const words = tx.objectStore('words');
      if ((await words.get(key))?.mark === mark) await words.delete(key);
    });
  }

  /** Also what another tab kept or let go of; what is being written here is newer than that. */
  async #read(): Promise<void> {
    const found = await this.#device.idb.getAll('words');
    const isMine = (key: string) => (this.#underway.get(key) ?? 0) > 0;
    const keys = new Set(found.map(({ key }) => key));
    for (const key of this.#known.keys()) if (!keys.has(key) && !isMine(key)) this.#known.delete(key);
    for (const it of found) if (!isMine(it.key)) this.#known.set(it.key, it);
  }

  /** An app from before kept answers of portraits in `localStorage`. */
  async #adopt(userId: string): Promise<void> {
    const before = `leerkring.portraits.${userId}.`;
    try {
      for (const old of Object.keys(localStorage).filter((key) => key.startsWith(before))) {
        const key = `portraits.${old.slice(before.length)}`;
        if (!this.#known.has(key)) await this.put(key, JSON.parse(localStorage.getItem(old) ?? '')).kept;
        localStorage.removeItem(old);
      }
    } catch {
      // A browser that refuses that storage has nothing in it; what could not be taken up waits for the next time.
    }
  }
}

export const wordKeepers = onePerPerson(
  (userId) => KeptWords.open(userId),
  (userId) => KeptWords.wipe(userId),
);
