import { entryKey, isSameSaid, type Seen, validateAs } from '@leerkring/shared';
import { Problem } from './problem.ts';

/**
 * What somebody did to a list, done to what others made of it: both count. Null when they did two things to one entry,
 * or each made an order of their own.
 */
function bothLists(mine: unknown, began: unknown, stored: unknown): unknown[] | null {
  const lists = [mine ?? [], began ?? [], stored ?? []];
  if (!lists.every((it) => Array.isArray(it))) return null;
  const [chosen, before, now] = lists.map((list) => new Map(list.map((it) => [entryKey(it), it])));
  if (!chosen || !before || !now) return null;
  const order = (of: Map<string, unknown>) =>
    [...of.keys()].filter((key) => chosen.has(key) && before.has(key) && now.has(key));
  const movedByMe = !isSameSaid(order(chosen), order(before));
  if (movedByMe && !isSameSaid(order(now), order(before))) return null;
  const [first, then] = movedByMe ? [chosen, now] : [now, chosen];
  const both: unknown[] = [];
  for (const key of new Set([...first.keys(), ...then.keys()])) {
    const [mineOf, beganOf, nowOf] = [chosen.get(key), before.get(key), now.get(key)];
    if (isSameSaid(mineOf, beganOf)) both.push(nowOf);
    else if (isSameSaid(nowOf, beganOf) || isSameSaid(nowOf, mineOf)) both.push(mineOf);
    else return null;
  }
  return both.filter((it) => it !== undefined);
}

/**
 * What is to be written of a change whose form was opened before others changed the same thing. What the person did not
 * touch stays as others made it; what only they touched is written; of lists both count.
 * @param input as sent; without `seen` all of it is written
 * @param now what stands there, by the names and in the shapes of the input; read after the request began
 * @throws Problem `edit.overtaken` where both changed the same field to something else
 */
export function mergeEdit<T extends { seen?: Seen }>(
  input: T,
  now: { [K in Exclude<keyof T, 'seen'>]?: unknown },
): Omit<T, 'seen'> {
  const { seen, ...sent } = input;
  if (!seen) return sent;
  const merged: Record<string, unknown> = { ...sent };
  const changed: Record<string, unknown> = {};
  const overtaken: Record<string, unknown> = {};
  for (const [field, stored] of Object.entries(now)) {
    const mine = merged[field];
    const began = seen[field];
    if (isSameSaid(stored, began) || isSameSaid(stored, mine)) continue;
    changed[field] = stored ?? null;
    const both = isSameSaid(mine, began) ? stored : bothLists(mine, began, stored);
    if (both === null && !isSameSaid(mine, began)) overtaken[field] = stored ?? null;
    else merged[field] = both;
  }
  refuse(overtaken);
  // What each of two changed may be right by itself, and not together.
  const type = input.constructor as new () => object;
  if (Object.keys(changed).length > 0 && validateAs(type, { ...merged }).fields) refuse(changed);
  return merged as Omit<T, 'seen'>;
}

function refuse(now: Record<string, unknown>): void {
  const fields = Object.fromEntries(Object.keys(now).map((field) => [field, ['overtaken']]));
  if (Object.keys(now).length > 0) throw new Problem('edit.overtaken', { fields, now });
}
