import { IsArray, IsIn, IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { IsText } from './validation.ts';

/** What someone may be in a group; roles add up. */
export const plgRoles = [
  'coordinator',
  'delegate',
  'interviewer',
  'author',
  'researcher',
  'quality_officer',
  'guest',
] as const;
export type PlgRole = (typeof plgRoles)[number];

/** What a member may be; guests are invited to one meeting and hold no place. */
export const memberRoles = plgRoles.filter((role) => role !== 'guest');

/** Someone holds a seat for good or in someone's place. */
export const seatHolds = ['delegate', 'substitute'] as const;
export type SeatHold = (typeof seatHolds)[number];

/** One of my places in a group. */
export class MembershipDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 300) plgName: string;
  @IsText(1, 20) schoolYear: string;
  @IsOptional() @IsUUID() seatId: string | null;
  @IsOptional() @IsUUID() programmeId: string | null;
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  @IsArray() @IsIn(plgRoles, { each: true }) roles: PlgRole[];
}

/** A meeting that I am a guest at. */
export class VisitDto {
  @IsUUID() meetingId: string;
  @IsUUID() plgId: string;
  @IsText(1, 300) plgName: string;
  @IsText(1, 200) title: string;
  @IsISO8601() startsAt: string;
  @IsISO8601() endsAt: string;
}
