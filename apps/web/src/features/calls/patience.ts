import { callLimits } from '@leerkring/shared';

export type Link = 'idle' | 'connecting' | 'connected' | 'stuck';

const patienceMs = callLimits.patienceSeconds * 1000;

/** How long one waits for one line before it is said that there is none, and when to try once more. */
export class Patience {
  private since: number | null = null;
  private tried = 0;

  /**
   * @param isNeeded one of the two sends something, so the other misses it
   * @returns how the line is, and whether now is the moment to try again
   */
  look(now: number, isConnected: boolean, isNeeded: boolean): { link: Link; tryAgain: boolean } {
    if (isConnected || !isNeeded) {
      this.since = null;
      return { link: isConnected ? 'connected' : 'idle', tryAgain: false };
    }
    if (this.since === null) {
      this.since = now;
      this.tried = now;
    }
    const tryAgain = now - this.tried >= patienceMs;
    if (tryAgain) this.tried = now;
    return { link: now - this.since >= patienceMs ? 'stuck' : 'connecting', tryAgain };
  }
}
