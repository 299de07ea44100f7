import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { processIdentity } from './process-identity.mjs';

/**
 * `npx pnpm start` is a chain of four processes, and a signal to the first stops that one alone:
 * the server would go on, holding its port, with nobody who knows of it. So it watches the chain.
 * @param {boolean} anyParent watch the parent whatever it is
 * @param {() => void} stop
 */
export function whenLauncherDies(anyParent, stop) {
  const watched = launchers(anyParent);
  if (watched.length === 0) return;
  const linux = process.platform === 'linux';
  const before = linux ? watched.map(processIdentity) : [];
  const timer = setInterval(() => {
    const gone = watched.some((pid, at) => (linux ? processIdentity(pid) !== before[at] : !runs(pid)));
    if (!gone) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

/** @param {boolean} anyParent @returns {number[]} */
function launchers(anyParent) {
  const chain = [];
  let own = anyParent ? 1 : 0;
  for (let pid = process.ppid; pid > 1;) {
    const found = describe(pid);
    if (!found) break;
    const isShell = /^(\S*\/)?(sh|bash|dash|busybox) /.test(found.command);
    const isLauncher = /^(\S*\/)?(npm|npx|pnpm|pnpx)\b|^\S*node\S* .*\b(npm|npx|pnpm|start\.mjs)/.test(
      found.command,
    );
    if (!isShell && !isLauncher) break;
    chain.push(pid);
    // a shell counts when it stands between two launchers; the outermost is the person's own
    if (isLauncher) own = chain.length;
    pid = found.parent;
  }
  return anyParent && chain.length === 0 ? [process.ppid] : chain.slice(0, own);
}

/** @param {number} pid @returns {{ command: string, parent: number } | undefined} */
function describe(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return { parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
    }
    if (process.platform === 'win32') return undefined;
    const line = execFileSync('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)], {
      encoding: 'utf8',
    }).trim();
    const [parent = '', ...command] = line.split(/\s+/);
    return { parent: Number(parent), command: command.join(' ') };
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
