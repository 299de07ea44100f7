import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const memory = '/dev/shm';
const gigabyte = 2 ** 30;

/**
 * A new empty folder for data that nobody keeps: in memory where there is plenty of it, as a test asks for hundreds of
 * databases and would otherwise wait for the disk; else where temporary files are.
 * @param {string} prefix of its name
 */
export function quickFolder(prefix) {
  return mkdtempSync(path.join(hasPlenty() ? memory : os.tmpdir(), prefix));
}

function hasPlenty() {
  try {
    accessSync(memory, constants.R_OK | constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 4 * gigabyte && process.availableMemory() > 8 * gigabyte;
  } catch {
    return false;
  }
}
