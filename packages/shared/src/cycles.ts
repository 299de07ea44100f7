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
  IsUrl,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DayBlockDto } from './calendars.ts';
import { IsLocalDate, IsLocalTime, IsText, IsSeen, type Seen } from './validation.ts';

export const cyclesProblems = {
  'cycle.already_planned': 409,
  'cycle.bounds_exclude_target': 422,
  'cycle.dates_out_of_order': 422,
  'cycle.mean_out_of_bounds': 422,
  /** Somebody moved a meeting after these moves were looked at. */
  'cycle.plan_outdated': 409,
  'meeting.closed_day': 409,
  'meeting.exists': 409,
  'meeting.ends_before_start': 422,
  'meeting.time_does_not_exist': 422,
} as const;

export const cyclesEvents = {
  'cycle.planned': 'meetings',
  'meeting.planned': 'meetings',
  'meeting.changed': 'meetings',
  'meeting.moved': 'meetings',
  'meeting.cancelled': 'meetings',
  'meeting.opened': 'meetings',
  'meeting.held': 'meetings',
  'meeting.handedOver': 'meetings',
  'calendarFeed.renewed': 'calendarFeed',
  'calendarFeed.withdrawn': 'calendarFeed',
} as const;

/** A link to whatever video service the group uses. */
export function IsJoinUrl(): PropertyDecorator {
  return (target, key) => {
    IsUrl({ protocols: ['https'], require_protocol: true, disallow_auth: true })(target, key as string);
    MaxLength(500)(target, key as string);
  };
}

/** Here among us, at an address elsewhere, or that address in a frame of our page. */
export const callKinds = ['built_in', 'link', 'frame'] as const;
export type CallKind = (typeof callKinds)[number];

export const meetingStates = ['planned', 'open', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

// — planning —

export class PlanCycleDto {
  @IsLocalDate() startOn: string;
  /** Monday is 1. */
  @IsInt() @Min(1) @Max(7) weekday: number;
  @IsInt() @Min(1) @Max(12) meetings: number;
  @IsInt() @Min(1) @Max(26) targetWeeks: number;
  @IsInt() @Min(1) @Max(26) minWeeks: number;
  @IsInt() @Min(1) @Max(26) maxWeeks: number;
  /** Dates that stay as they are, from the first meeting on; the rest is solved. */
  @IsArray() @ArrayMaxSize(12) @IsLocalDate(true) kept: string[];
  /** The hours matter for lessons only: a morning lesson does not hinder an afternoon. */
  @IsLocalTime() startTime: string;
  @IsLocalTime() endTime: string;
  /** Institutions that are welcome but not required: their closed days are avoided, not forbidden. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  optionalInstitutionIds?: string[];
}

export class PlannedMeetingDto {
  @IsInt() number: number;
  @IsLocalDate() on: string;
  @IsBoolean() isKept: boolean;
  @IsOptional() @IsInt() gapDays: number | null;
  @IsBoolean() isWithinBounds: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DayBlockDto) blocks: DayBlockDto[];
}

/** A week nearer to the target than the chosen one, with its reasons; free when there are none. */
export class SkippedWeekDto {
  @IsInt() number: number;
  @IsLocalDate() on: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DayBlockDto) blocks: DayBlockDto[];
  @IsArray() @IsLocalDate(true) nearestFree: string[];
}

export class StrictDateDto {
  @IsLocalDate() on: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DayBlockDto) blocks: DayBlockDto[];
}

export class StuckDto {
  @IsInt() number: number;
  @IsLocalDate() from: string;
  @IsLocalDate() to: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SkippedWeekDto) skipped: SkippedWeekDto[];
}

export class CyclePlanDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PlannedMeetingDto) meetings: PlannedMeetingDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SkippedWeekDto) skipped: SkippedWeekDto[];
  /** What a plain "every n weeks" would give. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => StrictDateDto) strict: StrictDateDto[];
  @IsOptional() @IsNumber() meanWeeks: number | null;
  @IsInt() deviationDays: number;
  @IsOptional() @ValidateNested() @Type(() => StuckDto) stuck: StuckDto | null;
}

export class PlannedDateDto {
  @IsLocalDate() on: string;
  @IsText(1, 200) title: string;
}

export class CreateCycleDto extends PlanCycleDto {
  /** Made by the client once per form, so that a second press or a retry plans no second cycle. */
  @IsUUID() key: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => PlannedDateDto)
  planned: PlannedDateDto[];
  @IsOptional() @IsText(0, 200) location?: string;
  @IsOptional() @IsJoinUrl() joinUrl?: string;
}

// — planning again —

export class ReplanMeetingDto {
  /** The day that someone chose for this meeting; left out to find one. */
  @IsOptional() @IsLocalDate() date?: string;
}

export class SeriesMeetingDto {
  @IsUUID() meetingId: string;
  @IsInt() number: number;
  @IsText(1, 200) title: string;
  /** What these dates were made from; goes back along with the move. */
  @IsInt() sequence: number;
  @IsLocalDate() from: string;
  @IsLocalDate() on: string;
  @IsBoolean() isMoved: boolean;
  @IsOptional() @IsInt() gapDays: number | null;
  @IsBoolean() isWithinBounds: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DayBlockDto) blocks: DayBlockDto[];
}

/** The meetings of a year on the dates that one choice would give them. */
export class SeriesDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => SeriesMeetingDto) meetings: SeriesMeetingDto[];
  @IsInt() deviationDays: number;
  @IsOptional() @IsNumber() meanWeeks: number | null;
  @IsInt() moved: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SkippedWeekDto) skipped: SkippedWeekDto[];
}

/** Two ways out, side by side. Nothing has moved yet. */
export class ReplanDto {
  @IsUUID() meetingId: string;
  @IsInt() targetWeeks: number;
  @ValidateNested() @Type(() => SeriesDto) current: SeriesDto;
  /** Only this meeting; null when no day is free between its neighbours. */
  @IsOptional() @ValidateNested() @Type(() => SeriesDto) smallest: SeriesDto | null;
  /** This meeting and all after it; null when they cannot all be placed. */
  @IsOptional() @ValidateNested() @Type(() => SeriesDto) onwards: SeriesDto | null;
}

export class MeetingMoveDto {
  @IsUUID() meetingId: string;
  @IsLocalDate() date: string;
  @IsInt() @Min(0) sequence: number;
}

export class MoveMeetingsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique(({ meetingId }: MeetingMoveDto) => meetingId)
  @ValidateNested({ each: true })
  @Type(() => MeetingMoveDto)
  moves: MeetingMoveDto[];
}

// — meetings —

export class CreateMeetingDto {
  @IsText(1, 200) title: string;
  @IsLocalDate() date: string;
  @IsLocalTime() startTime: string;
  @IsLocalTime() endTime: string;
}

export class MoveMeetingDto {
  @IsLocalDate() date: string;
  @IsLocalTime() startTime: string;
  @IsLocalTime() endTime: string;
  @IsSeen() seen?: Seen;
}

export class UpdateMeetingDto {
  @IsOptional() @IsText(1, 200) title?: string;
  @IsOptional() @IsText(0, 1000) goal?: string;
  @IsOptional() @IsText(0, 200) location?: string;
  /** Null takes the link away. */
  @IsOptional() @IsJoinUrl() joinUrl?: string | null;
  @IsSeen() seen?: Seen;
}

export type MeetingAbility =
  'read' | 'edit' | 'move' | 'cancel' | 'lead' | 'follow' | 'attend' | 'takePart' | 'minute';
export class MeetingDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 300) plgName: string;
  /** Its place in the year, cancelled meetings left out. */
  @IsOptional() @IsInt() number: number | null;
  @IsText(1, 200) title: string;
  @IsText(0, 1000) goal: string;
  @IsIn(meetingStates) state: MeetingState;
  @IsISO8601() startsAt: string;
  @IsISO8601() endsAt: string;
  /** The same on the wall clock of the group. */
  @IsLocalDate() date: string;
  @IsLocalTime() startTime: string;
  @IsLocalTime() endTime: string;
  @IsText(1, 60) timeZone: string;
  @IsText(0, 200) location: string;
  @IsOptional() @IsJoinUrl() joinUrl: string | null;
  @IsIn(callKinds) callKind: CallKind;
  @IsInt() sequence: number;
  /** What closes this day for a school that takes part; a calendar may have changed after planning. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => DayBlockDto) conflicts: DayBlockDto[];
  @IsObject() can: Record<MeetingAbility, boolean>;
}

export class CycleDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsInt() targetWeeks: number;
  @IsInt() minWeeks: number;
  @IsInt() maxWeeks: number;
  @IsInt() weekday: number;
  @IsLocalTime() startTime: string;
  @IsLocalTime() endTime: string;
  @IsArray() @IsUUID(undefined, { each: true }) optionalInstitutionIds: string[];
}

/** The planned year; without a cycle it is still to be planned. */
export class YearDto {
  @IsOptional() @ValidateNested() @Type(() => CycleDto) cycle: CycleDto | null;
  @IsOptional() @IsNumber() meanWeeks: number | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => MeetingDto) meetings: MeetingDto[];
}

/** My own calendar address. It is a secret: it is shown once, when it is made. */
export class CalendarFeedDto {
  @IsOptional() @IsISO8601() madeAt: string | null;
  @IsOptional() @IsText(1, 500) url: string | null;
}
