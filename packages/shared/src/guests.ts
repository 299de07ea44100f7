import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
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
import { memberRoles, seatHolds, type PlgRole, type SeatHold } from './membership.ts';
import { IsAddress, IsText } from './validation.ts';

export const guestsProblems = {
  'guest.is_member': 409,
  'guest.exists': 409,
  'guest.revoked': 410,
  'guest.over': 410,
  'guest.code_wrong': 422,
  'guest.code_expired': 410,
  'guest.too_many_codes': 429,
  'guest.reads_along': 403,
} as const;

export const guestsEvents = {
  'guest.invited': 'guests',
  'guest.codeSent': null,
  'guest.codeRefused': null,
  'guest.entered': 'guests',
  'guest.granted': 'guests',
  'guest.revoked': 'guests',
  'guest.takenIn': 'guests',
} as const;

/** How many digits a mailed code has, how long it works and how many wrong tries it bears. */
export const guestCode = { digits: 6, minutes: 10, tries: 5, perHour: 5 } as const;

// — inviting —

export class InviteGuestDto {
  @IsText(1, 300) name: string;
  @IsAddress() email: string;
  /** For which programme, school or company; in the guest's own words. */
  @IsText(1, 300) programme: string;
  /** Raises a hand, takes a turn, writes and votes along; without it a guest only follows. */
  @IsBoolean() takesPart: boolean;
}

export class GrantGuestDto {
  @IsBoolean() takesPart: boolean;
}

/** Makes a guest a member; what they contributed as a guest stays theirs. */
export class TakeInGuestDto {
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(memberRoles, { each: true }) roles: PlgRole[];
  @IsOptional() @IsUUID() seatId?: string;
  @IsOptional() @IsIn(seatHolds) hold?: SeatHold;
}

export type GuestAbility = 'read' | 'grant' | 'revoke' | 'takeIn';
export class GuestDto {
  @IsUUID() id: string;
  @IsUUID() meetingId: string;
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  @IsText(1, 300) programme: string;
  @IsBoolean() takesPart: boolean;
  /** Null until they came in for the first time. */
  @IsOptional() @IsISO8601() enteredAt: string | null;
  @IsObject() can: Record<GuestAbility, boolean>;
}

/** The link is shown to whoever invites, for when no mail server is set. */
export class InvitedGuestDto {
  @ValidateNested() @Type(() => GuestDto) guest: GuestDto;
  @IsText(1, 500) link: string;
}

export class TakenInDto {
  @IsText(1, 500) link: string;
}

// — coming in —

/** What the link in the letter is for, before the code is asked. */
export class GuestInvitationDto {
  @IsUUID() meetingId: string;
  @IsText(1, 300) plgName: string;
  @IsText(1, 200) meetingTitle: string;
  @IsISO8601() startsAt: string;
  @IsISO8601() endsAt: string;
  @IsText(1, 300) name: string;
  @IsText(1, 300) programme: string;
  /** Where codes go, made unreadable for whoever found the link: `n…@roc.example`. */
  @IsText(1, 300) mailedTo: string;
}

export class EnterAsGuestDto {
  @IsText(1, 300) name: string;
  @IsText(1, 300) programme: string;
  @Matches(/^\d{6}$/) code: string;
}
