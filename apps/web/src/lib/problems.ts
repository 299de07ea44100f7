import type { RoomText } from '../text/rooms.ts';
import { Problem } from './http.ts';

/** A problem in words; one that we have no words for shows the number to report it by. */
export function sayProblem(words: RoomText['problems'], problem: Error): string {
  if (!(problem instanceof Problem)) return words.unknown(undefined);
  const found = (words.codes as Record<string, string | undefined>)[problem.code];
  return found === undefined || problem.code === 'internal' ? words.unknown(problem.requestId) : found;
}
