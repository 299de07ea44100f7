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
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const assignmentsProblems = {
  'assignment.own_programme': 409,
  /** Someone was about to start working at a programme that they still visit. */
  'assignment.visits_there': 409,
  'assignment.conflict': 409,
  'assignment.repeat': 409,
  'assignment.unavailable': 409,
  /** A programme would give and get visits too differently. */
  'assignment.reciprocity': 409,
  'assignment.exists': 409,
  'assignment.mutual_pair': 409,
  'assignment.too_many': 409,
  'assignment.audience': 409,
  /** Nobody who goes there would speak or know what is asked there. */
  'assignment.skill': 409,
  'assignment.pinned': 409,
  'assignment.not_an_interviewer': 409,
  'assignment.not_a_host': 409,
  'assignment.changed': 409,
  'assignment.under_way': 409,
  'assignment_conflict.exists': 409,
  'assignment_pin.exists': 409,
  'assignment_proposal.stale': 409,
  'assignment_proposal.accepted': 409,
  'assignment_proposal.impossible': 409,
} as const;

export const assignmentsEvents = {
  'assignment.made': 'assignments',
  'assignment.swapped': 'assignments',
  'assignment.passedOn': 'assignments',
  'assignment.released': 'assignments',
  'assignmentPlan.changed': 'assignments',
  'assignmentInterviewer.changed': 'assignments',
  'assignmentHost.changed': 'assignments',
  'assignmentProposal.made': 'assignments',
  'assignmentProposal.accepted': 'assignments',
  'assignmentConflict.declared': 'assignments',
  'assignmentConflict.pinned': 'assignments',
  'assignmentConflict.withdrawn': 'assignments',
  'assignmentPin.set': 'assignments',
  'assignmentPin.removed': 'assignments',
} as const;

export const groupings = ['together', 'apart', 'free'] as const;
export type AssignmentGrouping = (typeof groupings)[number];

/** Everything a plan may be asked to keep to; the first ones hold for changes by hand as well. */
export const assignmentRules = [
  'works_there',
  'conflict',
  'repeat',
  'availability',
  'already_visits',
  'mutual_pairs',
  'load',
  'audience',
  'skill',
  'pin',
  'coverage',
  'visits',
  'together',
  'apart',
  'reciprocity',
] as const;
export type AssignmentRule = (typeof assignmentRules)[number];

// — the plan: what the coordinator asks for —

export class AssignmentSettingsDto {
  @IsInt() @Min(1) @Max(10) interviewersPerProgramme: number;
  /** Conversations per visited programme; shared out over its visitors. */
  @IsInt() @Min(0) @Max(40) studentConversations: number;
  @IsInt() @Min(0) @Max(40) teacherConversations: number;
  @IsInt() @Min(1) @Max(10) mostVisits: number;
  @IsBoolean() allowsMutualPairs: boolean;
  /** Someone may go where they, or a colleague, went the last time. */
  @IsBoolean() allowsRepeats: boolean;
  @IsIn(groupings) grouping: AssignmentGrouping;
  @IsBoolean() everyoneVisits: boolean;
  /** Why visits given and received may differ by more than one; empty when they may not. */
  @IsText(0, 500) reciprocityWaiver: string;
}

export class ChangeAssignmentPlanDto extends AssignmentSettingsDto {
  @IsSeen() seen?: Seen;
}

/** Mornings and afternoons of a week, as people plan their visits. */
export const halfDays = [
  'mon_am',
  'mon_pm',
  'tue_am',
  'tue_pm',
  'wed_am',
  'wed_pm',
  'thu_am',
  'thu_pm',
  'fri_am',
  'fri_pm',
] as const;
export type HalfDay = (typeof halfDays)[number];
export const visitAudiences = ['student', 'teacher'] as const;
export type VisitAudience = (typeof visitAudiences)[number];

/** A language or a field in a few words, such as “Engels” or “zorg”. */
const skill = /^\P{Cc}{1,40}$/u;
export const mostSkills = 12;

/** What someone can do as an interviewer. */
export class InterviewerTermsDto {
  /** Of a full week, in tenths: who works half gets half of what others get. */
  @IsInt() @Min(1) @Max(10) tenths: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(visitAudiences, { each: true })
  audiences: VisitAudience[];
  /** When this person can go; empty for always. */
  @IsArray() @ArrayUnique() @IsIn(halfDays, { each: true }) halfDays: HalfDay[];
  /** Languages this person speaks and fields they know; left out for as it was. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostSkills)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(skill, { each: true })
  skills?: string[];
}

export class ChangeInterviewerDto extends InterviewerTermsDto {
  @IsSeen() seen?: Seen;
}

/** What a programme asks of the visits it gets; null for what is agreed for all. */
export class HostTermsDto {
  @IsOptional() @IsInt() @Min(0) @Max(10) interviewers: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(40) studentConversations: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(40) teacherConversations: number | null;
  /** When visits are welcome; empty for always. */
  @IsArray() @ArrayUnique() @IsIn(halfDays, { each: true }) halfDays: HalfDay[];
  /** Of each of these at least one visitor is to speak or know it; left out for as it was. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostSkills)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(skill, { each: true })
  skills?: string[];
}

export class ChangeHostDto extends HostTermsDto {
  @IsSeen() seen?: Seen;
}

export class AssignmentPersonDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  /** Sent by this programme; null for someone without one, such as a researcher. */
  @IsOptional() @IsUUID() programmeId: string | null;
  /** The programmes of this group where this person works, and so never visits. */
  @IsArray() @IsUUID(undefined, { each: true }) worksAt: string[];
  /** For the person and the coordinators; null for anyone else. */
  @IsOptional() @ValidateNested() @Type(() => InterviewerTermsDto) terms: InterviewerTermsDto | null;
  @IsObject() can: { change: boolean };
}

export class AssignmentHostDto {
  @IsUUID() programmeId: string;
  @IsText(1, 300) name: string;
  @ValidateNested() @Type(() => HostTermsDto) terms: HostTermsDto;
  @IsObject() can: { change: boolean };
}

export class AssignmentPlanDto extends AssignmentSettingsDto {
  @IsUUID() plgId: string;
  /** In the order in which a ring reads. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AssignmentHostDto) programmes: AssignmentHostDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AssignmentPersonDto) people: AssignmentPersonDto[];
  @IsObject() can: { coordinate: boolean; declare: boolean };
}

// — conflicts and pins —

export class DeclareConflictDto {
  @IsUUID() membershipId: string;
  @IsUUID() programmeId: string;
  /** Read by the person and the coordinator only. */
  @IsText(0, 500) reason: string;
}

export class AssignmentConflictDto extends DeclareConflictDto {
  @IsUUID() id: string;
  /** Set by a coordinator: only a coordinator takes it away. */
  @IsBoolean() isPinned: boolean;
  @IsObject() can: Record<'read' | 'withdraw', boolean>;
}

export class SetPinDto {
  @IsUUID() membershipId: string;
  @IsUUID() programmeId: string;
}

export class AssignmentPinDto extends SetPinDto {
  @IsUUID() id: string;
  @IsObject() can: Record<'read' | 'remove', boolean>;
}

// — proposals —

export class MakeProposalDto {
  /** People who cannot go this time, e.g. through illness. */
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsUUID(undefined, { each: true }) without: string[];
  /** Keep to the visits that are agreed as far as possible, instead of starting afresh. */
  @IsBoolean() isRepair: boolean;
}

/** Why this person goes there; `even_load` when nothing more particular can be said. */
export const visitGrounds = [
  'pinned',
  'kept',
  'only_option',
  'with_colleague',
  'stands_in',
  /** Speaks or knows what is asked there. */
  'has_skill',
  'even_load',
] as const;
export type VisitGround = (typeof visitGrounds)[number];
export const visitObstacles = [
  'works_there',
  /** For whatever reason, this person does not go there. */
  'conflict',
  /** They, or somebody of their programme, went there the last time. */
  'repeat',
  /** No part of the week suits both. */
  'availability',
  'already_visits',
  'mutual_pairs',
  'together',
  'apart',
  'audience',
  'load',
  'covered',
] as const;
export type VisitObstacle = (typeof visitObstacles)[number];

export class VisitObstacleDto {
  @IsUUID() programmeId: string;
  @IsIn(visitObstacles) obstacle: VisitObstacle;
}

export class ProposedVisitDto {
  @IsUUID() membershipId: string;
  @IsUUID() programmeId: string;
  @IsInt() @Min(0) studentConversations: number;
  @IsInt() @Min(0) teacherConversations: number;
  /** False for a visit that is agreed already and stays as it is. */
  @IsBoolean() isNew: boolean;
  @IsArray() @IsIn(visitGrounds, { each: true }) grounds: VisitGround[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => VisitObstacleDto) others: VisitObstacleDto[];
}

/** A visit that is agreed now and would not be any more. */
export class LostVisitDto {
  @IsUUID() membershipId: string;
  @IsUUID() programmeId: string;
}

/** One rule, or one instance of it, that could be left out. */
export class RelaxableRuleDto {
  @IsIn(assignmentRules) rule: AssignmentRule;
  @IsOptional() @IsUUID() membershipId: string | null;
  @IsOptional() @IsUUID() programmeId: string | null;
  /** Interviewers asked for, and how many could go there at most. */
  @IsOptional() @IsInt() need: number | null;
  @IsOptional() @IsInt() available: number | null;
}

/** Leaving out all of these makes a plan possible, and nothing smaller does. */
export class RelaxationDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RelaxableRuleDto) rules: RelaxableRuleDto[];
}

export const proposalOutcomes = ['plan', 'impossible', 'out_of_time'] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

export type AssignmentProposalAbility = 'read' | 'accept';
export class AssignmentProposalDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsIn(proposalOutcomes) outcome: ProposalOutcome;
  @IsBoolean() isRepair: boolean;
  /** No better plan exists; false when time ran out before that was proven. */
  @IsBoolean() isProven: boolean;
  /** Of everything that went in: the same question gives the same answer. */
  @IsText(64, 64) inputHash: string;
  @IsISO8601() madeAt: string;
  @IsOptional() @IsISO8601() acceptedAt: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProposedVisitDto) visits: ProposedVisitDto[];
  /** Agreed visits that go when it is taken over. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => LostVisitDto) lost: LostVisitDto[];
  /** When impossible: rules that cannot hold together, and every smallest way out. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => RelaxableRuleDto) because: RelaxableRuleDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => RelaxationDto) ways: RelaxationDto[];
  @IsObject() can: Record<AssignmentProposalAbility, boolean>;
}

// — the visits themselves —

export class AssignDto {
  @IsUUID() membershipId: string;
  @IsUUID() programmeId: string;
}

export class PassOnDto {
  @IsUUID() membershipId: string;
  /** Whose visit it was when this was decided. */
  @IsUUID() expects: string;
}

export class SwapDto {
  /** One visit to change places with, or two for a chain of three: mine takes the first's place, and so on. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  withIds: string[];
  /** Whose visits these were when the swap was decided, mine first: someone else's change is not undone by mistake. */
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(3) @IsUUID(undefined, { each: true }) expects: string[];
}

export type AssignmentAbility = 'read' | 'interview' | 'meet' | 'offer' | 'giveBack' | 'swap' | 'release';
export class AssignmentDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() membershipId: string;
  @IsText(1, 300) interviewerName: string;
  /** The programme that sends; null for someone without one. */
  @IsOptional() @IsUUID() programmeId: string | null;
  @IsUUID() hostProgrammeId: string;
  @IsText(1, 300) hostProgrammeName: string;
  @IsInt() @Min(0) studentConversations: number;
  @IsInt() @Min(0) teacherConversations: number;
  /** Made by me to me: my own visit. */
  @IsBoolean() isMine: boolean;
  /** From the first conversation on, a visit stays where it is. */
  @IsOptional() @IsISO8601() startedAt: string | null;
  /** Who began it comes no more; the numbers are what they held, once others go there. */
  @IsOptional() @IsISO8601() endedAt: string | null;
  @IsArray() @IsIn(visitGrounds, { each: true }) grounds: VisitGround[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => VisitObstacleDto) others: VisitObstacleDto[];
  @IsObject() can: Record<AssignmentAbility, boolean>;
}

export class SwapPartnerDto {
  @IsUUID() assignmentId: string;
  /** What the swap would break; empty when it is allowed. */
  @IsArray() @IsIn(assignmentRules, { each: true }) broken: AssignmentRule[];
}

export class SwapChainDto {
  @IsArray() @IsUUID(undefined, { each: true }) withIds: string[];
}

export class SubstituteDto {
  @IsUUID() membershipId: string;
  @IsArray() @IsIn(assignmentRules, { each: true }) broken: AssignmentRule[];
}

/** Every change by hand that this visit can take part in. */
export class SwapOptionsDto {
  @IsUUID() assignmentId: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SwapPartnerDto) partners: SwapPartnerDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SwapChainDto) chains: SwapChainDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SubstituteDto) substitutes: SubstituteDto[];
}
