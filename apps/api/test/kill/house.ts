import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { livingTextRoot } from '@leerkring/shared';
import pg from 'pg';
import * as Y from 'yjs';
import { freePort } from '../../../../scripts/free-port.mjs';
import { startPostgres } from '../../../../scripts/postgres.mjs';
import '../../src/app.module.ts';
import { createDataSource } from '../../src/platform/db/data-source.ts';
import { hashToken, newId, newToken } from '../../src/platform/ids.ts';
import { cast, seedCast, type CastName } from '../support/cast.ts';

type Postgres = Awaited<ReturnType<typeof startPostgres>>;

/** A durable PostgreSQL and the real server, each in processes of their own that can be killed outright. */
export class House {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'leerkring-kill-'));
  private postgres: Postgres;
  private server: ChildProcess | null = null;
  private readonly cookies = new Map<CastName, string>();
  origin = '';
  /** Where the server sends its mail, if anywhere. */
  smtpUrl = '';

  static async build(): Promise<House> {
    const house = new House();
    house.postgres = await startPostgres({ dataDir: house.dataDir, durable: true });
    const dataSource = await createDataSource(house.postgres.url, 2);
    await dataSource.initialize();
    await dataSource.runMigrations();
    await seedCast(dataSource.manager);
    for (const name of ['renske', 'loes', 'floor', 'aylin'] as const) {
      const token = newToken();
      await dataSource.query(
        `insert into session (id, token_hash, user_id, last_seen_at, expires_at)
         values ($1, $2, $3, now(), now() + interval '1 day')`,
        [newId(), hashToken(token), cast[name].id],
      );
      house.cookies.set(name, `leerkring=${token}`);
    }
    await dataSource.destroy();
    return house;
  }

  cookieOf(name: CastName): string {
    return this.cookies.get(name) ?? '';
  }

  /** Ends one that still runs. On the same port as before, as after a crash; someone may hold it for a moment. */
  async startServer(mutation = ''): Promise<void> {
    await this.killServer();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.tryServer(mutation);
      } catch (error) {
        if (attempt === 20) throw error;
        await sleep(250);
      }
    }
  }

  private async tryServer(mutation: string): Promise<void> {
    const port = this.origin ? new URL(this.origin).port : String(await freePort());
    const server = fork(new URL('./server.mjs', import.meta.url), {
      env: {
        ...process.env,
        PORT: port,
        HOST: '127.0.0.1',
        DATABASE_URL: this.postgres.url,
        PUBLIC_URL: 'http://leerkring.test',
        KILL_MUTATION: mutation,
        SMTP_URL: this.smtpUrl,
        NODE_OPTIONS: '',
      },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.server = server;
    const [message] = (await Promise.race([
      once(server, 'message'),
      once(server, 'exit').then(([code]) => Promise.reject(new Error(`The server ended with ${code}.`))),
    ])) as [{ url: string }];
    this.origin = message.url.replace('[::1]', '127.0.0.1');
  }

  async killServer(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  /** Takes the database and all that belongs to it away at one moment, and starts it again. */
  async killPostgres(): Promise<void> {
    const port = Number(new URL(this.postgres.url).port);
    process.kill(this.postgres.pid, 'SIGKILL');
    await this.postgres.exited;
    await this.postgres.stop();
    this.postgres = await startPostgres({ dataDir: this.dataDir, port, durable: true });
  }

  /** Asks the database past the server. */
  async query<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.postgres.url });
    await client.connect();
    const { rows } = await client.query<Row>(sql, parameters);
    await client.end();
    return rows;
  }

  /** Lays things ready past the server, in one transaction. */
  async prepare<Result>(
    work: (db: {
      query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
      transaction<T>(part: () => Promise<T>): Promise<T>;
    }) => Promise<Result>,
  ): Promise<Result> {
    const client = new pg.Client({ connectionString: this.postgres.url });
    await client.connect();
    try {
      await client.query('begin');
      const result = await work({
        query: async <Row>(sql: string, values?: unknown[]) =>
          (await client.query(sql, values)).rows as Row[],
        transaction: (part) => part(),
      });
      await client.query('commit');
      return result;
    } finally {
      await client.end();
    }
  }

  /** The words that the log holds, read past the server. */
  async storedWords(field: string): Promise<string[]> {
    const rows = await this.query<{ bytes: Buffer }>(
      `select u.bytes from doc_update u join living_doc d on d.id = u.doc_id where d.field = $1 order by u.seq`,
      [field],
    );
    const doc = new Y.Doc();
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
    return wordsIn(doc);
  }

  async close(): Promise<void> {
    await this.killServer();
    await this.postgres.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export function wordsIn(doc: Y.Doc): string[] {
  return doc
    .getXmlFragment(livingTextRoot)
    .toArray()
    .map((it) => ((it as Y.XmlElement).get(0) as Y.XmlText | undefined)?.toString() ?? '');
}
