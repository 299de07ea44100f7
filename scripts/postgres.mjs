import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockData, Refusal } from './data-lock.mjs';
import { freePort } from './free-port.mjs';
import { reachableByAll, reachablePostgres } from './postgres-binaries.mjs';
import { postgresProcessesIn, processIdentity } from './process-identity.mjs';

export { Refusal } from './data-lock.mjs';

/**
 * @typedef {object} Postgres
 * @property {string} url
 * @property {number} pid
 * @property {Promise<void>} exited settles when PostgreSQL ends, asked or not
 * @property {() => Promise<void>} stop
 */

/** @typedef {{ bin: string, cluster: string, owner: { uid: number, gid: number } | undefined, hidden: boolean, log: string }} Place */

const NOBODY = 65534;
const USER = 'leerkring';

/**
 * Starts the PostgreSQL of the npm package on 127.0.0.1, making its data directory on first use.
 * Everything lives below `dataDir`: `postgres/` (the data), `postgres.password`, `postgres.log`.
 * @param {{ dataDir: string, port?: number, durable: boolean }} options `durable: false` trades
 *   safety for speed and is for tests alone
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dataDir, port, durable }) {
  const unlock = lockData(dataDir);
  try {
    const place = findPlace(realpathSync(dataDir));
    await endLeftovers(place.cluster);
    const password = await initialise(place, dataDir, durable);
    return await launch(place, { port, durable, password, unlock });
  } catch (error) {
    unlock();
    throw error;
  }
}

/** @param {string} dataDir @returns {Place} */
function findPlace(dataDir) {
  const cluster = path.join(dataDir, 'postgres');
  const isRoot = process.getuid?.() === 0;
  const found = statSync(cluster, { throwIfNoEntry: false });
  if (found && !isRoot && process.getuid && found.uid !== process.getuid()) {
    throw new Refusal(
      `The data in ${cluster} belong to another user (uid ${found.uid}). Start as that user or as root, or set DATA_DIR to another directory.`,
    );
  }
  const owner = !isRoot
    ? undefined
    : found && found.uid !== 0
      ? { uid: found.uid, gid: found.gid }
      : { uid: NOBODY, gid: NOBODY };
  const hidden = isRoot && !reachableByAll(dataDir);
  if (hidden && !existsSync('/proc/self/cwd')) {
    throw new Refusal(
      `PostgreSQL does not run as root, and no other user can reach ${dataDir}. Start as an ordinary user, or set DATA_DIR to a directory that others may traverse.`,
    );
  }
  return {
    bin: path.join(reachablePostgres(isRoot), 'bin'),
    cluster,
    owner,
    hidden,
    log: path.join(dataDir, 'postgres.log'),
  };
}

/**
 * A server that was killed may have left its PostgreSQL behind. It is asked to stop and waited
 * for; only then its pid file, whose number may by now be another process's, is cleared.
 * @param {string} cluster
 */
async function endLeftovers(cluster) {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (!existsSync(cluster)) return;
  const postmaster = Number(readLines(pidFile)[0]) || undefined;
  const left = () => postgresProcessesIn(cluster, postmaster);
  for (let waited = 0; ; waited += 50) {
    const pids = left();
    if (pids.length === 0) break;
    if (waited === 0 || waited === 30_000) {
      const signal = waited === 0 ? 'SIGINT' : 'SIGQUIT';
      const asked = postmaster !== undefined && pids.includes(postmaster) ? [postmaster] : pids;
      for (const pid of asked) tryKill(pid, signal);
    }
    if (waited > 40_000)
      throw new Refusal(
        `A PostgreSQL (process ${pids[0]}) still runs on the data in ${cluster} and does not stop.`,
      );
    await sleep(50);
  }
  if (process.platform === 'linux') rmSync(pidFile, { force: true });
}

/**
 * @param {Place} place
 * @param {string} dataDir
 * @param {boolean} durable
 * @returns {Promise<string>} the password of the one role
 */
async function initialise(place, dataDir, durable) {
  const passwordFile = path.join(dataDir, 'postgres.password');
  if (existsSync(path.join(place.cluster, 'PG_VERSION'))) {
    try {
      return readFileSync(passwordFile, 'utf8').trim();
    } catch {
      throw new Refusal(
        `The data in ${place.cluster} need the password in ${passwordFile}, and it cannot be read.`,
      );
    }
  }
  const password = randomBytes(24).toString('hex');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  const draft = `${place.cluster}.new`;
  const handover = path.join(dataDir, 'postgres.password.new');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(handover, password, { mode: 0o600 });
  if (place.owner) {
    chownSync(draft, place.owner.uid, place.owner.gid);
    chownSync(handover, place.owner.uid, place.owner.gid);
  }
  const handoverFd = openSync(handover, 'r');
  try {
    await run({ ...place, cluster: draft }, handoverFd, [
      `--username=${USER}`,
      '--auth=scram-sha-256',
      `--pwfile=${place.hidden ? '/proc/self/fd/3' : handover}`,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--text-search-config=simple',
      ...(durable ? [] : ['--no-sync']),
    ]);
    renameSync(draft, place.cluster);
  } finally {
    closeSync(handoverFd);
    rmSync(handover, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
  return password;
}

/** @param {Place} place @param {number} extraFd @param {string[]} args */
async function run(place, extraFd, args) {
  const child = spawn(path.join(place.bin, 'initdb'), [...args, '-D', dataArgument(place)], {
    ...place.owner,
    cwd: place.cluster,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe', extraFd],
  });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text));
  const [code] = await once(child, 'close').catch((error) => [error.message]);
  if (code !== 0)
    throw new Refusal(
      `PostgreSQL could not make its data directory (${code}): ${complaint.trim().split('\n').at(-1) ?? ''}`,
    );
}

/**
 * Where ancestors may not be traversed by the user PostgreSQL runs as, it is put into its data
 * directory by us and refers to it as "here"; the file names it uses are relative to it anyway.
 * @param {Place} place
 */
function dataArgument(place) {
  return place.hidden ? '/proc/self/cwd' : place.cluster;
}

function environment() {
  const { PATH, TMPDIR, SystemRoot } = process.env;
  return { PATH, LC_ALL: 'C', TZ: 'UTC', ...(TMPDIR && { TMPDIR }), ...(SystemRoot && { SystemRoot }) };
}

/**
 * @param {Place} place
 * @param {{ port: number | undefined, durable: boolean, password: string, unlock: () => void }} options
 * @returns {Promise<Postgres>}
 */
async function launch(place, options) {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    if (existsSync(place.log)) renameSync(place.log, `${place.log}.previous`);
    const log = openSync(place.log, 'a', 0o600);
    const child = spawn(
      path.join(place.bin, 'postgres'),
      ['-D', dataArgument(place), ...settings(port, options.durable)],
      {
        ...place.owner,
        cwd: place.cluster,
        env: environment(),
        stdio: ['ignore', log, log],
        // its own group: Ctrl-C reaches every process of a terminal, and the server still has
        // answers to finish before its database may go
        detached: true,
      },
    );
    closeSync(log);
    /** @type {Promise<void>} */
    const exited = new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    let ended = false;
    void exited.then(() => (ended = true));
    const guard = child.pid === undefined ? undefined : guardAgainstOrphan(child.pid, place);
    const ready = await until(() => ended || acceptsConnections(place.cluster, child.pid), 60_000);
    if (ready && !ended && child.pid !== undefined) {
      child.unref();
      const stop = stopper(child, exited, guard, options.unlock);
      return {
        url: `postgres://${USER}:${options.password}@127.0.0.1:${port}/postgres`,
        pid: child.pid,
        exited,
        stop,
      };
    }
    child.kill('SIGQUIT');
    guard?.kill('SIGKILL');
    const reason =
      readLines(place.log).filter((line) => /FATAL|PANIC|ERROR/.test(line))[0] ?? 'no reason given';
    const portTaken = /could not bind|could not create any TCP/.test(readLines(place.log).join('\n'));
    if (options.port === undefined && portTaken && attempt < 5) continue;
    throw new Refusal(
      `PostgreSQL did not start: ${reason.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')} (see ${place.log}).`,
    );
  }
}

/** @param {string} cluster @param {number | undefined} pid */
function acceptsConnections(cluster, pid) {
  const lines = readLines(path.join(cluster, 'postmaster.pid'));
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

/** @param {number} port @param {boolean} durable */
function settings(port, durable) {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    io_method: 'sync',
    max_logical_replication_workers: 0,
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    ...(durable
      ? {}
      : {
          fsync: 'off',
          full_page_writes: 'off',
          synchronous_commit: 'off',
          wal_level: 'minimal',
          max_wal_senders: 0,
        }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * When this process is killed outright nobody is left to stop PostgreSQL, except a shell that
 * waits for the other end of its pipe to close.
 * @param {number} pid
 * @param {Place} place
 */
function guardAgainstOrphan(pid, place) {
  if (process.platform === 'win32') return undefined;
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1" 2>/dev/null', 'guard', String(pid)], {
    ...place.owner,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.stdin?.on('error', () => undefined);
  guard.unref();
  /** @type {import('node:net').Socket | null} */ (guard.stdin)?.unref();
  return guard;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<void>} exited
 * @param {import('node:child_process').ChildProcess | undefined} guard
 * @param {() => void} unlock
 */
function stopper(child, exited, guard, unlock) {
  /** @type {Promise<void> | undefined} */
  let stopping;
  return () =>
    (stopping ??= (async () => {
      child.ref();
      child.kill('SIGINT');
      const patience = setTimeout(() => child.kill('SIGQUIT'), 30_000);
      await exited;
      clearTimeout(patience);
      guard?.kill('SIGKILL');
      unlock();
    })());
}

/** @param {() => boolean} condition @param {number} limit milliseconds */
async function until(condition, limit) {
  for (const end = Date.now() + limit; Date.now() < end; await sleep(10)) if (condition()) return true;
  return false;
}

/** @param {string} file @returns {string[]} */
function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function tryKill(pid, signal) {
  try {
    if (processIdentity(pid)) process.kill(pid, signal);
  } catch {
    // it went by itself
  }
}
