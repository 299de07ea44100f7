import { entryKey, isSameSaid } from '@leerkring/shared';
import { valueAt } from './paths.ts';

const byKey = (list: unknown): Map<string, unknown> =>
  new Map(Array.isArray(list) ? list.map((it) => [entryKey(it), it]) : []);

/**
 * What others made of a list, with what was done to it here since it was read: entry by entry, so that saving once more
 * writes over the one that both reworded and over no other. Of that one mine stays; `theirs` says what they wrote there.
 */
export function withTheirs(
  mine: unknown[],
  read: unknown,
  now: unknown[],
): { list: unknown[]; theirs: string | undefined } {
  const [chosen, before, stored] = [byKey(mine), byKey(read), byKey(now)];
  const list: unknown[] = [];
  const clashes: unknown[] = [];
  for (const key of new Set([...chosen.keys(), ...stored.keys()])) {
    const [mineOf, beganOf, nowOf] = [chosen.get(key), before.get(key), stored.get(key)];
    const isMine = !isSameSaid(mineOf, beganOf);
    if (isMine && !isSameSaid(nowOf, beganOf) && !isSameSaid(nowOf, mineOf)) clashes.push(nowOf);
    const stands = isMine ? mineOf : nowOf;
    if (stands !== undefined) list.push(stands);
  }
  const words = clashes.map((it) => ['text', 'name', 'title', 'label'].map((name) => valueAt(it, name)));
  const theirs = words.flatMap((said) => said.filter((it) => typeof it === 'string').slice(0, 1));
  return { list, theirs: theirs.length > 0 ? theirs.join(' · ') : undefined };
}
