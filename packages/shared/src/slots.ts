import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { inviteAnswers, type InviteAnswer } from './invites.ts';
import { visitAudiences, type VisitAudience } from './assignments.ts';
import { IsLocalDate, IsLocalTime, IsText, IsSeen, type Seen } from './validation.ts';

/**
 * Whoever wanted to fill a moment and came too late gets `alternatives` in the facts: ids of moments that can still be
 * filled with the same audience, the nearest first.
 */
export const slotsProblems = {
  'slot.past': 409,
  'slot.overlaps': 409,
  /** Somebody of the programme has just filled it. */
  'slot.filled': 409,
  'slot.not_filled': 409,
  'slot.withdrawn': 409,
  /** As many conversations with this audience as were planned have a moment already. */
  'slot.enough': 409,
} as const;

export const slotsEvents = {
  'slot.offered': 'slots',
  'slot.moved': 'slots',
  'slot.filled': 'slots',
  'slot.freed': 'slots',
  'slot.withdrawn': 'slots',
  'slot.told': 'slots',
  'slot.answered': 'slots',
} as const;

/** On the wall clock of the group. */
export class OfferSlotDto {
  @IsLocalDate() date: string;
  @IsLocalTime() startTime: string;
  @IsLocalTime() endTime: string;
}

export class MoveSlotDto extends OfferSlotDto {
  @IsSeen() seen?: Seen;
}

export class FillSlotDto {
  @IsIn(visitAudiences) audience: VisitAudience;
  /** A room; never a name of who speaks. */
  @IsText(0, 120) place: string;
}

export const slotStates = ['offered', 'filled', 'withdrawn'] as const;
export type SlotState = (typeof slotStates)[number];
export type SlotAbility = 'read' | 'fill' | 'free' | 'move' | 'withdraw';

export class SlotReplyDto {
  @IsText(1, 300) name: string;
  @IsIn(inviteAnswers) answer: InviteAnswer;
}

/** Rooms that were agreed before at this programme. */
export class SlotPlacesDto {
  @IsArray() @IsString({ each: true }) places: string[];
}

/** A moment at which an interviewer can come; with whom they then speak is nowhere in it. */
export class SlotDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 300) interviewerName: string;
  @IsUUID() hostProgrammeId: string;
  @IsText(1, 300) hostProgrammeName: string;
  @IsIn(slotStates) state: SlotState;
  @IsISO8601() startsAt: string;
  @IsISO8601() endsAt: string;
  @IsLocalDate() date: string;
  @IsLocalTime() startTime: string;
  @IsLocalTime() endTime: string;
  @IsOptional() @IsIn(visitAudiences) audience: VisitAudience | null;
  @IsText(0, 120) place: string;
  @IsBoolean() isMine: boolean;
  /** What the calendars of those who agreed it answered since. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SlotReplyDto) replies: SlotReplyDto[];
  @IsObject() can: Record<SlotAbility, boolean>;
}
