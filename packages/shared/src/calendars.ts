import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { regions, type Region } from './institutions.ts';
import { schoolYearPattern } from './plgs.ts';
import { IsLocalDate, IsText } from './validation.ts';

export const calendarsProblems = {
  'closed_period.ends_before_start': 422,
  'closed_period.too_long': 422,
  'closed_period.exists': 409,
  'closed_period.region_year_unknown': 409,
} as const;

export const calendarsEvents = {
  'closedPeriod.added': 'calendars',
  'closedPeriod.removed': 'calendars',
  'calendar.prefilled': 'calendars',
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

export const dayBlockKinds = ['public_holiday', 'bridge_day', 'closed_period'] as const;
export type DayBlockKind = (typeof dayBlockKinds)[number];

/** Why a day is not free; `isHard` forbids it, otherwise it is only avoided. */
export class DayBlockDto {
  @IsIn(dayBlockKinds) kind: DayBlockKind;
  @IsBoolean() isHard: boolean;
  @IsOptional() @IsIn(publicHolidayNames) holiday: PublicHolidayName | null;
  @IsOptional() @IsText(1, 200) label: string | null;
  @IsOptional() @IsText(1, 300) institutionName: string | null;
}

export class CreateClosedPeriodDto {
  @IsText(1, 200) label: string;
  @IsLocalDate() from: string;
  @IsLocalDate() to: string;
  /** False for weeks that are better avoided: exams, placements. */
  @IsBoolean() isHard: boolean;
  /** Where this date was found, so that anyone can check it. */
  @IsText(1, 300) source: string;
}

export type ClosedPeriodAbility = 'read' | 'remove';
export class ClosedPeriodDto {
  @IsUUID() id: string;
  @IsText(1, 200) label: string;
  @IsLocalDate() from: string;
  @IsLocalDate() to: string;
  @IsBoolean() isHard: boolean;
  @IsText(1, 300) source: string;
  @IsOptional() @IsLocalDate() retrievedOn: string | null;
  @IsObject() can: Record<ClosedPeriodAbility, boolean>;
}

export class PrefillCalendarDto {
  @IsIn(regions) region: Region;
  @Matches(schoolYearPattern) schoolYear: string;
}

export class PublicHolidayDto {
  @IsLocalDate() on: string;
  @IsIn(publicHolidayNames) name: PublicHolidayName;
}

/** When one institution is closed, each period with its source. */
export class CalendarDto {
  @IsUUID() institutionId: string;
  @IsText(1, 300) institutionName: string;
  @IsIn(regions) region: Region;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ClosedPeriodDto) periods: ClosedPeriodDto[];
  /** Dates of the region can be taken over for this school year: we checked them. */
  @IsBoolean() canPrefill: boolean;
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
