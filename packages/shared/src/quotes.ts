import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { protocolAudiences, type ProtocolAudience } from './protocols.ts';
import { IsText } from './validation.ts';

export const quotesProblems = {
  /** The range holds no words. */
  'quote.no_words': 409,
  /** The respondent allowed no quoting, or took that back. */
  'quote.not_allowed': 409,
} as const;

export const quotesEvents = {
  'quote.made': 'quotes',
  'quote.checked': 'quotes',
  'quote.withdrawn': 'quotes',
} as const;

export class MakeQuoteDto {
  @IsUUID() answerId: string;
  /** Where the words stand in the answer, in UTF-16 units. */
  @IsInt() @Min(0) @Max(10_000) start: number;
  @IsInt() @Min(1) @Max(10_000) end: number;
}

/** `check`: says that nobody will know the speaker by these words. */
export type QuoteAbility = 'read' | 'check' | 'withdraw';
/** Where words stand in an answer. Texts hold only the id, so that a withdrawal takes the words out of all of them. */
export class QuoteDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 12) code: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsText(0, 1000) questionText: string;
  /** The question in all its wordings; null when the answer was erased. */
  @IsOptional() @IsUUID() canonicalId: string | null;
  /** Null once withdrawn. */
  @IsOptional() @IsText(1, 10_000) words: string | null;
  /** The answer was corrected since: these are no longer its words. */
  @IsBoolean() isStale: boolean;
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsUUID(undefined, { each: true }) themeIds: string[];
  @IsOptional() @IsISO8601() withdrawnAt: string | null;
  /** When somebody who reads answers last looked whether its speaker could be known by it. */
  @IsOptional() @IsISO8601() checkedAt: string | null;
  /** Nobody else of this kind spoke at that programme. Told to who reads answers alone. */
  @IsBoolean() isRecognisable: boolean;
  @IsObject() can: Record<QuoteAbility, boolean>;
}

/** What a quote was taken from. */
export class QuoteSourceDto {
  /** The questions were those of this version; null when the answer was erased. */
  @IsOptional() @IsText(1, 20) questionVersion: string | null;
  /** All of the answer, for who reads answers; null for others and when it is gone. */
  @IsOptional() @IsText(1, 10_000) answerText: string | null;
}
