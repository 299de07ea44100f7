import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/**
 * A number the system never gives to two processes: a pid alone is handed out again, and a lock
 * that trusts it would refuse the next start because of somebody else's process.
 * @param {number} pid
 * @returns {string | undefined} undefined when no such process runs
 */
export function processIdentity(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
      return `${pid} ${fields[19]} ${bootId()}`;
    } catch {
      return undefined;
    }
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return undefined;
  }
  if (process.platform === 'win32') return String(pid);
  try {
    return `${pid} ${execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()}`;
  } catch {
    return undefined;
  }
}

function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * Every PostgreSQL process, postmaster or backend, that works in this data directory. Backends
 * outlive a postmaster that was killed for a moment; starting over them would corrupt the data.
 * @param {string} cluster absolute real path of the PostgreSQL data directory
 * @param {number | undefined} postmaster the pid written in postmaster.pid
 * @returns {number[]}
 */
export function postgresProcessesIn(cluster, postmaster) {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          return (
            readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' &&
            readlinkSync(`/proc/${pid}/cwd`) === cluster
          );
        } catch {
          return false;
        }
      })
      .map(Number);
  }
  if (postmaster === undefined || process.platform === 'win32') return [];
  try {
    const command = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(postmaster)], {
      encoding: 'utf8',
    });
    return command.includes(cluster) ? [postmaster] : [];
  } catch {
    return [];
  }
}
