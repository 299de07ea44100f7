import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { SupportDto } from './analysis.ts';
import { IsText } from './validation.ts';

export const insightsProblems = {
  /** The words or the sources changed since they were read. */
  'insight.changed_since': 409,
} as const;

export const insightsEvents = {
  'insight.written': 'insights',
  'insight.changed': 'insights',
  'insight.endorsed': 'insights',
  'insight.dropped': 'insights',
} as const;

/** Where something was found: in a working session, in own conversations, or in a table that others counted. */
export const insightSourceKinds = ['workshop', 'field', 'survey'] as const;
export type InsightSourceKind = (typeof insightSourceKinds)[number];

/** One source that speaks for an insight or against it. Sources stand apart: they are never counted together. */
export class WriteInsightSourceDto {
  @IsIn(insightSourceKinds) kind: InsightSourceKind;
  @IsBoolean() isAgainst: boolean;
  /** Of own conversations: the red thread. */
  @IsOptional() @IsUUID() themeId?: string | null;
  /** The table that others counted. */
  @IsOptional() @IsUUID() surveyId?: string | null;
  /** Of a working session: which one, and what came out. Empty for other kinds. */
  @IsText(0, 300) note: string;
}

export class WriteInsightDto {
  @IsText(1, 500) text: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => WriteInsightSourceDto)
  sources: WriteInsightSourceDto[];
}

export class EndorseInsightDto {
  /** What was read: the moment of its last change. */
  @IsISO8601() changedAt: string;
}

export class InsightSourceDto {
  @IsIn(insightSourceKinds) kind: InsightSourceKind;
  @IsBoolean() isAgainst: boolean;
  @IsOptional() @IsUUID() themeId: string | null;
  @IsOptional() @IsUUID() surveyId: string | null;
  /** The red thread, the table, or what was said of the working session. */
  @IsText(1, 500) name: string;
  /** Of a red thread; null while there are too few conversations to count. */
  @IsOptional() @ValidateNested() @Type(() => SupportDto) support: SupportDto | null;
}

export type InsightAbility = 'read' | 'edit' | 'endorse' | 'drop';
export class InsightDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 500) text: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => InsightSourceDto) sources: InsightSourceDto[];
  /** Its sources heard other people, so their numbers are not added up. */
  @IsBoolean() isMixed: boolean;
  /** One source speaks for it and another against it. */
  @IsBoolean() isContested: boolean;
  @IsISO8601() changedAt: string;
  /** Since when the group stands behind it; other words or sources take that away. */
  @IsOptional() @IsISO8601() endorsedAt: string | null;
  @IsObject() can: Record<InsightAbility, boolean>;
}
