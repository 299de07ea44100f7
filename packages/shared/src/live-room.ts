import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText } from './validation.ts';

/** What someone wants with the word. A question about how we work goes before everything else. */
export const handKinds = ['point', 'reaction', 'process'] as const;
export type HandKind = (typeof handKinds)[number];

/** By what a group decides who speaks next. */
export const queueRules = ['first_come', 'person', 'programme'] as const;
export type QueueRule = (typeof queueRules)[number];

export const queueReasons = ['process', ...queueRules, 'only'] as const;
export type QueueReason = (typeof queueReasons)[number];

// — what people say to the room —

export class MeetingMessageDto {
  @IsUUID() meetingId: string;
}

export class AdvanceAgendaDto extends MeetingMessageDto {
  /** Null when no item is under discussion. */
  @IsOptional() @IsUUID() itemId: string | null;
}

export class ExtendTimerDto extends MeetingMessageDto {
  @IsInt() @Min(-60) @Max(60) minutes: number;
}

/** Whether the minutes that were just added are all right. */
export class AnswerExtensionDto extends MeetingMessageDto {
  @IsUUID() itemId: string;
  @IsBoolean() agrees: boolean;
}

export class RaiseHandDto extends MeetingMessageDto {
  @IsBoolean() isRaised: boolean;
  @IsOptional() @IsIn(handKinds) kind?: HandKind;
}

/** Who leads from now on. */
export class HandOverDto {
  @IsUUID() membershipId: string;
}

export class ChooseQueueRuleDto extends MeetingMessageDto {
  @IsIn(queueRules) rule: QueueRule;
}

export class GiveFloorDto extends MeetingMessageDto {
  @IsUUID() membershipId: string;
}

// — what the room tells everyone —

export class RoomPersonDto {
  @IsUUID() userId: string;
  /** Their place in the group, or as a guest. */
  @IsOptional() @IsUUID() membershipId: string | null;
  @IsText(1, 300) name: string;
  @IsOptional() @IsUUID() programmeId: string | null;
  /** Where a guest comes from; null for members. */
  @IsOptional() @IsText(1, 300) guestFrom: string | null;
  /** May raise a hand, take a turn and vote; a guest without that right only follows. */
  @IsBoolean() takesPart: boolean;
  /** With the others in one place, where one screen stands for all of them. */
  @IsBoolean() inHall: boolean;
}

/** A hand, in the order in which people will speak. */
export class RoomHandDto {
  @IsUUID() userId: string;
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  @IsIn(handKinds) kind: HandKind;
  @IsISO8601() raisedAt: string;
  /** Why this one stands here. */
  @IsIn(queueReasons) reason: QueueReason;
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  /** Where a guest comes from; null for members. */
  @IsOptional() @IsText(1, 300) guestFrom: string | null;
}

export class RoomSpeakerDto {
  @IsUUID() userId: string;
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  @IsOptional() @IsText(1, 300) guestFrom: string | null;
  @IsIn(handKinds) kind: HandKind;
  @IsISO8601() since: string;
}

/** A rule that was chosen, or an order that the leader did not follow. */
export class QueueChangeDto {
  @IsISO8601() at: string;
  @IsIn(queueRules) rule: QueueRule;
  /** The place in the queue of whoever got the word instead of the first; null when a rule was chosen. */
  @IsOptional() @IsInt() place: number | null;
  @IsOptional() @IsText(1, 300) byName: string | null;
}

export class RoomQueueDto {
  @IsIn(queueRules) rule: QueueRule;
  @IsOptional() @ValidateNested() @Type(() => RoomSpeakerDto) speaker: RoomSpeakerDto | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RoomHandDto) hands: RoomHandDto[];
  /** Last one first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => QueueChangeDto) changes: QueueChangeDto[];
}

export class RoomClockDto {
  @IsUUID() itemId: string;
  @IsInt() minutes: number;
  @IsInt() elapsedMs: number;
  @IsOptional() @IsISO8601() runningSince: string | null;
}

/** The question whether added minutes are all right, and what was answered; never who answered what. */
export class RoomExtensionDto {
  @IsUUID() itemId: string;
  @IsInt() minutes: number;
  @IsInt() agree: number;
  @IsInt() disagree: number;
  @IsUUID(undefined, { each: true }) answeredUserIds: string[];
}

export class RoomLeaderDto {
  @IsUUID() userId: string;
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
}

/** What everyone in the room sees at this moment; sent whole after every change. */
export class RoomStateDto {
  @IsUUID() meetingId: string;
  /** The server's time when it was sent: the client's own clock may be wrong. */
  @IsISO8601() serverNow: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RoomPersonDto) present: RoomPersonDto[];
  @IsOptional() @ValidateNested() @Type(() => RoomLeaderDto) leader: RoomLeaderDto | null;
  @IsOptional() @IsUUID() currentItemId: string | null;
  @IsOptional() @ValidateNested() @Type(() => RoomClockDto) clock: RoomClockDto | null;
  /** Of every item on which time was spent or given. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => RoomClockDto) clocks: RoomClockDto[];
  @IsOptional() @ValidateNested() @Type(() => RoomExtensionDto) extension: RoomExtensionDto | null;
  @ValidateNested() @Type(() => RoomQueueDto) queue: RoomQueueDto;
  /** What later rooms tell, by their name. */
  @IsObject() also: Record<string, unknown>;
}
