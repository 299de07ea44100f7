import { showable, type SurveyRowFault } from '@leerkring/shared';
import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { SurveyItem } from './survey.entity.ts';

const mostItems = 100;

/**
 * A table as a spreadsheet saves it: the first row has the answers one could choose, every other row an item and how
 * many chose each. Counts are taken and percentages are not, because from those nothing can be counted on.
 * @param completes how many filled in everything, where that is known: nobody else may be counted
 * @throws Problem that says which row cannot be taken, and why
 */
export function readSurvey(
  csv: string,
  completes: number | null = null,
): { options: string[]; items: SurveyItem[] } {
  const [head = [], ...rows] = linesOf(csv);
  const options = head.slice(1).filter((it) => it !== '');
  if (
    options.length < 2 ||
    options.length > 12 ||
    new Set(options).size < options.length ||
    options.some((it) => it.length > 100)
  )
    throw new Problem('survey.no_columns');
  if (rows.length === 0) throw new Problem('survey.no_columns');
  if (rows.length > mostItems) throw new Problem('survey.too_many', { facts: { rows: mostItems } });
  const items = rows.map((row, index) => {
    const refuse = (because: SurveyRowFault) =>
      new Problem('survey.row_refused', { facts: { row: index + 2, because } });
    const [text = '', ...cells] = row;
    if (text === '' || text.length > 500) throw refuse('text');
    if (rows.findIndex(([other]) => other === text) !== index) throw refuse('twice');
    if (cells.slice(options.length).some((it) => it !== '') || cells.length < options.length)
      throw refuse('columns');
    const counts = cells.slice(0, options.length).map(countIn);
    if (counts.some((it) => it === null)) throw refuse('number');
    const whole = counts.flatMap((it) => it ?? []);
    if (!isEnough(whole)) throw refuse('few');
    if (completes !== null && whole.reduce((sum, count) => sum + count, 0) > completes)
      throw new Problem('survey.partials_counted', { facts: { row: index + 2 } });
    return { id: newId(), text, counts: whole };
  });
  return { options, items };
}

/** An item is the same when it asks the same with the same answers to choose from, wherever it stands. */
export function sameItems(
  before: { options: string[]; items: SurveyItem[] },
  now: { options: string[]; items: SurveyItem[] },
): SurveyItem[] {
  const isAlike = before.options.join('\n') === now.options.join('\n');
  return now.items.map((item) => {
    const was = isAlike ? before.items.find(({ text }) => text === item.text) : undefined;
    return was ? { ...item, id: was.id } : item;
  });
}

function isEnough(counts: readonly number[]): boolean {
  const of = Math.min(
    100,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const members = Array.from({ length: of }, (_, index) => String(index));
  return showable([{ key: 'all', rank: 0, members }]).size > 0;
}

/** Whole and not negative; a thousand may have a point or a space. */
function countIn(cell: string): number | null {
  const digits = cell.replaceAll(/(?<=\d)[.\s\u00a0\u202f](?=\d{3}(?:\D|$))/g, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}

function linesOf(csv: string): string[][] {
  const first = csv.split(/\r\n|\n|\r/, 1)[0] ?? '';
  const [delimiter = ';'] = [';', '\t', ','].toSorted(
    (a, b) => first.split(b).length - first.split(a).length,
  );
  try {
    const lines = parse(csv, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return (lines as string[][])
      .map((line) => line.map((cell) => cell.trim()))
      .filter((line) => line.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError)
      throw new Problem('survey.unreadable', { facts: { line: (error as { lines?: number }).lines ?? 1 } });
    throw error;
  }
}
