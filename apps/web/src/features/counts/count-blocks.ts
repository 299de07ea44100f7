import {
  type AnswerCounts,
  type CountedQuestionDto,
  type CountedWordingDto,
  meanOf,
  type ProtocolAudience,
  protocolAudiences,
  type SettledCountDto,
} from '@leerkring/shared';

export const countViews = ['audience', 'programme', 'version', 'year'] as const;
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

/** What one year came to: this one, or another in which the same question was asked. */
interface YearCounts {
  schoolYear: string;
  wordings: readonly CountedWordingDto[];
  counts: readonly SettledCountDto[];
}

/** A line for each audience in each year that asked it, the years of one audience under each other. */
export function yearLines(years: readonly YearCounts[]) {
  return protocolAudiences.flatMap((audience) =>
    years
      .filter(({ wordings }) => wordings.some((it) => it.audience === audience))
      .toSorted((a, b) => a.schoolYear.localeCompare(b.schoolYear))
      .map(({ schoolYear, wordings, counts }) => ({
        audience,
        schoolYear,
        count: ofAudience(audience, wordings, counts),
      })),
  );
}

/** Asked of one audience only, everyone is that audience. */
function ofAudience(
  audience: ProtocolAudience,
  wordings: readonly CountedWordingDto[],
  counts: readonly SettledCountDto[],
): SettledCountDto | undefined {
  const whole = counts.filter((it) => it.programmeId === null && it.version === null);
  const found = whole.find((it) => it.audience === audience);
  return (
    found ??
    (wordings.every((it) => it.audience === audience) ? whole.find((it) => it.audience === null) : undefined)
  );
}

/** How a mean went: moments from left to right, and for each series its means at them; null where it is not shown. */
export interface TrendPoints {
  moments: string[];
  series: { key: string; label: string; means: (number | null)[] }[];
}

/** Of each series with two means or more; @returns null when there is none: then nothing went anywhere */
export function trendOf(
  lines: readonly { series: string; label: string; moment: string; counts: AnswerCounts | undefined }[],
): TrendPoints | null {
  const moments = [...new Set(lines.map(({ moment }) => moment))].toSorted((a, b) =>
    a.localeCompare(b, undefined, { numeric: true }),
  );
  const series = [...Map.groupBy(lines, (it) => it.series)].map(([key, mine]) => ({
    key,
    label: mine[0]?.label ?? '',
    means: moments.map((moment) => {
      const counts = mine.find((it) => it.moment === moment)?.counts;
      return counts ? meanOf(counts) : null;
    }),
  }));
  const went = series.filter(({ means }) => means.filter((it) => it !== null).length > 1);
  return went.length > 0 ? { moments, series: went } : null;
}
