import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { AnswerContentDto } from './interviews.ts';
import { protocolAudiences, type ProtocolAudience } from './protocols.ts';
import { IsText } from './validation.ts';

export const trialsEvents = {
  // Says that a version was tried, and nothing of what was tried: events stay, a trial does not.
  'protocol.tried': 'trials',
  'protocol.trialErased': 'trials',
} as const;

/** One question as it went in a trial conversation. */
export class TrialEntryDto {
  @IsUUID() questionId: string;
  @IsInt() @Min(0) @Max(36_000) seconds: number;
  /** What was noticed about the question itself: for everyone who writes along. */
  @IsText(0, 1000) finding: string;
  @ValidateNested() @Type(() => AnswerContentDto) answer: AnswerContentDto;
}

/** A trial conversation as far as it went; sent again it replaces what was there. */
export class SaveTrialDto {
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TrialEntryDto)
  entries: TrialEntryDto[];
}

export class OwnTrialDto extends SaveTrialDto {}

export class TrialFindingDto {
  @IsUUID() questionId: string;
  @IsText(1, 1000) text: string;
  @IsOptional() @IsText(1, 300) byName: string | null;
}

export class TrialTimeDto {
  @IsUUID() questionId: string;
  /** The mean of those who tried it. */
  @IsInt() @Min(0) seconds: number;
}

/** What came of trying a draft. All of it is erased when the version is settled. */
export class TrialsDto {
  @IsUUID() versionId: string;
  /** My own, with what was answered; nobody else's answers are told. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => OwnTrialDto) mine: OwnTrialDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => TrialFindingDto) findings: TrialFindingDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => TrialTimeDto) times: TrialTimeDto[];
}
