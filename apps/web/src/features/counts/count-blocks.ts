import { type AnswerCounts, type CountedQuestionDto, meanOf } from '@leerkring/shared';

export const countViews = ['audience', 'programme', 'version'] as const;
export type CountView = (typeof countViews)[number];

/** Over whom a line of a table counts. Without counts it is too small, or would give a small one away. */
export interface CountLine {
  key: string;
  label: string;
  count: { counts: AnswerCounts } | undefined;
}

/** One table: what can be chosen, and how many of each line chose it. */
export interface ShareBlock {
  /** The row of a matrix; empty for everything else. */
  title: string;
  columns: readonly string[];
  lines: { key: string; label: string; of: number; counts: number[] | null; mean: number | null }[];
}

const hidden = { of: 0, counts: null, mean: null };

/** The tables that one question comes to, each with the same lines. */
export function blocksOf(question: Pick<CountedQuestionDto, 'kind'>, lines: CountLine[]): ShareBlock[] {
  const sample = lines.find(({ count }) => count)?.count?.counts;
  if (!sample) return [];
  if (sample.kind === 'grid')
    return sample.rows.map(({ label: title }, at) => ({
      title,
      columns: sample.columns,
      lines: lines.map(({ key, label, count }) => {
        const row = count?.counts.kind === 'grid' ? count.counts.rows[at] : undefined;
        return { key, label, ...hidden, ...(row && { of: row.of, counts: row.counts }) };
      }),
    }));
  const columns = columnsOf(sample);
  const hasMean = question.kind === 'scale' || question.kind === 'number';
  return [
    {
      title: '',
      columns,
      lines: lines.map(({ key, label, count }) => {
        const bars = count && barsOf(count.counts);
        if (!count || !bars) return { key, label, ...hidden };
        // Ranges of numbers are chosen for each line by itself; those that differ have their mean alone.
        const isAlike =
          columnsOf(count.counts).join('\n') === columns.join('\n') || question.kind === 'ranking';
        const countOf = new Map(bars);
        return {
          key,
          label,
          of: count.counts.of,
          counts: isAlike ? columns.map((column) => countOf.get(column) ?? 0) : [],
          mean: hasMean ? meanOf(count.counts) : null,
        };
      }),
    },
  ];
}

function barsOf(counts: AnswerCounts): [label: string, count: number][] | null {
  if (counts.kind === 'grid') return null;
  // How often something was put first.
  if (counts.kind === 'places') return counts.places.map(({ label, first }) => [label, first]);
  return counts.bars.map(({ label, count }) => [label, count]);
}

const columnsOf = (counts: AnswerCounts): string[] => (barsOf(counts) ?? []).map(([label]) => label);
