import type { QueryRunner } from 'typeorm';

type Ask = (...statement: unknown[]) => Promise<unknown>;

/**
 * A transaction has one connection, which answers one statement at a time. Whoever asks several things at once waits
 * here for the one before, whether that went well or not; from version 9 on pg no longer does that for us.
 */
export function oneByOne(runner: Pick<QueryRunner, 'query'>): void {
  const ask = runner.query.bind(runner) as Ask;
  let last: Promise<unknown> = Promise.resolve();
  const wait: Ask = (...statement) => {
    const answer = last.then(() => ask(...statement));
    last = answer.catch(() => undefined);
    return answer;
  };
  runner.query = wait as QueryRunner['query'];
}
