import type { RoomText } from '../text/rooms.ts';
import { Problem } from './http.ts';

/** A problem in words; one that we have no words for shows the number to report it by. */
export function sayProblem(words: RoomText['problems'], problem: Error): string {
  if (!(problem instanceof Problem) || problem.code === 'internal') {
    return words.unknown(problem instanceof Problem ? problem.requestId : undefined);
  }
  // A server newer than this page may answer with a code that is not in our list.
  const say = (words.codes as Partial<typeof words.codes>)[problem.code];
  if (say === undefined) return words.unknown(problem.requestId);
  return typeof say === 'function' ? say(problem.facts) : say;
}
