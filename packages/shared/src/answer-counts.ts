import { type AnswerForm, type AnswerValue, columnsOf, isSaid } from './answers.ts';

export interface AnswerCount {
  label: string;
  count: number;
}

/** One row of a matrix. Without counts it was answered by too few. */
export interface RowCounts {
  label: string;
  of: number;
  counts: number[] | null;
}

/** What closed answers to one question come to. Every answer counts once, or not at all. */
export type AnswerCounts =
  | { kind: 'bars'; of: number; bars: AnswerCount[] }
  | {
      kind: 'number';
      of: number;
      lowest: number;
      middle: number;
      highest: number;
      mean: number;
      bars: AnswerCount[];
    }
  /** Options by the mean of their places; what someone did not place is last with that person. */
  | { kind: 'places'; of: number; places: { label: string; place: number; first: number }[] }
  | { kind: 'grid'; of: number; columns: readonly string[]; rows: RowCounts[] };

/** What an answer says in a closed way; null for what is not answered, or only in words. */
export function closedPart({ kind }: AnswerForm, answer: Partial<AnswerValue>): Partial<AnswerValue> | null {
  if (!isSaid(answer)) return null;
  const { scale, choice, number, ranking = [], cells = [] } = answer;
  if (kind === 'scale') return typeof scale === 'number' ? { scale } : null;
  if (kind === 'choice') return typeof choice === 'string' ? { choice } : null;
  if (kind === 'number') return typeof number === 'number' ? { number } : null;
  if (kind === 'ranking') return ranking.length > 0 ? { ranking } : null;
  if (kind === 'matrix' || kind === 'observation') return cells.length > 0 ? { cells } : null;
  return null;
}

/**
 * Counts whatever it is given, also one answer. Only `suppression.ts` calls it, which knows what may be counted;
 * everyone else calls that.
 */
export function countAnswers(
  form: AnswerForm,
  answers: readonly Partial<AnswerValue>[],
): AnswerCounts | null {
  const said = answers.flatMap((it) => closedPart(form, it) ?? []);
  if (said.length === 0) return null;
  if (form.kind === 'scale') {
    const labels = Array.from({ length: form.scaleMax ?? 0 }, (_, index) => String(index + 1));
    return bars(
      labels,
      said.map(({ scale }) => String(scale)),
    );
  }
  if (form.kind === 'choice')
    return bars(
      form.options,
      said.flatMap(({ choice }) => choice ?? []),
    );
  if (form.kind === 'number') return numbers(said.flatMap(({ number }) => number ?? []));
  if (form.kind === 'ranking')
    return places(
      form.options,
      said.flatMap(({ ranking }) => (ranking ? [ranking] : [])),
    );
  const columns = columnsOf(form);
  const cells = said.flatMap((it) => it.cells ?? []);
  const rows = form.rows.map((label): RowCounts => {
    const counts = columns.map(
      (choice) => cells.filter((it) => it.row === label && it.choice === choice).length,
    );
    return { label, of: counts.reduce((sum, count) => sum + count, 0), counts };
  });
  return { kind: 'grid', of: said.length, columns, rows };
}

/** Whole percents, rounded half up and in whole numbers, so that it comes out the same everywhere. */
export function percentOf(count: number, of: number): number {
  return of > 0 ? Math.floor((200 * count + of) / (2 * of)) : 0;
}

/** The mean of what was counted on a scale or as a number; null for what has none. */
export function meanOf(counts: AnswerCounts): number | null {
  if (counts.kind === 'number') return counts.mean;
  if (counts.kind !== 'bars' || counts.bars.some(({ label }, index) => label !== String(index + 1)))
    return null;
  return counts.bars.reduce((sum, { label, count }) => sum + Number(label) * count, 0) / counts.of;
}

function bars(labels: readonly string[], values: readonly string[]): AnswerCounts {
  const count = (label: string): number => values.filter((value) => value === label).length;
  return { kind: 'bars', of: values.length, bars: labels.map((label) => ({ label, count: count(label) })) };
}

function numbers(values: readonly number[]): AnswerCounts {
  const sorted = values.toSorted((a, b) => a - b);
  const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)];
  const half = (sorted.length - 1) / 2;
  const middle = ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return { kind: 'number', of: sorted.length, lowest, middle, highest, mean, bars: ranges(sorted) };
}

const mostBars = 6;

/** Every number by itself, or in at most six ranges of a round width. */
function ranges(sorted: readonly number[]): AnswerCount[] {
  const values = [...new Set(sorted)];
  if (values.length <= mostBars)
    return values.map((value) => ({
      label: String(value),
      count: sorted.filter((it) => it === value).length,
    }));
  const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)];
  const power = 10 ** Math.floor(Math.log10((highest - lowest) / mostBars));
  const width =
    [1, 2, 5, 10, 20]
      .map((it) => it * power)
      .find((it) => Math.floor(highest / it) - Math.floor(lowest / it) < mostBars) ?? 20 * power;
  const first = Math.floor(lowest / width);
  return Array.from({ length: Math.floor(highest / width) - first + 1 }, (_, index) => {
    const from = tidy((first + index) * width);
    const next = tidy((first + index + 1) * width);
    const count = sorted.filter((it) => Math.floor(it / width) === first + index).length;
    return { label: `${from}–<${next}`, count };
  });
}

/** Without the dust of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function places(options: readonly string[], rankings: readonly (readonly string[])[]): AnswerCounts {
  const mean = (label: string): number => {
    const found = rankings.map((it) => (it.includes(label) ? it.indexOf(label) + 1 : options.length));
    return found.reduce((sum, place) => sum + place, 0) / rankings.length;
  };
  const first = (label: string): number => rankings.filter(([top]) => top === label).length;
  return {
    kind: 'places',
    of: rankings.length,
    places: options
      .map((label) => ({ label, place: mean(label), first: first(label) }))
      .toSorted((a, b) => a.place - b.place),
  };
}
