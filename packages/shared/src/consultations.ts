import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  InstrumentKindDto,
  InstrumentQuestionDto,
  instrumentStates,
  type InstrumentState,
} from './instruments.ts';
import type { AnswerCounts } from './suppression.ts';
import { IsAddress, IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const consultationsProblems = {
  /** This kind of instrument hears no organisations. */
  'consultation.not_here': 409,
  'consultation.not_in_writing': 409,
  'consultation.question_elsewhere': 409,
  'consultation.incomplete': 409,
  'consultation.withdrawn': 409,
  /** Somebody reworded it in between; what one typed is kept on the screen. */
  'consultation.addition_changed': 409,
  /** A decision is about the words that were decided on; others are another addition. */
  'consultation.addition_decided': 409,
  'consultation.same_addition': 422,
  'consultation.tied_already': 409,
  /** Somebody decided in between. */
  'consultation.decided_meanwhile': 409,
  'consultation.no_meeting': 409,
} as const;

export const consultationsEvents = {
  'consultation.invited': 'consultations',
  'consultation.corrected': 'consultations',
  'consultation.uninvited': 'consultations',
  'consultation.linked': 'consultations',
  // Says that something was written or chosen, never what; nobody who answers by a link is named.
  'consultation.judged': 'consultations',
  'consultation.added': 'consultations',
  'consultation.reworded': 'consultations',
  'consultation.dropped': 'consultations',
  'consultation.named': 'consultations',
  'consultation.handed_in': 'consultations',
  'consultation.withdrawn': 'consultations',
  'consultation.concluded': 'consultations',
  'consultation.tied': 'consultations',
  'consultation.untied': 'consultations',
  'consultation.decided': 'consultations',
  'consultation.asked_again': 'consultations',
} as const;

/** How an organisation is heard: it writes itself, or somebody of the group writes down what it says. */
export const partyModes = ['written', 'interview'] as const;
export type PartyMode = (typeof partyModes)[number];

export const additionDecisions = ['adopt', 'note', 'reject'] as const;
export type AdditionDecision = (typeof additionDecisions)[number];

// — what people write —

export class PartyDto {
  @IsText(1, 200) organisation: string;
  /** Which part of the field it belongs to, as the group calls that. */
  @IsText(1, 60) sector: string;
  /** Who of the group holds the conversation. */
  @IsOptional() @IsUUID() interviewerId: string | null;
}

export class CorrectPartyDto extends PartyDto {
  @IsSeen() seen?: Seen;
}

export class InvitePartyDto extends PartyDto {
  @IsIn(partyModes) mode: PartyMode;
  /** Where the link may be sent; kept until it closes. */
  @IsOptional() @IsAddress() email?: string | null;
}

export class GiveVerdictDto {
  @IsText(1, 300) verdict: string;
}

export class WriteAdditionDto {
  /** Made by who writes it, so that sending twice writes it once. */
  @IsUUID() id: string;
  @IsUUID() questionId: string;
  @IsText(1, 2000) text: string;
}

export class RewordAdditionDto {
  @IsText(1, 2000) text: string;
  /** The revision that was read. */
  @IsInt() @Min(1) revision: number;
}

export class MayBeNamedDto {
  @IsBoolean() mayBeNamed: boolean;
}

export class ConcludeDto {
  /** One of the conclusions of the kind; null when there is none yet. */
  @IsOptional() @IsText(1, 60) conclusion: string | null;
}

export class TieAdditionDto {
  /** The addition that says the same. */
  @IsUUID() withId: string;
}

export class ConsequenceDto {
  @IsText(1, 500) text: string;
  @IsUUID() membershipId: string;
  @IsLocalDate() dueOn: string;
}

export class DecideAdditionDto {
  /** Which decision on this addition it is; nobody overrules unseen what was decided in between. */
  @IsInt() @Min(1) number: number;
  /** The revision of the addition that was read. */
  @IsInt() @Min(1) revision: number;
  @IsIn(additionDecisions) decision: AdditionDecision;
  @IsText(1, 1000) reason: string;
  /** What follows from it: an action for somebody. */
  @IsOptional() @ValidateNested() @Type(() => ConsequenceDto) consequence?: ConsequenceDto | null;
}

export class AskAgainDto {
  /** Of which sector; null for all. */
  @IsOptional() @IsText(1, 60) sector: string | null;
  /** About which question; null for all. */
  @IsOptional() @IsUUID() questionId: string | null;
  @IsText(1, 2000) text: string;
}

// — what people read —

export class AskedAgainDto {
  @IsUUID() id: string;
  @IsOptional() @IsText(1, 60) sector: string | null;
  @IsOptional() @IsUUID() questionId: string | null;
  @IsText(1, 2000) text: string;
  @IsISO8601() askedAt: string;
}

export class AdditionDecisionDto {
  @IsInt() @Min(1) number: number;
  @IsIn(additionDecisions) decision: AdditionDecision;
  @IsText(1, 1000) reason: string;
  @IsISO8601() decidedAt: string;
  @IsOptional() @IsText(1, 300) decidedByName: string | null;
  /** What was to follow from it, in its own words. */
  @IsOptional() @IsText(1, 500) consequence: string | null;
}

export const partyStates = ['invited', 'underway', 'handed_in', 'withdrawn'] as const;
export type PartyState = (typeof partyStates)[number];
export type ConsultationPartyAbility = 'read' | 'log' | 'correct' | 'link' | 'remove' | 'takeBack';
export class ConsultationPartyDto {
  @IsUUID() id: string;
  /** What it is called in the list: R1, R2. */
  @IsText(1, 10) code: string;
  /** Only for who invited it, and for who holds the conversation. */
  @IsOptional() @IsText(1, 200) organisation: string | null;
  @IsText(1, 60) sector: string;
  @IsIn(partyModes) mode: PartyMode;
  @IsOptional() @IsUUID() interviewerId: string | null;
  @IsOptional() @IsText(1, 300) interviewerName: string | null;
  @IsIn(partyStates) state: PartyState;
  @IsBoolean() isLate: boolean;
  @IsBoolean() hasAddress: boolean;
  @IsObject() can: Record<ConsultationPartyAbility, boolean>;
}

/** The secret stands here once. */
export class PartyLinkDto {
  @IsOptional() @IsString() url: string | null;
}

export class TieDto {
  @IsUUID() id: string;
  @IsUUID() otherId: string;
}

export type ConsultationAdditionAbility = 'read' | 'decide' | 'tie';
export class ConsultationAdditionDto {
  @IsUUID() id: string;
  @IsUUID() questionId: string;
  @IsText(1, 2000) text: string;
  @IsInt() @Min(1) revision: number;
  @IsText(1, 10) code: string;
  @IsText(1, 60) sector: string;
  @IsIn(partyModes) mode: PartyMode;
  @IsBoolean() isLate: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TieDto) ties: TieDto[];
  /** Newest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AdditionDecisionDto)
  decisions: AdditionDecisionDto[];
  @IsObject() can: Record<ConsultationAdditionAbility, boolean>;
}

export class ConsultationQuestionDto {
  @IsUUID() questionId: string;
  @IsOptional() @IsObject() counts: AnswerCounts | null;
  @IsInt() @Min(0) additions: number;
  @IsOptional() @IsText(1, 60) conclusion: string | null;
}

export class CoverageCellDto {
  @IsUUID() questionId: string;
  /** Organisations of the sector that said something to this question. */
  @IsInt() @Min(0) heard: number;
  @IsInt() @Min(0) additions: number;
}

export class CoverageRowDto {
  @IsText(1, 60) sector: string;
  @IsInt() @Min(0) invited: number;
  @IsInt() @Min(0) heard: number;
  @IsInt() @Min(0) additions: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CoverageCellDto) cells: CoverageCellDto[];
}

export class ConsultationTotalsDto {
  @IsInt() @Min(0) invited: number;
  @IsInt() @Min(0) heard: number;
  @IsInt() @Min(0) written: number;
  @IsInt() @Min(0) spoken: number;
  /** Organisations that took everything back. */
  @IsInt() @Min(0) takenBack: number;
  @IsInt() @Min(0) additions: number;
  /** Those that say the same counted once. */
  @IsInt() @Min(0) unique: number;
  @IsInt() @Min(0) undecided: number;
}

/** What was handed in, in one list, with what the group makes of it. */
export class ConsultationDto {
  @IsUUID() instrumentId: string;
  /** Not yet for this reader: what came in is told when it closes. */
  @IsBoolean() isHidden: boolean;
  /** Who puts it forward. */
  @IsOptional() @IsText(1, 300) chairName: string | null;
  @ValidateNested() @Type(() => ConsultationTotalsDto) totals: ConsultationTotalsDto;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ConsultationPartyDto)
  parties: ConsultationPartyDto[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ConsultationQuestionDto)
  questions: ConsultationQuestionDto[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ConsultationAdditionDto)
  additions: ConsultationAdditionDto[];
  /** What earlier rounds left undecided. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ConsultationAdditionDto)
  carried: ConsultationAdditionDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CoverageRowDto) coverage: CoverageRowDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AskedAgainDto) followUps: AskedAgainDto[];
  /** Names of organisations, only when every one of them agreed. */
  @IsOptional() @IsArray() @IsString({ each: true }) names: string[] | null;
}

export class OwnVerdictDto {
  @IsUUID() questionId: string;
  @IsText(1, 300) verdict: string;
}

export class OwnAdditionDto {
  @IsUUID() id: string;
  @IsUUID() questionId: string;
  @IsText(1, 2000) text: string;
  @IsInt() @Min(1) revision: number;
  @IsBoolean() isLate: boolean;
  /** What was decided about it. */
  @IsOptional() @ValidateNested() @Type(() => AdditionDecisionDto) decision: AdditionDecisionDto | null;
}

/** What one organisation is asked and has said: behind its link, and for who writes down what it says. */
export class ConsultationFormDto {
  @IsUUID() instrumentId: string;
  @IsText(1, 200) title: string;
  @IsText(0, 3000) intro: string;
  @ValidateNested() @Type(() => InstrumentKindDto) kind: InstrumentKindDto;
  @IsText(1, 300) groupName: string;
  @IsIn(instrumentStates) state: InstrumentState;
  @IsOptional() @IsLocalDate() dueOn: string | null;
  @IsText(1, 10) code: string;
  @IsText(1, 200) organisation: string;
  @IsText(1, 60) sector: string;
  @IsIn(partyModes) mode: PartyMode;
  @IsBoolean() mayBeNamed: boolean;
  @IsIn(partyStates) partyState: PartyState;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => InstrumentQuestionDto)
  questions: InstrumentQuestionDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => OwnVerdictDto) verdicts: OwnVerdictDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => OwnAdditionDto) additions: OwnAdditionDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AskedAgainDto) followUps: AskedAgainDto[];
}
