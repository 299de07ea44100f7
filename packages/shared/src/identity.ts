import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IsAddress, IsPassword, IsText } from './validation.ts';
import { MembershipDto, VisitDto } from './membership.ts';

export const identityProblems = {
  'session.wrong_credentials': 401,
  'session.too_many_attempts': 429,
  'token.expired': 410,
  'user.email_taken': 409,
  'user.wrong_password': 409,
} as const;

export const identityEvents = {
  'session.opened': null,
  'session.refused': null,
  'session.closed': null,
  'session.closedEverywhere': null,
  'user.changed': 'session',
  'user.passwordChanged': null,
  'user.passwordResetAsked': null,
} as const;

export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

export const passwordLength = { min: 10, max: 200 } as const;

// — session —

export class SignInDto {
  @IsAddress() email: string;
  @IsPassword(1, 1000) password: string;
}

export class UserDto {
  @IsUUID() id: string;
  @IsText(1, 300) name: string;
  @IsAddress() email: string;
  @IsIn(locales) locale: Locale;
  @IsBoolean() isAdministrator: boolean;
}

export class SessionDto {
  @IsOptional() @ValidateNested() @Type(() => UserDto) user: UserDto | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => MembershipDto) memberships: MembershipDto[];
  /** Meetings of groups I am no member of, to which I was invited as a guest; those that are not long over. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => VisitDto) visits: VisitDto[];
  /** Came in with a mailed code, for one meeting and nothing else. */
  @IsBoolean() isVisitor: boolean;
  /** True when the installation holds the fictional example: every screen says so. */
  @IsBoolean() isDemo: boolean;
  /** True while nobody has set the installation up. */
  @IsBoolean() isEmpty: boolean;
  /** True while somebody keeps the installation and nothing is in it: a dossier may still come in. */
  @IsBoolean() awaitsDossier: boolean;
}

export class UpdateMeDto {
  @IsOptional() @IsText(1, 300) name?: string;
  @IsOptional() @IsIn(locales) locale?: Locale;
}

export class ChangePasswordDto {
  @IsPassword(1, 1000) current: string;
  @IsPassword(passwordLength.min, passwordLength.max) password: string;
}

export class AskPasswordResetDto {
  @IsAddress() email: string;
}

export class SetPasswordDto {
  @IsPassword(passwordLength.min, passwordLength.max) password: string;
}

/** What a link in a mail is for, before it is used. */
export class TokenDto {
  @IsIn(['invitation', 'password_reset']) kind: 'invitation' | 'password_reset';
  @IsText(1, 300) name: string;
  @IsAddress() email: string;
  @IsOptional() @IsText(1, 300) plgName: string | null;
  /** The person already chose a password: the link only adds the group. */
  @IsBoolean() hasPassword: boolean;
}

export class AcceptInvitationDto {
  @IsText(1, 300) name: string;
  /** Needed only by whoever has no password yet. */
  @IsOptional() @IsPassword(passwordLength.min, passwordLength.max) password?: string;
}
