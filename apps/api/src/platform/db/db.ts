import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsRelations,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import { cut, isCut } from './away.ts';
import type { BaseEntity } from './base.entity.ts';
import { oneByOne } from './one-by-one.ts';
import { WholeStatements, type Order, type Which } from './whole.ts';

interface Transaction {
  manager: EntityManager;
  afterCommit: (() => void | Promise<void>)[];
}

/** How often another connection is taken when one turns out to be broken. */
const restarts = 3;

/**
 * A connection that broke while nobody used it shows so at the first question: then another is taken.
 * @param mayRepeat whether nothing was done yet
 */
async function onSound<T>(attempt: () => Promise<T>, mayRepeat: () => boolean): Promise<T> {
  for (let left = restarts; ; left--)
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || !mayRepeat() || !isCut(error as Error)) throw error;
      await setTimeout(50);
    }
}

/** The only door to the database: whatever is asked here runs in the transaction of the current request. */
@Injectable()
export class Db {
  private readonly current = new AsyncLocalStorage<Transaction>();
  private readonly statements = new WholeStatements();

  constructor(private readonly dataSource: DataSource) {}

  private get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.dataSource.manager;
  }

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  /** Runs SQL with `$1`-parameters; rows come back as plain objects with snake_case keys. */
  async query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const ask = (): Promise<unknown> => this.manager.query(sql, parameters);
    // Outside a transaction a question that only reads may be asked again; the session of every request is one.
    const isRead = !this.current.getStore() && /^\s*select\b/i.test(sql);
    const result = await (isRead ? onSound(ask, () => true) : ask());
    // TypeORM answers [rows, count] for UPDATE and DELETE, and the rows for everything else.
    const rows =
      Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) ? result[0] : result;
    return rows as Row[];
  }

  /**
   * Entities with their relations in one statement. For reading what a request is about; questions with
   * more to them go through `repo` or `query`.
   */
  async whole<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    which: Which<E>,
    relations: FindOptionsRelations<E> = {},
    order: Order<E> = {},
  ): Promise<E[]> {
    const metadata = this.dataSource.getMetadata(entity);
    const { sql, values, read } = this.statements.build(metadata, which, relations, order);
    return (await this.query<{ it: unknown[] }>(sql, values)).map(({ it }) => read(it));
  }

  /** The one with this id, which the caller knows to be there. */
  async wholeOne<E extends BaseEntity>(
    entity: EntityTarget<E>,
    id: string,
    relations: FindOptionsRelations<E>,
  ): Promise<E> {
    const [it] = await this.whole(entity, { id } as Which<E>, relations);
    if (!it) throw new Error('What was just there is gone.');
    return it;
  }

  /** Runs `work` in a transaction, joining the one under way if there is one. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const afterCommit: Transaction['afterCommit'] = [];
    const result = await this.begun((manager) => {
      if (manager.queryRunner) oneByOne(manager.queryRunner);
      return this.current.run({ manager, afterCommit }, work);
    });
    for (const callback of afterCommit) await this.current.exit(callback);
    return result;
  }

  private begun<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    let hasBegun = false;
    const attempt = () =>
      this.dataSource.transaction(async (manager) => {
        hasBegun = true;
        try {
          return await work(manager);
        } catch (error) {
          // TypeORM lets go of a connection that breaks, and would then only say that it is gone.
          throw manager.queryRunner?.isReleased ? new Error(cut, { cause: error }) : error;
        }
      });
    return onSound(attempt, () => !hasBegun);
  }

  /**
   * Until commit, whoever asks for the same `thing` waits here: for giving out numbers and places in order.
   * @param thing what is being counted, e.g. `recommendations of <plgId>`
   */
  async waitForTurn(thing: string): Promise<void> {
    await this.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [thing]);
  }

  /**
   * Runs `callback` once the current transaction is durable; at once where there is none.
   * @param isUrgent before what was asked earlier: for what people are waiting to see
   */
  afterCommit(callback: () => void | Promise<void>, isUrgent = false): void {
    const transaction = this.current.getStore();
    if (transaction) transaction.afterCommit[isUrgent ? 'unshift' : 'push'](callback);
    else void callback();
  }

  async isReachable(): Promise<boolean> {
    try {
      await this.dataSource.query('select 1');
      return true;
    } catch {
      return false;
    }
  }
}
