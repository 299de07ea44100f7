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
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AnswerContentDto, TaskQuestionDto } from './interviews.ts';
import { protocolAudiences, type ProtocolAudience } from './protocols.ts';
import { IsText } from './validation.ts';

export const askBacksProblems = {
  /** About this question of this conversation something is asked already. */
  'ask_back.asked_already': 409,
  /** Somebody answered it, or took it back. */
  'ask_back.over': 409,
  /** There is no answer to this question that could be asked about. */
  'ask_back.no_answer': 409,
} as const;

export const askBacksEvents = {
  'askBack.asked': 'ask-backs',
  'askBack.answered': 'ask-backs',
  'askBack.takenBack': 'ask-backs',
} as const;

const code = /^(ST|DO)-\d{2,3}$/;

/** About one question of one conversation, which is known by its code: who asks never learns whose it was. */
export class AskBackDto {
  @Matches(code) code: string;
  @IsUUID() questionId: string;
  @IsText(1, 500) text: string;
}

/** `changed`: the answer was completed or put right; `stands`: it stays as it was, and the note says why. */
export const askBackOutcomes = ['changed', 'stands'] as const;
export type AskBackOutcome = (typeof askBackOutcomes)[number];

/** What the interviewer says to it. `id` is made on the device and is the key of the revision: twice is once. */
export class AnswerAskBackDto {
  @IsUUID() id: string;
  @IsIn(askBackOutcomes) outcome: AskBackOutcome;
  @ValidateIf((it: AnswerAskBackDto) => it.outcome === 'changed')
  @IsObject()
  @ValidateNested()
  @Type(() => AnswerContentDto)
  answer: AnswerContentDto | null;
  @IsText(0, 500) note: string;
}

/** What is asked of the interviewer, with all it takes to answer it without a network. */
export class AskBackTaskDto {
  @IsUUID() id: string;
  @IsUUID() interviewId: string;
  @IsUUID() plgId: string;
  @IsText(1, 12) code: string;
  @IsText(1, 300) hostProgrammeName: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsISO8601() startedAt: string;
  @IsISO8601() askedAt: string;
  @IsText(1, 500) text: string;
  @ValidateNested() @Type(() => TaskQuestionDto) question: TaskQuestionDto;
  /** As it was handed in. */
  @ValidateNested() @Type(() => AnswerContentDto) answer: AnswerContentDto;
}

export class AskBackKitDto {
  /** Whose it is: a device keeps it only for this person. */
  @IsUUID() userId: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AskBackTaskDto) tasks: AskBackTaskDto[];
}

export const askBackStates = ['open', 'answered', 'taken_back', 'withdrawn'] as const;
export type AskBackState = (typeof askBackStates)[number];
export type AskBackAbility = 'read' | 'answer' | 'takeBack';

/** One thing that was asked back. The words of answers are in it for those alone who read answers. */
export class AskedBackDto {
  @IsUUID() id: string;
  @IsText(1, 12) code: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsUUID() questionId: string;
  @IsInt() @Min(1) questionPosition: number;
  @IsText(1, 1000) questionText: string;
  @IsISO8601() askedAt: string;
  @IsOptional() @IsText(1, 300) askedByName: string | null;
  /** Null for whoever may not read the answer it is about, and did not ask it. */
  @IsOptional() @IsText(0, 500) text: string | null;
  @IsIn(askBackStates) state: AskBackState;
  @IsOptional() @IsIn(askBackOutcomes) outcome: AskBackOutcome | null;
  @IsOptional() @IsText(0, 500) note: string | null;
  /** What stood there before it was changed: the answer itself stands with the others. */
  @IsOptional() @ValidateNested() @Type(() => AnswerContentDto) before: AnswerContentDto | null;
  @IsObject() can: Record<AskBackAbility, boolean>;
}

export class AskBackQuestionDto {
  @IsUUID() questionId: string;
  @IsInt() @Min(1) position: number;
  @IsText(1, 1000) text: string;
  @IsBoolean() isSkipped: boolean;
}

/** A conversation that was handed in, as far as it takes to ask something about it: never a word of it. */
export class AskBackTargetDto {
  @IsText(1, 12) code: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AskBackQuestionDto) questions: AskBackQuestionDto[];
}

export class AskBacksDto {
  @IsUUID() plgId: string;
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AskedBackDto) asked: AskedBackDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AskBackTargetDto) targets: AskBackTargetDto[];
  @IsObject() can: { ask: boolean };
}
