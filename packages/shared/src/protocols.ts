import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
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
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AskConditionDto, type ConditionFault, conditionFaults } from './conditions.ts';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const protocolsProblems = {
  /** A frozen version never changes; a new version can. */
  'protocol.frozen': 409,
  'protocol.not_frozen': 409,
  'protocol.draft_exists': 409,
  'protocol.nothing_chosen': 409,
  'protocol.consent_missing': 409,
  /** More than wording differs from the version it is based on, so it cannot be called the same. */
  'protocol.meaning_changed': 409,
  'protocol.question_changed': 409,
  'protocol.other_audience': 409,
  'protocol.already_merged': 409,
  'protocol.not_merged': 409,
  /** A question has one wording for an audience. */
  'protocol.wording_exists': 409,
  /** The question that this one would continue still stands in the guide itself. */
  'protocol.question_stays': 409,
  /** A condition looks at a question that is gone, comes later or is answered in another way. */
  'protocol.condition_broken': 409,
} as const;

export const protocolsEvents = {
  'protocol.started': 'protocols',
  'protocol.changed': 'protocols',
  'protocol.frozen': 'protocols',
  'protocol.revised': 'protocols',
  'protocol.discarded': 'protocols',
  'protocolQuestion.added': 'protocols',
  'protocolQuestion.adopted': 'protocols',
  'protocolQuestion.gathered': 'protocols',
  'protocolQuestion.changed': 'protocols',
  'protocolQuestion.moved': 'protocols',
  'protocolQuestion.merged': 'protocols',
  'protocolQuestion.separated': 'protocols',
  'protocolQuestion.worded': 'protocols',
  'protocolQuestion.tied': 'protocols',
  'protocolQuestion.continued': 'protocols',
  'protocolQuestion.removed': 'protocols',
} as const;

export const protocolAudiences = ['student', 'teacher'] as const;
export type ProtocolAudience = (typeof protocolAudiences)[number];
export const questionKinds = [
  'open',
  'scale',
  'choice',
  'number',
  'ranking',
  'matrix',
  'observation',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const hasOptions = (kind: QuestionKind): boolean => ['choice', 'ranking', 'matrix'].includes(kind);
export const hasRows = (kind: QuestionKind): boolean => ['matrix', 'observation'].includes(kind);

/** One line of text: a probe or an answer to choose. */
const line = /^\P{Cc}{1,300}$/u;

// — what people write —

export class QuestionFormDto {
  @IsUUID() leadingQuestionId: string;
  @IsText(1, 1000) text: string;
  /** The same question in plain language, for whoever asks what is meant. */
  @IsText(0, 2000) explanation: string;
  @IsIn(questionKinds) kind: QuestionKind;
  /** A scale runs from 1 to this number. */
  @ValidateIf((it: QuestionFormDto) => it.kind === 'scale') @IsInt() @Min(2) @Max(10) scaleMax: number | null;
  @IsText(0, 100) scaleLow: string;
  @IsText(0, 100) scaleHigh: string;
  /** To choose from, to put in order, or the columns of a matrix. */
  @ValidateIf((it: QuestionFormDto) => hasOptions(it.kind))
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(line, { each: true })
  options: string[];
  /** The rows of a matrix, or what an observer looks for. */
  @ValidateIf((it: QuestionFormDto) => hasRows(it.kind))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(line, { each: true })
  rows: string[];
  /** What a number counts: students, hours. */
  @IsText(0, 60) unit: string;
  @IsOptional() @IsNumber() @Min(-1e9) @Max(1e9) numberMin: number | null;
  @IsOptional() @IsNumber() @Min(-1e9) @Max(1e9) numberMax: number | null;
  @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @Matches(line, { each: true }) probes: string[];
  @IsBoolean() isOptional: boolean;
  /** Asked only when earlier answers say so; null when it is always asked. */
  @IsOptional() @ValidateNested() @Type(() => AskConditionDto) condition: AskConditionDto | null;
}

/** A question is quickly added: the audience, what it is for, and the words. The rest comes later. */
export class AddQuestionDto {
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsUUID() leadingQuestionId: string;
  @IsText(1, 1000) text: string;
}

export class ChangeQuestionDto extends QuestionFormDto {
  /** The revision that was read; without `seen` no change is written over another. */
  @IsInt() @Min(1) revision: number;
  @IsSeen() seen?: Seen;
}

export class ChooseQuestionDto {
  @IsBoolean() isChosen: boolean;
}

export class MoveQuestionDto {
  /** The place among the chosen questions for the same audience, from 1. */
  @IsInt() @Min(1) @Max(200) position: number;
}

export class MergeQuestionDto {
  /** The question that stays; this one remains readable as where it came from. */
  @IsUUID() intoId: string;
}

/** Notes of a silent step that become ideas for questions. */
export class AskNotesDto {
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsUUID() leadingQuestionId: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  noteIds: string[];
}

/** The same question, worded for another audience. */
export class AddWordingDto {
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsText(1, 1000) text: string;
}

export class TieQuestionDto {
  /** The question for another audience that asks the same; null when it turns out to ask something of its own. */
  @IsOptional() @IsUUID() withId: string | null;
}

export class ContinueQuestionDto {
  /** The question of the version before that this one asks in other words; null when it asks something new. */
  @IsOptional() @IsUUID() lineageId: string | null;
}

export class ChangeConsentDto {
  @IsText(0, 5000) consentStudent: string;
  @IsText(0, 5000) consentTeacher: string;
  @IsSeen() seen?: Seen;
}

export class ReviseProtocolDto {
  /** false: a typo, the questions mean what they meant (1.1). true: a new meaning (2.0). */
  @IsBoolean() meaningChanged: boolean;
  @IsText(1, 500) note: string;
}

// — what people read —

export class MergedQuestionDto {
  @IsUUID() id: string;
  @IsText(1, 1000) text: string;
  @IsOptional() @IsText(1, 300) contributorName: string | null;
}

export class WordingDto {
  @IsUUID() id: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsText(1, 1000) text: string;
}

export type ProtocolQuestionAbility = 'read' | 'change' | 'remove' | 'share';
export class ProtocolQuestionDto {
  @IsUUID() id: string;
  @IsUUID() versionId: string;
  /** The same in every version that has this question. */
  @IsUUID() lineageId: string;
  /** The same for every wording of one question: what is said to them can be laid side by side. */
  @IsUUID() canonicalId: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsUUID() leadingQuestionId: string;
  @IsText(1, 1000) text: string;
  @IsText(0, 2000) explanation: string;
  @IsIn(questionKinds) kind: QuestionKind;
  @IsOptional() @IsInt() scaleMax: number | null;
  @IsText(0, 100) scaleLow: string;
  @IsText(0, 100) scaleHigh: string;
  @IsArray() @IsString({ each: true }) options: string[];
  @IsArray() @IsString({ each: true }) rows: string[];
  @IsText(0, 60) unit: string;
  @IsOptional() @IsNumber() numberMin: number | null;
  @IsOptional() @IsNumber() numberMax: number | null;
  @IsArray() @IsString({ each: true }) probes: string[];
  @IsBoolean() isOptional: boolean;
  @IsOptional() @ValidateNested() @Type(() => AskConditionDto) condition: AskConditionDto | null;
  /** Why the condition cannot be judged as the guide stands now. */
  @IsOptional() @IsIn(conditionFaults) conditionFault: ConditionFault | null;
  /** In the guide; otherwise an idea. */
  @IsBoolean() isChosen: boolean;
  /** Place among the chosen questions, or among the ideas, for the same audience. */
  @IsInt() @Min(1) position: number;
  @IsOptional() @IsText(1, 300) contributorName: string | null;
  /** Taken over from the question bank. */
  @IsBoolean() isFromBank: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => MergedQuestionDto) mergedFrom: MergedQuestionDto[];
  /** Its own words before anything was merged into it; null when nothing is. */
  @IsOptional() @IsText(1, 1000) ownText: string | null;
  /** The same question for other audiences. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => WordingDto) wordings: WordingDto[];
  @IsInt() @Min(1) revision: number;
  @IsObject() can: Record<ProtocolQuestionAbility, boolean>;
}

/** A leading question that the guide does not ask of this audience yet. */
export class ProtocolGapDto {
  @IsUUID() leadingQuestionId: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  /** Ideas there are to choose from; none means that nobody thought of a question yet. */
  @IsInt() @Min(0) ideas: number;
}

export class ProtocolVersionSummaryDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  /** 1.0, 1.1, 2.0; a draft carries the number it will get. */
  @IsText(1, 20) number: string;
  @IsBoolean() meaningChanged: boolean;
  @IsText(0, 500) note: string;
  @IsOptional() @IsUUID() basedOnId: string | null;
  @IsOptional() @IsISO8601() frozenAt: string | null;
  @IsOptional() @IsText(1, 300) frozenByName: string | null;
}

export type ProtocolVersionAbility = 'read' | 'contribute' | 'freeze' | 'revise' | 'discard';
export class ProtocolVersionDto extends ProtocolVersionSummaryDto {
  @IsText(0, 5000) consentStudent: string;
  @IsText(0, 5000) consentTeacher: string;
  /** Of what was frozen: questions, order, probes and consent texts. */
  @IsOptional() @IsText(64, 64) contentHash: string | null;
  /** By audience and place; merged questions stand under the one they became part of. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ProtocolQuestionDto)
  questions: ProtocolQuestionDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProtocolGapDto) gaps: ProtocolGapDto[];
  @IsObject() can: Record<ProtocolVersionAbility, boolean>;
}

export const textPartKinds = ['same', 'added', 'removed'] as const;
export class TextPartDto {
  @IsIn(textPartKinds) kind: (typeof textPartKinds)[number];
  @IsString() text: string;
}

/** Every kind but the first five keeps the meaning if people say so. */
export const protocolChangeKinds = [
  'added',
  'dropped',
  'retyped',
  'retied',
  'conditioned',
  'reworded',
  'explained',
  'probed',
  'moved',
  'consent',
] as const;
export type ProtocolChangeKind = (typeof protocolChangeKinds)[number];
/** What of a question is no text: how it is answered, what it serves and when it is asked. */
export class QuestionSettingsDto {
  @IsUUID() leadingQuestionId: string;
  @IsIn(questionKinds) kind: QuestionKind;
  @IsOptional() @IsInt() scaleMax: number | null;
  @IsText(0, 100) scaleLow: string;
  @IsText(0, 100) scaleHigh: string;
  @IsArray() @IsString({ each: true }) options: string[];
  @IsArray() @IsString({ each: true }) rows: string[];
  @IsText(0, 60) unit: string;
  @IsOptional() @IsNumber() numberMin: number | null;
  @IsOptional() @IsNumber() numberMax: number | null;
  @IsBoolean() isOptional: boolean;
  @IsOptional() @ValidateNested() @Type(() => AskConditionDto) condition: AskConditionDto | null;
}

export class ProtocolChangeDto {
  @IsIn(protocolChangeKinds) kind: ProtocolChangeKind;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  /** The question it is about; null for a consent text. */
  @IsOptional() @IsUUID() lineageId: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TextPartDto) parts: TextPartDto[];
  /** What it was and what it became, where that is no text. */
  @IsOptional() @ValidateNested() @Type(() => QuestionSettingsDto) before: QuestionSettingsDto | null;
  @IsOptional() @ValidateNested() @Type(() => QuestionSettingsDto) after: QuestionSettingsDto | null;
}

export class ProtocolChangesDto {
  @IsUUID() fromId: string;
  @IsUUID() toId: string;
  @IsText(1, 20) fromNumber: string;
  @IsText(1, 20) toNumber: string;
  /** Whether the later version can be called the same in meaning. */
  @IsBoolean() isWordingOnly: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProtocolChangeDto) changes: ProtocolChangeDto[];
}
