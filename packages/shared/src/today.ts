import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IsText } from './validation.ts';

/** Everything that a room may ask of someone; the web has a sentence for each. */
export const obligationKinds = [
  'cycle.plan',
  'meeting.replan',
  'date_poll.answer',
  'date_poll.settle',
  'member.invite',
  'phase.prepare',
  'portrait.write',
  'edition.consent',
  'commitment.settle',
  'proposal.answer',
  'protocol.contribute',
  'protocol.freeze',
  'assignment.arrange',
  'opening.fill',
  'swap.answer',
  'interview.hold',
  'instrument.fill',
  'consultation.hold',
  'field_case.visit',
  'reading.write',
  'ask_back.answer',
  'tandem.hand_in',
  'tandem.settle',
  'fact_check.answer',
  'fact_check.reply',
  'suggestion.settle',
  'recommendation.weigh',
  'comment.answer',
  'version.approve',
  'version.sign',
  'analysis_request.answer',
  'takeaway.write',
  'takeaway.settle',
  'team_item.answer',
  'exchange.answer',
] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/**
 * One thing that is asked of me, computed from what is missing and never stored.
 * `kind` (e.g. `portrait.write`) names the sentence in the reader's language, `facts` fill it.
 */
export class ObligationDto {
  @IsIn(obligationKinds) kind: ObligationKind;
  @IsUUID() plgId: string;
  @IsText(1, 300) plgName: string;
  /** What it is about; with `kind` it is the identity of the obligation. */
  @IsUUID() subjectId: string;
  /** Path inside the web app where it is done. */
  @IsText(1, 300) path: string;
  @IsOptional() @IsISO8601() dueAt: string | null;
  /** Rough size of the work in minutes. */
  @IsOptional() @IsInt() minutes: number | null;
  @IsObject() facts: Record<string, string | number | string[]>;
}

export class NextMeetingDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 300) plgName: string;
  @IsText(1, 300) title: string;
  @IsISO8601() startsAt: string;
  @IsISO8601() endsAt: string;
}

export class TodayDto {
  /** Soonest due first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ObligationDto) obligations: ObligationDto[];
  @IsOptional() @ValidateNested() @Type(() => NextMeetingDto) nextMeeting: NextMeetingDto | null;
}
