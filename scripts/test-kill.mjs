import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './repository.mjs';

// pnpm test:kill --runs 50: kills the server while people write, again and again, and counts what was lost.
const at = process.argv.indexOf('--runs');
const runs = at < 0 ? '10' : (process.argv[at + 1] ?? '');
if (!/^[1-9]\d*$/.test(runs)) {
  console.error('Say how many: pnpm test:kill --runs 50');
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--runTestsByPath',
    'test/living-text.kill.spec.ts',
  ],
  {
    cwd: path.join(root, 'apps/api'),
    env: { ...process.env, KILL_RUNS: runs },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
process.exitCode = status ?? 1;
