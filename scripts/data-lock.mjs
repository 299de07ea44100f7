import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { processIdentity } from './process-identity.mjs';

/** A refusal that the person who started the program can act on: shown as one sentence. */
export class Refusal extends Error {}

/**
 * One process per data directory. A lock left by a killed process is taken over.
 * @param {string} dataDir
 * @returns {() => void} gives the lock back
 */
export function lockData(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(`The data directory ${dataDir} cannot be used (${code}). Check DATA_DIR.`);
  }
  const lock = path.join(dataDir, 'leerkring.lock');
  const mine = `${process.pid}\n${processIdentity(process.pid) ?? ''}\n`;
  const draft = `${lock}.${process.pid}.new`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      if (linked(draft, lock)) return () => giveBack(lock, mine);
      const theirs = read(lock);
      if (theirs === undefined) continue;
      const [pid, identity] = theirs.split('\n');
      if (identity && processIdentity(Number(pid)) === identity) {
        throw new Refusal(
          `Leerkring already runs on the data in ${dataDir} (process ${pid}). Stop it first, or set DATA_DIR to another directory.`,
        );
      }
      clearStale(lock, theirs);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Refusal(`The lock ${lock} could not be taken. Try again.`);
}

/**
 * Two starters may both see the same stale lock. Only the one that moves exactly that lock away
 * may go on; who moved a fresh one puts it back.
 * @param {string} lock
 * @param {string} stale
 */
function clearStale(lock, stale) {
  const aside = `${lock}.${process.pid}.old`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (read(aside) !== stale) linked(aside, lock);
  rmSync(aside, { force: true });
}

/** @param {string} from @param {string} to */
function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} lock @param {string} mine */
function giveBack(lock, mine) {
  if (read(lock) === mine) rmSync(lock, { force: true });
}
