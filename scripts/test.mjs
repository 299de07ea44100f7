import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { Refusal } from './data-lock.mjs';
import { root } from './repository.mjs';
import { readJest, readNodeTest, readPlaywright } from './test-reports.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {'unit' | 'api' | 'journeys'} kind
 * @property {string} folder
 * @property {(report: string) => string[]} command arguments for node
 * @property {Record<string, string>} [env]
 * @property {(report: string) => import('./test-reports.mjs').Outcome} read
 */

const timeLimit = 40 * 60_000;
const jestFlags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
// Both cores are taken by the two workers themselves: threads that help them collect garbage wait for one another.
const workerFlags = ['--single-threaded-gc'];

/** @type {Suite[]} */
const suites = [
  jest('shared', 'unit', 'packages/shared'),
  jest('web', 'unit', 'apps/web'),
  {
    name: 'scripts',
    kind: 'api',
    folder: '.',
    command: (report) => [
      '--test',
      '--test-reporter=./scripts/test-reporter.mjs',
      `--test-reporter-destination=${report}`,
      ...readdirSync(path.join(root, 'scripts'))
        .filter((name) => name.endsWith('.spec.mjs'))
        .map((name) => `scripts/${name}`),
    ],
    read: readNodeTest,
  },
  jest('api', 'api', 'apps/api'),
  {
    name: 'journeys',
    kind: 'journeys',
    folder: 'e2e',
    command: () => [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--reporter=list,json',
      '--pass-with-no-tests',
    ],
    read: readPlaywright,
  },
];

/** @param {string} name @param {'unit' | 'api'} kind @param {string} folder @returns {Suite} */
function jest(name, kind, folder) {
  return {
    name,
    kind,
    folder,
    command: (report) => [
      ...jestFlags,
      ...(kind === 'api' ? workerFlags : []),
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${report}`,
      '--passWithNoTests',
      '--ci',
      '--silent',
      `--maxWorkers=${kind === 'unit' ? 1 : 3}`,
    ],
    read: readJest,
  };
}

/** @param {string[]} args */
async function main(args) {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const chosen = suites.filter(({ kind }) => !only || kind === only);
  if (chosen.length === 0) {
    console.error(`There is no "${only}"; --only takes unit, api or journeys.`);
    process.exit(1);
  }
  const reports = mkdtempSync(path.join(os.tmpdir(), 'leerkring-tests-'));
  const total = { passed: 0, failed: 0 };
  try {
    const isNamed = (/** @type {string[]} */ names) => chosen.filter(({ name }) => names.includes(name));
    const needsBuild = chosen.some(({ kind }) => kind !== 'unit');
    const runAll = async (/** @type {Suite[]} */ some) => {
      for (const suite of some) add(total, await run(suite, reports));
    };
    // One core for the units of the web, the other for what comes before the suites that want both.
    const web = runAll(isNamed(['web']));
    await runAll(isNamed(['shared']));
    const isBuilt = !needsBuild || (await builds());
    if (!isBuilt) total.failed += 1;
    if (isBuilt) await runAll(isNamed(['scripts']));
    // The API is tested from its sources, journeys as everything is built. It need not wait for the last of the web.
    await runAll(isNamed(['api']));
    await web;
    if (isBuilt) await runAll(isNamed(['journeys']));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

async function builds() {
  try {
    await build(console.log);
    return true;
  } catch (error) {
    console.log(error instanceof Refusal ? error.message : error);
    return false;
  }
}

/**
 * @param {{ passed: number, failed: number }} total
 * @param {import('./test-reports.mjs').Outcome} outcome
 */
function add(total, outcome) {
  total.passed += outcome.passed;
  total.failed += outcome.failures.length;
}

/** @param {Suite} suite @param {string} reports @returns {Promise<import('./test-reports.mjs').Outcome>} */
async function run(suite, reports) {
  const report = path.join(reports, `${suite.name}.json`);
  const began = Date.now();
  const { code, output } = await execute(suite, report);
  const outcome = readReport(suite, report) ?? {
    passed: 0,
    skipped: 0,
    failures: [{ title: `${suite.name} did not run to its end`, message: output.slice(-6000) }],
  };
  if (code !== 0 && outcome.failures.length === 0) {
    outcome.failures.push({ title: `${suite.name} ended with code ${code}`, message: output.slice(-6000) });
  }
  const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : '';
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `${suite.name}: ${outcome.passed} right, ${outcome.failures.length} wrong${skipped} (${seconds} s)`,
  );
  const slowest = (outcome.took ?? []).toSorted((a, b) => b.seconds - a.seconds).slice(0, 8);
  if (slowest.length > 1)
    console.log(`  longest: ${slowest.map((it) => `${it.name} ${it.seconds.toFixed(0)} s`).join(', ')}`);
  for (const { title, message } of outcome.failures) {
    console.log(`\n  ✗ ${suite.name} › ${title}\n${message.trim().replaceAll(/^/gm, '    ')}\n`);
  }
  return outcome;
}

/** @param {Suite} suite @param {string} report */
function readReport(suite, report) {
  try {
    return suite.read(report);
  } catch {
    return undefined;
  }
}

/** @param {Suite} suite @param {string} report @returns {Promise<{ code: number | string, output: string }>} */
function execute(suite, report) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, suite.command(report), {
      cwd: path.join(root, suite.folder),
      env: {
        ...process.env,
        NO_COLOR: '1',
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        ...suite.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const endGroup = () => {
      try {
        process.kill(-Number(child.pid), 'SIGTERM');
      } catch {
        // it had ended
      }
    };
    process.once('exit', endGroup);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    const patience = setTimeout(() => {
      output += `\nStopped after ${timeLimit / 60_000} minutes.`;
      endGroup();
    }, timeLimit);
    child.on('error', (error) => (output += error.message));
    child.on('close', (code, signal) => {
      clearTimeout(patience);
      process.off('exit', endGroup);
      resolve({ code: code ?? signal ?? 1, output });
    });
  });
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => process.exit(1));
await main(process.argv.slice(2));
