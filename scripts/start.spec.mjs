import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { startPostgres } from './postgres.mjs';
import { postgresProcessesIn } from './process-identity.mjs';
import { root } from './repository.mjs';

// Below a directory that nobody else can enter, with a space in its name: where people keep things.
const home = mkdtempSync(path.join(os.tmpdir(), 'leerkring start '));
chmodSync(home, 0o700);
const dataDir = path.join(home, 'data');
const port = String(await freePort());
/** @type {import('node:child_process').ChildProcess[]} */
const started = [];

after(async () => {
  for (const child of started) child.kill('SIGKILL');
  while (postgresLeft() > 0) await sleep(50);
  rmSync(home, { recursive: true, force: true });
});

test('refuses a Node that is too old', async () => {
  const pretend =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.1' } })";
  await refuses({}, /^Leerkring needs Node 20 or later; this is Node 18\.20\.1\.\n$/, [
    '--import',
    `data:text/javascript,${pretend}`,
  ]);
});

test('refuses a port that another program holds', async () => {
  const other = createServer().listen(0, '0.0.0.0');
  await once(other, 'listening');
  const taken = String(/** @type {import('node:net').AddressInfo} */ (other.address()).port);
  await refuses(
    { PORT: taken },
    /^Port \d+ is taken by another program\. Stop that, or set PORT to another number\.\n$/,
  );
  other.close();
});

test('refuses a port that is no port', async () => {
  await refuses({ PORT: 'drie' }, /^PORT must be a number from 1 to 65535, not "drie"\.\n$/);
});

test('refuses settings that cannot work, each in one sentence', async () => {
  await refuses({ TRUST_PROXY: 'yes' }, /^TRUST_PROXY must be a whole number from 0 on, not "yes"\.\n$/);
  await refuses({ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of silent, .*, not "loud"\.\n$/);
});

test('refuses a database that cannot be reached, without showing its password', async () => {
  const nowhere = `postgres://me:secret@127.0.0.1:${await freePort()}/leerkring`;
  await refuses(
    { DATABASE_URL: nowhere },
    /^The database 127\.0\.0\.1:\d+\/leerkring cannot be used \(.*ECONNREFUSED.*\)\. Check DATABASE_URL\.\n$/,
  );
});

test('refuses a data directory that is a file', async () => {
  const file = path.join(home, 'file');
  writeFileSync(file, '');
  await refuses(
    { DATA_DIR: file },
    /^The data directory .*file cannot be used \((EEXIST|ENOTDIR)\)\. Check DATA_DIR\.\n$/,
  );
});

test('starts on a PostgreSQL of one’s own', async () => {
  const own = await startPostgres({ dataDir: path.join(home, 'own'), durable: false });
  const server = start({ DATABASE_URL: own.url, DATA_DIR: path.join(home, 'elsewhere') });
  await ready(server);
  assert.equal(await end(server, 'SIGTERM'), 0);
  await own.stop();
});

test('serves until it is asked to stop, and refuses a second start on the same data meanwhile', async () => {
  const server = start({});
  await ready(server);
  assert.match(server.output, /open http:\/\/localhost:\d+ in a browser/);
  // The server is read in one piece, in which the classes must still be found by what describes them.
  const described = await fetch(`http://127.0.0.1:${server.port}/api/openapi.json`);
  const committed = readFileSync(path.join(root, 'apps/api/openapi.json'), 'utf8');
  assert.deepEqual(await described.json(), JSON.parse(committed));
  await refuses(
    { PORT: String(await freePort()) },
    /^Leerkring already runs on the data in .*data \(process \d+\)\..*\n$/,
  );
  assert.equal(await end(server, 'SIGINT'), 0);
  assert.equal(postgresLeft(), 0);
});

test('starts again after kill -9, and leaves no PostgreSQL behind', async () => {
  const killed = start({});
  await ready(killed);
  await end(killed, 'SIGKILL');
  const again = start({});
  await ready(again);
  await end(again, 'SIGKILL');
  while (postgresLeft() > 0) await sleep(50);
});

test('starts again after PostgreSQL was killed with it', async () => {
  const killed = start({});
  await ready(killed);
  for (const pid of [killed.child.pid, ...postgresProcessesIn(path.join(dataDir, 'postgres'), undefined)]) {
    process.kill(Number(pid), 'SIGKILL');
  }
  // A process that dies holds its port until it is gone.
  await killed.ended;
  const again = start({});
  await ready(again);
  assert.equal(await end(again, 'SIGTERM'), 0);
});

test('ends when its PostgreSQL ends, and says so', async () => {
  const server = start({});
  await ready(server);
  for (const pid of postgresProcessesIn(path.join(dataDir, 'postgres'), undefined))
    process.kill(pid, 'SIGKILL');
  await server.ended;
  assert.equal(server.child.exitCode, 1);
  assert.match(server.output, /PostgreSQL stopped by itself/);
});

test('stops when the process that started it is gone', async () => {
  const go = `require('node:child_process').spawn(process.execPath, ['scripts/start.mjs', '--no-build', '--stop-with-parent'], { stdio: 'inherit' })`;
  const parent = start({}, ['-e', go]);
  await ready(parent);
  parent.child.kill('SIGKILL');
  await parent.ended;
  while (postgresLeft() > 0) await sleep(50);
});

/**
 * @param {Record<string, string>} env
 * @param {string[]} args what node runs
 */
function start(env, args = ['scripts/start.mjs', '--no-build']) {
  const { DATABASE_URL: _, DEMO: __, ...inherited } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...inherited, PORT: port, HOST: '127.0.0.1', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const run = { child, port: env['PORT'] ?? port, output: '', error: '', ended: once(child, 'close') };
  child.stdout.setEncoding('utf8').on('data', (text) => (run.output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => {
    run.output += text;
    run.error += text;
  });
  return run;
}

/** @param {ReturnType<typeof start>} run */
async function ready(run) {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${run.port}/api/health`).catch(() => undefined);
    if (answer?.ok && /is ready/.test(run.output)) return;
    if (run.child.exitCode !== null) assert.fail(`did not start:\n${run.output}`);
    await sleep(50);
  }
}

/** @param {Record<string, string>} env @param {RegExp} sentence @param {string[]} nodeFlags */
async function refuses(env, sentence, nodeFlags = []) {
  const run = start(env, [...nodeFlags, 'scripts/start.mjs', '--no-build']);
  await run.ended;
  assert.match(run.error, sentence);
  assert.equal(run.child.exitCode, 1);
}

/** @param {ReturnType<typeof start>} run @param {NodeJS.Signals} signal */
async function end(run, signal) {
  run.child.kill(signal);
  await run.ended;
  return run.child.exitCode;
}

function postgresLeft() {
  return postgresProcessesIn(path.join(dataDir, 'postgres'), undefined).length;
}
