import type { QueryRunner } from 'typeorm';
import { cut } from './away.ts';

type Ask = (...statement: unknown[]) => Promise<unknown>;

/**
 * A transaction has one connection, which answers one statement at a time. Whoever asks several things at once waits
 * here for the one before, whether that went well or not; from version 9 on pg no longer does that for us.
 */
export function oneByOne(runner: Pick<QueryRunner, 'query' | 'isReleased' | 'isTransactionActive'>): void {
  const ask = runner.query.bind(runner) as Ask;
  let last: Promise<unknown> = Promise.resolve();
  const wait: Ask = (...statement) => {
    const answer = last.then(() => {
      // TypeORM lets go of a connection that breaks, and would then only say that it is gone.
      if (runner.isReleased && runner.isTransactionActive) throw new Error(cut);
      return ask(...statement);
    });
    last = answer.catch(() => undefined);
    return answer;
  };
  runner.query = wait as QueryRunner['query'];
}
