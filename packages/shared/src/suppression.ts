import { type AnswerCounts, closedPart, countAnswers, type RowCounts } from './answer-counts.ts';
import { type AnswerForm, type AnswerValue } from './answers.ts';

export { type AnswerCount, type AnswerCounts, meanOf, percentOf, type RowCounts } from './answer-counts.ts';

/** Nothing is counted over fewer than this: the count would tell what one of them said. */
export const smallestGroup = 5;

/** What remains between two counts of the same people tells what these said. */
export const tellsOfFew = (remaining: number): boolean => remaining > 0 && remaining < smallestGroup;

/** What might be counted together: whose answers, by whatever tells one from another. */
export interface CountGroup {
  key: string;
  /** The whole before its parts, and parts before parts of those; the lowest is shown first. */
  rank: number;
  members: readonly string[];
}

/**
 * The groups that may be shown, next to each other and next to everything that was shown before.
 *
 * What is shown divides people into classes: two are in the same class when every group that was ever shown holds both
 * or neither. No reasoning over the numbers, however clever, tells people of one class apart, because the numbers stay
 * the same when these change places. So a group may be shown as long as every class keeps five people; those whom
 * nothing shown speaks of need not. That hides a small group together with what would give it away by subtraction, in
 * one table, between tables that divide people in another way, and between a number of now and one of before.
 *
 * Which groups are hidden follows from their sizes alone, never from what was said: the larger ones of a rank are shown
 * first. What counts as someone is up to the caller: give an answer that was changed another name than before, or a
 * number of before and one of now betray the change.
 */
export function showable(
  groups: readonly CountGroup[],
  shownBefore: readonly (readonly string[])[] = [],
): Set<string> {
  const classes = new Classes();
  for (const members of shownBefore) classes.divide(new Set(members));
  const shown = new Set<string>();
  for (const { key, members } of inOrder(groups)) {
    const group = new Set(members);
    if (group.size < smallestGroup || !classes.allow(group)) continue;
    classes.divide(group);
    shown.add(key);
  }
  return shown;
}

function inOrder(groups: readonly CountGroup[]): CountGroup[] {
  return groups.toSorted(
    (a, b) => a.rank - b.rank || b.members.length - a.members.length || (a.key < b.key ? -1 : 1),
  );
}

/** Who cannot be told apart by what is shown. The first class holds those whom nothing speaks of. */
class Classes {
  private readonly of = new Map<string, number>();
  private readonly sizes = [0];

  allow(group: ReadonlySet<string>): boolean {
    return [...this.within(group)].every(([index, inside]) => {
      const outside = (this.sizes[index] ?? 0) - inside;
      if (index === 0) return inside >= smallestGroup;
      return outside === 0 || (inside >= smallestGroup && outside >= smallestGroup);
    });
  }

  divide(group: ReadonlySet<string>): void {
    const moved = new Map<number, number>();
    for (const [index, inside] of this.within(group)) {
      if (index > 0 && this.sizes[index] === inside) continue;
      moved.set(index, this.sizes.length);
      this.sizes[index] = (this.sizes[index] ?? 0) - inside;
      this.sizes.push(inside);
    }
    for (const member of group) {
      const index = this.of.get(member) ?? 0;
      this.of.set(member, moved.get(index) ?? index);
    }
  }

  private within(group: ReadonlySet<string>): Map<number, number> {
    const found = new Map<number, number>();
    for (const member of group) {
      const index = this.of.get(member) ?? 0;
      found.set(index, (found.get(index) ?? 0) + 1);
    }
    return found;
  }
}

/** One answer to a question and whose it is. */
export interface Voice {
  by: string;
  answer: Partial<AnswerValue>;
}

export interface CountSlice {
  key: string;
  rank: number;
  voices: readonly Voice[];
}

/** Counts that may be shown, and over whom: the latter is kept for the next time, and is for nobody's eyes. */
export interface ShownCounts {
  key: string;
  counts: AnswerCounts;
  /** By row for a matrix, because a row may be left open; under the empty name for everything else. */
  over: Record<string, string[]>;
}

/**
 * The one way from answers to counts: whatever it leaves out may not be shown. Every row of a matrix is a question of
 * its own, answered by whoever filled it in.
 */
export function countTogether(
  form: AnswerForm,
  slices: readonly CountSlice[],
  shownBefore: readonly Record<string, readonly string[]>[] = [],
): ShownCounts[] {
  const isGrid = form.kind === 'matrix' || form.kind === 'observation';
  const items = isGrid ? form.rows : [''];
  const shown = items.map((item) => {
    const groups = slices.map(({ key, rank, voices }) => ({ key, rank, members: over(form, item, voices) }));
    const before = shownBefore.flatMap((it) => (it[item] ? [it[item]] : []));
    return { item, groups, keys: showable(groups, before) };
  });
  return slices.flatMap(({ key, voices }) => {
    const mine = shown.filter(({ keys }) => keys.has(key));
    if (mine.length === 0) return [];
    const all = countAnswers(
      form,
      voices.map(({ answer }) => answer),
    );
    if (!all) return [];
    const counts = all.kind === 'grid' ? hiding(all, new Set(mine.map(({ item }) => item))) : all;
    const members = mine.map(({ item, groups }) => [
      item,
      groups.find((it) => it.key === key)?.members ?? [],
    ]);
    return [{ key, counts, over: Object.fromEntries(members) as Record<string, string[]> }];
  });
}

function over(form: AnswerForm, item: string, voices: readonly Voice[]): string[] {
  return voices
    .filter(({ answer }) => {
      const said = closedPart(form, answer);
      return item === '' ? said !== null : !!said?.cells?.some(({ row }) => row === item);
    })
    .map(({ by }) => by);
}

/** How many answered is told of the rows that are shown, no more: the difference with the rest would be a few. */
function hiding(counts: AnswerCounts & { kind: 'grid' }, shown: ReadonlySet<string>): AnswerCounts {
  const rows = counts.rows.map((row): RowCounts =>
    shown.has(row.label) ? row : { label: row.label, of: 0, counts: null },
  );
  return { ...counts, of: Math.max(...rows.map(({ of }) => of)), rows };
}

/**
 * Whether over how many programmes some conversations are spread could tell of fewer than five how many of them they are.
 * Everyone knows how many were held where. Four of ten from one programme are all four of the only one that has so many;
 * five from five are one of each. Judged by what might be told beside these numbers, never by what would be, so that
 * leaving it out tells nothing either.
 * @param sizes how many conversations stand at each programme
 * @param carried how many of all of them
 */
export function spreadTells(sizes: readonly number[], carried: number): boolean {
  const sorted = sizes.toSorted((a, b) => a - b);
  const key = sorted.join();
  const telling = known.get(key) ?? tellingIn(sorted);
  // Every thread of a group asks it of the same conversations.
  if (known.size >= mostKnown) known.clear();
  known.set(key, telling);
  return telling.has(carried);
}

const mostKnown = 100;
const known = new Map<string, ReadonlySet<number>>();

/** @returns of how many conversations it would tell */
function tellingIn(sorted: readonly number[]): Set<number> {
  const singles = new Map(
    sorted.map((size) => [size, boundsOf(sorted, new Map([[sorted.indexOf(size), 1]]))]),
  );
  const groups = smallGroupsIn(sorted).map((group) => ({
    sizes: [...group.keys()].map((at) => sorted[at] ?? 0),
    bounds: boundsOf(sorted, group),
  }));
  const telling = new Set<number>();
  for (const { spread, carried } of boundsOf(sorted, new Map()).values()) {
    if (spread === 0) continue;
    const key = keyOf(spread, carried);
    // That five or more all carry it, or all do not, may be known of each of them.
    const certain = (said: number) =>
      sorted.filter((size) => {
        const of = singles.get(size)?.get(key);
        return of?.least === said && of.most === said;
      });
    const crowds = [certain(0), certain(1)].filter((it) => sum(it) >= smallestGroup).flat();
    const isTold = groups.some((group) => {
      const of = group.bounds.get(key);
      return of && of.least === of.most && !group.sizes.some((size) => crowds.includes(size));
    });
    if (isTold) telling.add(carried);
  }
  return telling;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, it) => all + it, 0);

interface Bounds {
  spread: number;
  carried: number;
  least: number;
  most: number;
}
const keyOf = (spread: number, carried: number): string => `${spread} ${carried}`;

/**
 * How many of a group carry it at least and at most, by over how many programmes it is spread and how many carry it in all.
 * @param group how many of it are at a programme, by the place of that in `sizes`
 */
function boundsOf(sizes: readonly number[], group: ReadonlyMap<number, number>): Map<string, Bounds> {
  let found = new Map<string, Bounds>([[keyOf(0, 0), { spread: 0, carried: 0, least: 0, most: 0 }]]);
  for (const [at, size] of sizes.entries()) {
    const inside = group.get(at) ?? 0;
    const next: typeof found = new Map();
    for (const { spread, carried, least, most } of found.values())
      for (let here = 0; here <= size; here += 1) {
        const way = { spread: spread + Math.sign(here), carried: carried + here };
        const key = keyOf(way.spread, way.carried);
        const before = next.get(key);
        next.set(key, {
          ...way,
          least: Math.min(before?.least ?? Infinity, least + Math.max(0, here - (size - inside))),
          most: Math.max(before?.most ?? 0, most + Math.min(inside, here)),
        });
      }
    found = next;
  }
  return found;
}

/** Every group of fewer than five that differs by anything but who they are, as how many of it are at which programme. */
function smallGroupsIn(sorted: readonly number[]): Map<number, number>[] {
  let found = new Map<string, Map<number, number>>([['', new Map()]]);
  for (const [at, size] of sorted.entries()) {
    const next = new Map(found);
    for (const group of found.values())
      for (let inside = 1; inside <= size && sum(group.values()) + inside < smallestGroup; inside += 1) {
        const wider = new Map(group).set(at, inside);
        const alike = [...wider].map(([one, count]) => `${sorted[one]}:${count}`).toSorted();
        if (!next.has(alike.join())) next.set(alike.join(), wider);
      }
    found = next;
  }
  return [...found.values()].filter(({ size }) => size > 0);
}
