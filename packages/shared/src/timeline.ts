import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { IsText } from './validation.ts';

/** The work a group does between its meetings, in the order of the year. */
export const workKinds = [
  'portraits',
  'protocols',
  'assignments',
  'interviews',
  'reports',
  'recommendations',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** How far one piece of work is: `done` of `total`; `total` 0 means it has not begun. */
export class WorkProgressDto {
  @IsIn(workKinds) kind: WorkKind;
  @IsInt() @Min(0) done: number;
  @IsInt() @Min(0) total: number;
}

export class TimelineMeetingDto {
  @IsUUID() id: string;
  @IsText(1, 300) title: string;
  @IsISO8601() startsAt: string;
  @IsISO8601() endsAt: string;
  @IsIn(['planned', 'open', 'held']) state: 'planned' | 'open' | 'held';
}

/** The year of a group: the spine of the navigation. */
export class TimelineDto {
  @IsUUID() plgId: string;
  /** First and last day of the school year, YYYY-MM-DD. */
  @IsISO8601() startsOn: string;
  @IsISO8601() endsOn: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TimelineMeetingDto) meetings: TimelineMeetingDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => WorkProgressDto) work: WorkProgressDto[];
  @IsOptional() @IsUUID() nextMeetingId: string | null;
}
