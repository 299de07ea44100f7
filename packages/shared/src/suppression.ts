import { type AnswerCounts, closedPart, countAnswers, type RowCounts } from './answer-counts.ts';
import { type AnswerForm, type AnswerValue } from './answers.ts';

export { type AnswerCount, type AnswerCounts, meanOf, percentOf, type RowCounts } from './answer-counts.ts';

/** Nothing is counted over fewer than this: the count would tell what one of them said. */
export const smallestGroup = 5;

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
