import type { ClosedPeriodKind, FileRowProblem } from '@leerkring/shared';
import { isLocalDate, type LocalDate } from './local-date.rules.ts';

/** A period as a file tells it. */
export interface FilePeriod {
  kind: ClosedPeriodKind;
  label: string;
  from: LocalDate;
  to: LocalDate;
  weekdays: number[];
  startTime: string;
  endTime: string;
  /** Where the row says that it comes from. */
  source: string | null;
}

/** One row of a file: what it says, or why that cannot be used. */
export interface FileRow {
  row: number;
  label: string;
  period: FilePeriod | null;
  problem: FileRowProblem | null;
}

export const LONGEST_LABEL = 200;

const MONTHS = [
  ['jan', 'january', 'januari'],
  ['feb', 'february', 'februari'],
  ['mrt', 'maa', 'mar', 'march', 'maart'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august', 'augustus'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'october', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december'],
];

/** `2026-10-10`, `20261010`, `10-10-2026`, `10/10/2026`, `10.10.2026` or `10 oktober 2026`; day before month. */
export function readDate(text: string): LocalDate | null {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/^(ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/, '');
  const written = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})$/.exec(clean);
  if (written) return date(written[3], monthOf(written[2] ?? ''), written[1]);
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[t ]00:00(?::00)?)?$/.exec(clean);
  if (iso) return date(iso[1], iso[2], iso[3]);
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 0?0:00(?::00)?)?$/.exec(clean);
  return dutch ? date(dutch[3], dutch[2], dutch[1]) : null;
}

function monthOf(word: string): string {
  return String(MONTHS.findIndex((names) => names.includes(word)) + 1);
}

function date(year?: string, month?: string, day?: string): LocalDate | null {
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return written.startsWith('20') && isLocalDate(written) ? written : null;
}

/** `9:00`, `09.00` or `0900` as `09:00`. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})[:.]?(\d{2})(?::\d{2})?$/.exec(text.trim());
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return null;
  return `${found[1]?.padStart(2, '0')}:${found[2]}`;
}

const WEEKDAYS = [
  ['ma', 'mo', 'mon', 'maandag', 'monday'],
  ['di', 'tu', 'tue', 'dinsdag', 'tuesday'],
  ['wo', 'we', 'wed', 'woensdag', 'wednesday'],
  ['do', 'th', 'thu', 'donderdag', 'thursday'],
  ['vr', 'fr', 'fri', 'vrijdag', 'friday'],
  ['za', 'sa', 'sat', 'zaterdag', 'saturday'],
  ['zo', 'su', 'sun', 'zondag', 'sunday'],
];

/** `di en do`, `dinsdag, donderdag` or `TU,TH` as 2 and 4; null when a word is no day. */
export function readWeekdays(text: string): number[] | null {
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'en' && word !== 'and');
  const days = words.map((word) => WEEKDAYS.findIndex((names) => names.includes(word)) + 1);
  return days.includes(0) ? null : [...new Set(days)].toSorted((a, b) => a - b);
}
