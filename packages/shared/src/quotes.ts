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
import { type CaseGroup, caseGroups } from './field-cases.ts';
import { IsText } from './validation.ts';

export const quotesProblems = {
  /** The range holds no words. */
  'quote.no_words': 409,
  /** The respondent allowed no quoting, or took that back. */
  'quote.not_allowed': 409,
  /** These words do not stand in the answer; in other words it is told by who writes. */
  'quote.not_said': 409,
  /** Told in other words, and still as it was said. */
  'quote.still_literal': 422,
} as const;

export const quotesEvents = {
  'quote.made': 'quotes',
  'quote.checked': 'quotes',
  'quote.withdrawn': 'quotes',
} as const;

/** Who speaks in a quote: said with every one, and never who they are. */
export const speakerTypes = ['student', 'teacher', 'team_leader', 'director'] as const;
export type SpeakerType = (typeof speakerTypes)[number];

/** Who can have spoken in each group of a team in the field. */
export const speakersOf: Record<CaseGroup, readonly SpeakerType[]> = {
  team: ['teacher'],
  students: ['student'],
  management: ['team_leader', 'director'],
};

export class MakeQuoteDto {
  @IsUUID() answerId: string;
  /** Where the words stand in the answer, in UTF-16 units. */
  @IsInt() @Min(0) @Max(10_000) start: number;
  @IsInt() @Min(1) @Max(10_000) end: number;
}

/** What stands in an answer, told in the words of who writes: also where nobody may be quoted literally. */
export class TellAnswerDto extends MakeQuoteDto {
  @IsText(1, 1000) words: string;
}

/** What a group at a team in the field said: literally where they agreed to that, or told in the words of who writes. */
export class MakeFieldQuoteDto {
  /** Made where it was chosen: pressed twice it is one. */
  @IsUUID() id: string;
  @IsIn(caseGroups) group: CaseGroup;
  @IsUUID() questionId: string;
  @IsIn(speakerTypes) speaker: SpeakerType;
  @IsText(1, 1000) words: string;
  @IsBoolean() isParaphrased: boolean;
  /** The red thread it belongs to. */
  @IsOptional() @IsUUID() themeId?: string | null;
}

/** `check`: says that nobody will know the speaker by these words; never who took them. */
export type QuoteAbility = 'read' | 'check' | 'withdraw';
/** Where words stand in an answer. Texts hold only the id, so that a withdrawal takes the words out of all of them. */
export class QuoteDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 12) code: string;
  @IsIn(speakerTypes) speaker: SpeakerType;
  /** Said by a group at a team in the field, and not in a conversation with one person. */
  @IsBoolean() isFromField: boolean;
  /** Told in the words of who wrote it down; otherwise permission to quote is on file. */
  @IsBoolean() isParaphrased: boolean;
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
  /** Nobody else of this kind spoke at that programme, or at that kind of school. Told to who reads answers alone. */
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
