import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDataSource } from '../../src/platform/db/data-source.ts';
import { seedCast } from './cast.ts';
import '../../src/app.module.ts';

const template = 'leerkring_template';

function urlOf(database: string): string {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

async function asServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The first test file of a run migrates the template and seats the cast; the others wait for it. */
async function ensureTemplate(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock(4711)');
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount) return;
    await client.query(`create database ${template}_new`);
    const dataSource = await createDataSource(urlOf(`${template}_new`), 2);
    await dataSource.initialize();
    await dataSource.runMigrations();
    await seedCast(dataSource.manager);
    await dataSource.destroy();
    await client.query(`alter database ${template}_new rename to ${template}`);
  } finally {
    await client.query('select pg_advisory_unlock(4711)');
  }
}

/**
 * A database of one's own with the cast in it, cloned from the template.
 * @param empty without the cast: an installation that nobody has set up
 */
export async function createDatabase(empty = false): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asServer(async (client) => {
    await ensureTemplate(client);
    if (empty) await client.query(`create database ${name}`);
    else await client.query(`create database ${name} template ${template} strategy wal_log`);
  });
  return {
    url: urlOf(name),
    drop: () => asServer(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}
