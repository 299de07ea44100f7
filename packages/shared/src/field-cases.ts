import { Type } from 'class-transformer';
import {
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
  ValidateNested,
} from 'class-validator';
import { InstrumentQuestionDto, instrumentStates, type InstrumentState } from './instruments.ts';
import { IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const fieldCasesProblems = {
  /** This kind of instrument is not asked at teams in the field. */
  'field_case.not_here': 409,
  'field_case.question_elsewhere': 409,
  /** A group was neither spoken with nor accounted for, or a question has no answer and no reason. */
  'field_case.incomplete': 409,
  /** What was said at this team is settled. */
  'field_case.closed': 409,
  /** Nobody said that this group was spoken with. */
  'field_case.not_held': 409,
  /** They said something that is written down already. */
  'field_case.answered': 409,
  /** They were not told what is written down, or did not agree. */
  'field_case.no_consent': 409,
  'field_case.not_yet': 409,
  /** Somebody else wrote here in between; what one typed is kept on the screen. */
  'field_case.changed': 409,
} as const;

export const fieldCasesEvents = {
  'field_case.added': 'field-cases',
  'field_case.corrected': 'field-cases',
  'field_case.removed': 'field-cases',
  'field_case.visited': 'field-cases',
  // Says that something was written, never what.
  'field_case.answered': 'field-cases',
  'field_case.closed': 'field-cases',
  'field_case.reopened': 'field-cases',
} as const;

/** How a team came in: it put itself forward, or somebody else named it. */
export const caseSources = ['self_registered', 'nominated'] as const;
export type CaseSource = (typeof caseSources)[number];

/** A regional centre, an agricultural school, a specialist school, or one that is not funded. */
export const schoolTypes = ['roc', 'aoc', 'specialist', 'not_funded'] as const;
export type SchoolType = (typeof schoolTypes)[number];

/** Whom one speaks with at a team; each apart from the others, because each says something else. */
export const caseGroups = ['team', 'students', 'management'] as const;
export type CaseGroup = (typeof caseGroups)[number];

export class WriteFieldCaseDto {
  @IsText(1, 200) teamName: string;
  @IsIn(caseSources) source: CaseSource;
  @IsIn(schoolTypes) schoolType: SchoolType;
  /** Who goes there: a place in the group. */
  @IsOptional() @IsUUID() visitorId?: string | null;
}

export class CorrectFieldCaseDto extends WriteFieldCaseDto {
  @IsSeen() seen?: Seen;
}

/** That a group was spoken with, or why it was not. */
export class LogConversationDto {
  @IsIn(caseGroups) group: CaseGroup;
  @IsBoolean() isHeld: boolean;
  /** Both are needed when it was. */
  @IsOptional() @IsLocalDate() heldOn?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(200) people?: number | null;
  /** They know what is written down, and that no name is. */
  @IsBoolean() isAgreed: boolean;
  /** They agree that their words are quoted as they said them: a yes of its own. */
  @IsOptional() @IsBoolean() mayQuote?: boolean;
  /** Needed when it was not. */
  @IsOptional() @IsText(0, 500) reason?: string | null;
  @IsSeen() seen?: Seen;
}

/** What one group said to one question, or why it was not answered. Both empty takes it away. */
export class AnswerFieldCaseDto {
  @IsIn(caseGroups) group: CaseGroup;
  @IsText(0, 10_000) text: string;
  @IsText(0, 500) skipReason: string;
  /** The revision that was read; 0 where there was nothing. */
  @IsInt() @Min(0) revision: number;
}

export type FieldCaseAbility =
  'read' | 'correct' | 'remove' | 'log' | 'readWords' | 'quote' | 'close' | 'reopen';

/** One team in the field, as everyone in the group sees it: how far it is, never what was said. */
export class FieldCaseDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() instrumentId: string;
  /** By which it is known, e.g. V3. */
  @IsText(1, 12) code: string;
  @IsText(1, 200) teamName: string;
  @IsIn(caseSources) source: CaseSource;
  @IsIn(schoolTypes) schoolType: SchoolType;
  @IsOptional() @IsUUID() visitorId: string | null;
  @IsOptional() @IsText(1, 300) visitorName: string | null;
  /** The groups that were spoken with so far. */
  @IsArray() @IsIn(caseGroups, { each: true }) spokenWith: CaseGroup[];
  @IsOptional() @IsISO8601() closedAt: string | null;
  @IsObject() can: Record<FieldCaseAbility, boolean>;
}

export class CaseCountDto<Key extends string = string> {
  @IsText(1, 40) key: Key;
  @IsInt() @Min(0) closed: number;
  @IsInt() @Min(0) total: number;
}

/** All teams of one field study. Every number here is counted from the teams below it. */
export class FieldBoardDto {
  @IsUUID() instrumentId: string;
  @IsInt() @Min(0) closed: number;
  @IsInt() @Min(0) total: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseCountDto) bySource: CaseCountDto<CaseSource>[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CaseCountDto)
  bySchoolType: CaseCountDto<SchoolType>[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => FieldCaseDto) cases: FieldCaseDto[];
}

export class FieldAnswerDto {
  @IsUUID() questionId: string;
  @IsText(0, 10_000) text: string;
  @IsText(0, 500) skipReason: string;
  @IsInt() @Min(1) revision: number;
}

export class FieldConversationDto {
  @IsIn(caseGroups) group: CaseGroup;
  @IsOptional() @IsLocalDate() heldOn: string | null;
  @IsOptional() @IsInt() people: number | null;
  @IsText(0, 500) reason: string;
  /** Permission to quote is on file. */
  @IsBoolean() mayQuote: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FieldAnswerDto) answers: FieldAnswerDto[];
}

/** One visit with what each group said, for who was there and who brings the answers together. */
export class FieldVisitDto {
  @ValidateNested() @Type(() => FieldCaseDto) case: FieldCaseDto;
  @IsText(1, 200) title: string;
  @IsIn(instrumentStates) state: InstrumentState;
  /** The guide as it was locked. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => InstrumentQuestionDto)
  questions: InstrumentQuestionDto[];
  @IsOptional() @IsText(64, 64) contentHash: string | null;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FieldConversationDto)
  conversations: FieldConversationDto[];
}

/** By which a refusal to close names a question that a group did not answer. */
export const gapKey = (group: CaseGroup, questionId: string): string => `${group}/${questionId}`;
