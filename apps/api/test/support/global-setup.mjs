import { startPostgres } from '../../../../scripts/postgres.mjs';
import { quickFolder } from '../../../../scripts/quick-folder.mjs';

/** One PostgreSQL for the whole run; every test file clones its own database from a migrated template. */
export default async function setUp() {
  const dataDir = quickFolder('leerkring-test-');
  const postgres = await startPostgres({ dataDir, durable: false });
  globalThis.__postgres = { ...postgres, dataDir };
  process.env.TEST_DATABASE_URL = postgres.url;
}
