import type { AnyProblemCode } from '../lib/http.ts';
import { loadText, textAtHand } from './text.ts';

type Say = string | ((facts: Record<string, unknown>) => string);
type Said = Partial<Record<AnyProblemCode, Say>>;

/**
 * Brings the words of a problem before anybody has to say it: the first pages come without those of the rooms. Without
 * them, when the network fails at this very moment, it is said as a problem we have no words for.
 */
export async function bringProblemWords(code: AnyProblemCode): Promise<void> {
  const { codes } = await loadText('problems');
  if (!(code in codes)) await loadText('room-problems').catch(() => undefined);
}

/** What a code says; undefined where we have no words for it: a server newer than this page may have more codes. */
export function problemWords(code: AnyProblemCode): Say | undefined {
  const first: Said | undefined = textAtHand('problems')?.codes;
  const ofRooms: Said | undefined = textAtHand('room-problems');
  return first?.[code] ?? ofRooms?.[code];
}
