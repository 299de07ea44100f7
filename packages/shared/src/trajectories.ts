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
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { meetingStates, type MeetingState } from './cycles.ts';
import { LocalTextDto } from './formats.ts';
import { IsText } from './validation.ts';

export const trajectoriesProblems = {
  /** Something its phase waits for is not there yet; whoever leads may begin all the same. */
  'meeting.not_ready': 409,
  'nudge.sent_already': 409,
  'nudge.nothing_missing': 409,
  'nudge.nobody': 409,
} as const;

export const trajectoriesEvents = {
  'trajectory.chosen': 'trajectories',
  'phase.assigned': 'trajectories',
  'phase.nudged': 'trajectories',
} as const;

/** What a phase can wait for. Each is computed from what is there at that moment, and never stored. */
export const factKeys = [
  'questions.set',
  'seats.filled',
  'portraits.shared',
  'protocol.frozen',
  'assignments.made',
  'conversations.held',
  'conversations.students',
  'conversations.teachers',
  'themes.named',
  'chapters.written',
  'recommendations.agreed',
  'report.frozen',
  'report.approved',
  'report.published',
] as const;
export type FactKey = (typeof factKeys)[number];

function IsKey(): PropertyDecorator {
  return (target, key) => {
    Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)(target, key as string);
    MaxLength(60)(target, key as string);
  };
}

// — a template, as its file says it —

export class EntryConditionDto {
  @IsIn(factKeys) fact: FactKey;
  /** Enough is this many; without it, all there is. */
  @IsOptional() @IsInt() @Min(1) @Max(1000) atLeast?: number;
}

export class StandingItemDto {
  @ValidateNested() @Type(() => LocalTextDto) title: LocalTextDto;
  @IsInt() @Min(1) @Max(480) minutes: number;
}

/** What a phase is about, as it is copied into the group that follows it. */
export class PhaseContentDto {
  @ValidateNested() @Type(() => LocalTextDto) name: LocalTextDto;
  @ValidateNested() @Type(() => LocalTextDto) purpose: LocalTextDto;
  /** Who acts. */
  @ValidateNested() @Type(() => LocalTextDto) actors: LocalTextDto;
  /** What there is to see when it is done. */
  @ValidateNested() @Type(() => LocalTextDto) product: LocalTextDto;
  /** Has a meeting of its own; otherwise it is work between meetings. */
  @IsBoolean() meets: boolean;
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique(({ fact }: EntryConditionDto) => fact)
  @ValidateNested({ each: true })
  @Type(() => EntryConditionDto)
  entry: EntryConditionDto[];
  /** The key of the format that suits its meeting. */
  @IsOptional() @IsKey() format?: string;
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => StandingItemDto)
  agenda: StandingItemDto[];
}

export class PhaseTemplateDto extends PhaseContentDto {
  @IsKey() key: string;
}

export class TrajectoryTemplateDto {
  @IsKey() key: string;
  @IsInt() @Min(1) @Max(1000) order: number;
  @ValidateNested() @Type(() => LocalTextDto) title: LocalTextDto;
  @ValidateNested() @Type(() => LocalTextDto) purpose: LocalTextDto;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(24)
  @ArrayUnique(({ key }: PhaseTemplateDto) => key)
  @ValidateNested({ each: true })
  @Type(() => PhaseTemplateDto)
  phases: PhaseTemplateDto[];
}

// — choosing, and doing —

export class ChooseTrajectoryDto {
  @IsKey() key: string;
}

export class AssignPhaseDto {
  /** Null: this meeting belongs to no phase. */
  @IsOptional() @IsKey() phaseKey: string | null;
}

export class NudgeForFactDto {
  @IsIn(factKeys) fact: FactKey;
  /** What is missing, as the condition names it. */
  @IsUUID() subjectId: string;
}

export class OpenMeetingDto {
  /** Begin although something is still missing. */
  @IsOptional() @IsBoolean() anyway?: boolean;
  /** Stands in the minutes. */
  @IsOptional() @IsText(0, 500) reason?: string;
}

// — what someone sees —

export class MissingDto {
  @IsUUID() subjectId: string;
  /** A programme or a chapter; null when the thing as a whole is missing. */
  @IsOptional() @IsText(1, 300) name: string | null;
  /** When who can help was last reminded. */
  @IsOptional() @IsISO8601() nudgedAt: string | null;
  @IsBoolean() canNudge: boolean;
}

export class ConditionDto {
  @IsIn(factKeys) fact: FactKey;
  @IsInt() @Min(0) have: number;
  /** 0 while there is nothing yet to be done. */
  @IsInt() @Min(0) of: number;
  @IsBoolean() isMet: boolean;
  /** As far as I may know. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MissingDto) missing: MissingDto[];
  /** Path inside the web app where it is done. */
  @IsText(1, 300) path: string;
}

/** Behind, at hand, or later. */
export const phaseStages = ['done', 'now', 'later'] as const;
export type PhaseStage = (typeof phaseStages)[number];

export class PhaseMeetingDto {
  @IsUUID() id: string;
  @IsText(1, 200) title: string;
  @IsISO8601() startsAt: string;
  @IsIn(meetingStates) state: MeetingState;
}

export class PhaseDto extends PhaseContentDto {
  @IsKey() key: string;
  /** 1 for the first. */
  @IsInt() @Min(1) number: number;
  @IsIn(phaseStages) stage: PhaseStage;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ConditionDto) conditions: ConditionDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PhaseMeetingDto) meetings: PhaseMeetingDto[];
}

export class TemplateSummaryDto {
  @IsKey() key: string;
  @ValidateNested() @Type(() => LocalTextDto) title: LocalTextDto;
  @ValidateNested() @Type(() => LocalTextDto) purpose: LocalTextDto;
  @IsArray() @ValidateNested({ each: true }) @Type(() => LocalTextDto) phases: LocalTextDto[];
  /** Meetings it has place for. */
  @IsInt() @Min(0) meetings: number;
}

/** The way a group goes through its year; without one, the ways there are. */
export class TrajectoryDto {
  @IsUUID() plgId: string;
  @IsOptional() @IsKey() key: string | null;
  @IsOptional() @ValidateNested() @Type(() => LocalTextDto) title: LocalTextDto | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PhaseDto) phases: PhaseDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => TemplateSummaryDto) templates: TemplateSummaryDto[];
  @IsObject() can: { choose: boolean };
}

/** A condition as it stood, without persons: it can stand in minutes that never change. */
export class UnmetConditionDto {
  @IsIn(factKeys) fact: FactKey;
  @IsInt() @Min(0) have: number;
  @IsInt() @Min(0) of: number;
  @IsArray() @IsString({ each: true }) missing: string[];
}

export class EarlyStartDto {
  @ValidateNested() @Type(() => LocalTextDto) phase: LocalTextDto;
  @IsArray() @ValidateNested({ each: true }) @Type(() => UnmetConditionDto) unmet: UnmetConditionDto[];
  @IsText(0, 500) reason: string;
}

export class PhaseChoiceDto {
  @IsKey() key: string;
  @ValidateNested() @Type(() => LocalTextDto) name: LocalTextDto;
}

export class MeetingPhaseDto {
  @IsUUID() meetingId: string;
  @IsUUID() plgId: string;
  @IsOptional() @ValidateNested() @Type(() => PhaseDto) phase: PhaseDto | null;
  /** Nothing that its phase waits for is missing. */
  @IsBoolean() isReady: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PhaseChoiceDto) choices: PhaseChoiceDto[];
  /** That it was begun while something was missing. */
  @IsOptional() @ValidateNested() @Type(() => EarlyStartDto) early: EarlyStartDto | null;
  @IsObject() can: { assign: boolean };
}
