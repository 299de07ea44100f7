import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { memberRoles, plgRoles, seatHolds, type PlgRole, type SeatHold } from './membership.ts';
import { IsAddress, IsText, IsSeen, type Seen } from './validation.ts';

export const membersProblems = {
  'member.exists': 409,
  'invitation.withdrawn': 410,
  'invitation.by_mail': 403,
} as const;

export const membersEvents = {
  'member.invited': 'members',
  'member.joined': 'members',
  'member.left': 'members',
  'role.changed': 'members',
} as const;

export class InviteMemberDto {
  @IsText(1, 300) name: string;
  @IsAddress() email: string;
  @IsOptional() @IsUUID() seatId?: string;
  @IsOptional() @IsIn(seatHolds) hold?: SeatHold;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(memberRoles, { each: true }) roles: PlgRole[];
  /** What this person is asked for, e.g. monitoring; shown to the group. */
  @IsOptional() @IsText(0, 300) task?: string;
}

export class AppointDto {
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(memberRoles, { each: true }) roles: PlgRole[];
  @IsOptional() @IsText(0, 300) task?: string;
  @IsSeen() seen?: Seen;
}

export type MemberAbility = 'read' | 'inviteAgain' | 'appoint' | 'replace' | 'handOver' | 'remove';
export class MemberDto {
  @IsUUID() id: string;
  @IsUUID() userId: string;
  @IsText(1, 300) name: string;
  @IsOptional() @IsUUID() seatId: string | null;
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  @IsOptional() @IsIn(seatHolds) hold: SeatHold | null;
  @IsArray() @IsIn(plgRoles, { each: true }) roles: PlgRole[];
  @IsText(0, 300) task: string;
  /** Still has to accept the invitation. */
  @IsBoolean() isInvited: boolean;
  /** Takes part for one meeting only, in someone's place. */
  @IsBoolean() isTemporary: boolean;
  @IsObject() can: Record<MemberAbility, boolean>;
}

/** The answer to an invitation: the link is shown to whoever invites, for when no mail server is set. */
export class InvitedDto {
  @ValidateNested() @Type(() => MemberDto) member: MemberDto;
  @IsText(1, 500) link: string;
}
