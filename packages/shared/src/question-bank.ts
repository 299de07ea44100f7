import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { protocolAudiences, type ProtocolAudience, QuestionSettingsDto } from './protocols.ts';
import { IsText } from './validation.ts';

export const questionBankProblems = {
  /** The guide that is being written has this question already. */
  'bank.question_here': 409,
} as const;

export const questionBankEvents = {
  'sharedQuestion.shared': 'question-bank',
  'sharedQuestion.withdrawn': 'question-bank',
} as const;

export class TakeBankQuestionDto {
  /** The question as one settled version has it. */
  @IsUUID() questionId: string;
  /** How it is open to us, when it is of a group that we are no part of. */
  @IsOptional() @IsUUID() sharedId: string | null;
  @IsUUID() leadingQuestionId: string;
}

/** The words a question had in one settled version. */
export class BankWordingDto {
  @IsUUID() questionId: string;
  @IsText(1, 1000) text: string;
  @IsText(1, 20) versionNumber: string;
  @IsISO8601() frozenAt: string;
  /** Null when it is of a group that I am no part of. */
  @IsOptional() @IsText(1, 300) plgName: string | null;
  @IsOptional() @IsText(1, 20) schoolYear: string | null;
}

/** A question through all settled versions that ask it: in my groups, or shared on purpose. */
export class BankQuestionDto {
  @IsUUID() lineageId: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  /** As it was last asked. */
  @IsText(1, 1000) text: string;
  @IsText(0, 2000) explanation: string;
  @ValidateNested() @Type(() => QuestionSettingsDto) settings: QuestionSettingsDto;
  @IsArray() @IsString({ each: true }) probes: string[];
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BankWordingDto) wordings: BankWordingDto[];
  /** What the group merged into it. */
  @IsArray() @IsString({ each: true }) mergedFrom: string[];
  /** In how many guides it is asked, and how many conversations were held with those; in all groups. */
  @IsInt() @Min(0) protocols: number;
  @IsInt() @Min(0) conversations: number;
  /** In how many surveys and the like it was asked as well. */
  @IsInt() @Min(0) instruments: number;
  /** Through which it is open to everyone who is in a group; null when it is not. */
  @IsOptional() @IsUUID() sharedId: string | null;
  /** Whether the newest guide of this group has it. */
  @IsBoolean() isHere: boolean;
  @IsObject() can: { take: boolean; share: boolean; withdraw: boolean };
}

export type SharedQuestionAbility = 'read' | 'withdraw';
