import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
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
for (const [name, check] of checks) {
  const began = Date.now();
  const wrong = await Promise.resolve()
    .then(check)
    .catch((error) => String(error.stack ?? error));
  console.log(`${wrong ? '✗' : '✓'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (!wrong) continue;
  failed += 1;
  console.log(`${wrong.trim().replaceAll(/^/gm, '  ')}\n`);
}
console.log(
  failed === 0 ? 'Everything is as it should be.' : `${failed} of ${checks.length} checks found something.`,
);
process.exit(failed === 0 ? 0 : 1);

/** @param {string} tool @param {string[]} args */
function program(tool, ...args) {
  return node(path.join('node_modules', tool), ...args);
}

/** @param {string[]} args */
function node(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return status === 0 ? '' : `${stdout}${stderr}` || `ended with code ${status}`;
}

function types() {
  return ['packages/shared', 'apps/api', 'apps/web', 'e2e']
    .map((folder) => node(path.join(folder, 'node_modules/typescript/bin/tsc'), '-p', folder, '--noEmit'))
    .join('');
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
