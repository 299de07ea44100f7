import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { AnswerCellDto, FollowUpDto, interviewStates, type InterviewState } from './interviews.ts';
import { protocolAudiences, questionKinds, type ProtocolAudience, type QuestionKind } from './protocols.ts';
import { IsSeen, IsText, type Seen } from './validation.ts';

export const respondentPagesProblems = {
  /** The same for a wrong code, a code that was replaced, and what is no code at all. */
  'respondent_page.unknown': 404,
  /** The report is final: taking back is still possible, changing is not. */
  'respondent_page.frozen': 409,
  /** Under 16, and no parent agreed. */
  'respondent_page.under_16': 409,
} as const;

export const respondentPagesEvents = {
  'respondent_page.code_given': null,
  'interview.amended': 'interviews',
  'interview.quoting_allowed': 'interviews',
  'interview.quoting_refused': 'interviews',
} as const;

/** Without letters that are read as another one; 26 of these are 130 random bits. */
export const pageCodeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const pageCodeLength = 26;

/** What somebody typed or read aloud, as it was made. */
export function readPageCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/** In groups that can be read aloud. */
export function showPageCode(code: string): string {
  return code.match(/.{1,5}/g)?.join('-') ?? '';
}

/** @param bytes at least 26 random ones */
export function pageCodeOf(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, pageCodeLength), (it) => pageCodeAlphabet[it % 32]).join('');
}

/** The code is made on the interviewer's device, so that it can be handed over without a network. */
export class GivePageCodeDto {
  @Matches(/^[0-9A-HJKMNP-TV-Z]{26}$/) code: string;
}

export class OpenPageDto {
  @IsText(1, 100) code: string;
}

export class AmendAnswerDto extends OpenPageDto {
  @IsUUID() questionId: string;
  /** Empty: this answer goes. */
  @IsText(0, 10_000) text: string;
  @IsSeen() seen?: Seen;
}

export class AllowQuotingDto extends OpenPageDto {
  @IsBoolean() isAllowed: boolean;
}

/** One answer, for the person who gave it. */
export class RespondentAnswerDto {
  @IsUUID() questionId: string;
  @IsText(1, 1000) questionText: string;
  @IsIn(questionKinds) kind: QuestionKind;
  @IsText(0, 10_000) text: string;
  @IsOptional() @IsInt() scale: number | null;
  @IsOptional() @IsInt() scaleMax: number | null;
  @IsOptional() @IsText(1, 300) choice: string | null;
  @IsOptional() @IsNumber() number: number | null;
  @IsText(0, 60) unit: string;
  @IsArray() @IsString({ each: true }) ranking: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AnswerCellDto) cells: AnswerCellDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => FollowUpDto) followUps: FollowUpDto[];
  @IsOptional() @IsText(1, 500) skipReason: string | null;
  /** Read by nobody but the interviewer, until that person released it; never quoted. */
  @IsBoolean() isSensitive: boolean;
  @IsBoolean() isReleased: boolean;
  /** How many quotes of it stand in texts. */
  @IsInt() @Min(0) quotes: number;
  @IsOptional() @IsISO8601() correctedAt: string | null;
}

export type RespondentPageAbility = 'amend' | 'withdraw' | 'quote';
/** A conversation for the person who was asked. Never a name: whoever holds the code learns from it no more than what was said. */
export class RespondentPageDto {
  @IsText(1, 12) code: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsIn(interviewStates) state: InterviewState;
  @IsISO8601() heldAt: string;
  @IsOptional() @IsISO8601() withdrawnAt: string | null;
  /** What was read out or handed over, and its version. */
  @IsText(1, 6000) letter: string;
  @IsText(1, 20) letterVersion: string;
  @IsBoolean() mayQuote: boolean;
  /** How often the interviewer looked up who this was. */
  @IsInt() @Min(0) looks: number;
  /** When the name goes; null when none is kept. */
  @IsOptional() @IsISO8601() nameUntil: string | null;
  /** Why nothing is erased on its day at the moment; null when the clocks run. */
  @IsOptional() @IsText(1, 500) holdReason: string | null;
  @IsBoolean() isFrozen: boolean;
  /** How long what was recorded lasts, as far as all of it arrived; what there is can be removed. Null for nothing. */
  @IsOptional() @IsInt() recordedSeconds: number | null;
  @IsOptional() @IsISO8601() soundUntil: string | null;
  @IsBoolean() isRecordingRefused: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RespondentAnswerDto) answers: RespondentAnswerDto[];
  @IsObject() can: Record<RespondentPageAbility, boolean>;
}
