import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { SupportDto } from './analysis.ts';
import { type SheetKind, sheetKinds } from './workshops.ts';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const insightsProblems = {
  /** The words or the sources changed since they were read. */
  'insight.changed_since': 409,
} as const;

export const insightsEvents = {
  'insight.written': 'insights',
  'insight.changed': 'insights',
  'insight.endorsed': 'insights',
  'insight.dropped': 'insights',
  'insight.origin_described': 'insights',
} as const;

/** Where something was found: in a working session, in own conversations, or in a table that others counted. */
export const insightSourceKinds = ['workshop', 'field', 'survey'] as const;
export type InsightSourceKind = (typeof insightSourceKinds)[number];

/** How the people of a source were found: picked at random, because they were interested, or because somebody chose them. */
export const howFound = ['random', 'interested', 'selected'] as const;
export type HowFound = (typeof howFound)[number];

/** One source that speaks for an insight or against it. Sources stand apart: they are never counted together. */
export class WriteInsightSourceDto {
  @IsIn(insightSourceKinds) kind: InsightSourceKind;
  @IsBoolean() isAgainst: boolean;
  /** Of own conversations: the red thread. */
  @IsOptional() @IsUUID() themeId?: string | null;
  /** The table that others counted. */
  @IsOptional() @IsUUID() surveyId?: string | null;
  /** The working session. */
  @IsOptional() @IsUUID() workshopId?: string | null;
  /** What came out of the working session; its groups are counted. Empty for other kinds. */
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

export class RewriteInsightDto extends WriteInsightDto {
  @IsSeen() seen?: Seen;
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
  @IsOptional() @IsUUID() workshopId: string | null;
  /** The red thread, the table or the working session; empty where a session was only told about. */
  @IsText(0, 500) name: string;
  /** What came out of the working session. */
  @IsText(0, 300) note: string;
  /** How many groups the working session had, counted. */
  @IsOptional() @IsInt() @Min(0) groups: number | null;
  /** Null while nobody said so. */
  @IsOptional() @IsIn(howFound) found: HowFound | null;
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

/** The people behind a source: of own conversations there is one such group, of tables and sessions one each. */
export class DescribeOriginDto {
  @IsIn(insightSourceKinds) kind: InsightSourceKind;
  @IsOptional() @IsUUID() surveyId?: string | null;
  @IsOptional() @IsUUID() workshopId?: string | null;
  @IsOptional() @IsIn(howFound) found: HowFound | null;
}

/** One thing that a source shows, over its own people alone. */
export class OriginFindingDto {
  @IsText(1, 500) text: string;
  /** Of a table: what was answered most often. */
  @IsText(0, 500) answer: string;
  @IsOptional() @IsIn(sheetKinds) sheet: SheetKind | null;
  @IsOptional() @IsUUID() themeId: string | null;
  /** Conversations, answers or groups; null while there are too few conversations to count. */
  @IsOptional() @IsInt() @Min(0) count: number | null;
  @IsInt() @Min(0) of: number;
}

/** An insight that rests on a source, or is contradicted by it. */
export class OriginInsightDto {
  @IsUUID() id: string;
  @IsText(1, 500) text: string;
  @IsBoolean() isAgainst: boolean;
  @IsBoolean() isEndorsed: boolean;
}

/** What one source shows by itself, apart from what the group stands behind. */
export class InsightOriginDto {
  @IsIn(insightSourceKinds) kind: InsightSourceKind;
  @IsOptional() @IsUUID() surveyId: string | null;
  @IsOptional() @IsUUID() workshopId: string | null;
  /** Empty for own conversations. */
  @IsText(0, 500) name: string;
  @IsOptional() @IsIn(howFound) found: HowFound | null;
  /** Conversations, people who filled in the form, or people at the session. */
  @IsInt() @Min(0) heard: number;
  @IsOptional() @IsInt() @Min(0) groups: number | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => OriginFindingDto) findings: OriginFindingDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => OriginInsightDto) insights: OriginInsightDto[];
  @IsObject() can: Record<'describe', boolean>;
}
