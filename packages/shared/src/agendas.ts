import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, IsText } from './validation.ts';

export const agendasEvents = {
  'agenda.proposed': 'agendas',
  'agenda.requested': 'agendas',
  'agenda.postponed': 'agendas',
} as const;

/** Why something comes (back) on an agenda. */
export const agendaReasons = [
  'undiscussed',
  'postponed',
  'action',
  'review',
  'requested',
  // What the phase of the meeting brings: what is not there yet, what came since, and what it always talks about.
  'missing',
  'new',
  'standing',
] as const;
export type AgendaReason = (typeof agendaReasons)[number];

export class AgendaCandidateDto {
  /** What it is and which one, e.g. `action:<id>`. */
  @IsText(1, 120) key: string;
  @IsIn(agendaReasons) reason: AgendaReason;
  @IsText(1, 200) title: string;
  @IsInt() minutes: number;
  /** The how manieth time it is there, and since when. */
  @IsInt() times: number;
  /** Null for what belongs to the phase. */
  @IsOptional() @IsLocalDate() since: string | null;
  /** How it stands now, e.g. “4 van 5 portretten, mist: Verkoper”. */
  @IsOptional() @IsText(1, 1000) detail: string | null;
}

/** What the next agenda would hold; the coordinator decides. */
export class AgendaProposalDto {
  @IsOptional() @IsUUID() meetingId: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AgendaCandidateDto) candidates: AgendaCandidateDto[];
  /** Left out before: kept, and there to be picked. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AgendaCandidateDto) backlog: AgendaCandidateDto[];
  @IsBoolean() canPlace: boolean;
}

const IsKeys = (): PropertyDecorator => (target, key) => {
  IsArray()(target, key);
  ArrayMaxSize(100)(target, key as string);
  Matches(
    /^((undiscussed|action|review|backlog):[0-9a-f-]{36}|(missing|new|standing):[a-z0-9-]{1,60}\/[a-z0-9.-]{1,40})$/,
    { each: true },
  )(target, key as string);
};

export class PlaceCandidatesDto {
  @IsKeys() place: string[];
  /** These go to the backlog, not away. */
  @IsKeys() prune: string[];
}

export class RequestItemDto {
  @IsText(1, 200) title: string;
  @IsInt() @Min(1) @Max(480) minutes: number;
}

export class AgendaOccurrenceDto {
  @IsUUID() itemId: string;
  @IsUUID() meetingId: string;
  @IsText(1, 200) meetingTitle: string;
  @IsISO8601() startsAt: string;
  @IsBoolean() isDiscussed: boolean;
}
