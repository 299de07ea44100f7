import type { ProblemBody } from './problem.ts';

/** Something durable changed; whoever shows it asks again. Never carries content. */
export interface Hint {
  resource: string;
  id: string;
  plgId: string | null;
  /** ISO time of the commit's event. */
  at: string;
}

/** Every client message is acknowledged with exactly one of these. */
export type Ack<T = null> = { ok: T } | { problem: ProblemBody };

export interface ServerMessages {
  hint: (hint: Hint) => void;
  /** What was hinted at before this connection is not known any more: ask everything that is shown again. */
  unheard: () => void;
  /** The person's access changed: connect again and be judged again. */
  reconnect: () => void;
}

/** What a browser says when it connects for the first time. */
export interface SocketGreeting {
  /** Milliseconds since the oldest answer it shows arrived; hints that this may not tell yet are said again. */
  readFor?: unknown;
}
