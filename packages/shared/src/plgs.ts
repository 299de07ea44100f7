import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { callKinds, IsJoinUrl, type CallKind } from './cycles.ts';
import { IsText, IsSeen, type Seen } from './validation.ts';
import { ProgrammeDto } from './institutions.ts';
import { seatHolds, type SeatHold } from './membership.ts';

export const plgsProblems = {
  'plg.last_coordinator': 409,
  'plg.programme_seated': 409,
  'plg.question_in_use': 409,
  'advice_request.settled': 409,
} as const;

export const plgsEvents = {
  'adviceRequest.logged': 'adviceRequests',
  'adviceRequest.settled': 'adviceRequests',
  'plg.founded': 'plgs',
  'plg.changed': 'plgs',
  'seat.added': 'plgs',
} as const;

/** Where a programme stands towards the subject of the group when it joins. */
export const stances = ['does_already', 'wants_to'] as const;
export type Stance = (typeof stances)[number];

export const schoolYearPattern = /^20\d\d-20\d\d$/;

// — requests for advice —

export class LogAdviceRequestDto {
  @IsUUID() programmeId: string;
  @IsText(1, 200) subject: string;
  @IsText(0, 2000) explanation: string;
  @IsIn(stances) stance: Stance;
}

export type AdviceRequestAbility = 'read' | 'settle';
export class AdviceRequestDto {
  @IsUUID() id: string;
  @ValidateNested() @Type(() => ProgrammeDto) programme: ProgrammeDto;
  @IsText(1, 200) subject: string;
  @IsText(0, 2000) explanation: string;
  @IsIn(stances) stance: Stance;
  @IsISO8601() loggedAt: string;
  @IsOptional() @IsUUID() plgId: string | null;
  @IsObject() can: Record<AdviceRequestAbility, boolean>;
}

// — the group —

export class LeadingQuestionInputDto {
  @IsOptional() @IsUUID() id?: string;
  @IsText(1, 500) text: string;
}

export class SeatInputDto {
  @IsUUID() programmeId: string;
  @IsIn(stances) stance: Stance;
}

export class FoundPlgDto {
  @IsText(1, 300) name: string;
  @Matches(schoolYearPattern) schoolYear: string;
  @IsText(0, 2000) purpose: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LeadingQuestionInputDto)
  leadingQuestions: LeadingQuestionInputDto[];
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => SeatInputDto)
  seats: SeatInputDto[];
  /** The requests for advice this group answers; they become settled. */
  @IsArray() @ArrayMaxSize(60) @ArrayUnique() @IsUUID(undefined, { each: true }) adviceRequestIds: string[];
}

export class UpdatePlgDto {
  @IsOptional() @IsText(1, 300) name?: string;
  @IsOptional() @IsText(0, 2000) purpose?: string;
  /** How long names of respondents are kept after the final report; holds for conversations from now on. */
  @IsOptional() @IsInt() @Min(1) @Max(24) retentionMonths?: number;
  /** After how many days minutes are adopted by themselves. */
  @IsOptional() @IsInt() @Min(1) @Max(60) minutesDays?: number;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LeadingQuestionInputDto)
  leadingQuestions?: LeadingQuestionInputDto[];
  @IsSeen() seen?: Seen;
}

export class LeadingQuestionDto {
  @IsUUID() id: string;
  /** 1 for LV1. */
  @IsInt() @Min(1) @Max(10) position: number;
  @IsText(1, 500) text: string;
}

export class SeatHolderDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  @IsIn(seatHolds) hold: SeatHold;
}
export class SeatDto {
  @IsUUID() id: string;
  @ValidateNested() @Type(() => ProgrammeDto) programme: ProgrammeDto;
  @IsIn(stances) stance: Stance;
  /** Names of who holds this seat now, delegates before substitutes. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SeatHolderDto) holders: SeatHolderDto[];
}

export class PlgSummaryDto {
  @IsUUID() id: string;
  @IsText(1, 300) name: string;
  @IsText(1, 20) schoolYear: string;
  @IsBoolean() isDemo: boolean;
}

export type PlgAbility =
  'read' | 'edit' | 'invite' | 'appoint' | 'plan' | 'coordinate' | 'contribute' | 'openReport' | 'archive';
export class PlgDto extends PlgSummaryDto {
  @IsText(0, 2000) purpose: string;
  @IsInt() retentionMonths: number;
  @IsInt() minutesDays: number;
  @IsIn(callKinds) callKind: CallKind;
  @IsOptional() @IsJoinUrl() joinUrl: string | null;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => LeadingQuestionDto)
  leadingQuestions: LeadingQuestionDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SeatDto) seats: SeatDto[];
  @IsObject() can: Record<PlgAbility, boolean>;
}
