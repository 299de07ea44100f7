import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsRelations,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import type { BaseEntity } from './base.entity.ts';
import { oneByOne } from './one-by-one.ts';
import { WholeStatements, type Order, type Which } from './whole.ts';

interface Transaction {
  manager: EntityManager;
  afterCommit: (() => void | Promise<void>)[];
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
    const result: unknown = await this.manager.query(sql, parameters);
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
    const result = await this.dataSource.transaction((manager) => {
      if (manager.queryRunner) oneByOne(manager.queryRunner);
      return this.current.run({ manager, afterCommit }, work);
    });
    for (const callback of afterCommit) await this.current.exit(callback);
    return result;
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
