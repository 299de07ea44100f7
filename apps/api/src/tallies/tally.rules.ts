import { type AnswerCounts, meanOf, type QuestionKind, type TallyDto } from '@leerkring/shared';

export type TallyLine = Pick<TallyDto, 'row' | 'of' | 'columns' | 'mean'>;

/** What was counted, line by line: one, or one for each row of a matrix that may be shown. */
export function linesOf(kind: QuestionKind, counts: AnswerCounts): TallyLine[] {
  switch (counts.kind) {
    case 'grid':
      return counts.rows.flatMap(({ label, of, counts: row }) =>
        row
          ? [
              {
                row: label,
                of,
                columns: counts.columns.map((column, at) => ({ label: column, count: row[at] ?? 0 })),
                mean: null,
              },
            ]
          : [],
      );
    case 'places':
      // How often something was put first.
      return [
        line(counts.of, counts.places.map(({ label, first }) => ({ label, count: first })).toSorted(byLabel)),
      ];
    case 'number':
      return [{ ...line(counts.of, counts.bars), mean: counts.mean }];
    case 'bars':
      return [{ ...line(counts.of, counts.bars), mean: kind === 'scale' ? meanOf(counts) : null }];
  }
}

const line = (of: number, columns: TallyDto['columns']): TallyLine => ({ row: '', of, columns, mean: null });

const byLabel = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label, 'nl');
