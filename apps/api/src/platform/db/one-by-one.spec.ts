import { setImmediate as later } from 'node:timers/promises';
import { oneByOne } from './one-by-one.ts';

describe('A connection of a transaction', () => {
  it('is asked one statement at a time, in order, also after one that failed', async () => {
    const said: string[] = [];
    const runner = {
      query: async (sql: string) => {
        said.push(`${sql} …`);
        await later();
        said.push(sql);
        if (sql === 'wrong') throw new Error('syntax');
        return sql;
      },
    };
    oneByOne(runner as never);
    const answers = await Promise.allSettled(['one', 'wrong', 'two'].map((sql) => runner.query(sql)));
    expect(said).toEqual(['one …', 'one', 'wrong …', 'wrong', 'two …', 'two']);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('says that it broke while the transaction was under way', async () => {
    const runner = { query: async () => 'never', isReleased: true, isTransactionActive: true };
    oneByOne(runner as never);
    await expect(runner.query()).rejects.toThrow('Connection terminated');
  });
});
