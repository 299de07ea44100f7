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
  ValidateNested,
} from 'class-validator';
import { DayBlockDto } from './calendars.ts';
import { IsLocalDate, IsLocalTime, IsText } from './validation.ts';

export const datePollsProblems = {
  'date_poll.closed': 409,
  'date_poll.exists': 409,
  'date_poll.needs_exception': 409,
  'date_poll.option_twice': 422,
  'date_poll.in_the_past': 422,
  'date_poll.meeting_fixed': 409,
} as const;

export const datePollsEvents = {
  'datePoll.opened': 'datePolls',
  'datePoll.optionAdded': 'datePolls',
  'datePoll.answered': 'datePolls',
  'datePoll.settled': 'datePolls',
  'datePoll.withdrawn': 'datePolls',
} as const;

export const datePollStates = ['open', 'settled', 'withdrawn'] as const;
export type DatePollState = (typeof datePollStates)[number];

/** What someone says about one date. Saying nothing is none of these. */
export const dateAnswers = ['yes', 'if_need_be', 'no'] as const;
export type DateAnswerValue = (typeof dateAnswers)[number];

/** Why a date is no plain choice: each has to be confirmed when it is chosen all the same. */
export const dateExceptions = ['lower_ranked', 'programme_missing', 'facilitator_missing'] as const;
export type DateException = (typeof dateExceptions)[number];

/** What decided between the date on top and the one after it. */
export const dateReasons = [
  'only_date',
  'open_day',
  'facilitator',
  'programmes',
  'yes',
  'if_need_be',
  'earlier',
] as const;
export type DateReason = (typeof dateReasons)[number];

// — asking —

export class DateOptionInputDto {
  @IsLocalDate() date: string;
  @IsLocalTime() startTime: string;
  @IsLocalTime() endTime: string;
}

export class CreateDatePollDto {
  /** Made by the client once per form, so that a second press or a retry asks nobody twice. */
  @IsUUID() key: string;
  /** The planned meeting to find a new date for; left out for a new meeting. */
  @IsOptional() @IsUUID() meetingId?: string;
  @IsText(1, 200) title: string;
  /** Without this person the group does not meet; left out nobody is needed in particular. */
  @IsOptional() @IsUUID() facilitatorId?: string;
  @IsOptional() @IsLocalDate() answerBy?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DateOptionInputDto)
  options: DateOptionInputDto[];
}

export class AnswerDateDto {
  @IsUUID() optionId: string;
  @IsIn(dateAnswers) answer: DateAnswerValue;
}

export class SettleDatePollDto {
  @IsUUID() optionId: string;
  /** That the exceptions of this date were seen and are meant. */
  @IsBoolean() isException: boolean;
}

// — what is shown —

export class DateOptionTimeDto {
  @IsUUID() id: string;
  @IsISO8601() startsAt: string;
  @IsISO8601() endsAt: string;
  /** What closes this day for a school that takes part. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => DayBlockDto) blocks: DayBlockDto[];
}

export class DateVoiceDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  @IsOptional() @IsIn(dateAnswers) answer: DateAnswerValue | null;
}

export class DateProgrammeDto {
  /** Null for those who answer for no programme. */
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  @IsBoolean() isRepresented: boolean;
  /** Somebody of it has not answered yet: it may still come. */
  @IsBoolean() mayStillCome: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DateVoiceDto) people: DateVoiceDto[];
}

export class DateConflictDto {
  @IsIn(['meeting']) kind: 'meeting';
  @IsOptional() @IsText(1, 200) title: string | null;
  @IsISO8601() startsAt: string;
  @IsISO8601() endsAt: string;
}

export class DateOptionDto extends DateOptionTimeDto {
  /** 1 for the date on top; null as long as nobody answered. */
  @IsOptional() @IsInt() rank: number | null;
  @IsInt() represented: number;
  @IsInt() yes: number;
  @IsInt() ifNeedBe: number;
  @IsInt() no: number;
  @IsInt() silent: number;
  @IsArray() @IsIn(dateExceptions, { each: true }) exceptions: DateException[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => DateProgrammeDto) programmes: DateProgrammeDto[];
  /** Mine alone, as are my own meetings at that time. */
  @IsOptional() @IsIn(dateAnswers) mine: DateAnswerValue | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DateConflictDto) conflicts: DateConflictDto[];
}

/** Why the date on top is on top: what decided, and the numbers of it and of the next. */
export class DateWinnerDto {
  @IsUUID() optionId: string;
  @IsIn(dateReasons) reason: DateReason;
  @IsOptional() @IsUUID() nextId: string | null;
}

export type DatePollAbility = 'read' | 'answer' | 'settle';
export class DatePollSummaryDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 200) title: string;
  @IsIn(datePollStates) state: DatePollState;
  @IsOptional() @IsUUID() meetingId: string | null;
  @IsOptional() @IsLocalDate() answerBy: string | null;
  @IsInt() asked: number;
  /** Who has said something about every date. */
  @IsInt() answered: number;
  @IsBoolean() haveIAnswered: boolean;
  @IsObject() can: Record<DatePollAbility, boolean>;
}

export class DatePollDto extends DatePollSummaryDto {
  @IsText(1, 300) plgName: string;
  @IsInt() programmes: number;
  @IsOptional() @IsText(1, 300) facilitatorName: string | null;
  @IsOptional() @IsUUID() settledOptionId: string | null;
  /** Best first once somebody has answered, in order of time before that. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => DateOptionDto) options: DateOptionDto[];
  @IsOptional() @ValidateNested() @Type(() => DateWinnerDto) winner: DateWinnerDto | null;
}

export class LinkedDateOptionDto extends DateOptionTimeDto {
  @IsOptional() @IsIn(dateAnswers) mine: DateAnswerValue | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DateConflictDto) conflicts: DateConflictDto[];
}

/** What a link in a mail shows to whoever holds it: the dates of one poll and the answers of one person. */
export class DatePollLinkDto {
  @IsText(1, 300) name: string;
  @IsText(1, 300) plgName: string;
  @IsText(1, 200) title: string;
  @IsIn(datePollStates) state: DatePollState;
  @IsOptional() @IsLocalDate() answerBy: string | null;
  @IsOptional() @IsUUID() settledOptionId: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => LinkedDateOptionDto) options: LinkedDateOptionDto[];
}
