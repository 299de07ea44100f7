/** A conversation to read, with who may not: whoever made the visit it comes from. */
export interface Guide {
  id: string;
  ledBy: readonly string[];
  /** The coordinator said who reads it. */
  pinnedTo?: string | null;
}

export interface PlannedGuide {
  guideId: string;
  readerId: string;
  /** How many of the readers may read it, had nobody been appointed. */
  mayRead: number;
}

/** Everyone but who led the visit it comes from. */
export function mayRead(guide: Guide, readers: readonly string[]): string[] {
  return readers.filter((it) => !guide.ledBy.includes(it));
}

const optionsOf = (guide: Guide, readers: readonly string[]): string[] =>
  mayRead(guide, readers).filter((it) => !guide.pinnedTo || it === guide.pinnedTo);

/** Those that nobody may read. */
export function unreadable(guides: readonly Guide[], readers: readonly string[]): Guide[] {
  return guides.filter((it) => optionsOf(it, readers).length === 0);
}

/**
 * Divides guides over readers: nobody gets one of a visit they led, and loads differ as little as can be, by at most one
 * where that is possible. Exact, and the same input gives the same plan, in whatever order it comes.
 * @returns null when somebody would have to read what they led
 */
export function planReading(guides: readonly Guide[], readers: readonly string[]): PlannedGuide[] | null {
  const people = readers.toSorted();
  const things = guides.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (people.length === 0 || unreadable(things, people).length > 0) return null;
  const even = Math.floor(things.length / people.length);
  for (let spread = things.length % people.length === 0 ? 0 : 1; ; spread++) {
    for (let least = even; least >= 0 && least + spread > even - 1; least--) {
      const plan = divide(things, people, least, least + spread);
      if (plan)
        return things.map((it) => ({
          guideId: it.id,
          readerId: plan.get(it.id) ?? '',
          mayRead: mayRead(it, people).length,
        }));
    }
  }
}

/** Everyone first gets the least; what is left then goes to who has less than the most. */
function divide(
  guides: readonly Guide[],
  readers: readonly string[],
  least: number,
  most: number,
): ReadonlyMap<string, string> | null {
  const plan = new Map<string, string>();
  const loads = new Map(readers.map((it) => [it, 0]));
  for (const limit of [least, most])
    for (const guide of guides) if (!plan.has(guide.id)) place(guide, limit, guides, readers, plan, loads);
  const isFair = [...loads.values()].every((load) => load >= least);
  return plan.size === guides.length && isFair ? plan : null;
}

/** Gives a guide to a reader, moving others along the shortest chain that makes room. */
function place(
  guide: Guide,
  limit: number,
  guides: readonly Guide[],
  readers: readonly string[],
  plan: Map<string, string>,
  loads: Map<string, number>,
): void {
  const load = (readerId: string): number => loads.get(readerId) ?? 0;
  const cameFrom = new Map<string, Guide>();
  const queue: Guide[] = [guide];
  for (let it = queue.shift(); it; it = queue.shift()) {
    const options = optionsOf(it, readers)
      .filter((readerId) => !cameFrom.has(readerId))
      .toSorted((a, b) => load(a) - load(b) || (a < b ? -1 : 1));
    for (const readerId of options) cameFrom.set(readerId, it);
    const free = options.find((readerId) => load(readerId) < limit);
    if (free !== undefined) {
      settle(free, guide, cameFrom, plan);
      loads.set(free, load(free) + 1);
      return;
    }
    for (const next of guides) if (options.includes(plan.get(next.id) ?? '')) queue.push(next);
  }
}

/** Along the chain everyone hands one on, so only the last has one more. */
function settle(
  readerId: string,
  first: Guide,
  cameFrom: ReadonlyMap<string, Guide>,
  plan: Map<string, string>,
): void {
  for (let to: string | undefined = readerId; to !== undefined;) {
    const moved = cameFrom.get(to);
    if (!moved) return;
    const from = plan.get(moved.id);
    plan.set(moved.id, to);
    if (moved.id === first.id) return;
    to = from;
  }
}
