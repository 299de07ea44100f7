import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../../../scripts/postgres.mjs';

/** One PostgreSQL for the whole run; every test file clones its own database from a migrated template. */
export default async function setUp() {
  const dataDir = await mkdtemp(join(tmpdir(), 'leerkring-test-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  globalThis.__postgres = { ...postgres, dataDir };
  process.env.TEST_DATABASE_URL = postgres.url;
}
