import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './repository.mjs';

// Everything that a change should reach by itself: the compilers watch, the server restarts when
// its output changes, and Vite serves the web app with the API behind it.
const { PORT = '3000', WEB_PORT = '5173', DATA_DIR = 'data' } = process.env;
const postgres = process.env['DATABASE_URL']
  ? undefined
  : await startPostgres({ dataDir: path.resolve(root, DATA_DIR), durable: true });
const env = {
  ...process.env,
  PORT,
  WEB_PORT,
  DATABASE_URL: process.env['DATABASE_URL'] ?? postgres?.url,
  API_URL: `http://localhost:${PORT}`,
  PUBLIC_URL: process.env['PUBLIC_URL'] ?? `http://localhost:${WEB_PORT}`,
};

await build(console.log);
const tsc = [
  'node_modules/typescript/bin/tsc',
  '-p',
  'tsconfig.build.json',
  '--watch',
  '--preserveWatchOutput',
];
const children = [
  run('packages/shared', tsc),
  run('apps/api', tsc),
  run('apps/web', ['node_modules/vite/bin/vite.js']),
  run('.', [
    '--watch-path=apps/api/dist',
    '--watch-path=packages/shared/dist',
    'scripts/start.mjs',
    '--no-build',
    '--from-modules',
    ...process.argv.slice(2),
  ]),
];
console.log(`\n  Open http://localhost:${WEB_PORT}; the API is at http://localhost:${PORT}.\n`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, async () => {
    for (const child of children) child.kill('SIGTERM');
    await postgres?.stop();
    process.exit(0);
  });
}

/** @param {string} folder @param {string[]} args */
function run(folder, args) {
  return spawn(process.execPath, args, {
    cwd: path.join(root, folder),
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
