import { type AnswerCell, type AnswerForm, type AnswerValue, columnsOf, isSaid } from './answers.ts';

export interface AnswerCount {
  label: string;
  count: number;
}

/** What closed answers to one question come to. Every answer counts once, or not at all. */
export type AnswerCounts =
  | { kind: 'bars'; of: number; bars: AnswerCount[] }
  | { kind: 'number'; of: number; lowest: number; middle: number; highest: number }
  /** Options by the mean of their places; what someone did not place is last with that person. */
  | { kind: 'places'; of: number; places: { label: string; place: number }[] }
  | { kind: 'grid'; of: number; columns: readonly string[]; rows: { label: string; counts: number[] }[] };

/** Counts what can be counted; null when there is nothing to count, as with open questions. */
export function countAnswers(
  form: AnswerForm,
  answers: readonly Partial<AnswerValue>[],
): AnswerCounts | null {
  const said = answers.filter(isSaid);
  if (form.kind === 'scale') {
    const marks = said.flatMap(({ scale }) => scale ?? []);
    const labels = Array.from({ length: form.scaleMax ?? 0 }, (_, index) => String(index + 1));
    return bars(labels, marks.map(String));
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
      said.flatMap(({ ranking }) => (ranking?.length ? [ranking] : [])),
    );
  if (form.kind === 'matrix' || form.kind === 'observation')
    return grid(
      form,
      said.flatMap(({ cells }) => (cells?.length ? [cells] : [])),
    );
  return null;
}

function bars(labels: readonly string[], values: readonly string[]): AnswerCounts | null {
  if (values.length === 0) return null;
  const count = (label: string): number => values.filter((value) => value === label).length;
  return { kind: 'bars', of: values.length, bars: labels.map((label) => ({ label, count: count(label) })) };
}

function numbers(values: readonly number[]): AnswerCounts | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const half = (sorted.length - 1) / 2;
  const middle = ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
  return { kind: 'number', of: sorted.length, lowest, middle, highest };
}

function places(options: readonly string[], rankings: readonly (readonly string[])[]): AnswerCounts | null {
  if (rankings.length === 0) return null;
  const mean = (label: string): number => {
    const found = rankings.map((it) => (it.includes(label) ? it.indexOf(label) + 1 : options.length));
    return found.reduce((sum, place) => sum + place, 0) / rankings.length;
  };
  return {
    kind: 'places',
    of: rankings.length,
    places: options.map((label) => ({ label, place: mean(label) })).toSorted((a, b) => a.place - b.place),
  };
}

function grid(form: AnswerForm, answers: readonly (readonly AnswerCell[])[]): AnswerCounts | null {
  if (answers.length === 0) return null;
  const columns = columnsOf(form);
  const cells = answers.flat();
  const counts = (row: string): number[] =>
    columns.map((choice) => cells.filter((it) => it.row === row && it.choice === choice).length);
  return {
    kind: 'grid',
    of: answers.length,
    columns,
    rows: form.rows.map((label) => ({ label, counts: counts(label) })),
  };
}
