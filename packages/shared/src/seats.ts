import { Type } from 'class-transformer';
import { IsBoolean, IsISO8601, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
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
