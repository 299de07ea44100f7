import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { themeVoices, type ThemeVoice } from './analysis.ts';
import { IsText } from './validation.ts';

export const codingsProblems = {
  /** The range holds no words. */
  'coding.no_words': 409,
  /** The answer reads differently now than on the screen where the words were chosen. */
  'coding.answer_changed': 409,
  'coding.exists': 409,
  /** Two people are coding this answer without seeing each other. */
  'coding.blind': 409,
  /** What two coded blind stays as they handed it in. */
  'coding.handed_in': 409,
  /** The words are not in the answer any more. */
  'coding.words_gone': 409,
} as const;

export const codingsEvents = {
  'coding.made': 'codings',
  // Of blind work nobody is told, not even that it went on.
  'coding.madeBlind': null,
  'coding.moved': 'codings',
  'coding.marked': 'codings',
  'coding.dropped': 'codings',
  'coding.droppedBlind': null,
} as const;

/** Where a stretch of words stands: by place, and by the words themselves with what stands around them. */
export class RangeDto {
  /** In UTF-16 units. */
  @IsInt() @Min(0) @Max(21_000) start: number;
  @IsInt() @Min(1) @Max(21_000) end: number;
}

export class MakeCodingDto extends RangeDto {
  @IsUUID() answerId: string;
  @IsUUID() codeId: string;
  /** The words as they were chosen: a range of an older text must not land on other words. */
  @IsText(1, 21_000) words: string;
}

export class MoveCodingDto extends RangeDto {}

export class MarkCodingDto {
  /** Shows in the book what the code looks like. */
  @IsBoolean() isExample: boolean;
}

export class LinkCodingDto {
  @IsUUID() themeId: string;
  /** Null takes the words off the thread. */
  @IsOptional() @IsIn(themeVoices) voice: ThemeVoice | null;
}

export class CodingThreadDto {
  @IsUUID() themeId: string;
  @IsIn(themeVoices) voice: ThemeVoice;
}

/** `blind` and `handed_in` are seen by their coder alone; `original` never changes any more. */
export const codingStages = ['free', 'blind', 'handed_in', 'original'] as const;
export type CodingStage = (typeof codingStages)[number];

export type CodingAbility = 'read' | 'drop' | 'move' | 'mark' | 'link';
/** Words of an answer under a code, in the layer of whoever put them there. */
export class CodingDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() answerId: string;
  /** The code it counts for now, also when the one it was given is merged. */
  @IsUUID() codeId: string;
  @IsBoolean() isMine: boolean;
  @IsOptional() @IsText(1, 200) coderName: string | null;
  @IsInt() @Min(0) start: number;
  @IsInt() @Min(1) end: number;
  @IsText(1, 21_000) words: string;
  /** The answer reads differently since: the words stand where they stood, until somebody has looked. */
  @IsBoolean() isStale: boolean;
  /** Where the same words are now, if they are; nothing moves by itself. */
  @IsOptional() @ValidateNested() @Type(() => RangeDto) found: RangeDto | null;
  @IsBoolean() isExample: boolean;
  @IsIn(codingStages) stage: CodingStage;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CodingThreadDto) threads: CodingThreadDto[];
  @IsObject() can: Record<CodingAbility, boolean>;
}

/** A programme that may be looked at apart: enough conversations, and enough at all others together. */
export class CodedProgrammeDto {
  @IsUUID() programmeId: string;
  @IsText(1, 300) name: string;
  @IsArray() @IsUUID(undefined, { each: true }) answerIds: string[];
}

export type CodingBoardAbility = 'read' | 'code' | 'keepCodes';
export class CodingBoardDto {
  @IsUUID() plgId: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CodedProgrammeDto) programmes: CodedProgrammeDto[];
  @IsObject() can: Record<CodingBoardAbility, boolean>;
}
