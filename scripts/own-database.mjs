import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from './data-lock.mjs';
import { root } from './repository.mjs';

const oldest = 15;

/**
 * Whether a PostgreSQL of one's own can be used, in words about the setting rather than a trace.
 * @param {string} url
 */
export async function checkDatabase(url) {
  /** @type {typeof import('pg')} */
  const pg = createRequire(path.join(root, 'apps/api/package.json'))('pg');
  const shown = withoutPassword(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  let version;
  try {
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    version = Number(rows[0].server_version_num) / 10_000;
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(`The database ${shown} cannot be used (${message || code}). Check DATABASE_URL.`);
  } finally {
    await client.end().catch(() => undefined);
  }
  if (version < oldest) {
    throw new Refusal(
      `The database ${shown} is PostgreSQL ${Math.floor(version)}; Leerkring needs ${oldest} or later.`,
    );
  }
}

/** @param {string} url */
function withoutPassword(url) {
  const parsed = URL.parse(url);
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new Refusal('DATABASE_URL must be a URL that starts with postgres://.');
  }
  return `${parsed.host}${parsed.pathname}`;
}
