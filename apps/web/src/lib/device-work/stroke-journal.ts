/** Which keystroke of this device it is; left out by an app from before. */
export type Stroke<E> = E & { stroke?: number };

/**
 * The one keystroke that IndexedDB has not committed yet. Its transactions die with the page, so a reload in the same
 * instant would lose a word that stood on the screen; this is written before the keystroke's event ends.
 *
 * A browser puts this storage on the disk only now and then. After one that was killed it may hold a keystroke of
 * seconds ago that the store has long gone past, so every keystroke has a number that rises (decision 0467).
 */
export class StrokeJournal<E extends object> {
  readonly #prefix: string;
  readonly #placeOf: (entry: E) => string;
  #last = 0;

  /**
   * @param prefix of this person and of nobody else
   * @param placeOf where an entry is typed: a next one in the same place takes its place
   */
  constructor(prefix: string, placeOf: (entry: E) => string) {
    this.#prefix = prefix;
    this.#placeOf = placeOf;
  }

  get last(): number {
    return this.#last;
  }

  /** Counts on from here, where the clock of the device was put back. */
  countFrom(stroke: number): void {
    this.#last = Math.max(this.#last, stroke);
  }

  /** @returns it with its number, to take it away again by once the store has it */
  put(typed: E): E & { stroke: number } {
    this.#last = Math.max(Date.now(), this.#last + 1);
    const entry = { ...typed, stroke: this.#last };
    try {
      localStorage.setItem(this.#keyOf(entry), JSON.stringify(entry));
    } catch {
      // No room or no permission: the store itself is what counts.
    }
    return entry;
  }

  /** What was left behind by a page that went away in the middle of a keystroke. */
  entries(): Stroke<E>[] {
    try {
      return this.#keys().flatMap((key) => {
        try {
          return [JSON.parse(localStorage.getItem(key) ?? '') as Stroke<E>];
        } catch {
          return [];
        }
      });
    } catch {
      return [];
    }
  }

  /** Lets go of it: it is in the store, or nothing waits for it any more. Something newer stays. */
  drop(entry: Stroke<E>): void {
    const key = this.#keyOf(entry);
    try {
      if (localStorage.getItem(key) === JSON.stringify(entry)) localStorage.removeItem(key);
    } catch {
      // Storage that cannot be written keeps it; the store knows it next time.
    }
  }

  clear(): void {
    try {
      for (const key of this.#keys()) localStorage.removeItem(key);
    } catch {
      // Storage that cannot be read holds nothing of ours.
    }
  }

  #keyOf(entry: E): string {
    return `${this.#prefix}${this.#placeOf(entry)}`;
  }

  #keys(): string[] {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter(
      (key) => key.startsWith(this.#prefix),
    );
  }
}
