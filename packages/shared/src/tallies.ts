import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsISO8601, IsNumber, IsOptional, Min, ValidateNested } from 'class-validator';
import type { CaseSource, SchoolType } from './field-cases.ts';
import type { Locale } from './identity.ts';
import { protocolAudiences, type ProtocolAudience } from './protocols.ts';
import { percentOf } from './suppression.ts';
import { IsText } from './validation.ts';

/** Where something was counted: the group's own conversations, an instrument that closed, teams in the field, groups at a working session, or somebody else. */
export const tallyRooms = ['counts', 'instruments', 'field-cases', 'workshops', 'surveys'] as const;
export type TallyRoom = (typeof tallyRooms)[number];

/** How a number stands in a sentence: 24, 38%, 64 of 169, 169, or a mean. */
export const tallyShapes = ['count', 'percent', 'countOf', 'of', 'mean'] as const;
export type TallyShape = (typeof tallyShapes)[number];

export class TallyColumnDto {
  @IsText(1, 500) label: string;
  @IsInt() @Min(0) count: number;
}

/**
 * One line of counts over one group of people, as everyone in the group may read it. What is too small, or would give
 * away something that is, makes no line.
 */
export class TallyDto {
  /** By which a text knows it, now and after it was counted again. */
  @IsText(1, 700) key: string;
  @IsIn(tallyRooms) room: TallyRoom;
  /** The title of the instrument, or of the table of others; empty for what was asked in conversations. */
  @IsText(0, 200) title: string;
  /** Who counted it, and when, for what others counted. */
  @IsText(0, 700) origin: string;
  @IsText(1, 1000) question: string;
  /** The row of a matrix; empty for everything else. */
  @IsText(0, 300) row: string;
  /** Over whom; null is everyone. */
  @IsOptional() @IsIn(protocolAudiences) audience: ProtocolAudience | null;
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  @IsOptional() @IsText(1, 20) version: string | null;
  /** When it was counted, or brought in. */
  @IsISO8601() at: string;
  @IsInt() @Min(0) of: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TallyColumnDto) columns: TallyColumnDto[];
  @IsOptional() @IsNumber() mean: number | null;
}

/** A number in a text: which line of counts, which of its answers together, and how it is said. */
export interface TallyNumber {
  tally: string;
  columns: readonly string[];
  shape: TallyShape;
}

const mostTogether = 12;

/**
 * What a number in a text comes to, without words; null when it can no longer be told.
 * A percentage of several answers is that of their sum, never a sum of rounded percentages.
 */
export function tallyValues(
  tally: Pick<TallyDto, 'of' | 'columns' | 'mean'> | undefined,
  { columns, shape }: Pick<TallyNumber, 'columns' | 'shape'>,
): number[] | null {
  if (!tally) return null;
  if (shape === 'of') return [tally.of];
  if (shape === 'mean') return tally.mean === null ? null : [Math.round(tally.mean * 10) / 10];
  const found = tally.columns.filter(({ label }) => columns.includes(label));
  if (found.length === 0 || found.length < new Set(columns).size) return null;
  const sum = found.reduce((all, { count }) => all + count, 0);
  if (shape === 'percent') return tally.of > 0 ? [percentOf(sum, tally.of)] : null;
  return shape === 'count' ? [sum] : [sum, tally.of];
}

/** The numbers that an author saw when they wrote the sentence around it: in no language. */
export function writeSeen(values: readonly number[]): string {
  return values.join('/');
}

/** @returns null for what was never seen, or is no list of numbers */
export function readSeen(seen: unknown): number[] | null {
  return isSeen(seen) ? seen.split('/').map(Number) : null;
}

export function isSeen(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,9}(\.\d)?(\/\d{1,9}(\.\d)?){0,3}$/.test(value);
}

/** As it stands in a text: the key, and the answers as a list. */
export function isTallyKey(value: unknown): value is string {
  return (
    isLine(value) &&
    /^(counts|instruments|field-cases|workshops|surveys)\//.test(value) &&
    value.length <= 700
  );
}

export function isTallyColumns(value: unknown): value is string {
  return typeof value === 'string' && columnsIn(value) !== null;
}

const isLine = (value: unknown): value is string =>
  typeof value === 'string' && value.isWellFormed() && !/\p{Cc}/u.test(value);

function columnsIn(value: string): string[] | null {
  if (value.length > 8000) return null;
  try {
    const list: unknown = JSON.parse(value);
    if (!Array.isArray(list) || list.length > mostTogether) return null;
    return list.every((it) => isLine(it) && it.length <= 500) ? (list as string[]) : null;
  } catch {
    return null;
  }
}

/** The number that a count in a text stands for; null for a red thread, or what is none of ours. */
export function tallyNumberOf(attributes: Record<string, unknown> | undefined): TallyNumber | null {
  const { tally, columns, shape } = attributes ?? {};
  if (!isTallyKey(tally) || !tallyShapes.includes(shape as TallyShape)) return null;
  const together = typeof columns === 'string' ? columnsIn(columns) : [];
  return together && { tally, columns: together, shape: shape as TallyShape };
}

/** What can be counted of the teams of a field study. */
export const fieldLines = ['progress', 'source', 'school'] as const;
export type FieldLine = (typeof fieldLines)[number];

/** By which a text knows an answer: these never change, whatever they are called. */
export type FieldLabel = 'closed' | CaseSource | SchoolType;

const words: Record<Locale, Record<FieldLine | FieldLabel, string>> = {
  nl: {
    progress: 'Hoeveel teams zijn afgerond',
    source: 'Hoe de teams erbij kwamen',
    school: 'Van welk soort school de teams zijn',
    closed: 'afgerond',
    self_registered: 'meldde zichzelf aan',
    nominated: 'voorgedragen',
    roc: 'roc',
    aoc: 'aoc',
    specialist: 'vakschool',
    not_funded: 'niet bekostigd',
  },
  en: {
    progress: 'How many teams are done',
    source: 'How the teams came in',
    school: 'Of which kind of school the teams are',
    closed: 'done',
    self_registered: 'registered itself',
    nominated: 'nominated',
    roc: 'regional centre (roc)',
    aoc: 'agricultural centre (aoc)',
    specialist: 'specialist school',
    not_funded: 'not funded',
  },
};

/** A line or an answer of it in words: those of a field study are kept as codes, all others are somebody's own words. */
export function sayCounted(locale: Locale, { room }: Pick<TallyDto, 'room'>, text: string): string {
  return room === 'field-cases' ? (words[locale][text as FieldLine | FieldLabel] ?? text) : text;
}
