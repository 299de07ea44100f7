import type { Ack } from '@leerkring/shared';
import { bringProblemWords } from '../text/problem-words.ts';
import { offlineProblem, Problem } from './http.ts';
import { getSocket } from './socket.ts';

const patience = 8000;

/** Sends a message and waits for its acknowledgement; a refusal is thrown like that of any request. */
export async function say<T = null>(message: string, body: object): Promise<T> {
  let answer: Ack<T>;
  try {
    answer = (await getSocket().timeout(patience).emitWithAck(message, body)) as Ack<T>;
  } catch {
    throw offlineProblem();
  }
  if ('problem' in answer) {
    await bringProblemWords(answer.problem.code);
    throw new Problem({ ...answer.problem, status: answer.problem.status });
  }
  return answer.ok;
}
