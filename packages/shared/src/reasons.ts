import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const reasonsProblems = {
  'reason.name_taken': 409,
  /** Answers may still change: they are coded when the survey has closed. */
  'reason.still_open': 409,
} as const;

export const reasonsEvents = {
  'reason.named': 'reasons',
  'reason.renamed': 'reasons',
  'reason.dropped': 'reasons',
  // Says that an answer was coded, never which.
  'reason.coded': 'reasons',
} as const;

export class RenameReasonDto {
  @IsText(1, 100) name: string;
  @IsSeen() seen?: Seen;
}

/** What several people gave as their reason, in words of who brings answers together. */
export class NameReasonDto {
  @IsText(1, 100) name: string;
  @IsUUID() questionId: string;
}

export class CodeAnswerDto {
  @IsBoolean() isIn: boolean;
}

export class ReasonDto {
  @IsUUID() id: string;
  @IsText(1, 100) name: string;
  /** How many gave it; null where too few answered to say so. */
  @IsOptional() @IsInt() @Min(0) count: number | null;
}

/** One answer in words. Its key tells nothing of what else its writer said. */
export class CodedAnswerDto {
  @IsText(32, 32) key: string;
  @IsText(1, 10_000) text: string;
  @IsArray() @IsUUID(undefined, { each: true }) reasonIds: string[];
}

export class QuestionReasonsDto {
  @IsUUID() questionId: string;
  /** How many answered in words; an answer may give more than one reason. */
  @IsInt() @Min(0) of: number;
  @IsInt() @Min(0) uncoded: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReasonDto) reasons: ReasonDto[];
  /** By their letters; only for who brings answers together. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CodedAnswerDto) answers: CodedAnswerDto[];
}

/** What was answered in words to one instrument, coded to reasons question by question. */
export class ReasonsDto {
  @IsUUID() instrumentId: string;
  @IsUUID() plgId: string;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => QuestionReasonsDto)
  questions: QuestionReasonsDto[];
  @IsObject() can: Record<'code', boolean>;
}
