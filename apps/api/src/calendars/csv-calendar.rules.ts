import { closedPeriodKinds, type ClosedPeriodKind } from '@leerkring/shared';
import { CsvError, parse } from 'csv-parse/sync';
import { LONGEST_LABEL, readDate, readTime, readWeekdays, type FileRow } from './file-row.rules.ts';
import type { Region } from './region-calendar.rules.ts';
import { kindOfName } from './period-kind.rules.ts';

type Column = 'label' | 'from' | 'to' | 'kind' | 'region' | 'weekdays' | 'startTime' | 'endTime' | 'source';

/** What a column may be called; the first match counts. */
const COLUMNS: Record<Column, RegExp> = {
  label: /^(naam|label|omschrijving|periode|vakantie|titel|name|description|subject|onderwerp|summary)$/,
  from: /^(van|begin|start|vanaf|eerste dag|begindatum|startdatum|start date|from)$/,
  to: /^(tot|t\/m|tot en met|eind|einde|laatste dag|einddatum|end date|end|to|until)$/,
  kind: /^(soort|type|kind|categorie|category)$/,
  region: /^(regio|region)$/,
  weekdays: /^(dag|dagen|weekdag|weekdagen|weekday|weekdays|day|days)$/,
  startTime: /^(begintijd|starttijd|start time|van tijd)$/,
  endTime: /^(eindtijd|end time|tot tijd)$/,
  source: /^(bron|source)$/,
};

export class UnreadableFile extends Error {
  constructor(
    readonly reason: 'unreadable' | 'no_columns' | 'too_many',
    readonly line: number | null = null,
  ) {
    super(reason);
  }
}

interface Line {
  record: string[];
  info: { lines: number };
}

/**
 * A table of periods, as a spreadsheet saves it.
 * @param region rows of other regions are left out
 * @throws UnreadableFile when it is no table, or has no column for a name and a first day
 */
export function readCsv(content: string, region: Region, atMost: number): FileRow[] {
  const [head, ...lines] = readLines(content);
  const names = head?.record.map((name) => name.trim().toLowerCase()) ?? [];
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, words]) => [column, names.findIndex((name) => words.test(name))]),
  ) as Record<Column, number>;
  if (at.label < 0 || at.from < 0) throw new UnreadableFile('no_columns');
  if (lines.length > atMost) throw new UnreadableFile('too_many');
  return lines
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map(({ record, info }) => readRow(info.lines, (column) => (record[at[column]] ?? '').trim(), region));
}

function readLines(content: string): Line[] {
  const first = content.split(/\r\n|\n|\r/, 1)[0] ?? '';
  const delimiter = [';', '\t', ','].toSorted(
    (one, other) => first.split(other).length - first.split(one).length,
  )[0];
  try {
    return parse(content, {
      bom: true,
      delimiter: delimiter ?? ';',
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
    }) as unknown as Line[];
  } catch (error) {
    if (error instanceof CsvError)
      throw new UnreadableFile('unreadable', Number(error['lines'] ?? 0) || null);
    throw error;
  }
}

function readRow(row: number, cell: (column: Column) => string, region: Region): FileRow {
  const label = cell('label').replaceAll(/\s+/g, ' ');
  const refuse = (problem: NonNullable<FileRow['problem']>): FileRow => ({
    row,
    label: label.slice(0, LONGEST_LABEL),
    period: null,
    problem,
  });
  if (cell('region') !== '' && !cell('region').toLowerCase().includes(region)) return refuse('other_region');
  if (label === '') return refuse('label_missing');
  if (label.length > LONGEST_LABEL) return refuse('label_too_long');
  const kind = readKind(cell('kind'), label);
  if (kind === null) return refuse('kind_unknown');
  if (cell('from') === '') return refuse('date_missing');
  const from = readDate(cell('from'));
  const to = readDate(cell('to') || cell('from'));
  if (from === null || to === null) return refuse('date_unreadable');
  const hours = readHours(kind, cell);
  if (hours === null) return refuse('hours');
  return {
    row,
    label,
    problem: null,
    period: { kind, label, from, to, ...hours, source: cell('source').slice(0, 300) || null },
  };
}

/** A kind by our own word, by the word people use, or by the name of the period. */
function readKind(text: string, label: string): ClosedPeriodKind | null {
  if (text === '') return kindOfName(label);
  const own = closedPeriodKinds.find((kind) => kind === text.toLowerCase().replaceAll(' ', '_'));
  if (own) return own;
  const named = kindOfName(text);
  if (named !== 'closure') return named;
  if (/dicht|sluit|gesloten|vrij|closed|closure/i.test(text)) return 'closure';
  // “Vakantie” as a category says nothing that the name does not say better.
  return /vakantie|holiday/i.test(text) ? kindOfName(label) : null;
}

function readHours(kind: ClosedPeriodKind, cell: (column: Column) => string) {
  if (kind !== 'lessons') return { weekdays: [], startTime: '', endTime: '' };
  const weekdays = readWeekdays(cell('weekdays'));
  const [startTime, endTime] = [readTime(cell('startTime')), readTime(cell('endTime'))];
  if (!weekdays?.length || startTime === null || endTime === null || endTime <= startTime) return null;
  return { weekdays, startTime, endTime };
}
