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
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { AnswerContentDto, interviewStates, type InterviewState } from './interviews.ts';
import { protocolAudiences, questionKinds, type ProtocolAudience, type QuestionKind } from './protocols.ts';
import { IsMoment, IsText } from './validation.ts';

export const tandemsProblems = {
  /** Two visits of two people to one programme, neither of which is shared with somebody already. */
  'tandem.not_together': 409,
  /** Whether it is blind, and whether there is a tandem at all, is settled by its first conversation. */
  'tandem.under_way': 409,
  'tandem.number_taken': 409,
  /** The other half is still on its way; handing in past it is refused. */
  'tandem.waits': 409,
  /** Whoever leads did not wait for this log any longer. */
  'tandem.finished_alone': 409,
  'tandem.resolved': 409,
  /** The other handed it in, because the device of whoever leads was thought lost. */
  'tandem.taken_over': 409,
  /** Only what one wrote along and a conversation without a log can be the same one. */
  'tandem.other_conversation': 409,
} as const;

export const tandemsEvents = {
  'tandem.agreed': 'tandems',
  'tandem.changed': 'tandems',
  'tandem.ended': 'tandems',
  'tandem.joined': 'tandems',
  'tandem.logged': 'tandems',
  // Nobody else's screen shows how a log proceeds.
  'tandem.answered': null,
  'tandem.handedIn': 'tandems',
  'tandem.relinked': 'tandems',
  'tandem.withdrawn': 'tandems',
  'tandem.resolved': 'tandems',
} as const;

// — the agreement that two people write down the same conversations —

export class AgreeTandemDto {
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(2) @IsUUID(undefined, { each: true }) assignmentIds: string[];
  /** Neither sees what the other wrote until both have handed in. */
  @IsBoolean() isBlind: boolean;
}

export class ChangeTandemDto {
  @IsBoolean() isBlind: boolean;
}

export type TandemAbility = 'read' | 'change';
export class TandemDto {
  @IsUUID() id: string;
  @IsText(1, 300) hostProgrammeName: string;
  @IsUUID() firstAssignmentId: string;
  @IsText(1, 300) firstName: string;
  @IsUUID() secondAssignmentId: string;
  @IsText(1, 300) secondName: string;
  @IsBoolean() isBlind: boolean;
  @IsBoolean() isUnderWay: boolean;
  /** Who of the two comes no more; in new conversations nobody writes along then. */
  @IsArray() @IsString({ each: true }) stoppedNames: string[];
  @IsObject() can: Record<TandemAbility, boolean>;
}

/** Two visits to one programme that could be made together. */
export class PossibleTandemDto {
  @IsText(1, 300) hostProgrammeName: string;
  @IsUUID() firstAssignmentId: string;
  @IsText(1, 300) firstName: string;
  @IsUUID() secondAssignmentId: string;
  @IsText(1, 300) secondName: string;
}

export class TandemsDto {
  @IsUUID() plgId: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TandemDto) tandems: TandemDto[];
  /** Those that I may agree to. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PossibleTandemDto) possible: PossibleTandemDto[];
}

// — one conversation that two write down: who leads it sends it as always, the other a log beside it —

/** Which conversation of the leading visit this is: the first with a student, the second with a teacher. */
export class JoinTalkDto {
  @IsInt() @Min(1) @Max(40) number: number;
}

export class StartLogDto extends JoinTalkDto {
  @IsUUID() id: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsUUID() protocolVersionId: string;
  @IsMoment() startedAt: string;
  /** The person talked with was told that two write along, and agreed. */
  @IsMoment() consentAt: string;
}

export class LogDto {
  @IsUUID() id: string;
  @IsUUID() talkId: string;
  @IsOptional() @IsISO8601() handedInAt: string | null;
}

/** What became of handing in; `submittedAt` once it counts as one conversation. */
export class HandedInDto {
  @IsISO8601() handedInAt: string;
  @IsOptional() @IsISO8601() submittedAt: string | null;
}

export class FinishAloneDto {
  @IsText(1, 500) reason: string;
}

export class TakeOverTalkDto {
  /** Both read it, for as long as the conversation is there. */
  @IsText(1, 500) reason: string;
}

export class RelinkTalkDto {
  @IsUUID() talkId: string;
}

export const tandemSides = ['first', 'second'] as const;
export type TandemSide = (typeof tandemSides)[number];
export const differenceFields = ['scale', 'choice', 'number', 'ranking', 'cells', 'isQuote'] as const;
export type DifferenceField = (typeof differenceFields)[number];

export class ResolveDifferenceDto {
  @IsIn(tandemSides) kept: TandemSide;
  @IsText(1, 500) reason: string;
}

/** A closed answer that the two heard differently; both values stay, and neither counts until one is chosen. */
export class DifferenceDto {
  @IsUUID() id: string;
  @IsUUID() questionId: string;
  @IsText(1, 1000) questionText: string;
  @IsIn(questionKinds) kind: QuestionKind;
  @IsOptional() @IsInt() scaleMax: number | null;
  @IsText(0, 60) unit: string;
  @IsIn(differenceFields) field: DifferenceField;
  @ValidateNested() @Type(() => AnswerContentDto) first: AnswerContentDto;
  @ValidateNested() @Type(() => AnswerContentDto) second: AnswerContentDto;
  @IsOptional() @IsIn(tandemSides) kept: TandemSide | null;
  @IsOptional() @IsText(1, 300) resolvedByName: string | null;
  @IsOptional() @IsISO8601() resolvedAt: string | null;
  @IsOptional() @IsText(1, 500) reason: string | null;
}

export class OtherAnswerDto extends AnswerContentDto {
  @IsUUID() questionId: string;
  @IsText(1, 1000) questionText: string;
}

export type TandemTalkAbility = 'read' | 'finishAlone' | 'takeOver' | 'relink' | 'resolve';
export class TandemTalkDto {
  @IsUUID() id: string;
  @IsUUID() tandemId: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsInt() @Min(1) number: number;
  @IsText(1, 300) hostProgrammeName: string;
  /** Who leads the conversation, and who writes along. */
  @IsText(1, 300) firstName: string;
  @IsText(1, 300) secondName: string;
  @IsIn(tandemSides) mine: TandemSide;
  @IsBoolean() isBlind: boolean;
  @IsOptional() @IsText(1, 12) code: string | null;
  @IsIn(interviewStates) state: InterviewState;
  @IsOptional() @IsISO8601() firstInAt: string | null;
  @IsOptional() @IsISO8601() secondInAt: string | null;
  /** The other's log is not waited for any more, for this reason. */
  @IsOptional() @IsText(1, 500) aloneReason: string | null;
  /** The leading device was lost: what was written along counts, for this reason. */
  @IsOptional() @IsText(1, 500) takenOverReason: string | null;
  @IsInt() @Min(0) unresolved: number;
  @IsObject() can: Record<TandemTalkAbility, boolean>;
}

/** A conversation that this one may be the other half of: the two devices called it by different numbers. */
export class OtherTalkDto {
  @IsUUID() id: string;
  @IsInt() @Min(1) number: number;
  @IsOptional() @IsText(1, 12) code: string | null;
}

/** With words; only whoever wrote one of the two gets it. */
export class TandemTalkDetailDto extends TandemTalkDto {
  /** What the other wrote so far; null as long as that is not mine to see, and once the two are one. */
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OtherAnswerDto)
  other: OtherAnswerDto[] | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DifferenceDto) differences: DifferenceDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => OtherTalkDto) sameAs: OtherTalkDto[];
}

/** What a device takes along to write down a conversation together with somebody. */
export class TandemTaskDto {
  @IsUUID() tandemId: string;
  @IsUUID() plgId: string;
  /** My own visit, which has the questions; in its conversations the other writes along. */
  @IsUUID() assignmentId: string;
  @IsUUID() partnerAssignmentId: string;
  @IsText(1, 300) partnerName: string;
  @IsBoolean() isBlind: boolean;
  /** One of us comes no more: what was begun is finished, and nothing new is written down by two. */
  @IsBoolean() hasStopped: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TandemTalkDto) talks: TandemTalkDto[];
}

export class TandemKitDto {
  @IsUUID() userId: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TandemTaskDto) tasks: TandemTaskDto[];
}
