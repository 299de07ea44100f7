import {
  compareNames,
  type AnswerCounts,
  meanOf,
  type QuestionKind,
  type TallyDto,
  tellsOfFew,
} from '@leerkring/shared';

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

const byLabel = (a: { label: string }, b: { label: string }): number => compareNames(a.label, b.label);

export type ReadLine = Pick<TallyDto, 'key' | 'title' | 'question' | 'row' | 'of' | 'columns'>;

/** So many lines of one question are tried in every combination. */
const mostLines = 12;

/**
 * What a line gives away beside others of the same question with the same answers: taken from it, one or more of them
 * leave one to four people, and then it is known what these said. Who is in which line nobody here knows, so lines that
 * could not be parts of it, because some answer was given more often in them, are none.
 * @param lines everything that everyone in the group reads
 * @param looked keys of the lines of which one has to be among them
 * @returns the question, what it stands beside and how many remain; null when nothing is told
 */
export function tellingBeside(
  lines: readonly ReadLine[],
  looked: ReadonlySet<string>,
): { question: string; beside: string; few: number } | null {
  const alike = Map.groupBy(lines, (it) =>
    JSON.stringify([plain(it.question), plain(it.row), it.columns.length]),
  );
  for (const all of alike.values()) {
    if (!all.some(({ key }) => looked.has(key))) continue;
    const some = all
      .toSorted((a, b) => Number(looked.has(b.key)) - Number(looked.has(a.key)))
      .slice(0, mostLines);
    for (const whole of some) {
      const parts = some.filter((it) => it !== whole && it.of < whole.of);
      const found = remaining(whole, parts, (used) => [whole, ...used].some(({ key }) => looked.has(key)));
      if (found)
        return { question: whole.question, beside: found.used[0]?.title || whole.title, few: found.few };
    }
  }
  return null;
}

function remaining(
  whole: ReadLine,
  parts: readonly ReadLine[],
  counts: (used: ReadLine[]) => boolean,
  used: ReadLine[] = [],
): { few: number; used: ReadLine[] } | null {
  const left = whole.columns.map(({ count, label }, at) => count - sumOf(used, label, at));
  if (left.some((it) => it < 0)) return null;
  const few = left.reduce((sum, it) => sum + it, 0);
  if (used.length > 0 && tellsOfFew(few) && counts(used)) return { few, used };
  for (const [at, part] of parts.entries()) {
    const found = remaining(whole, parts.slice(at + 1), counts, [...used, part]);
    if (found) return found;
  }
  return null;
}

/** By its name, and where answers are named otherwise by its place. */
const sumOf = (lines: readonly ReadLine[], label: string, at: number): number =>
  lines.reduce((sum, { columns }) => {
    const named = columns.find((it) => plain(it.label) === plain(label)) ?? columns[at];
    return sum + (named?.count ?? 0);
  }, 0);

const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
