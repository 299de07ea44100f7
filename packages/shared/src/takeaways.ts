import { IsBoolean, IsIn, IsObject, IsOptional, IsUUID } from 'class-validator';
import { IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const takeawaysProblems = {
  'takeaway.reason_missing': 422,
} as const;

export const takeawaysEvents = {
  'takeaway.written': 'takeaways',
  'takeaway.changed': 'takeaways',
  'takeaway.settled': 'takeaways',
  'takeaway.removed': 'takeaways',
} as const;

export const takeawayStates = ['open', 'done', 'changed', 'dropped'] as const;
export type TakeawayState = (typeof takeawayStates)[number];

/** What I take from a meeting to my own team. */
export class WriteTakeawayDto {
  @IsText(1, 500) text: string;
  /** To whom. */
  @IsText(1, 200) audience: string;
  @IsLocalDate() onDay: string;
  /** The group may read it; otherwise the writer alone. */
  @IsBoolean() isShared: boolean;
}

export class UpdateTakeawayDto {
  @IsOptional() @IsText(1, 500) text?: string;
  @IsOptional() @IsText(1, 200) audience?: string;
  @IsOptional() @IsLocalDate() onDay?: string;
  @IsOptional() @IsBoolean() isShared?: boolean;
  @IsSeen() seen?: Seen;
}

export class SettleTakeawayDto {
  @IsIn(takeawayStates) state: TakeawayState;
  /** What came of it; needed as the reason when it was dropped. */
  @IsText(0, 1000) outcome: string;
  @IsSeen() seen?: Seen;
}

export type TakeawayAbility = 'read' | 'edit' | 'settle' | 'remove';
export class TakeawayDto {
  @IsUUID() id: string;
  @IsUUID() meetingId: string;
  @IsText(1, 300) meetingTitle: string;
  @IsText(1, 300) writerName: string;
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  @IsBoolean() isMine: boolean;
  @IsText(1, 500) text: string;
  @IsText(0, 200) audience: string;
  @IsLocalDate() onDay: string;
  @IsBoolean() isShared: boolean;
  @IsIn(takeawayStates) state: TakeawayState;
  @IsText(0, 1000) outcome: string;
  @IsObject() can: Record<TakeawayAbility, boolean>;
}
