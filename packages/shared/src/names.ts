const order = new Intl.Collator('nl', { numeric: true });

/** Names in the order in which people look for them: accents and capitals aside, and Team 2 before Team 10. */
export const compareNames = (one: string, other: string): number => order.compare(one, other);

/** Among the names of a sentence that nobody would read to its end, the first ones, and how many others there are. */
export function inShort(names: readonly string[], others: (count: number) => string): string[] {
  const most = 8;
  const first = 6;
  return names.length <= most ? [...names] : [...names.slice(0, first), others(names.length - first)];
}

interface Called {
  id: string;
  name: string;
  institutionName: string;
}

/**
 * What programmes of several institutions are called beside each other, by id: whoever is called as another is has the
 * name of the institution behind it.
 */
export function namesApart(programmes: readonly Called[]): Map<string, string> {
  const isShared = ({ id, name }: Called) => programmes.some((it) => it.name === name && it.id !== id);
  return new Map(
    programmes.map((it) => [it.id, isShared(it) ? `${it.name} (${it.institutionName})` : it.name]),
  );
}
