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
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText } from './validation.ts';

/**
 * Whoever loses a swap or a visit to somebody else gets `alternatives` in the facts, best first. For a swap each is the
 * ids of visits with a space between them, one's own first, as a swap is asked; for a visit that was taken, ids of other
 * openings.
 */
export const swapsProblems = {
  'swap.over': 409,
  'swap.expired': 409,
  /** A visit that it is about has changed hands, or has begun, since it was asked. */
  'swap.overtaken': 409,
  'swap.asked_already': 409,
  'opening.taken': 409,
} as const;

export const swapsEvents = {
  'swap.asked': 'swaps',
  'swap.accepted': 'swaps',
  'swap.declined': 'swaps',
  'swap.withdrawn': 'swaps',
  'swap.expired': 'swaps',
  /** These change visits: whoever looks at visits has to know. */
  'swap.settled': 'assignments',
  'opening.made': 'assignments',
  'opening.taken': 'assignments',
} as const;

/** `expired` and `overtaken` are computed: an open one that can no longer be settled. */
export const swapStates = ['open', 'settled', 'declined', 'withdrawn', 'expired', 'overtaken'] as const;
export type SwapState = (typeof swapStates)[number];

export type SwapAbility = 'read' | 'accept' | 'decline' | 'withdraw';

/** One person of a swap: where they go now, and where they would go. */
export class SwapStepDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  @IsText(1, 300) fromProgrammeName: string;
  @IsText(1, 300) toProgrammeName: string;
  @IsBoolean() isMine: boolean;
  @IsOptional() @IsISO8601() acceptedAt: string | null;
}

/** A swap of visits among two or three people, asked by the first of them. */
export class SwapRequestDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsIn(swapStates) state: SwapState;
  @IsISO8601() expiresAt: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SwapStepDto) steps: SwapStepDto[];
  @IsObject() can: Record<SwapAbility, boolean>;
}

export class ReturnVisitDto {
  /** Read by the person and the coordinators only. */
  @IsText(0, 500) reason: string;
}

export type OpeningAbility = 'read' | 'take';

/** A visit that somebody gave back, or whose interviewer left, and for which nobody has come forward yet. */
export class OpeningDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() hostProgrammeId: string;
  @IsText(1, 300) hostProgrammeName: string;
  @IsText(1, 300) returnedByName: string;
  /** Who went there left the group or interviews no longer. */
  @IsBoolean() hasStopped: boolean;
  /** Null for whom it is not meant. */
  @IsOptional() @IsText(0, 500) reason: string | null;
  @IsInt() @Min(0) missing: number;
  @IsObject() can: Record<OpeningAbility, boolean>;
}
