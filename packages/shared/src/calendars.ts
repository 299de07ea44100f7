import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  MinLength,
  ValidateNested,
} from 'class-validator';
import { regions, type Region } from './institutions.ts';
import { schoolYearPattern } from './plgs.ts';
import { IsLocalDate, IsLocalTime, IsText } from './validation.ts';

export const calendarsProblems = {
  'closed_period.ends_before_start': 422,
  /** No holiday of this kind lasts that long, or that short. */
  'closed_period.length': 422,
  /** Lessons need a day of the week and a time; other kinds are whole days. */
  'closed_period.hours': 422,
  'closed_period.exists': 409,
  /** No calendar file, or one that breaks off; `line` says where. */
  'calendar_import.unreadable': 422,
  /** A table without the columns that we know. */
  'calendar_import.no_columns': 422,
  'calendar_import.too_many': 422,
  /** The preview says which rows and why; nothing was saved. */
  'calendar_import.rows_refused': 422,
} as const;

export const calendarsEvents = {
  'closedPeriod.added': 'calendars',
  'closedPeriod.removed': 'calendars',
  'calendar.imported': 'calendars',
  'calendarImport.undone': 'calendars',
} as const;

export const publicHolidayNames = [
  'new_years_day',
  'good_friday',
  'easter_sunday',
  'easter_monday',
  'queens_day',
  'kings_day',
  'liberation_day',
  'ascension_day',
  'whit_sunday',
  'whit_monday',
  'christmas_day',
  'boxing_day',
] as const;
export type PublicHolidayName = (typeof publicHolidayNames)[number];

/** The five of a school year: of each there is one, and an institution's own replaces that of its region. */
export const holidayKinds = [
  'autumn_holiday',
  'christmas_holiday',
  'spring_holiday',
  'may_holiday',
  'summer_holiday',
] as const;
/** Avoided where possible, never forbidden. */
export const softPeriodKinds = ['exam_weeks', 'placement_weeks', 'lessons'] as const;
export const closedPeriodKinds = [...holidayKinds, 'study_day', 'closure', ...softPeriodKinds] as const;
export type ClosedPeriodKind = (typeof closedPeriodKinds)[number];

export const dayBlockKinds = ['public_holiday', 'day_after', 'closed_period'] as const;
export type DayBlockKind = (typeof dayBlockKinds)[number];

/** Why a day is not free; `isHard` forbids it, otherwise it is only avoided. */
export class DayBlockDto {
  @IsIn(dayBlockKinds) kind: DayBlockKind;
  @IsBoolean() isHard: boolean;
  @IsOptional() @IsIn(publicHolidayNames) holiday: PublicHolidayName | null;
  @IsOptional() @IsIn(closedPeriodKinds) periodKind: ClosedPeriodKind | null;
  @IsOptional() @IsText(1, 200) label: string | null;
  @IsOptional() @IsText(1, 300) institutionName: string | null;
  /** Where the period was found; null for public holidays, which are computed. */
  @IsOptional() @IsText(1, 300) source: string | null;
}

export class CreateClosedPeriodDto {
  @IsIn(closedPeriodKinds) kind: ClosedPeriodKind;
  @IsText(1, 200) label: string;
  @IsLocalDate() from: string;
  @IsLocalDate() to: string;
  /** For lessons: on which days of the week between those dates. Monday is 1. */
  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays: number[];
  /** For lessons: from when to when. Empty for whole days. */
  @IsOptional() @IsLocalTime() startTime?: string;
  @IsOptional() @IsLocalTime() endTime?: string;
  /** Where this date was found, so that anyone can check it. */
  @IsText(1, 300) source: string;
}

export type ClosedPeriodAbility = 'read' | 'remove';
export class ClosedPeriodDto {
  /** Null for what the region says as long as the institution says nothing of its own. */
  @IsOptional() @IsUUID() id: string | null;
  @IsIn(closedPeriodKinds) kind: ClosedPeriodKind;
  @IsText(1, 200) label: string;
  @IsLocalDate() from: string;
  @IsLocalDate() to: string;
  @IsArray() @IsInt({ each: true }) weekdays: number[];
  @IsOptional() @IsLocalTime() startTime: string | null;
  @IsOptional() @IsLocalTime() endTime: string | null;
  @IsBoolean() isHard: boolean;
  @IsText(1, 300) source: string;
  @IsOptional() @IsLocalDate() retrievedOn: string | null;
  @IsObject() can: Record<ClosedPeriodAbility, boolean>;
}

export class CalendarQueryDto {
  @Matches(schoolYearPattern) schoolYear: string;
}

export class PublicHolidayDto {
  @IsLocalDate() on: string;
  @IsIn(publicHolidayNames) name: PublicHolidayName;
}

// — files —

export const calendarFileLimit = 300_000;

/** A CSV or ICS file as it was read from someone's disk. */
export class ReadCalendarFileDto {
  @IsText(1, 200) fileName: string;
  // Not trimmed, because its lines are counted. NUL and lone surrogates cannot be stored as text.
  @IsString()
  @MinLength(1)
  @MaxLength(calendarFileLimit)
  // oxlint-disable-next-line no-control-regex -- NUL is exactly what must be refused
  @Matches(/^[^\u0000\ud800-\udfff]*$/u)
  content: string;
  /** Where the file comes from; its name when left out. */
  @IsOptional() @IsText(1, 300) source?: string;
}

export const fileRowStatuses = ['new', 'same', 'replaces', 'ignored', 'refused'] as const;
export type FileRowStatus = (typeof fileRowStatuses)[number];
export const fileRowProblems = [
  'label_missing',
  'label_too_long',
  'date_missing',
  'date_unreadable',
  'ends_before_start',
  'length',
  'kind_unknown',
  'hours',
  'repeats',
  'twice',
  'appointment',
  'other_region',
] as const;
export type FileRowProblem = (typeof fileRowProblems)[number];

export class CalendarFileRowDto {
  /** The line of the file. */
  @IsInt() row: number;
  @IsIn(fileRowStatuses) status: FileRowStatus;
  @IsOptional() @IsIn(fileRowProblems) problem: FileRowProblem | null;
  @IsText(0, 300) label: string;
  @IsOptional() @IsIn(closedPeriodKinds) kind: ClosedPeriodKind | null;
  @IsOptional() @IsLocalDate() from: string | null;
  @IsOptional() @IsLocalDate() to: string | null;
  @IsArray() @IsInt({ each: true }) weekdays: number[];
  @IsOptional() @IsLocalTime() startTime: string | null;
  @IsOptional() @IsLocalTime() endTime: string | null;
  /** How many days it lasts, and how many it may last. */
  @IsOptional() @IsInt() days: number | null;
  @IsOptional() @IsText(0, 60) allowed: string | null;
  /** The days of the period of one's own that it replaces. */
  @IsOptional() @IsLocalDate() replacesFrom: string | null;
  @IsOptional() @IsLocalDate() replacesTo: string | null;
}

/** What a file would change, or has changed, row by row. */
export class CalendarFileDto {
  @IsText(1, 200) fileName: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CalendarFileRowDto) rows: CalendarFileRowDto[];
  /** The import, once it is saved; null before, and when there was nothing new. */
  @IsOptional() @IsUUID() importId: string | null;
}

export type CalendarImportAbility = 'read' | 'undo';
export class CalendarImportDto {
  @IsUUID() id: string;
  @IsText(1, 200) fileName: string;
  @IsISO8601() importedAt: string;
  @IsInt() added: number;
  @IsInt() replaced: number;
  @IsOptional() @IsISO8601() undoneAt: string | null;
  @IsObject() can: Record<CalendarImportAbility, boolean>;
}

/** When one institution is closed, each period with its source. */
export class CalendarDto {
  @Matches(schoolYearPattern) schoolYear: string;
  @IsUUID() institutionId: string;
  @IsText(1, 300) institutionName: string;
  @IsIn(regions) region: Region;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ClosedPeriodDto) periods: ClosedPeriodDto[];
  @IsBoolean() canEdit: boolean;
}

/** The calendars of everyone who takes part, for one school year. */
export class CalendarsDto {
  @Matches(schoolYearPattern) schoolYear: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CalendarDto) institutions: CalendarDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PublicHolidayDto) publicHolidays: PublicHolidayDto[];
  @IsISO8601() startsOn: string;
  @IsISO8601() endsOn: string;
}
