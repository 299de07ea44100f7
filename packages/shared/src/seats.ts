import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { seatHolds, type SeatHold } from './membership.ts';
import { IsAddress, IsText } from './validation.ts';

export const seatsProblems = {
  'substitution.other_seat': 409,
  'substitution.exists': 409,
  'substitution.substitutes_already': 409,
  'substitution.meeting_over': 409,
  'substitution.oneself': 422,
  'substitution.reads_along': 403,
} as const;

export const seatsEvents = {
  'substitution.arranged': 'seats',
  'substitution.withdrawn': 'seats',
  'seat.handedOver': 'members',
} as const;

/** Who comes instead: someone who already holds the seat too, or someone new by name and address. */
export class SubstituteInputDto {
  @IsOptional() @IsUUID() membershipId?: string;
  @IsOptional() @IsText(1, 300) name?: string;
  @IsOptional() @IsAddress() email?: string;
}

/** For one meeting. */
export class ArrangeSubstituteDto extends SubstituteInputDto {
  @IsUUID() replacedId: string;
}

export type SubstitutionAbility = 'read' | 'withdraw';
export class SubstitutionDto {
  @IsUUID() id: string;
  @IsUUID() meetingId: string;
  @IsUUID() seatId: string;
  @IsText(1, 300) programmeName: string;
  @IsUUID() replacedId: string;
  @IsText(1, 300) replacedName: string;
  @IsUUID() substituteId: string;
  @IsText(1, 300) substituteName: string;
  /** Still has to accept the invitation. */
  @IsBoolean() isInvited: boolean;
  @IsISO8601() arrangedAt: string;
  @IsObject() can: Record<SubstitutionAbility, boolean>;
}

/** The link is there when someone new was invited, for when no mail server is set. */
export class ArrangedDto {
  @ValidateNested() @Type(() => SubstitutionDto) substitution: SubstitutionDto;
  @IsOptional() @IsText(1, 500) link: string | null;
}

export class HandedOverDto {
  @IsUUID() membershipId: string;
  @IsOptional() @IsText(1, 500) link: string | null;
}

// — what a seat has been through, and who acts for it —

export class SeatHoldingDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  @IsIn(seatHolds) hold: SeatHold;
  @IsISO8601() from: string;
  /** Null as long as it lasts. */
  @IsOptional() @IsISO8601() until: string | null;
}

/** Someone came in someone's place, or will. */
export class SeatStandInDto {
  @IsUUID() id: string;
  @IsUUID() meetingId: string;
  @IsText(1, 200) meetingTitle: string;
  @IsISO8601() startsAt: string;
  @IsText(1, 300) substituteName: string;
  @IsText(1, 300) replacedName: string;
}

/** Who may give the one vote of a seat at the meeting that is under way or comes first. */
export class SeatVoteDto {
  @IsUUID() meetingId: string;
  @IsText(1, 200) meetingTitle: string;
  @IsISO8601() startsAt: string;
  @IsArray() acting: string[];
  /** Reads along at that meeting. */
  @IsArray() standingAside: string[];
}

export class SeatHistoryDto {
  @IsUUID() seatId: string;
  @IsText(1, 300) programmeName: string;
  /** Whoever holds it for the year, or did; the first one first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SeatHoldingDto) holdings: SeatHoldingDto[];
  /** Last meeting first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SeatStandInDto) standIns: SeatStandInDto[];
  @IsOptional() @ValidateNested() @Type(() => SeatVoteDto) vote: SeatVoteDto | null;
}
