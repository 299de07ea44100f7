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
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText } from './validation.ts';

export const formatsProblems = {
  'format.already_running': 409,
  'format.step_passed': 409,
  'format.presenter_missing': 422,
  'format.presenter_listens': 409,
  'format.nothing_to_open': 409,
  'round.turn_passed': 409,
  /** Someone came, went or spoke since the order was made. */
  'round.order_old': 409,
  'note.opened': 409,
  'note.none_here': 409,
  'vote.opened': 409,
  'vote.none_here': 409,
  'vote.too_many_dots': 409,
  'vote.options_full': 409,
  'circle.held': 409,
  'circle.answered': 409,
} as const;

export const formatsEvents = {
  'format.started': 'formats',
  'format.ended': 'formats',
  'format.opened': 'formats',
  'format.forgotten': 'formats',
  'option.added': 'formats',
  // Others read what was opened, so they hear that it is gone.
  'note.takenBack': 'formats',
  // What the live room tells everyone itself needs no hint.
  'format.advanced': null,
  'format.clockChanged': null,
  'format.presenterChosen': null,
  'turn.changed': null,
  'round.ordered': null,
  'note.written': null,
  'note.removed': null,
  'vote.cast': null,
  'circle.answered': null,
} as const;

export const stepModes = ['speak', 'write', 'read', 'vote'] as const;
export type StepMode = (typeof stepModes)[number];
export const stepSpeakers = ['facilitator', 'everyone', 'presenter', 'group', 'pairs', 'nobody'] as const;
export type StepSpeaker = (typeof stepSpeakers)[number];
/** When notes are read by others: as one chooses during the step, at the end of all, or never. */
export const stepNotes = ['none', 'together', 'at_end', 'own'] as const;
export type StepNotes = (typeof stepNotes)[number];
export const voteKinds = ['dots', 'fist', 'circle'] as const;
export type VoteKind = (typeof voteKinds)[number];
export const turnStates = ['waiting', 'speaking', 'passed', 'done', 'skipped'] as const;
export type TurnState = (typeof turnStates)[number];

export class LocalTextDto {
  @IsText(1, 600) nl: string;
  @IsText(1, 600) en: string;
}

// — a format, as its file says it —

export class FormatVoteDto {
  @IsIn(voteKinds) kind: VoteKind;
  /** Dots for each person. */
  @IsOptional() @IsInt() @Min(1) @Max(20) dots?: number;
  /** Dots that one person may give to one thing. */
  @IsOptional() @IsInt() @Min(1) @Max(20) most?: number;
}

export class FormatStepDto {
  @ValidateNested() @Type(() => LocalTextDto) title: LocalTextDto;
  @IsInt() @Min(1) @Max(120) minutes: number;
  @IsIn(stepSpeakers) speaker: StepSpeaker;
  @IsIn(stepModes) mode: StepMode;
  @IsIn(stepNotes) notes: StepNotes;
  /** Kinds a note can have here, e.g. "herken ik". */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => LocalTextDto)
  noteKinds?: LocalTextDto[];
  /** Everyone speaks exactly once, in turn. */
  @IsOptional() @IsBoolean() round?: boolean;
  @IsOptional() @IsBoolean() presenterSilent?: boolean;
  @IsOptional() @ValidateNested() @Type(() => FormatVoteDto) vote?: FormatVoteDto;
  /** What the facilitator can say, word for word. */
  @ValidateNested() @Type(() => LocalTextDto) say: LocalTextDto;
  /** Filled in when steps are repeated for each programme. */
  @IsOptional() @IsText(1, 300) programmeName?: string;
}

export class FormatDto {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) key: string;
  @IsInt() @Min(1) @Max(1000) order: number;
  @ValidateNested() @Type(() => LocalTextDto) title: LocalTextDto;
  @ValidateNested() @Type(() => LocalTextDto) purpose: LocalTextDto;
  /** Someone brings something in. */
  @IsOptional() @IsBoolean() presenter?: boolean;
  /** The steps are done once for every programme. */
  @IsOptional() @IsIn(['programme']) repeat?: 'programme';
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => FormatStepDto)
  steps: FormatStepDto[];
}

// — leading and taking part —

export class StartFormatDto {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) key: string;
  /** Who brings something in. */
  @IsOptional() @IsUUID() presenterId?: string;
  /** Nothing of it leaves the circle: what was written and chosen goes when the meeting ends. */
  @IsOptional() @IsBoolean() staysInCircle?: boolean;
}

export class AdvanceFormatDto {
  /** The step that is passed, so that a double press passes one. */
  @IsInt() @Min(0) @Max(400) from: number;
}

export const clockChanges = ['start', 'pause', 'extend'] as const;
export class ChangeFormatClockDto {
  @IsIn(clockChanges) change: (typeof clockChanges)[number];
  @IsOptional() @IsInt() @Min(1) @Max(60) minutes?: number;
}

export class ChoosePresenterDto {
  @IsUUID() membershipId: string;
}

export const turnChoices = ['speak', 'pass', 'finish'] as const;
export class TakeTurnDto {
  @IsUUID() membershipId: string;
  @IsIn(turnChoices) choice: (typeof turnChoices)[number];
}

/** Everyone who is still to speak, in the order that whoever leads chose. */
export class OrderRoundDto {
  @IsArray() @ArrayMaxSize(400) @ArrayUnique() @IsUUID(undefined, { each: true }) membershipIds: string[];
}

export class WriteNoteDto {
  @IsInt() @Min(0) @Max(400) stepIndex: number;
  @IsText(1, 1000) text: string;
  @IsOptional() @IsInt() @Min(0) @Max(5) kind?: number;
  /** Whether the name goes with it when it is opened. */
  @IsOptional() @IsBoolean() isSigned?: boolean;
}

export class OpenStepDto {
  @IsInt() @Min(0) @Max(400) stepIndex: number;
}

export class AddOptionDto {
  @IsInt() @Min(0) @Max(400) stepIndex: number;
  @IsText(1, 500) text: string;
}

export class DotDto {
  @IsUUID() optionId: string;
  @IsInt() @Min(0) @Max(20) dots: number;
}

export class CastDotsDto {
  @IsInt() @Min(0) @Max(400) stepIndex: number;
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => DotDto) dots: DotDto[];
}

export class CastFistDto {
  @IsInt() @Min(0) @Max(400) stepIndex: number;
  @IsInt() @Min(0) @Max(5) fingers: number;
}

export class AnswerCircleDto {
  @IsInt() @Min(0) @Max(10) safe: number;
  @IsInt() @Min(0) @Max(10) equal: number;
  @IsInt() @Min(0) @Max(10) worthwhile: number;
}

// — what someone sees of a format under way or done —

export type SilentNoteAbility = 'read' | 'remove' | 'ask';
export class SilentNoteDto {
  @IsUUID() id: string;
  @IsInt() stepIndex: number;
  @IsText(1, 1000) text: string;
  @IsOptional() @IsInt() kind: number | null;
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  /** Of a guest: `programmeName` is where they come from. */
  @IsBoolean() isGuest: boolean;
  /** Only of whoever wanted that. */
  @IsOptional() @IsText(1, 300) authorName: string | null;
  @IsBoolean() isMine: boolean;
  @IsBoolean() isSigned: boolean;
  @IsObject() can: Record<SilentNoteAbility, boolean>;
}

export class VoteOptionDto {
  @IsUUID() id: string;
  @IsInt() stepIndex: number;
  @IsText(1, 500) text: string;
  @IsInt() mine: number;
  /** Null until the result is opened, for whoever leads too. */
  @IsOptional() @IsInt() total: number | null;
}

export class FistResultDto {
  @IsInt() stepIndex: number;
  /** My own, when I gave it. */
  @IsOptional() @IsInt() mine: number | null;
  /** How often each number of fingers from 0 to 5; null until opened. */
  @IsOptional() @IsInt({ each: true }) counts: number[] | null;
}

/** With fewer speakers the time they took together is not kept. */
export const fewestTimed = 5;

export class RoundRecordDto {
  @IsInt() stepIndex: number;
  @IsInt() turns: number;
  @IsInt() passes: number;
  /** How long they all spoke together; null for a few, and for rounds of before it was kept. */
  @IsOptional() @IsInt() seconds: number | null;
}

export class CircleMeanDto {
  @IsInt() answers: number;
  @IsNumber() safe: number;
  @IsNumber() equal: number;
  @IsNumber() worthwhile: number;
}

export class CircleCheckDto {
  @IsBoolean() isClosed: boolean;
  @IsBoolean() hasAnswered: boolean;
  /** Only when it is closed, and only at five answers or more. */
  @IsOptional() @ValidateNested() @Type(() => CircleMeanDto) mean: CircleMeanDto | null;
}

export type FormatRunAbility = 'read' | 'lead' | 'join';
export class FormatRunDto {
  @IsUUID() id: string;
  @IsUUID() meetingId: string;
  @IsText(1, 60) key: string;
  @ValidateNested() @Type(() => LocalTextDto) title: LocalTextDto;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FormatStepDto) steps: FormatStepDto[];
  @IsInt() stepIndex: number;
  @IsInt({ each: true }) openedSteps: number[];
  @IsISO8601() startedAt: string;
  @IsOptional() @IsISO8601() endedAt: string | null;
  @IsBoolean() staysInCircle: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SilentNoteDto) notes: SilentNoteDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => VoteOptionDto) options: VoteOptionDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => FistResultDto) fists: FistResultDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => RoundRecordDto) rounds: RoundRecordDto[];
  @IsOptional() @ValidateNested() @Type(() => CircleCheckDto) circle: CircleCheckDto | null;
  @IsObject() can: Record<FormatRunAbility, boolean>;
}

/** The formats a meeting can use, and those it used, last one first. */
export class MeetingFormatsDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => FormatDto) formats: FormatDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => FormatRunDto) runs: FormatRunDto[];
}

// — what the live room tells everyone about the format under way —

export class RunTurnDto {
  @IsUUID() membershipId: string;
  @IsUUID() userId: string;
  @IsText(1, 300) name: string;
  /** Where a guest comes from; null for members. */
  @IsOptional() @IsText(1, 300) guestFrom: string | null;
  @IsIn(turnStates) state: TurnState;
  /** Not here now: marked, and not waited for. */
  @IsBoolean() isAway: boolean;
}

export class RunStateDto {
  @IsUUID() runId: string;
  @IsInt() stepIndex: number;
  @IsInt({ each: true }) openedSteps: number[];
  @IsInt() minutes: number;
  @IsInt() elapsedMs: number;
  @IsOptional() @IsISO8601() runningSince: string | null;
  @IsOptional() @IsUUID() presenterUserId: string | null;
  @IsOptional() @IsText(1, 300) presenterName: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RunTurnDto) turns: RunTurnDto[];
  /** How many people wrote, voted or answered in this step; never who. */
  @IsInt() wrote: number;
  @IsInt() voted: number;
}
