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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { TextPartDto } from './protocols.ts';
import { IsLocalDate, IsText } from './validation.ts';

export const proposalsProblems = {
  /** One seat, one position: a colleague of the same programme was first. */
  'proposal.seat_has_spoken': 409,
  /** Only whoever holds a seat takes a position. */
  'proposal.no_seat': 409,
  /** The question is not open to this seat (any more). */
  'proposal.not_asked': 409,
  /** An objection says why, and what would make it workable. */
  'proposal.objection_incomplete': 422,
  /** The text changed since it was read. */
  'proposal.text_changed': 409,
  /** While the question is open, the text changes only to meet an objection. */
  'proposal.nothing_to_integrate': 409,
  'proposal.not_open': 409,
  'proposal.objections_open': 409,
  'proposal.seats_missing': 409,
} as const;

export const proposalsEvents = {
  'proposal.made': 'proposals',
  'proposal.reworded': 'proposals',
  'proposal.discussed': 'proposals',
  'proposal.advanced': 'proposals',
  'proposal.answered': 'proposals',
  'proposal.decided': 'proposals',
  'proposal.withdrawn': 'proposals',
} as const;

/** First understand, then react, then ask for objections. */
export const proposalSteps = ['clarifying', 'reacting', 'deciding', 'decided', 'withdrawn'] as const;
export type ProposalStep = (typeof proposalSteps)[number];
export const remarkKinds = ['question', 'answer', 'reaction'] as const;
export type RemarkKind = (typeof remarkKinds)[number];
export const positionKinds = ['consent', 'objection', 'stepped_out'] as const;
export type PositionKind = (typeof positionKinds)[number];
export const objectionResolutions = ['wording', 'try_out', 'withdrawn', 'vacant'] as const;
export type ObjectionResolution = (typeof objectionResolutions)[number];
/** Where a seat stands: silent and asked again are the ones the question is open to. */
export const seatStances = ['silent', 'consenting', 'objecting', 'asked_again', 'stepped_out'] as const;
export type SeatStance = (typeof seatStances)[number];

export const defaultWindowDays = 5;

export class CreateProposalDto {
  @IsText(1, 200) title: string;
  @IsText(1, 4000) text: string;
  /** The meeting in which it is decided; left out when it is decided in writing. */
  @IsOptional() @IsUUID() meetingId?: string;
  @IsOptional() @IsUUID() agendaItemId?: string;
  /** How many days programmes that were absent have to object. */
  @IsOptional() @IsInt() @Min(1) @Max(30) windowDays?: number;
}

export class IntegrateTextDto {
  @IsText(1, 4000) text: string;
  /** The version it builds on. */
  @IsInt() @Min(1) @Max(1000) onVersion: number;
}

export class AdvanceProposalDto {
  @IsIn(['reacting', 'deciding']) to: 'reacting' | 'deciding';
}

export class RemarkDto {
  @IsIn(remarkKinds) kind: RemarkKind;
  @IsText(1, 2000) text: string;
}

const isObjection = (it: TakePositionDto) => it.kind === 'objection';

/** What a seat says to the text it has read. An objection says why, and what would make it workable. */
export class TakePositionDto {
  @IsIn(positionKinds) kind: PositionKind;
  @IsInt() @Min(1) @Max(1000) textVersion: number;
  @ValidateIf(isObjection) @IsText(1, 2000) reason?: string;
  @ValidateIf(isObjection) @IsText(1, 2000) workableIf?: string;
  /** Goes along, and still worries about this. */
  @IsOptional() @IsText(0, 2000) concern?: string;
  /** Goes along until that day, as a try-out. */
  @IsOptional() @IsLocalDate() tryOutUntil?: string;
}

export class ProposalTextDto {
  @IsInt() version: number;
  /** Word by word, what is different from the version before; empty for the first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => TextPartDto) changes: TextPartDto[];
  @IsText(1, 4000) text: string;
  @IsOptional() @IsText(1, 300) byName: string | null;
  @IsISO8601() at: string;
}

export class ProposalRemarkDto extends RemarkDto {
  @IsUUID() id: string;
  @IsOptional() @IsText(1, 300) byName: string | null;
  @IsISO8601() at: string;
}

export class ObjectionDto {
  @IsUUID() id: string;
  @IsUUID() seatId: string;
  @IsText(1, 300) programmeName: string;
  @IsText(1, 2000) reason: string;
  @IsText(1, 2000) workableIf: string;
  @IsInt() textVersion: number;
  @IsOptional() @IsIn(objectionResolutions) resolution: ObjectionResolution | null;
  /** The text with which it was resolved. */
  @IsOptional() @IsInt() resolvedInVersion: number | null;
  @IsOptional() @IsLocalDate() tryOutUntil: string | null;
}

export class ProposalSeatDto {
  @IsUUID() seatId: string;
  @IsText(1, 300) programmeName: string;
  @IsIn(seatStances) stance: SeatStance;
  @IsText(0, 2000) concern: string;
  /** Who spoke for the seat. */
  @IsOptional() @IsText(1, 300) byName: string | null;
  @IsBoolean() isMine: boolean;
  /** The question is open to it at this moment. */
  @IsBoolean() isAsked: boolean;
}

export type ProposalAbility = 'read' | 'contribute' | 'speak' | 'lead';

export class ProposalSummaryDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 200) title: string;
  @IsIn(proposalSteps) step: ProposalStep;
  @IsOptional() @IsText(1, 300) byName: string | null;
  @IsISO8601() at: string;
  @IsInt() answered: number;
  @IsInt() seatCount: number;
  @IsInt() openObjections: number;
  /** My programme is asked at this moment. */
  @IsBoolean() isAskedOfMe: boolean;
  @IsObject() can: Record<ProposalAbility, boolean>;
}

export class ProposalDto extends ProposalSummaryDto {
  @IsOptional() @IsUUID() meetingId: string | null;
  @IsOptional() @IsText(1, 200) meetingTitle: string | null;
  @IsInt() windowDays: number;
  /** Until when absent programmes may still object to what was decided. */
  @IsOptional() @IsISO8601() windowEndsAt: string | null;
  @IsOptional() @IsUUID() decisionId: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProposalTextDto) texts: ProposalTextDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProposalRemarkDto) remarks: ProposalRemarkDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ObjectionDto) objections: ObjectionDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProposalSeatDto) seats: ProposalSeatDto[];
}
