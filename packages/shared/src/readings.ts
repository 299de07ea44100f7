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
  Min,
  ValidateNested,
} from 'class-validator';
import { RangeDto } from './codings.ts';
import { protocolAudiences, type ProtocolAudience } from './protocols.ts';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const readingsProblems = {
  /** Somebody who does not read the answers. */
  'reading.not_a_reader': 409,
  /** Of some conversations everyone who reads made the visit; facts: conversations. */
  'reading.no_plan': 409,
  'reading.nothing_to_read': 409,
  /** Handed in, or the first stage is over. */
  'reading.handed_in': 409,
  'reading.nothing_written': 409,
  /** A conversation or words that are not among one's own. */
  'reading.case_elsewhere': 409,
  /** The second stage has not begun. */
  'reading.still_blind': 409,
  /** Somebody wrote in the first stage, so who reads what stays. */
  'reading.begun': 409,
  'reading.opened': 409,
  /** Threads of different questions do not become one. */
  'reading.two_questions': 409,
  /** Something else happened to the same threads since. */
  'reading.moved_since': 409,
} as const;

export const readingsEvents = {
  'reading.planned': 'readings',
  'reading.pinned': 'readings',
  'reading.discarded': 'readings',
  // What a reader writes in the first stage is on nobody else's screen, not even that it went on.
  'reading.threadWritten': null,
  'reading.threadErased': null,
  'reading.handedIn': 'readings',
  'reading.opened': 'readings',
  'reading.threadsJoined': 'readings',
  'reading.threadRenamed': 'readings',
  'reading.threadsParted': 'readings',
  'reading.stepUndone': 'readings',
  'reading.threadCarried': 'readings',
} as const;

export class PlanReadingDto {
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readerIds: string[];
}

/** This conversation is for this reader, whatever the plan says; null lets the plan decide again. */
export class PinGuideDto {
  @Matches(/^(ST|DO)-\d{2,3}$/) code: string;
  @IsOptional() @IsUUID() membershipId: string | null;
}

export class OpenReadingDto {
  @IsText(1, 500) reason: string;
}

/** Words in an answer, as they were chosen: a range of an older text must not land on other words. */
export class ChosenWordsDto extends RangeDto {
  @IsUUID() answerId: string;
  @IsText(1, 21_000) words: string;
}

/** A thread in the guides of one reader, at one question. */
export class RewriteThreadDto {
  @IsText(1, 120) name: string;
  @IsText(0, 2000) text: string;
  /** Codes of the conversations in which it comes back. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(/^(ST|DO)-\d{2,3}$/, { each: true })
  codes: string[];
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ChosenWordsDto)
  words: ChosenWordsDto[];
}

/** Its id is made where it is written, so that sending it twice is sending it once. */
export class WriteThreadDto extends RewriteThreadDto {
  @IsUUID() id: string;
  @IsUUID() canonicalId: string;
}

export class JoinThreadsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  threadIds: string[];
  /** The joint thread they go to; a new one when left out. */
  @IsOptional() @IsUUID() jointId?: string | null;
  @IsText(1, 120) name: string;
  @IsText(0, 2000) text: string;
}

export class RenameThreadDto {
  @IsText(1, 120) name: string;
  @IsText(0, 2000) text: string;
  @IsSeen() seen?: Seen;
}

export class PartThreadsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  threadIds: string[];
}

/** Why a guide went to this reader, in numbers: names would tell who held the conversation. */
export class PlannedGuideDto {
  @IsText(1, 12) code: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  /** How many of the readers may read it; for the coordinator alone. */
  @IsOptional() @IsInt() @Min(1) mayRead: number | null;
  @IsBoolean() isPinned: boolean;
}

export class ReaderDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  @IsInt() @Min(0) guides: number;
  @IsOptional() @IsISO8601() handedInAt: string | null;
  @IsBoolean() isMe: boolean;
  /** For the coordinator, and for the reader. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PlannedGuideDto) plan: PlannedGuideDto[];
}

export class ReadWordsDto {
  @IsUUID() id: string;
  @IsUUID() answerId: string;
  @IsText(1, 12) code: string;
  @IsInt() @Min(0) start: number;
  @IsInt() @Min(1) end: number;
  @IsText(1, 21_000) words: string;
  /** The answer reads differently since. */
  @IsBoolean() isStale: boolean;
}

export type ReadThreadAbility = 'read' | 'write' | 'join';
export class ReadThreadDto {
  @IsUUID() id: string;
  @IsUUID() membershipId: string;
  @IsText(1, 300) readerName: string;
  @IsUUID() canonicalId: string;
  @IsText(1, 120) name: string;
  @IsText(0, 2000) text: string;
  /** Of conversations that still stand. */
  @IsArray() @IsString({ each: true }) codes: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReadWordsDto) words: ReadWordsDto[];
  /** What it became in the second stage. */
  @IsOptional() @IsUUID() jointId: string | null;
  @IsObject() can: Record<ReadThreadAbility, boolean>;
}

export type JointThreadAbility = 'read' | 'rename' | 'part' | 'carry';
export class JointThreadDto {
  @IsUUID() id: string;
  @IsUUID() canonicalId: string;
  @IsText(1, 120) name: string;
  @IsText(0, 2000) text: string;
  @IsArray() @IsUUID(undefined, { each: true }) threadIds: string[];
  @IsInt() @Min(0) readers: number;
  @IsInt() @Min(0) cases: number;
  @IsInt() @Min(0) casesOf: number;
  @IsInt() @Min(0) programmes: number;
  @IsInt() @Min(0) programmesOf: number;
  /** It came up with one reader alone. */
  @IsBoolean() isException: boolean;
  /** The red thread it became in the report. */
  @IsOptional() @IsUUID() themeId: string | null;
  @IsObject() can: Record<JointThreadAbility, boolean>;
}

export const readingStepKinds = ['join', 'part', 'rename', 'carry'] as const;
export type ReadingStepKind = (typeof readingStepKinds)[number];

/** How threads of one reader became threads of all. */
export class ReadingStepDto {
  @IsUUID() id: string;
  @IsIn(readingStepKinds) kind: ReadingStepKind;
  @IsOptional() @IsText(1, 300) byName: string | null;
  @IsISO8601() at: string;
  /** How the joint thread was called then. */
  @IsText(1, 120) jointName: string;
  @IsArray() @IsUUID(undefined, { each: true }) threadIds: string[];
  @IsOptional() @IsISO8601() undoneAt: string | null;
  @IsBoolean() canUndo: boolean;
}

export class CandidateReaderDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
}

export class ReadWordingDto {
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsText(1, 1000) text: string;
}

export class ReadQuestionDto {
  @IsUUID() canonicalId: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReadWordingDto) wordings: ReadWordingDto[];
}

export const readingStages = ['none', 'blind', 'together'] as const;
export type ReadingStage = (typeof readingStages)[number];
export type ReadingAbility = 'read' | 'plan' | 'open' | 'write' | 'join';

/** Reading in two stages: each alone first, then all together. */
export class ReadingDto {
  @IsUUID() plgId: string;
  @IsIn(readingStages) stage: ReadingStage;
  /** Handed in and standing; how many of them somebody reads. */
  @IsInt() @Min(0) conversations: number;
  @IsInt() @Min(0) guides: number;
  @IsOptional() @IsISO8601() openedAt: string | null;
  /** Why the first stage was closed before everyone was done; null when everyone was. */
  @IsOptional() @IsText(1, 500) openReason: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReaderDto) readers: ReaderDto[];
  /** Whom the coordinator can ask. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CandidateReaderDto) candidates: CandidateReaderDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReadQuestionDto) questions: ReadQuestionDto[];
  /** Mine, and of others what may be seen by now. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReadThreadDto) threads: ReadThreadDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => JointThreadDto) joint: JointThreadDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReadingStepDto) steps: ReadingStepDto[];
  @IsObject() can: Record<ReadingAbility, boolean>;
}
