// What counts as the same in a change that several people make: see `IsSeen`.

/** Nothing, empty words and an empty list are the same to who fills in a form. */
function plain(it: unknown): unknown {
  if (it === null || it === undefined) return null;
  if (it instanceof Date) return it.toISOString();
  if (typeof it === 'string') return it.trim() || null;
  if (Array.isArray(it)) return it.length === 0 ? null : it.map(plain);
  if (typeof it !== 'object') return it;
  const known = Object.entries(it)
    .map(([name, value]) => [name, plain(value)] as const)
    .filter(([, value]) => value !== null);
  return Object.fromEntries(known.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two say the same to who fills in a form. */
export const isSameSaid = (a: unknown, b: unknown): boolean =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b));

/** By what something in a list is known: its id, or all it says. */
export const entryKey = (it: unknown): string =>
  typeof it === 'object' && it !== null && 'id' in it ? String(it.id) : JSON.stringify(plain(it));
