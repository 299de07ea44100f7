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
  /** The person's access changed: connect again and be judged again. */
  reconnect: () => void;
}
