import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { smallestGroup } from './suppression.ts';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const surveysProblems = {
  /** Not a table that can be read; facts: line. */
  'survey.unreadable': 422,
  /** A first row with at least two answers to choose from is missing. */
  'survey.no_columns': 422,
  /** Facts: row, and what is wrong with it. */
  'survey.row_refused': 422,
  'survey.too_many': 422,
  /** More answers than people who filled in everything; facts: row. */
  'survey.partials_counted': 422,
  /** Beside what everyone reads already it tells what fewer than five people said; facts: question, beside, few. */
  'survey.tells_few': 409,
  /** An insight rests on it. */
  'survey.in_use': 409,
} as const;

export const surveysEvents = {
  'survey.brought_in': 'surveys',
  'survey.replaced': 'surveys',
  'survey.dropped': 'surveys',
} as const;

export const surveyRowFaults = ['columns', 'number', 'few', 'text', 'twice'] as const;
export type SurveyRowFault = (typeof surveyRowFaults)[number];

/** Results that others counted. The table says per item how many chose each answer. */
export class BringInSurveyDto {
  @IsText(1, 200) title: string;
  /** Who asked whom, so that nobody takes it for an own count. */
  @IsText(1, 500) source: string;
  @IsText(1, 100) period: string;
  @IsText(1, 50_000) csv: string;
  /** How many filled in everything; where that is said, nobody else may be among the counts. */
  @IsOptional() @IsInt() @Min(smallestGroup) @Max(9_999_999) completes?: number | null;
  /** How many began and did not finish: named apart, never counted. */
  @IsOptional() @IsInt() @Min(0) @Max(9_999_999) partials?: number | null;
  /** Whoever brings it in looked at it beside other counts of the same question, and it tells of no four. */
  @IsOptional() @IsBoolean() isWeighed?: boolean;
}

export class ReplaceSurveyDto extends BringInSurveyDto {
  @IsSeen() seen?: Seen;
}

export class SurveyItemDto {
  /** By which texts and tables know it: numbers of two items may be alike. */
  @IsUUID() id: string;
  @IsText(1, 500) text: string;
  @IsInt() @Min(smallestGroup) of: number;
  @IsArray() @ArrayMaxSize(12) @IsInt({ each: true }) @Min(0, { each: true }) counts: number[];
}

export type SurveyAbility = 'read' | 'replace' | 'drop';
export class SurveyDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 200) title: string;
  @IsText(1, 500) source: string;
  @IsText(1, 100) period: string;
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(12) @IsString({ each: true }) options: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SurveyItemDto) items: SurveyItemDto[];
  @IsOptional() @IsInt() @Min(smallestGroup) completes: number | null;
  @IsOptional() @IsInt() @Min(0) partials: number | null;
  @IsBoolean() isWeighed: boolean;
  @IsISO8601() broughtInAt: string;
  @IsObject() can: Record<SurveyAbility, boolean>;
}

const cell = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as it was brought in, to change one number or all. */
export function surveyTable(it: { options: string[]; items: { text: string; counts: number[] }[] }): string {
  const lines = [['', ...it.options], ...it.items.map(({ text, counts }) => [text, ...counts.map(String)])];
  return lines.map((line) => line.map(cell).join(';')).join('\n');
}
