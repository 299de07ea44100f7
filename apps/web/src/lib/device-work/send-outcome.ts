import { Problem } from '../http.ts';

/** What stopped a round of sending: nothing, the network, or a session that ended. */
export type SendOutcome = 'done' | 'later' | 'signed_out';

/** A refusal is an answer; everything else may be tried again. */
export function judge(error: unknown): SendOutcome | { refused: string } {
  if (!(error instanceof Problem)) throw error;
  if (error.status === 401) return 'signed_out';
  if (error.status < 400 || error.status >= 500 || error.status === 408 || error.status === 429)
    return 'later';
  return { refused: error.code };
}
