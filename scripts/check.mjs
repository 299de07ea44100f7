import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './repository.mjs';
import { drift, onMigratedDatabase, personalColumns } from './schema.mjs';

const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier'];

/** @type {[string, () => string | Promise<string>][]} each answers what is wrong, or nothing */
const checks = [
  ['format', () => program('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn', ...cache)],
  ['lint', () => program('oxlint/bin/oxlint', '--deny-warnings')],
  ['types', types],
  ['structure', () => node('scripts/check-structure.mjs')],
  ['schema', schema],
  ['generated files', generated],
];

let failed = 0;
/** @param {typeof checks} some */
async function inTurn(some) {
  for (const [name, check] of some) {
    const began = Date.now();
    const wrong = await Promise.resolve()
      .then(check)
      .catch((error) => String(error.stack ?? error));
    console.log(`${wrong ? '✗' : '✓'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    if (!wrong) continue;
    failed += 1;
    console.log(`${wrong.trim().replaceAll(/^/gm, '  ')}\n`);
  }
}
// The format of two thousand files takes as long as everything else together, and one core.
await Promise.all([inTurn(checks.slice(0, 1)), inTurn(checks.slice(1))]);
console.log(
  failed === 0 ? 'Everything is as it should be.' : `${failed} of ${checks.length} checks found something.`,
);
process.exit(failed === 0 ? 0 : 1);

/** @param {string} tool @param {string[]} args */
function program(tool, ...args) {
  return node(path.join('node_modules', tool), ...args);
}

/** @param {string[]} args */
async function node(...args) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [code, ...said] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return code === 0 ? '' : said.join('') || `ended with code ${code}`;
}

async function types() {
  let wrong = '';
  for (const folder of ['packages/shared', 'apps/api', 'apps/web', 'e2e'])
    wrong += await node(path.join(folder, 'node_modules/typescript/bin/tsc'), '-p', folder, '--noEmit');
  return wrong;
}

/** The migrations make what the entities say, and privacy.md tells of every person in it. */
function schema() {
  return onMigratedDatabase(async (source) => {
    const { up } = await drift(source);
    const told = readFileSync(path.join(root, 'docs/privacy.md'), 'utf8');
    const untold = (await personalColumns(source)).filter((column) => !told.includes(`\`${column}\``));
    return [
      ...(up.length > 0
        ? ['Entities and migrations differ. Write a migration with pnpm db:generate <words>:', ...up]
        : []),
      ...(untold.length > 0
        ? [
            'These columns point to a person and docs/privacy.md does not say why, how long, and what deletion does:',
            ...untold,
          ]
        : []),
    ].join('\n');
  });
}

function generated() {
  return node('scripts/generate.mjs', '--check');
}
