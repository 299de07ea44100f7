import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { protocolAudiences, questionKinds, type ProtocolAudience, type QuestionKind } from './protocols.ts';
import type { AnswerCounts } from './suppression.ts';
import { IsText } from './validation.ts';

export const countsEvents = {
  'counts.settled': 'counts',
} as const;

/** One wording of a question, in the versions that asked it so. */
export class CountedWordingDto {
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsText(1, 1000) text: string;
  @IsArray() @IsString({ each: true }) versions: string[];
}

/** Counts over some of the conversations, as they were when they were settled. Null means: over all of them. */
export class SettledCountDto {
  @IsOptional() @IsIn(protocolAudiences) audience: ProtocolAudience | null;
  @IsOptional() @IsUUID() programmeId: string | null;
  @IsOptional() @IsText(1, 20) version: string | null;
  @IsISO8601() settledAt: string;
  @IsObject() counts: AnswerCounts;
}

/** What the same question came to in another year, asked by a group that the reader is in too, maybe in other words. */
export class CountedYearDto {
  @IsUUID() plgId: string;
  @IsText(1, 20) schoolYear: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CountedWordingDto) wordings: CountedWordingDto[];
  /** Of everyone and of each audience: programmes and versions are of that year alone. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SettledCountDto) counts: SettledCountDto[];
}

/** A closed question with every wording of it. What is answered in another way is another question. */
export class CountedQuestionDto {
  @IsText(1, 100) key: string;
  @IsUUID() canonicalId: string;
  @IsIn(questionKinds) kind: QuestionKind;
  @IsOptional() @IsInt() scaleMax: number | null;
  @IsText(0, 100) scaleLow: string;
  @IsText(0, 100) scaleHigh: string;
  @IsText(0, 60) unit: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CountedWordingDto) wordings: CountedWordingDto[];
  /** Only what may be shown; a group that is not here is too small, or would give one away that is. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SettledCountDto) counts: SettledCountDto[];
  /** Earlier ones first. Empty for who was only here. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CountedYearDto) otherYears: CountedYearDto[];
}

export class CountedProgrammeDto {
  @IsUUID() id: string;
  @IsText(1, 300) name: string;
}

export type CountsAbility = 'read' | 'settle';
export class CountsDto {
  @IsUUID() plgId: string;
  @IsText(1, 20) schoolYear: string;
  /** When counts were settled last; null while nobody did. */
  @IsOptional() @IsISO8601() settledAt: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CountedQuestionDto) questions: CountedQuestionDto[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CountedProgrammeDto)
  programmes: CountedProgrammeDto[];
  @IsObject() can: Record<CountsAbility, boolean>;
}
