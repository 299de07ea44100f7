import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './data-lock.mjs';
import { root } from './repository.mjs';

/** @typedef {{ name: string, folder: string, output: string, inputs: string[], command: string[] }} Part */

/** @type {Part[]} */
const parts = [
  {
    name: 'shared',
    folder: 'packages/shared',
    output: 'dist',
    inputs: ['packages/shared/src'],
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  {
    name: 'api',
    folder: 'apps/api',
    output: 'dist',
    inputs: ['apps/api/src', 'packages/shared/src'],
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  {
    name: 'web',
    folder: 'apps/web',
    output: 'dist',
    inputs: ['apps/web/src', 'apps/web/public', 'apps/web/index.html', 'packages/shared/src'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
];
/**
 * Made of what the first two made.
 * @type {Part}
 */
const server = {
  name: 'server',
  folder: 'apps/api',
  output: 'dist/bundle',
  inputs: ['apps/api/src', 'packages/shared/src'],
  command: ['bundle.mjs'],
};
const settings = /^(package\.json|tsconfig.*\.json|vite\.config\.ts|bundle\.mjs)$/;

/**
 * Builds what changed since its last build: the contents of its inputs are compared, not their
 * dates, which a fresh clone or a branch change touch for nothing.
 * @param {(line: string) => void} say
 */
export async function build(say) {
  await Promise.all(parts.map((part) => buildPart(part, say)));
  await buildPart(server, say);
}

/** @param {Part} part @param {(line: string) => void} say */
async function buildPart(part, say) {
  const output = path.join(root, part.folder, part.output);
  const stamp = path.join(output, '.inputs');
  const inputs = fingerprint(part);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  say(`Building ${part.name} …`);
  rmSync(output, { recursive: true, force: true });
  await run(part);
  writeFileSync(stamp, inputs);
}

/** @param {Part} part */
async function run(part) {
  const child = spawn(process.execPath, part.command, {
    cwd: path.join(root, part.folder),
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Refusal(`${output.trim()}\nThe ${part.name} part could not be built.`);
}

/** @param {Part} part */
function fingerprint(part) {
  const hash = createHash('sha256');
  const configuration = readdirSync(path.join(root, part.folder))
    .filter((name) => settings.test(name))
    .map((name) => `${part.folder}/${name}`);
  for (const input of [
    ...part.inputs,
    ...configuration,
    'tsconfig.base.json',
    'pnpm-lock.yaml',
    'scripts/build.mjs',
  ]) {
    for (const file of filesIn(input)) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** @param {string} input path from the root @returns {string[]} the files that can matter, sorted */
function filesIn(input) {
  const absolute = path.join(root, input);
  if (!existsSync(absolute)) return [];
  try {
    return readdirSync(absolute, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .toSorted();
  } catch {
    return [input];
  }
}

if (import.meta.main) {
  try {
    await build(console.log);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
