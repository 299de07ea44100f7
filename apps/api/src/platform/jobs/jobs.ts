import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { Config } from '../../config.ts';
import { Clock } from '../clock.ts';
import { CONFIG } from '../config.token.ts';
import { Db } from '../db/db.ts';
import { newId } from '../ids.ts';
import { lastMoment } from './wall-clock.ts';

/** What a handler gets: the key it was added with, and for a daily job the day on the wall. */
export interface Run {
  id: string;
  name: string;
  key: string;
  dueAt: Date;
}

export interface JobDefinition {
  /** Runs in a transaction that also marks the work as done: whatever it writes, it writes once. */
  perform(run: Run): Promise<void>;
  /** After a failed attempt, in a transaction of its own. */
  failed?(run: Run, error: unknown, isLast: boolean): Promise<void>;
  /** Attempts after the first; each waits about twice as long as the one before, an hour at most. */
  retries?: number;
  /** Seconds before the first retry. */
  patience?: number;
}

interface Daily {
  name: string;
  time: string;
  /** Hours after which a missed moment is let go. */
  catchUp: number;
}

const queue = 'work';
const schema = 'jobs';
const tickEvery = 30_000;
const atOnce = 5;

/**
 * Work that happens later or elsewhere. A room says what a job does with `define`, and asks for it with `add`, which is
 * part of the asking transaction. pg-boss hands it to a worker, in any process, and tries again when it fails.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly definitions = new Map<string, JobDefinition>();
  private readonly schedule: Daily[] = [];
  private boss: PgBoss | null = null;
  private worker = '';
  private timer: NodeJS.Timeout | null = null;
  private turning: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    this.define('jobs.tidy', { perform: () => this.tidy() });
    this.daily('jobs.tidy', '04:10');
  }

  define(name: string, definition: JobDefinition): void {
    if (this.definitions.has(name)) throw new Error(`The job ${name} is defined twice.`);
    this.definitions.set(name, definition);
  }

  /**
   * Once a day when clocks in the Netherlands show `time`, also when they are put forward or back. The key of the run
   * is the day. After a stop it is made up for within `catchUp` hours.
   */
  daily(name: string, time: string, { catchUp = 24 } = {}): void {
    this.schedule.push({ name, time, catchUp });
  }

  /**
   * Asks for work, in the transaction under way; asking again for the same key changes nothing.
   * @param key what makes it the same work
   * @param dueAt not before this moment
   */
  async add(name: string, key: string, dueAt: Date = this.clock.now()): Promise<void> {
    const added = await this.db.query(
      `insert into job_run (id, name, key, due_at) values ($1, $2, $3, $4)
       on conflict on constraint job_run_once do nothing returning id`,
      [newId(), name, key, dueAt],
    );
    if (added.length > 0) this.db.afterCommit(() => this.turn());
  }

  /** The work is no longer wanted, if nobody has begun it. */
  async remove(name: string, key: string): Promise<void> {
    await this.db.query('delete from job_run where name = $1 and key = $2 and done_at is null', [name, key]);
  }

  /** Lets workers begin. The server does so once it answers requests, so that nobody waits for it. */
  async start(): Promise<void> {
    if (this.timer) return;
    this.timer = setInterval(() => void this.turn(), tickEvery);
    this.timer.unref();
    await this.turn();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.turning;
    await this.boss?.stop({ graceful: true, timeout: 10_000 });
    this.boss = null;
  }

  /** What is due now goes to the queue. One turn at a time; without workers here it stays for another process. */
  private turn(): Promise<void> {
    if (!this.timer) return Promise.resolve();
    const before = this.turning;
    this.turning = before.then(() => this.takeTurn());
    return this.turning;
  }

  private async takeTurn(): Promise<void> {
    try {
      if (!this.timer) return;
      await this.plan();
      const boss = (this.boss ??= await this.startBoss());
      while ((await this.hand(boss)) > 0) boss.notifyWorker(this.worker);
    } catch (error) {
      this.logger.error({ err: error });
    }
  }

  /** Writes down the daily work whose moment has come. */
  async plan(): Promise<void> {
    const now = this.clock.now();
    for (const { name, time, catchUp } of this.schedule) {
      const { day, at } = lastMoment(time, now);
      if (now.getTime() - at.getTime() > catchUp * 3_600_000) continue;
      await this.db.query(
        `insert into job_run (id, name, key, due_at) values ($1, $2, $3, $4)
         on conflict on constraint job_run_once do nothing`,
        [newId(), name, day, at],
      );
    }
  }

  /** Does everything that is due in this process, here and now: what a worker does, without the queue. */
  async runDue(): Promise<void> {
    await this.plan();
    for (;;) {
      const [due] = await this.db.query<{ id: string }>(
        `select id from job_run where done_at is null and failed_at is null and due_at <= $1
         order by due_at, id limit 1`,
        [this.clock.now()],
      );
      if (!due) return;
      await this.perform(due.id);
    }
  }

  private async startBoss(): Promise<PgBoss> {
    const { PgBoss: Boss } = await import('pg-boss');
    const boss = new Boss({
      connectionString: this.config.databaseUrl,
      application_name: 'leerkring-jobs',
      schema,
      max: 3,
      // Our own wall clock plans daily work: it knows the night in which half past two does not exist.
      schedule: false,
      superviseIntervalSeconds: 15,
    });
    boss.on('error', (error) => this.logger.warn({ err: error }));
    await boss.start();
    await boss.createQueue(queue, { heartbeatSeconds: 15, expireInSeconds: 900, deleteAfterSeconds: 86_400 });
    this.worker = await boss.work(
      queue,
      {
        includeMetadata: true,
        perJobResults: true,
        batchSize: atOnce,
        localConcurrency: 2,
        pollingIntervalSeconds: 2,
        // While there is more to do than one handful, nobody waits for the next poll.
        burstWhenBatchFull: true,
      },
      (jobs: JobWithMetadata<{ id: string }>[]) => Promise.all(jobs.map((job) => this.attempt(job))),
    );
    return boss;
  }

  /** Hands rows over and marks them in one transaction; two processes never take the same row. */
  private async hand(boss: PgBoss): Promise<number> {
    return this.db.transaction(async () => {
      const rows = await this.db.query<{ id: string; name: string }>(
        `select id, name from job_run where queued_at is null and due_at <= $1
         order by due_at, id limit 200 for update skip locked`,
        [this.clock.now()],
      );
      if (rows.length === 0) return 0;
      const jobs = rows.map(({ id, name }) => {
        const { retries = 5, patience = 30 } = this.definitions.get(name) ?? {};
        return {
          data: { id },
          retryLimit: retries,
          retryDelay: patience,
          retryBackoff: true,
          retryDelayMax: 3600,
        };
      });
      const inTransaction = {
        executeSql: async (text: string, values?: unknown[]) => ({ rows: await this.db.query(text, values) }),
      };
      await boss.insert(queue, jobs, { db: inTransaction });
      await this.db.query('update job_run set queued_at = $1 where id = any($2)', [
        this.clock.now(),
        rows.map(({ id }) => id),
      ]);
      return rows.length;
    });
  }

  private async attempt({ id, data, retryCount, retryLimit }: JobWithMetadata<{ id: string }>) {
    try {
      await this.perform(data.id);
      return { id, status: 'completed' as const };
    } catch (error) {
      this.logger.warn({ err: error, run: data.id, attempt: retryCount + 1 });
      await this.afterFailure(data.id, error, retryCount >= retryLimit);
      return { id, status: 'failed' as const };
    }
  }

  /** The row is locked until the effect is committed: who comes second finds it done. */
  private async perform(id: string): Promise<void> {
    await this.db.transaction(async () => {
      const [run] = await this.db.query<RunRow>(
        `update job_run set done_at = $2, updated_at = $2 where id = $1 and done_at is null and failed_at is null
         returning id, name, key, due_at`,
        [id, this.clock.now()],
      );
      if (!run) return;
      const definition = this.definitions.get(run.name);
      if (!definition) throw new Error(`Nobody knows the job ${run.name}.`);
      await definition.perform(fromRow(run));
    });
  }

  private async afterFailure(id: string, error: unknown, isLast: boolean): Promise<void> {
    await this.db.transaction(async () => {
      const [run] = await this.db.query<RunRow>(
        `update job_run set failed_at = case when $2 then $3::timestamptz end
         where id = $1 and done_at is null returning id, name, key, due_at`,
        [id, isLast, this.clock.now()],
      );
      if (run) await this.definitions.get(run.name)?.failed?.(fromRow(run), error, isLast);
    });
  }

  /** What was done a month ago can no longer be asked for again, nor what a page sent before yesterday. */
  private async tidy(): Promise<void> {
    const daysAgo = (days: number) => new Date(this.clock.now().getTime() - days * 86_400_000);
    await this.db.query('delete from job_run where done_at < $1', [daysAgo(30)]);
    await this.db.query('delete from sent_once where created_at < $1', [daysAgo(1)]);
  }
}

interface RunRow {
  id: string;
  name: string;
  key: string;
  due_at: Date;
}

function fromRow({ id, name, key, due_at: dueAt }: RunRow): Run {
  return { id, name, key, dueAt };
}
