import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { meetingStates, type MeetingState } from './cycles.ts';
import { IsText } from './validation.ts';

export const invitesProblems = {
  'invite.over': 409,
  'invite.moved': 409,
  'calendar_reply.unreadable': 422,
  'calendar_reply.unknown_event': 404,
  'calendar_reply.not_invited': 403,
  'calendar_reply.other_sender': 403,
} as const;

export const invitesEvents = {
  'invite.sent': 'invites',
  'invite.answered': 'invites',
} as const;

/** The words that calendars use too (PARTSTAT). */
export const inviteAnswers = ['accepted', 'tentative', 'declined'] as const;
export type InviteAnswer = (typeof inviteAnswers)[number];

export class AnswerInviteDto {
  @IsIn(inviteAnswers) answer: InviteAnswer;
  /** The moment that was on the screen: nobody agrees by accident to a time they never saw. */
  @IsISO8601() startsAt: string;
}

export class InviteeDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  /** Null as long as nothing was heard, which is no refusal. */
  @IsOptional() @IsIn(inviteAnswers) answer: InviteAnswer | null;
}

export class InvitedProgrammeDto {
  /** Null for those who come for no programme. */
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => InviteeDto) people: InviteeDto[];
}

/** Who comes to a meeting, per programme; names alone, no addresses. */
export class InvitesDto {
  @IsUUID() meetingId: string;
  @IsISO8601() startsAt: string;
  @IsOptional() @IsIn(inviteAnswers) mine: InviteAnswer | null;
  @IsBoolean() canAnswer: boolean;
  @IsInt() accepted: number;
  @IsInt() tentative: number;
  @IsInt() declined: number;
  @IsInt() silent: number;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => InvitedProgrammeDto)
  programmes: InvitedProgrammeDto[];
}

/** What a link in a mail shows to whoever holds it: one meeting and one answer. */
export class InviteLinkDto {
  @IsText(1, 300) name: string;
  @IsText(1, 300) plgName: string;
  @IsText(1, 200) title: string;
  @IsIn(meetingStates) state: MeetingState;
  @IsISO8601() startsAt: string;
  @IsISO8601() endsAt: string;
  @IsText(0, 200) location: string;
  @IsOptional() @IsIn(inviteAnswers) answer: InviteAnswer | null;
  @IsBoolean() canAnswer: boolean;
  /** Somebody else comes in this person's place. */
  @IsBoolean() isReplaced: boolean;
}

/** What became of a reply that a mail server passed on. */
export class CalendarReplyDto {
  /** Something older, or nothing new, is ignored. */
  @IsIn(['recorded', 'ignored']) outcome: 'recorded' | 'ignored';
}
