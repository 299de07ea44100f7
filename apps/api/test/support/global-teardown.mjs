import { rm } from 'node:fs/promises';

export default async function tearDown() {
  await globalThis.__postgres.stop();
  await rm(globalThis.__postgres.dataDir, { recursive: true, force: true });
}
