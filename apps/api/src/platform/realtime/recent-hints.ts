import type { Hint } from '@leerkring/shared';

const keptMs = 60_000;
const keptCount = 2000;
/** How long an answer may have been on its way to the page that shows it. */
const underwayMs = 10_000;

interface Said {
  at: number;
  rooms: string[];
  hint: Hint;
}

/** The hints of the last minute, for pages that were reading but not yet connected when they were said. */
export class RecentHints {
  private readonly said: Said[] = [];
  private readonly began: number;
  /** Until when something has been forgotten. */
  private forgottenUntil = -Infinity;

  /** @param now milliseconds of a clock that only runs forward */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.began = now();
  }

  add(rooms: string[], hint: Hint): void {
    const at = this.now();
    this.said.push({ at, rooms, hint });
    while (this.said.length > keptCount || (this.said[0] && this.said[0].at < at - keptMs))
      this.forgottenUntil = this.said.shift()?.at ?? at;
  }

  /**
   * What an answer that arrived `ms` ago may not tell yet. One that arrived after this process began was read in it:
   * what an earlier process said in the seconds before is no reason to read again.
   * @param ms milliseconds, as somebody else says it
   * @returns everything said since that answer may have been read, or null when that is not known any more, or `ms` is
   * not a duration
   */
  since(ms: unknown): Said[] | null {
    if (typeof ms !== 'number' || !(ms >= 0)) return null;
    const arrived = this.now() - ms;
    const from = arrived - underwayMs;
    if (arrived <= this.began || from <= this.forgottenUntil) return null;
    return this.said.filter(({ at }) => at >= from);
  }
}
