/** Keepers by person: one per tab, and none of anybody else beside it. */
export interface OnePerPerson<K> {
  of(userId: string): Promise<K>;
  /** The same, or null where the browser keeps nothing, as in some private windows. The promise stays the same too. */
  ifAny(userId: string): Promise<K | null>;
  /**
   * Lets go of it and removes what it kept: this person leaves, so nothing of theirs is begun again on this page. The
   * caller has made sure that nothing is unsent.
   */
  wipe(userId: string): Promise<void>;
}

/** @param open makes the keeper of this person and starts it */
export function onePerPerson<K extends { stop(): void }>(
  open: (userId: string) => Promise<K>,
  wipe: (userId: string) => Promise<void>,
): OnePerPerson<K> {
  let current: { userId: string; keeper: Promise<K> } | null = null;
  const gone = new Set<string>();
  const answers = new WeakMap<Promise<K>, Promise<K | null>>();
  const stop = async (it: typeof current) => {
    (await it?.keeper.catch(() => null))?.stop();
  };
  const of = (userId: string): Promise<K> => {
    if (current?.userId === userId) return current.keeper;
    const before = current;
    const keeper = (async () => {
      await stop(before);
      // A part of the page that comes late must not lay an empty place for somebody who has just left.
      if (gone.has(userId)) throw new Error('This person has left this device.');
      return open(userId);
    })();
    current = { userId, keeper };
    return keeper;
  };
  return {
    of,
    ifAny: (userId) => {
      const opening = of(userId);
      const known = answers.get(opening);
      if (known) return known;
      const answer = opening.catch(() => null);
      answers.set(opening, answer);
      return answer;
    },
    wipe: async (userId) => {
      gone.add(userId);
      if (current?.userId === userId) {
        await stop(current);
        current = null;
      }
      await wipe(userId);
    },
  };
}
