import { readdir } from 'node:fs/promises';
import { preparingPg } from './prepared.ts';
import { DataSource, DefaultNamingStrategy, getMetadataArgsStorage, type MigrationInterface } from 'typeorm';

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

/**
 * A data source over every entity class that has been imported so far: import the modules first.
 * Not connected yet.
 * @param url PostgreSQL connection URL
 */
export async function createDataSource(url: string, poolSize = 20): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    driver: preparingPg,
    url,
    poolSize,
    namingStrategy: new SnakeNaming(),
    entities: getMetadataArgsStorage().tables.map((table) => table.target),
    migrations: await loadMigrations(),
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    applicationName: 'leerkring',
    connectTimeoutMS: 5000,
    // A where-clause that lost its value must fail, never match the first row.
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  });
}
