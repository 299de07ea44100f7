import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { root } from './repository.mjs';

// Runs every measurement, or those whose name holds a given word: pnpm bench living-text.
// Each is a program of its own, so that none warms up the next.
const folder = path.join(root, 'apps/api/bench');
const words = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.mjs'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));

await build(console.log);
for (const file of files) {
  console.log(`\n${file.replace('.bench.mjs', '')}\n`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', path.join(folder, file)], {
    cwd: path.join(root, 'apps/api'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exitCode = 1;
}
