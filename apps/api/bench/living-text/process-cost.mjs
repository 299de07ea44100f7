import { readdirSync, readFileSync } from 'node:fs';

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function family(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(stat(name)?.[1])]);
  const members = new Set([pid]);
  for (const member of members)
    for (const [child, parent] of parents) if (parent === member) members.add(child);
  return [...members];
}

/** Milliseconds of CPU that this process and its children have used. */
export function cpuOf(pid) {
  return (
    family(pid).reduce((sum, it) => sum + Number(stat(it)?.[11] ?? 0) + Number(stat(it)?.[12] ?? 0), 0) * 10
  );
}

/** Memory in megabytes, shared pages divided over those who share them. */
export function memoryOf(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
