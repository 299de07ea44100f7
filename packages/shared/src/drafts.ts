import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText } from './validation.ts';

/** What a document that comes back may weigh, and how many changes it may bring at once. */
export const draftLimits = { bytes: 10 * 1024 * 1024, changes: 500, lines: 6000 } as const;

export const draftsProblems = {
  'draft.not_word': 422,
  /** With programs, with two faces, or made to harm. */
  'draft.unsafe': 422,
  'draft.too_large': 413,
  'draft.other_report': 422,
  'draft.too_many_changes': 422,
} as const;

export const draftsEvents = {
  'draft.returned': 'reports',
} as const;

/** What a document brought to one chapter. */
export class ReturnedChapterDto {
  @IsUUID() sectionId: string;
  @IsText(1, 200) title: string;
  @IsInt() @Min(0) suggestions: number;
  @IsInt() @Min(0) remarks: number;
}

/** What became of a document that came back. Nothing in the report has changed. */
export class ReturnedDraftDto {
  @IsInt() @Min(0) suggestions: number;
  @IsInt() @Min(0) remarks: number;
  /** Came with an earlier document already. */
  @IsInt() @Min(0) known: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReturnedChapterDto) chapters: ReturnedChapterDto[];
  /** Titles of chapters in which this person may not suggest anything: what was changed there is left out. */
  @IsArray() @ArrayUnique() @IsString({ each: true }) @MaxLength(200, { each: true }) closed: string[];
}
