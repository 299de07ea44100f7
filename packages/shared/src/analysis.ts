import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const analysisProblems = {
  'theme.in_use': 409,
} as const;

export const analysisEvents = {
  'theme.named': 'themes',
  'theme.changed': 'themes',
  'theme.linked': 'themes',
  'theme.dropped': 'themes',
} as const;

/** What an answer does to a red thread. */
export const themeVoices = ['support', 'counter'] as const;
export type ThemeVoice = (typeof themeVoices)[number];

// — red threads —

export class NameThemeDto {
  @IsText(1, 120) name: string;
  @IsText(0, 1000) description: string;
  @IsOptional() @IsUUID() leadingQuestionId: string | null;
}

export class UpdateThemeDto {
  @IsOptional() @IsText(1, 120) name?: string;
  @IsOptional() @IsText(0, 1000) description?: string;
  @IsOptional() @IsText(0, 500) counterVoice?: string;
  @IsOptional() @IsUUID() leadingQuestionId?: string | null;
  @IsSeen() seen?: Seen;
}

export class LinkAnswerDto {
  @IsUUID() answerId: string;
  /** Null takes the answer off the thread. */
  @IsOptional() @IsIn(themeVoices) voice: ThemeVoice | null;
}

/** Computed from what was said and still stands, never typed. The denominator is always there. */
export class SupportDto {
  @IsInt() @Min(0) conversations: number;
  @IsInt() @Min(0) conversationsOf: number;
  /** Null where it would tell, beside how many conversations, what fewer than five of them said. */
  @IsOptional() @IsInt() @Min(0) programmes: number | null;
  @IsInt() @Min(0) programmesOf: number;
}

export class ThemeLinkDto {
  @IsUUID() answerId: string;
  @IsIn(themeVoices) voice: ThemeVoice;
}

export type ThemeAbility = 'read' | 'edit' | 'drop';
export class ThemeDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsInt() @Min(1) position: number;
  @IsText(1, 120) name: string;
  @IsText(0, 1000) description: string;
  /** What speaks against it, in the words of those who analysed. */
  @IsText(0, 500) counterVoice: string;
  @IsOptional() @IsUUID() leadingQuestionId: string | null;
  /** Null while there are too few conversations to count without telling what one of them said. */
  @IsOptional() @ValidateNested() @Type(() => SupportDto) support: SupportDto | null;
  /** Fewer than two conversations or programmes: it says nothing wider yet. */
  @IsBoolean() isSingleCase: boolean;
  @IsOptional() @IsInt() @Min(0) counterConversations: number | null;
  /** Which answers carry it; empty for who may not read answers. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ThemeLinkDto) links: ThemeLinkDto[];
  @IsObject() can: Record<ThemeAbility, boolean>;
}
// — the whole —

export type AnalysisAbility = 'read' | 'name' | 'quote';
export class AnalysisDto {
  @IsUUID() plgId: string;
  @IsInt() @Min(0) conversations: number;
  @IsInt() @Min(0) students: number;
  @IsInt() @Min(0) teachers: number;
  @IsInt() @Min(0) programmes: number;
  @IsInt() @Min(0) withdrawn: number;
  @IsObject() can: Record<AnalysisAbility, boolean>;
}
