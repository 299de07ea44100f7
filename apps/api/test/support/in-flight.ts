import { setTimeout } from 'node:timers/promises';
import type { TestApp } from './app.ts';

/**
 * Two requests at the same moment, in the one order that goes wrong: `first` has looked and written but is not committed
 * when `second` comes. It goes on with `rest`, and is committed, once `second` is answered or waits for it.
 */
export async function whileInFlight<T>(
  { db }: Pick<TestApp, 'db'>,
  first: () => Promise<unknown>,
  second: () => Promise<T>,
  rest: () => Promise<unknown> = () => Promise.resolve(),
): Promise<T> {
  const written = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const early = db.transaction(async () => {
    await first();
    written.resolve();
    await mayCommit.promise;
    await rest();
  });
  await Promise.race([written.promise, early]);
  const late = second();
  await Promise.race([late.catch(() => undefined), someoneWaits(db)]);
  mayCommit.resolve();
  await Promise.all([early, late]);
  return late;
}

/** Until a question waits for what another holds, or long enough. */
async function someoneWaits(db: TestApp['db']): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const waiting = await db.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' limit 1`,
    );
    if (waiting.length > 0) return;
    await setTimeout(30);
  }
}
