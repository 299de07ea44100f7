import type { AnswerContent } from './model.ts';

export interface Entry {
  interviewId: string;
  questionId: string;
  content: AnswerContent;
  /** Which keystroke of this device it is; left out by an app from before. */
  stroke?: number;
}

/**
 * The one keystroke that IndexedDB has not committed yet. Its transactions die with the page, so a reload in the same
 * instant would lose a word that stood on the screen; this is written before the keystroke's event ends.
 *
 * A browser puts this storage on the disk only now and then. After one that was killed it may hold a keystroke of
 * seconds ago that the store has long gone past, so every keystroke has a number that rises (decision 0467).
 */
export class Journal {
  readonly #prefix: string;
  #last = 0;

  constructor(userId: string) {
    this.#prefix = `leerkring.writing.${userId}.`;
  }

  get last(): number {
    return this.#last;
  }

  /** Counts on from here, where the clock of the device was put back. */
  countFrom(stroke: number): void {
    this.#last = Math.max(this.#last, stroke);
  }

  /** @returns it with its number, to take it away again by once the store has it */
  put({ interviewId, questionId, content }: Entry): Required<Entry> {
    this.#last = Math.max(Date.now(), this.#last + 1);
    const entry = { interviewId, questionId, content, stroke: this.#last };
    try {
      localStorage.setItem(this.#keyOf(entry), JSON.stringify(entry));
    } catch {
      // No room or no permission: the store itself is what counts.
    }
    return entry;
  }

  /** What was left behind by a page that went away in the middle of a keystroke. */
  entries(): Entry[] {
    try {
      return this.#keys().flatMap((key) => {
        try {
          return [JSON.parse(localStorage.getItem(key) ?? '') as Entry];
        } catch {
          return [];
        }
      });
    } catch {
      return [];
    }
  }

  /** Lets go of it: it is in the store, or nothing waits for it any more. Something newer stays. */
  drop(entry: Entry): void {
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

  #keyOf({ interviewId, questionId }: Entry): string {
    return `${this.#prefix}${interviewId}.${questionId}`;
  }

  #keys(): string[] {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter(
      (key) => key.startsWith(this.#prefix),
    );
  }
}
