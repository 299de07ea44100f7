import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDataSource } from '../../src/platform/db/data-source.ts';
import { seedCast } from './cast.ts';
import '../../src/app.module.ts';

/** A database that is filled once and cloned for every test file that wants one like it. */
export interface Template {
  name: string;
  /** Fills an empty database and lets go of it. */
  fill: (url: string) => Promise<void>;
}

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

/** The first test file of a run that wants a template makes it; the others wait for it. */
async function ensureTemplate(client: pg.Client, { name, fill }: Template): Promise<void> {
  await client.query('select pg_advisory_lock(4711)');
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    await client.query(`drop database if exists ${name}_new`);
    await client.query(`create database ${name}_new`);
    await fill(urlOf(`${name}_new`));
    // A connection that is just being given back would stand in the way of the name.
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [`${name}_new`],
    );
    await client.query(`alter database ${name}_new rename to ${name}`);
  } finally {
    await client.query('select pg_advisory_unlock(4711)');
  }
}

/** Migrated, with the fixed cast of people in it. */
export const castTemplate: Template = {
  name: 'leerkring_cast',
  fill: async (url) => {
    const dataSource = await createDataSource(url, 2);
    await dataSource.initialize();
    await dataSource.runMigrations();
    await seedCast(dataSource.manager);
    await dataSource.destroy();
  },
};

/** A database of one's own: like the template, or without anything at all. */
export async function createDatabase(
  template: Template | null,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asServer(async (client) => {
    if (!template) return client.query(`create database ${name}`);
    await ensureTemplate(client, template);
    return client.query(`create database ${name} template ${template.name} strategy wal_log`);
  });
  return {
    url: urlOf(name),
    drop: () => asServer(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}
