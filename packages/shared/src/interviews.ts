import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
  ValidateNested,
} from 'class-validator';
import { AskConditionDto } from './conditions.ts';
import { protocolAudiences, questionKinds, type ProtocolAudience, type QuestionKind } from './protocols.ts';
import { IsSeen, IsMoment, IsText, type Seen } from './validation.ts';

export const interviewsProblems = {
  'interview.own_programme': 409,
  /** It was said since that this interviewer does not go there. */
  'interview.conflict': 409,
  /** Its interviewer stopped interviewing; a conversation that had begun is still theirs to hand in. */
  'interview.visit_ended': 409,
  'interview.no_consent': 409,
  'interview.protocol_not_frozen': 409,
  'interview.other_version': 409,
  'interview.question_elsewhere': 409,
  'interview.submitted': 409,
  'interview.not_submitted': 409,
  'interview.withdrawn': 410,
  'interview.incomplete': 409,
  'interview.id_taken': 409,
  'interview.one_per_respondent': 409,
  'interview.code_taken': 409,
} as const;

export const interviewsEvents = {
  'interview.started': 'interviews',
  // Nobody else's screen shows how a conversation proceeds.
  'interview.answered': null,
  'interview.submitted': 'interviews',
  'interview.corrected': 'interviews',
  'interview.released': 'interviews',
  'interview.withdrawn': 'interviews',
  'respondents.erased': 'respondents',
  'respondent.looked_at': null,
} as const;

/** What two people wrote down of one answer, brought together. */
const longestText = 20_100;

/** A line of a question, as it stands in the protocol. */
const line = /^\P{Cc}{1,300}$/u;

export const interviewStates = ['started', 'submitted', 'withdrawn'] as const;
export type InterviewState = (typeof interviewStates)[number];

// — what the device sends; every id is made there, so that sending twice is the same as sending once —

export class StartRespondentDto {
  @IsUUID() id: string;
  /** Kept apart, encrypted, and shown to the interviewer alone. */
  @IsOptional() @IsText(1, 200) name?: string | null;
}

/** Starts a conversation. Without the moment of consent and the text it was given to, there is none. */
export class StartInterviewDto {
  @IsUUID() id: string;
  @IsUUID() assignmentId: string;
  @IsUUID() protocolVersionId: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsMoment() startedAt: string;
  @IsMoment() consentAt: string;
  @IsText(1, 20) consentVersion: string;
  /** A permission of its own: words may be shown to others by code. What is not said is no. */
  @IsOptional() @IsBoolean() mayQuote?: boolean;
  /** Then nothing that points to them is kept, and nothing quoted, unless a parent agreed. */
  @IsOptional() @IsBoolean() isUnder16?: boolean;
  @IsOptional() @IsBoolean() hasParentConsent?: boolean;
  @ValidateNested() @Type(() => StartRespondentDto) respondent: StartRespondentDto;
}

export class AnswerCellDto {
  @Matches(line) row: string;
  @Matches(line) choice: string;
}

/** What was asked on, from the list or on the spot, and what was said to it. */
export class FollowUpDto {
  @IsText(0, 500) asked: string;
  @IsText(0, 5000) answer: string;
}

/** What was said to one question. */
export class AnswerContentDto {
  @IsText(0, 10_000) text: string;
  @IsOptional() @IsInt() @Min(0) @Max(10) scale: number | null;
  /** One of the options of a question that has them. */
  @IsOptional() @IsText(1, 300) choice: string | null;
  // A device that was not updated yet knows nothing of these and leaves them out.
  @IsOptional() @IsNumber() @Min(-1e9) @Max(1e9) number?: number | null;
  /** Options in the order they were put in. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @Matches(line, { each: true })
  ranking?: string[];
  /** What was chosen in each row. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => AnswerCellDto)
  cells?: AnswerCellDto[];
  /** By the words of a probe, or of one's own for what stood in no list. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => FollowUpDto)
  followUps?: FollowUpDto[];
  /** The text is literally what was said. */
  @IsBoolean() isQuote: boolean;
  /** About health, belief, origin and the like. */
  @IsOptional() @IsBoolean() isSensitive?: boolean;
  /** What looked like a name and is to stay. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @Matches(line, { each: true })
  namesKept?: string[];
  /** The probes that were asked, as they stand in the protocol. */
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @Matches(/^\P{Cc}{1,500}$/u, { each: true })
  probes: string[];
  /** Why this question was not answered; then there is no answer. */
  @IsOptional() @IsText(1, 500) skipReason: string | null;
}

/** One revision of one answer. `id` is the key: the same one twice is stored once. */
export class AnswerRevisionDto extends AnswerContentDto {
  @IsUUID() id: string;
  @IsUUID() questionId: string;
  /** Counts up per question on the device; of two revisions the higher one stands, then the higher id. */
  @IsInt() @Min(1) @Max(1_000_000) revision: number;
}

export class RecordAnswersDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AnswerRevisionDto)
  answers: AnswerRevisionDto[];
}

/** The keys that are now in the database, whether this message or an earlier one brought them. */
export class RecordedAnswersDto {
  @IsArray() @IsUUID(undefined, { each: true }) stored: string[];
}

export class CorrectAnswerDto {
  @IsUUID() questionId: string;
  @IsText(1, longestText) text: string;
  @IsText(1, 500) reason: string;
  @IsSeen() seen?: Seen;
}

// — what the interviewer gets back —

export class OwnAnswerDto extends AnswerRevisionDto {
  @IsText(0, longestText) override text: string;
  @IsOptional() @IsISO8601() correctedAt: string | null;
  /** Since when others read what was marked as sensitive. */
  @IsOptional() @IsISO8601() releasedAt?: string | null;
}

export class ReleaseAnswerDto {
  @IsUUID() questionId: string;
}

export type InterviewAbility = 'read' | 'answer' | 'submit' | 'correct' | 'withdraw';
export class InterviewDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() assignmentId: string;
  @IsUUID() protocolVersionId: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  /** The respondent's code, e.g. ST-01. */
  @IsText(1, 12) code: string;
  @IsText(1, 300) hostProgrammeName: string;
  @IsIn(interviewStates) state: InterviewState;
  @IsISO8601() startedAt: string;
  @IsOptional() @IsISO8601() consentAt: string | null;
  @IsOptional() @IsText(1, 20) consentVersion: string | null;
  /** False once somebody said no to a recording, or is too young to say yes alone. */
  @IsBoolean() mayRecord: boolean;
  @IsOptional() @IsISO8601() submittedAt: string | null;
  @IsOptional() @IsISO8601() withdrawnAt: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => OwnAnswerDto) answers: OwnAnswerDto[];
  @IsObject() can: Record<InterviewAbility, boolean>;
}

/** Who is behind the code: for the interviewer's eyes alone. */
export class RespondentDto {
  @IsText(1, 12) code: string;
  @IsOptional() @IsText(1, 200) name: string | null;
  /** When the name will be erased as things stand; null when that has been done. */
  @IsOptional() @IsISO8601() eraseAt: string | null;
}

export class TaskQuestionDto {
  @IsUUID() id: string;
  /** By which conditions know it. */
  @IsUUID() lineageId: string;
  @IsInt() @Min(1) position: number;
  @IsText(1, 1000) text: string;
  @IsText(0, 2000) explanation: string;
  @IsIn(questionKinds) kind: QuestionKind;
  /** A scale runs from 1 to this number. */
  @IsOptional() @IsInt() scaleMax: number | null;
  @IsText(0, 100) scaleLow: string;
  @IsText(0, 100) scaleHigh: string;
  @IsArray() @IsString({ each: true }) options: string[];
  @IsArray() @IsString({ each: true }) rows: string[];
  @IsText(0, 60) unit: string;
  @IsOptional() @IsNumber() numberMin: number | null;
  @IsOptional() @IsNumber() numberMax: number | null;
  /** May stay unanswered without a reason. */
  @IsBoolean() isOptional: boolean;
  @IsOptional() @ValidateNested() @Type(() => AskConditionDto) condition: AskConditionDto | null;
  @IsArray() @IsString({ each: true }) probes: string[];
}

/** The questions for one audience as they were frozen, with the text that is read out first. */
export class TaskGuideDto {
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsUUID() protocolVersionId: string;
  @IsText(1, 20) versionName: string;
  /** A new conversation takes this version; an older one is here because a conversation with it is under way. */
  @IsBoolean() isCurrent: boolean;
  @IsText(1, 6000) consentText: string;
  @IsText(1, 20) consentVersion: string;
  @IsInt() @Min(0) planned: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TaskQuestionDto) questions: TaskQuestionDto[];
}

/** One visit I was asked to make, with everything that is needed to hold its conversations without a network. */
export class InterviewTaskDto {
  @IsUUID() assignmentId: string;
  @IsUUID() plgId: string;
  @IsText(1, 300) plgName: string;
  @IsText(1, 300) hostProgrammeName: string;
  /** Why no conversation can start now, as a problem code; null when one can. */
  @IsOptional() @IsText(1, 60) refusal: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TaskGuideDto) guides: TaskGuideDto[];
}

/** All that a phone takes along before it loses the network. */
export class InterviewKitDto {
  /** Whose it is: a device keeps it only for this person. */
  @IsUUID() userId: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => InterviewTaskDto) tasks: InterviewTaskDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => InterviewDto) interviews: InterviewDto[];
}

// — what the others may see —

/** How far the visit to one programme is. Never who spoke, never what was said. */
export class HostProgressDto {
  @IsUUID() programmeId: string;
  @IsText(1, 300) programmeName: string;
  @IsInt() @Min(0) held: number;
  @IsInt() @Min(0) planned: number;
}

/** One visit, one audience: what was agreed, what began, what was handed in and what still has to be. */
export class AudienceProgressDto {
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsInt() @Min(0) planned: number;
  @IsInt() @Min(0) held: number;
  @IsInt() @Min(0) handedIn: number;
  @IsInt() @Min(0) missing: number;
}

/** The same per visitor, for whoever keeps the year moving. */
export class VisitorProgressDto extends HostProgressDto {
  @IsUUID() assignmentId: string;
  @IsText(1, 300) visitorName: string;
  @IsInt() @Min(0) underway: number;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AudienceProgressDto)
  audiences: AudienceProgressDto[];
}

export class InterviewProgressDto {
  @IsUUID() plgId: string;
  @IsInt() @Min(0) held: number;
  @IsInt() @Min(0) planned: number;
  /** Of what was planned; one conversation too many here makes up for none elsewhere. */
  @IsInt() @Min(0) missing: number;
  /** The programmes whose progress I may see: all for the coordinator, my own for a host. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => HostProgressDto) hosts: HostProgressDto[];
  /** Only for the coordinator. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => VisitorProgressDto) visitors: VisitorProgressDto[];
  @IsObject() can: { readAnswers: boolean; interview: boolean };
}

export class ReadFollowUpDto extends FollowUpDto {
  /** It stood in the guide. */
  @IsBoolean() isPlanned: boolean;
}

/** `tell`: say in other words what it says, under its code. */
export type AnswerAbility = 'read' | 'quote' | 'tell';
/**
 * A submitted answer as authors and researchers read it: the code, never the name, the visitor, the visited programme
 * or a moment from which these could be told.
 */
export class AnswerDto {
  @IsUUID() id: string;
  @IsText(1, 12) code: string;
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsUUID() questionId: string;
  @IsUUID() protocolVersionId: string;
  @IsText(1, 20) versionNumber: string;
  /** The same for every wording of one question, in every version that carries it on. */
  @IsUUID() canonicalId: string;
  @IsInt() @Min(1) questionPosition: number;
  @IsText(1, 1000) questionText: string;
  @IsIn(questionKinds) kind: QuestionKind;
  @IsArray() @IsString({ each: true }) options: string[];
  @IsArray() @IsString({ each: true }) rows: string[];
  @IsText(0, 60) unit: string;
  @IsText(0, longestText) text: string;
  @IsOptional() @IsInt() scale: number | null;
  @IsOptional() @IsInt() scaleMax: number | null;
  @IsOptional() @IsText(1, 300) choice: string | null;
  @IsOptional() @IsNumber() number: number | null;
  @IsArray() @IsString({ each: true }) ranking: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AnswerCellDto) cells: AnswerCellDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReadFollowUpDto) followUps: ReadFollowUpDto[];
  @IsBoolean() isQuote: boolean;
  @IsOptional() @IsText(1, 500) skipReason: string | null;
  @IsObject() can: Record<AnswerAbility, boolean>;
}
