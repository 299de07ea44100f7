import { readdir } from 'node:fs/promises';
import { preparingPg } from './prepared.ts';
import {
  DataSource,
  DefaultNamingStrategy,
  getMetadataArgsStorage,
  type DataSourceOptions,
  type MigrationInterface,
} from 'typeorm';

/** camelCase in code, snake_case in SQL; names of keys and indexes are given by hand in the entities. */
class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, given?: string): string {
    return given ?? snake(className);
  }
  override columnName(propertyName: string, given: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, given ?? propertyName].join('_'));
  }
  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snake(`${relationName}_${referencedColumnName}`);
  }
  override primaryKeyName(table: { name: string } | string): string {
    return `${typeof table === 'string' ? table : table.name}_pkey`.replace(/^.*\./, '');
  }
  override relationName(propertyName: string): string {
    return snake(propertyName);
  }
}

function snake(words: string): string {
  return words.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

async function loadMigrations(): Promise<(new () => MigrationInterface)[]> {
  const folder = new URL('./migrations/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => /^\d+-[a-z0-9-]+\.(ts|js)$/.test(file)).toSorted();
  const modules = await Promise.all(
    files.map(
      async (file) =>
        (await import(new URL(file, folder).href)) as Record<string, new () => MigrationInterface>,
    ),
  );
  return modules.flatMap((module) => Object.values(module));
}

/** Held while migrations run, so that processes that begin together wait for each other. */
const migrationLock = 7_312_004;

/**
 * Brings the database to the newest migration, without the limits of ordinary questions: a large table may take a while.
 * Processes that begin at the same moment wait for the one that came first.
 */
export async function migrate(url: string): Promise<void> {
  const source = new DataSource({
    ...settings(url, 2),
    entities: [],
    migrations: await loadMigrations(),
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
  });
  await source.initialize();
  try {
    const lock = source.createQueryRunner();
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    await source.runMigrations();
    await lock.query('select pg_advisory_unlock($1)', [migrationLock]);
    await lock.release();
  } finally {
    await source.destroy();
  }
}

function settings(
  url: string,
  poolSize: number,
  extra: Record<string, unknown> = {},
): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    driver: preparingPg,
    url,
    poolSize,
    extra,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    applicationName: 'leerkring',
    connectTimeoutMS: 5000,
    // A where-clause that lost its value must fail, never match the first row.
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  };
}

/**
 * A data source over every entity class that has been imported so far: import the modules first.
 * Not connected yet.
 * @param url PostgreSQL connection URL
 * @param patienceMs how long a question waits for what somebody else holds; it may take three times as long in all
 */
export async function createDataSource(
  url: string,
  poolSize = 20,
  patienceMs: number | null = null,
): Promise<DataSource> {
  return new DataSource({
    ...settings(
      url,
      poolSize,
      patienceMs === null ? {} : { lock_timeout: patienceMs, statement_timeout: 3 * patienceMs },
    ),
    entities: getMetadataArgsStorage().tables.map((table) => table.target),
    migrations: await loadMigrations(),
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
  });
}
