import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsISO8601, IsObject, IsOptional, Min, ValidateNested } from 'class-validator';
import { IsText } from './validation.ts';

export const retentionsProblems = {
  'retention.held_already': 409,
  'retention.not_held': 409,
} as const;

export const retentionsEvents = {
  'retention.held': 'retentions',
  'retention.lifted': 'retentions',
  'retention.announced': null,
  'words.erased': 'interviews',
} as const;

/** What is kept for a time: who spoke, what was said, and the sound of it. */
export const retentionCategories = ['names', 'words', 'sound'] as const;
export type RetentionCategory = (typeof retentionCategories)[number];

/** Days beforehand that a group is told of what will be erased. */
export const retentionNoticeDays = 30;

export class HoldRetentionDto {
  /** Everyone in the group reads it, and every respondent on their own page. */
  @IsText(10, 500) reason: string;
}

export class RetentionTermDto {
  @IsIn(retentionCategories) category: RetentionCategory;
  /** Of how many conversations it is still kept. */
  @IsInt() @Min(0) kept: number;
  /** The day from which the first of them is erased, as things stand; null when nothing is kept. */
  @IsOptional() @IsISO8601() nextOn: string | null;
  @IsOptional() @IsISO8601() announcedAt: string | null;
}

export class RetentionHoldDto {
  @IsText(1, 500) reason: string;
  @IsOptional() @IsText(1, 300) placedByName: string | null;
  @IsISO8601() placedAt: string;
}

export type RetentionAbility = 'read' | 'hold';
export class RetentionDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RetentionTermDto) terms: RetentionTermDto[];
  @IsOptional() @ValidateNested() @Type(() => RetentionHoldDto) hold: RetentionHoldDto | null;
  @IsObject() can: Record<RetentionAbility, boolean>;
}
