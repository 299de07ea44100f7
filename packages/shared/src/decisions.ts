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
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const decisionsProblems = {
  'decision.superseded_by_itself': 422,
  /** What takes the place of a decision must itself still stand. */
  'decision.successor_superseded': 409,
  'decision.already_superseded': 409,
} as const;

export const decisionsEvents = {
  'decision.made': 'decisions',
  'decision.changed': 'decisions',
  'decision.withdrawn': 'decisions',
  'decision.superseded': 'decisions',
  'decision.reinstated': 'decisions',
} as const;

/** Computed, never stored: a window of days runs out by itself. */
export const decisionStatuses = ['standing', 'provisional', 'contested', 'superseded'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

export class MakeDecisionDto {
  @IsText(1, 2000) text: string;
  @IsOptional() @IsUUID() agendaItemId?: string;
}

export class UpdateDecisionDto {
  @IsText(1, 2000) text: string;
  @IsSeen() seen?: Seen;
}

/** Who keeps an eye on a decision, and when the group looks at it again. */
export class StewardDecisionDto {
  /** Null when nobody in particular does. */
  @IsOptional() @IsUUID() ownerId: string | null;
  /** Null when it needs no second look. */
  @IsOptional() @IsLocalDate() reviewOn: string | null;
  @IsSeen() seen?: Seen;
}

export class SupersedeDecisionDto {
  /** The decision that takes its place. */
  @IsUUID() byId: string;
}

/** Where a seat stood when the decision was made; of seats, never of persons. */
export class ConsentSeatDto {
  @IsUUID() seatId: string;
  @IsText(1, 300) programmeName: string;
}

export class ConsentConcernDto extends ConsentSeatDto {
  @IsText(1, 2000) concern: string;
}

/** How a decision came about, kept as it was at that moment. */
export class ConsentRecordDto {
  @IsUUID() proposalId: string;
  @IsInt() textVersion: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ConsentSeatDto) present: ConsentSeatDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ConsentSeatDto) absent: ConsentSeatDto[];
  /** Left this one to the others because they have an interest in it. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ConsentSeatDto) steppedOut: ConsentSeatDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ConsentConcernDto) concerns: ConsentConcernDto[];
  /** It is tried until this day and then looked at again. */
  @IsOptional() @IsLocalDate() tryOutUntil: string | null;
}

export class DecisionLinkDto {
  @IsUUID() id: string;
  /** A decision of one year may take the place of one of another. */
  @IsUUID() plgId: string;
  @IsText(1, 2000) text: string;
  @IsLocalDate() decidedOn: string;
}

export type DecisionAbility = 'read' | 'edit' | 'steward';
export class DecisionDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 2000) text: string;
  @IsOptional() @IsUUID() meetingId: string | null;
  @IsOptional() @IsText(1, 200) meetingTitle: string | null;
  @IsOptional() @IsUUID() agendaItemId: string | null;
  @IsLocalDate() decidedOn: string;
  @IsISO8601() madeAt: string;
  @IsIn(decisionStatuses) status: DecisionStatus;
  /** Until when programmes that were absent may still object. */
  @IsOptional() @IsISO8601() provisionalUntil: string | null;
  @IsOptional() @IsUUID() ownerId: string | null;
  @IsOptional() @IsText(1, 300) ownerName: string | null;
  @IsOptional() @IsLocalDate() reviewOn: string | null;
  /** Null as well where what took its place is not for this reader. */
  @IsOptional() @ValidateNested() @Type(() => DecisionLinkDto) supersededBy: DecisionLinkDto | null;
  @IsOptional() @ValidateNested() @Type(() => ConsentRecordDto) consent: ConsentRecordDto | null;
  @IsObject() can: Record<DecisionAbility, boolean>;
}

export const registerKinds = ['decision', 'recommendation'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** One line of the register: a decision, or a recommendation that the group agreed on. */
export class RegisterEntryDto {
  @IsIn(registerKinds) kind: RegisterKind;
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 300) plgName: string;
  @IsText(1, 20) schoolYear: string;
  @IsText(1, 2000) text: string;
  @IsLocalDate() decidedOn: string;
  @IsOptional() @IsText(1, 300) ownerName: string | null;
  /** When it is looked at again; of a recommendation, when it is to be done. */
  @IsOptional() @IsLocalDate() reviewOn: string | null;
  @IsIn(decisionStatuses) status: DecisionStatus;
  @IsBoolean() isMine: boolean;
}
