import { IsIn, IsISO8601, IsObject, IsOptional, IsUUID } from 'class-validator';
import { IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const commitmentsProblems = {
  'commitment.reason_missing': 422,
  'commitment.deputy_is_owner': 422,
} as const;

export const commitmentsEvents = {
  'commitment.made': 'commitments',
  'commitment.changed': 'commitments',
  'commitment.settled': 'commitments',
} as const;

export const commitmentStates = ['open', 'done', 'dropped'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export class MakeCommitmentDto {
  @IsText(1, 500) text: string;
  /** Who does it: a member of the group. */
  @IsUUID() membershipId: string;
  @IsLocalDate() dueOn: string;
  /** Who takes over when the owner is away. */
  @IsOptional() @IsUUID() deputyId?: string | null;
  @IsOptional() @IsUUID() agendaItemId?: string;
}

export class UpdateCommitmentDto {
  @IsOptional() @IsText(1, 500) text?: string;
  @IsOptional() @IsUUID() membershipId?: string;
  @IsOptional() @IsUUID() deputyId?: string | null;
  @IsOptional() @IsLocalDate() dueOn?: string;
  @IsSeen() seen?: Seen;
}

export class SettleCommitmentDto {
  @IsIn(commitmentStates) state: CommitmentState;
  /** Needed when it is dropped. */
  @IsOptional() @IsText(0, 500) reason?: string;
}

export type CommitmentAbility = 'read' | 'edit' | 'settle';
export class CommitmentDto {
  @IsUUID() id: string;
  @IsText(1, 500) text: string;
  @IsOptional() @IsUUID() membershipId: string | null;
  @IsOptional() @IsText(1, 300) ownerName: string | null;
  @IsOptional() @IsUUID() deputyId: string | null;
  @IsOptional() @IsText(1, 300) deputyName: string | null;
  /** The seat it hangs on: whoever acts for it may settle it. */
  @IsOptional() @IsUUID() seatId: string | null;
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  @IsLocalDate() dueOn: string;
  @IsIn(commitmentStates) state: CommitmentState;
  @IsText(0, 500) reason: string;
  @IsOptional() @IsUUID() agendaItemId: string | null;
  @IsUUID() meetingId: string;
  /** When the meeting was that it comes from: in later ones it comes back. */
  @IsISO8601() meetingStartsAt: string;
  @IsObject() can: Record<CommitmentAbility, boolean>;
}
