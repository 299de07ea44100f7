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
import { MeetingDto } from './cycles.ts';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const meetingRoomProblems = {
  'agenda.item_in_use': 409,
  'agenda.full': 409,
  'meeting.not_open': 409,
  'meeting.not_acting': 409,
  'room.not_joined': 409,
  'queue.no_hand': 409,
} as const;

export const meetingRoomEvents = {
  'agenda.changed': 'meeting-room',
  // What the live room tells everyone itself needs no hint.
  'agenda.advanced': null,
  'clock.changed': null,
  'clock.agreed': null,
  'hand.raised': null,
  'hand.lowered': null,
  'floor.given': null,
  'floor.finished': null,
  'queue.ruleChosen': null,
  'queue.overridden': null,
  'attendance.changed': 'meeting-room',
} as const;

/** Where the living minutes of an agenda item are: one text for each item. */
export const minutesText = { kind: 'minutes', field: 'text' } as const;

export const attendanceStates = ['present', 'excused'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

// — agenda —

export class CreateAgendaItemDto {
  @IsText(1, 200) title: string;
  @IsInt() @Min(1) @Max(480) minutes: number;
}

export class UpdateAgendaItemDto {
  @IsOptional() @IsText(1, 200) title?: string;
  @IsOptional() @IsInt() @Min(1) @Max(480) minutes?: number;
  @IsSeen() seen?: Seen;
}

export class PlaceAgendaItemDto {
  /** 1 for the first place. */
  @IsInt() @Min(1) @Max(60) position: number;
}

export type AgendaItemAbility = 'read' | 'edit' | 'minute';
export class AgendaItemDto {
  @IsUUID() id: string;
  @IsInt() position: number;
  @IsText(1, 200) title: string;
  @IsInt() minutes: number;
  /** Minutes given during the meeting, on top of what was planned. */
  @IsInt() extraMinutes: number;
  /** Time spent so far, until `runningSince` (or in all, when the clock stands still). */
  @IsInt() elapsedMs: number;
  @IsOptional() @IsISO8601() runningSince: string | null;
  @IsObject() can: Record<AgendaItemAbility, boolean>;
}

// — who was there —

export class RecordAttendanceDto {
  @IsUUID() membershipId: string;
  /** Null takes the entry away. */
  @IsOptional() @IsIn(attendanceStates) state: AttendanceState | null;
}

export class AttendeeDto {
  @IsUUID() membershipId: string;
  @IsUUID() userId: string;
  @IsText(1, 300) name: string;
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  /** Invited to this meeting without being a member. */
  @IsBoolean() isGuest: boolean;
  /** Acts for the seat of the programme in someone's place. */
  @IsBoolean() isSubstitute: boolean;
  @IsOptional() @IsIn(attendanceStates) state: AttendanceState | null;
  /** Was with others in one place. */
  @IsBoolean() inHall: boolean;
}

export class ProgrammeAttendanceDto {
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  /** Everyone who came as a guest, together. */
  @IsBoolean() areGuests: boolean;
  @IsInt() expected: number;
  @IsInt() present: number;
  /** Of those who were present. */
  @IsInt() inHall: number;
}

/** Everything durable about one meeting: the same page before, during and after. */
export class MeetingRoomDto {
  /** The server's time when this was sent; the clock of an item counts in it. */
  @IsISO8601() serverNow: string;
  @ValidateNested() @Type(() => MeetingDto) meeting: MeetingDto;
  @IsOptional() @IsUUID() currentItemId: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AgendaItemDto) agenda: AgendaItemDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AttendeeDto) attendees: AttendeeDto[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ProgrammeAttendanceDto)
  programmes: ProgrammeAttendanceDto[];
}
