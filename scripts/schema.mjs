import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { startPostgres } from './postgres.mjs';
import { quickFolder } from './quick-folder.mjs';
import { root } from './repository.mjs';

/**
 * @template T
 * @param {(source: any) => Promise<T>} work gets the data source of an empty database that every
 *   migration has passed over
 * @returns {Promise<T>}
 */
export async function onMigratedDatabase(work) {
  await build(() => undefined);
  const dataDir = quickFolder('leerkring-schema-');
  const postgres = await startPostgres({ dataDir, durable: false });
  try {
    await api('app.module.js');
    const { createDataSource } = await api('platform/db/data-source.js');
    const source = await createDataSource(postgres.url);
    if (!source.isInitialized) await source.initialize();
    await source.runMigrations();
    return await work(source).finally(() => source.destroy());
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** @param {string} file below apps/api/dist */
function api(file) {
  return import(pathToFileURL(path.join(root, 'apps/api/dist', file)).href);
}

/**
 * @param {any} source
 * @returns {Promise<{ up: string[], down: string[] }>} what the entities say and the migrations do not
 */
export async function drift(source) {
  askOneThingAtATime(source);
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  return { up: upQueries.map(sql), down: downQueries.map(sql).toReversed() };
}

/**
 * Comparing tables asks many things at once on one connection, which pg will refuse from its next major version on.
 * @param {any} source
 */
function askOneThingAtATime(source) {
  const createRunner = source.createQueryRunner.bind(source);
  source.createQueryRunner = (/** @type {unknown[]} */ ...options) => {
    const runner = createRunner(...options);
    const query = runner.query.bind(runner);
    let last = Promise.resolve();
    runner.query = (/** @type {unknown[]} */ ...question) =>
      (last = last.catch(() => undefined).then(() => query(...question)));
    return runner;
  };
}

/** @param {{ query: string, parameters?: unknown[] }} step */
function sql({ query, parameters = [] }) {
  return parameters.length > 0 ? `${query} -- ${JSON.stringify(parameters)}` : query;
}

/**
 * Columns that name a person or say something of one: those that refer to the tables of people,
 * and those whose name gives it away.
 * @param {any} source
 * @returns {Promise<string[]>} `table.column`, with the schema before it where that is not public
 */
export async function personalColumns(source) {
  const rows = await source.query(`
    select n.nspname as schema, c.relname as "table", a.attname as "column"
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_namespace n on n.oid = c.relnamespace
    where a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%'
      and (
        a.attname ~ '(^|_)(user|person|respondent|actor|author|owner|interviewer|membership|member|delegate)_id$'
        or a.attname ~ '(^|_)(email|phone|recipient|full_name|ip|user_agent|password_hash)$'
        or a.attname ~ '_by(_id)?$'
        or (a.attname = 'name' and c.relname ~ '^(user|users|person|people|respondent|guest|contact)')
        or exists (
          select from pg_constraint k
          join pg_class target on target.oid = k.confrelid
          where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
            and target.relname ~ '(user|person|people|respondent|membership)'
        )
      )
    order by 1, 2, 3`);
  return rows.map(
    ({ schema, table, column }) => `${schema === 'public' ? '' : `${schema}.`}${table}.${column}`,
  );
}
