/** The hours norm as data: a new law is a new entry with its own first day, never a change of an old one. */

/** What one kind of programme must offer at least, in clock hours over its whole length. */
export interface HoursRequirement {
  /** Supervised teaching (bot) and work placement (bpv) together. */
  total: number;
  bot: number;
  /** Part of `bot` that falls in the first year; null where the law asks none. */
  botYear1: number | null;
  /** Null where the law asks none. */
  bpv: number | null;
}

export interface HoursNorm {
  id: string;
  name: string;
  /** First school day it holds, YYYY-MM-DD. */
  validFrom: string;
  source: string;
  /** The one-year entry programme of level 1. */
  entree: HoursRequirement;
  /** The one-year specialist programme of level 4. */
  specialist: HoursRequirement;
  /** Levels 2 to 4, by length in years. */
  byYears: Record<number, HoursRequirement>;
}

/**
 * Oldest first. Only the school-based route (bol): for bbl we have no verified table, so it gets no verdict rather
 * than a wrong one. The bill that would lower the first year (36 670) was not law when this was written.
 */
export const hoursNorms: readonly HoursNorm[] = [
  {
    id: 'web-2014',
    name: 'WEB 2014',
    validFrom: '2014-08-01',
    source: 'Wet educatie en beroepsonderwijs, artikel 7.2.7',
    entree: { total: 1000, bot: 600, botYear1: null, bpv: null },
    specialist: { total: 1000, bot: 700, botYear1: null, bpv: 250 },
    byYears: {
      2: { total: 2000, bot: 1250, botYear1: 700, bpv: 450 },
      3: { total: 3000, bot: 1800, botYear1: 700, bpv: 900 },
      4: { total: 4000, bot: 2350, botYear1: 700, bpv: 1350 },
    },
  },
];

/** The norm that holds on a day; null before the first we know. */
export function hoursNormOn(date: string): HoursNorm | null {
  return hoursNorms.findLast((norm) => norm.validFrom <= date) ?? null;
}

/** The norm for a group's school year, e.g. `2021-2022`: the year begins on 1 August. */
export function hoursNormOfSchoolYear(schoolYear: string): HoursNorm | null {
  return hoursNormOn(`${schoolYear.slice(0, 4)}-08-01`);
}

export function hoursNormById(id: string | null): HoursNorm | null {
  return hoursNorms.find((norm) => norm.id === id) ?? null;
}

export interface HoursRow {
  /** Null while nobody has filled it in. */
  bot: number | null;
  bpv: number | null;
}

/** The hours of a programme at one level: one row per year of study. */
export interface HoursTable {
  level: number;
  rows: HoursRow[];
}

export const hoursParts = ['bot', 'botYear1', 'bpv', 'total'] as const;
export type HoursPart = (typeof hoursParts)[number];

export const hoursOutcomes = ['within', 'derogation', 'incomplete', 'no_norm'] as const;
export type HoursOutcome = (typeof hoursOutcomes)[number];

export interface HoursCheck {
  part: HoursPart;
  actual: number;
  required: number;
}

export interface HoursVerdict {
  outcome: HoursOutcome;
  normId: string | null;
  /** Every requirement of the norm with what is offered; a shortage where `actual` is below `required`. */
  checks: HoursCheck[];
}

export function hoursRequirementFor(
  norm: HoursNorm,
  level: number,
  years: number,
  route: 'bol' | 'bbl',
): HoursRequirement | null {
  if (route === 'bbl') return null;
  if (level === 1) return years === 1 ? norm.entree : null;
  if (level === 4 && years === 1) return norm.specialist;
  return norm.byYears[years] ?? null;
}

const sum = (rows: HoursRow[], key: keyof HoursRow) =>
  rows.reduce((total, row) => total + (row[key] ?? 0), 0);

/** What a table offers in each part, empty cells counted as nothing. */
export function hoursTotals({ rows }: HoursTable): Record<HoursPart, number> {
  const bot = sum(rows, 'bot');
  const bpv = sum(rows, 'bpv');
  return { bot, botYear1: rows[0]?.bot ?? 0, bpv, total: bot + bpv };
}

/**
 * Judges a table of hours. Exactly the required number is enough. While a cell is empty there is no judgement yet,
 * but the checks show how far it is.
 */
export function judgeHours(
  table: HoursTable,
  norm: HoursNorm | null,
  route: 'bol' | 'bbl' = 'bol',
): HoursVerdict {
  const required = norm && hoursRequirementFor(norm, table.level, table.rows.length, route);
  if (!norm || !required) return { outcome: 'no_norm', normId: norm?.id ?? null, checks: [] };
  const totals = hoursTotals(table);
  const checks = hoursParts.flatMap((part) => {
    const least = required[part];
    return least === null ? [] : [{ part, actual: totals[part], required: least }];
  });
  const isFilled = table.rows.every((row) => row.bot !== null && row.bpv !== null);
  const isShort = checks.some(({ actual, required: least }) => actual < least);
  return { outcome: !isFilled ? 'incomplete' : isShort ? 'derogation' : 'within', normId: norm.id, checks };
}

export function hoursShortages({ checks }: HoursVerdict): HoursCheck[] {
  return checks.filter(({ actual, required }) => actual < required);
}
