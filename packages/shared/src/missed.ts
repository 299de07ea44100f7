import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, IsText } from './validation.ts';

/** How many days a meeting is shown as missed; meetings are about eight weeks apart. */
export const missedForDays = 90;

export const missedKinds = [
  'decision',
  'commitment',
  'insight',
  'question',
  'quote',
  'proposal',
  'passage',
  'portrait',
  'interviews',
] as const;
export type MissedKind = (typeof missedKinds)[number];

/** Nothing of it, some of it, all of it. */
export const missedExtents = ['none', 'part', 'whole'] as const;
export type MissedExtent = (typeof missedExtents)[number];

/** A stretch in which someone was not there; null when they did not come back. */
export class AbsenceDto {
  @IsISO8601() from: string;
  @IsOptional() @IsISO8601() until: string | null;
}

/** What a programme that was not there may still say, and how far the asking is. */
export class MissedAskDto {
  @IsUUID() proposalId: string;
  /** My programme may still answer. */
  @IsBoolean() isMine: boolean;
  @IsOptional() @IsISO8601() until: string | null;
  @IsInt() answered: number;
  @IsInt() seatCount: number;
}

/** One thing that came about while someone was away. */
export class MissedItemDto {
  @IsIn(missedKinds) kind: MissedKind;
  /** With `kind` its identity. */
  @IsUUID() id: string;
  /** Empty for conversations: of those only the number is told. */
  @IsText(0, 4000) text: string;
  @IsOptional() @IsText(1, 300) agendaItemTitle: string | null;
  /** It is mine, of my seat, or about me. */
  @IsBoolean() isForMe: boolean;
  @IsOptional() @IsText(1, 300) ownerName: string | null;
  @IsOptional() @IsLocalDate() dueOn: string | null;
  @IsInt() count: number;
  @IsOptional() @ValidateNested() @Type(() => MissedAskDto) ask: MissedAskDto | null;
  @IsBoolean() isSeen: boolean;
}

export class MissedSummaryDto {
  @IsUUID() meetingId: string;
  @IsUUID() plgId: string;
  @IsText(1, 300) plgName: string;
  @IsText(1, 300) title: string;
  @IsISO8601() startsAt: string;
  @IsIn(missedExtents) extent: MissedExtent;
  /** What is on the badge. */
  @IsInt() unseen: number;
}

/** What someone missed of one meeting, and since. */
export class MissedDto extends MissedSummaryDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => AbsenceDto) absences: AbsenceDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => MissedItemDto) items: MissedItemDto[];
}

export class SeenItemDto {
  @IsIn(missedKinds) kind: MissedKind;
  @IsUUID() id: string;
}

export class AcknowledgeMissedDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SeenItemDto)
  items: SeenItemDto[];
}
