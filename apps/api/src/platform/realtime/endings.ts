import type { Server } from 'socket.io';
import type { Clock } from '../clock.ts';
import type { Actor } from '../session/actor.ts';

/** A timer of Node holds no more than 24 days, and one that waits for less follows a clock that was set. */
const longestWait = 60 * 60_000;

/**
 * Closes what is open when time alone ends something of its person: nobody does anything then, and a page that asks
 * nothing would go on hearing. Whoever keeps something comes back and is judged again. One timer for all connections,
 * at the nearest end.
 */
export class Endings {
  private timer: NodeJS.Timeout | undefined;
  private nearest = Infinity;

  constructor(
    private readonly server: Server,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** Someone is connected. */
  waitFor({ endsAt }: Actor): void {
    const end = endsAt?.getTime() ?? Infinity;
    if (end < this.nearest) this.wait(end);
  }

  private wait(until: number): void {
    clearTimeout(this.timer);
    this.nearest = until;
    const ms = Math.min(until - this.clock.now().getTime(), longestWait);
    this.timer = setTimeout(() => this.close(), ms).unref();
  }

  private close(): void {
    const now = this.clock.now().getTime();
    this.nearest = Infinity;
    for (const socket of this.server.sockets.sockets.values()) {
      const { me } = socket.data as { me: Actor };
      if (me.endsAt && me.endsAt.getTime() <= now) socket.disconnect(true);
      else this.waitFor(me);
    }
  }
}
