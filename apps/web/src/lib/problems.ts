import { problemWords } from '../text/problem-words.ts';
import type { RoomText } from '../text/rooms.ts';
import { useText } from '../text/text.ts';
import { type AnyProblemCode, Problem } from './http.ts';

/**
 * A problem in words; one that we have no words for shows the number to report it by.
 * @param isFilledIn whether anything was typed or chosen, so that nobody is told that nothing is still there
 * @param returns how often the connection came back by now: what failed for want of it can be done again
 */
export function sayProblem(
  words: RoomText['problems'],
  problem: Error,
  isFilledIn = true,
  returns = 0,
): string {
  if (!(problem instanceof Problem) || problem.code === 'internal') {
    return words.unknown(problem instanceof Problem ? problem.requestId : undefined);
  }
  if (problem.code === 'offline' && returns > problem.returns) return isFilledIn ? words.back : words.backAct;
  if (problem.code === 'offline' && !isFilledIn) return words.offlineAct;
  const say = problemWords(problem.code);
  if (say === undefined) return words.unknown(problem.requestId);
  return typeof say === 'function' ? say(problem.facts) : say;
}

/** Says why the server refused work that this device keeps, by the code that was kept with it. */
export function useSayRefusal(): (code: string) => string {
  const words = useText('problems');
  // Read from the device, so nobody brought its words.
  useText('room-problems');
  return (code) => sayProblem(words, new Problem({ code: code as AnyProblemCode, status: 409 }));
}
