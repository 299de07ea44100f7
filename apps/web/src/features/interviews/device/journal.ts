import type { AnswerContent } from './model.ts';

export interface Entry {
  interviewId: string;
  questionId: string;
  content: AnswerContent;
}

/**
 * The one keystroke that IndexedDB has not committed yet. Its transactions die with the page, so a reload in the same
 * instant would lose a word that stood on the screen; this is written before the keystroke's event ends.
 */
export class Journal {
  readonly #prefix: string;

  constructor(userId: string) {
    this.#prefix = `leerkring.writing.${userId}.`;
  }

  /** @returns what takes the entry away again once the store has it, unless something newer stands there by then */
  put(entry: Entry): () => void {
    const key = `${this.#prefix}${entry.interviewId}.${entry.questionId}`;
    const value = JSON.stringify(entry);
    try {
      localStorage.setItem(key, value);
    } catch {
      // No room or no permission: the store itself is what counts.
    }
    return () => {
      try {
        if (localStorage.getItem(key) === value) localStorage.removeItem(key);
      } catch {
        // Nothing was put either.
      }
    };
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

  /** Lets go of what no conversation waits for any more. */
  drop({ interviewId, questionId }: Entry): void {
    try {
      localStorage.removeItem(`${this.#prefix}${interviewId}.${questionId}`);
    } catch {
      // Storage that cannot be written keeps it; it is refused again next time.
    }
  }

  clear(): void {
    try {
      for (const key of this.#keys()) localStorage.removeItem(key);
    } catch {
      // Storage that cannot be read holds nothing of ours.
    }
  }

  #keys(): string[] {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter(
      (key) => key.startsWith(this.#prefix),
    );
  }
}
