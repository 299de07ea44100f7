import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import type { TextCursor } from './living-text.ts';
import { TextPartDto } from './protocols.ts';
import { IsText } from './validation.ts';

export const suggestionsProblems = {
  /** The words are no longer in the text, or not as they were seen. */
  'suggestion.text_changed': 409,
  'suggestion.words_gone': 409,
  /** Other words are proposed within one paragraph. */
  'suggestion.not_one_place': 422,
  'suggestion.changes_nothing': 422,
  'suggestion.settled': 409,
} as const;

export const suggestionsEvents = {
  'suggestion.made': 'suggestions',
  'suggestion.accepted': 'suggestions',
  'suggestion.declined': 'suggestions',
  'suggestion.withdrawn': 'suggestions',
  'suggestion.supported': 'suggestions',
  'suggestion.unsupported': 'suggestions',
} as const;

/** Other words for words in a chapter. Changes nothing until someone who writes there takes it over. */
export class MakeSuggestionDto {
  /** Where the words stand; both in one paragraph, and in the same place to put something in between. */
  @IsObject() at: TextCursor;
  /** What stands there, as it was seen. */
  @IsText(0, 2000) was: string;
  /** What is to stand there; nothing takes the words out. */
  @IsText(0, 2000) text: string;
  @IsText(1, 1000) reason: string;
}

export class AcceptSuggestionDto {
  /** What stands there, as it was seen: nothing that someone else wrote since is ever replaced unseen. */
  @IsText(0, 4000) now: string;
  /** What is written instead of the suggestion, when it was adapted. */
  @IsOptional() @IsText(0, 2000) text?: string;
}

export class DeclineSuggestionDto {
  @IsText(1, 1000) because: string;
}

/** `superseded`: another suggestion for the same words was taken over. */
export const suggestionStates = ['open', 'accepted', 'declined', 'withdrawn', 'superseded'] as const;
export type SuggestionState = (typeof suggestionStates)[number];
export type SuggestionAbility = 'read' | 'accept' | 'decline' | 'withdraw' | 'support';

export class SuggestionDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() sectionId: string;
  /** Empty when the account is gone. */
  @IsText(0, 300) authorName: string;
  /** Who wrote it elsewhere, by the name in the document that came back; the author is who brought it. */
  @IsOptional() @IsText(1, 200) fromName: string | null;
  @IsOptional() @IsISO8601() fromAt: string | null;
  @IsText(0, 2000) was: string;
  @IsText(0, 2000) text: string;
  @IsText(1, 1000) reason: string;
  @IsISO8601() madeAt: string;
  @IsIn(suggestionStates) state: SuggestionState;
  /** What stands there now; null when neither the place nor the words are there any more. */
  @IsOptional() @IsText(0, 4000) now: string | null;
  /** Still open, and the words are no longer what they were when it was made. */
  @IsBoolean() isStale: boolean;
  /** The words were found back elsewhere in the chapter. */
  @IsBoolean() isMoved: boolean;
  /** Where to show it, while it is open and has a place. */
  @IsOptional() @IsObject() at: TextCursor | null;
  /** From what stood there to what is proposed. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => TextPartDto) parts: TextPartDto[];
  /** From what stood there to what stands there now; empty unless that differs. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => TextPartDto) nowParts: TextPartDto[];
  /** Open suggestions for the same words. */
  @IsArray() @ArrayUnique() @IsUUID(undefined, { each: true }) rivalIds: string[];
  @IsInt() @Min(0) supportCount: number;
  @IsBoolean() isSupportedByMe: boolean;
  @IsOptional() @IsISO8601() settledAt: string | null;
  @IsText(0, 300) settledByName: string;
  @IsText(0, 1000) because: string;
  /** What was written when it was taken over in other words. */
  @IsOptional() @IsText(0, 2000) written: string | null;
  /** Superseded: what was taken over for the same words; null for all others. */
  @IsOptional() @IsText(0, 2000) instead: string | null;
  @IsObject() can: Record<SuggestionAbility, boolean>;
}
