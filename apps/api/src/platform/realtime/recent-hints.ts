import type { Hint } from '@leerkring/shared';

const keptMs = 60_000;
const keptCount = 2000;

interface Said {
  at: number;
  rooms: string[];
  hint: Hint;
}

/** The hints of the last minute, for pages that were reading but not yet connected when they were said. */
export class RecentHints {
  private readonly said: Said[] = [];
  /** From when on nothing has been forgotten. */
  private completeSince: number;

  /** @param now milliseconds of a clock that only runs forward */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.completeSince = now();
  }

  add(rooms: string[], hint: Hint): void {
    const at = this.now();
    this.said.push({ at, rooms, hint });
    while (this.said.length > keptCount || (this.said[0] && this.said[0].at < at - keptMs))
      this.completeSince = this.said.shift()?.at ?? at;
  }

  /**
   * @param ms how long ago, as somebody else says it
   * @returns everything said since, or null when that is not known any more, or `ms` is not a duration
   */
  since(ms: unknown): Said[] | null {
    if (typeof ms !== 'number' || !(ms >= 0)) return null;
    const from = this.now() - ms;
    if (from <= this.completeSince) return null;
    return this.said.filter(({ at }) => at >= from);
  }
}
