import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
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
  ValidateNested,
} from 'class-validator';
import { SupportDto } from './analysis.ts';
import { IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const recommendationsProblems = {
  /** Without a red thread that carries it, it is an idea. */
  'recommendation.no_evidence': 409,
  'recommendation.owner_left': 409,
  /** The words changed since they were read: what was said of them no longer counts. */
  'recommendation.wording_changed': 409,
  /** Someone stays low on these words, and the group has not talked about it. */
  'recommendation.talk_first': 409,
  'recommendation.weighing_open': 409,
  /** One is merged into another of its own group, and not into one that is merged itself. */
  'recommendation.merge_elsewhere': 409,
  'weighing.running': 409,
  'weighing.step_passed': 409,
  'weighing.nothing_to_weigh': 409,
  'weighing.closed': 409,
  'weighing.too_many_dots': 409,
  /** More than one recommendation may get of one person. */
  'weighing.too_many_on_one': 409,
} as const;

export const recommendationsEvents = {
  'recommendation.proposed': 'recommendations',
  'recommendation.changed': 'recommendations',
  'recommendation.agreed': 'recommendations',
  'recommendation.parked': 'recommendations',
  'recommendation.reopened': 'recommendations',
  'recommendation.merged': 'recommendations',
  'recommendation.separated': 'recommendations',
  'recommendation.discussed': 'recommendations',
  'recommendation.askedConsent': 'recommendations',
  'weighing.started': 'recommendations',
  'weighing.advanced': 'recommendations',
  // How many have weighed; what they gave nobody hears before the end.
  'weighing.voted': 'weighings',
} as const;

export const recommendationAudiences = ['practice', 'policy', 'students', 'board'] as const;
export type RecommendationAudience = (typeof recommendationAudiences)[number];

/** What readers are called when one writes about them. Nobody is called by the word that stands for all of them. */
const called: Record<RecommendationAudience, string> = {
  practice: "docent(?:en)?|leraren|leraar|teams?|opleidingen|collega[’']s|teachers?|programmes",
  policy: 'beleidsmakers?|directies?|management|managers?|dienst(?:en)?|policy ?makers?|services?',
  students: 'student(?:en)?|deelnemers|leerlingen|students|learners',
  board: 'bestuur|bestuurders|college van bestuur|board|directors',
};
const ought =
  'moet(?:en)?|dien(?:t|en)|zou(?:den)?|behoor(?:t|en)|hoor(?:t|en)|should|must|ought|needs?|has to|have to';

/**
 * How a recommendation speaks about its readers instead of to them: “docenten moeten …” gives “docenten”. Null when it
 * speaks to them, or about others.
 */
export function spokenAbout(audience: RecommendationAudience, wording: string): string | null {
  const found = new RegExp(
    `(?<!\\p{L})(${called[audience]})(?!\\p{L})[^.!?;:]{0,60}?(?<!\\p{L})(?:${ought})(?!\\p{L})`,
    'iu',
  ).exec(wording);
  return found?.[1]?.toLowerCase() ?? null;
}

/** An idea is parked; only what is agreed is published. */
export const recommendationStates = ['idea', 'candidate', 'agreed'] as const;
export type RecommendationState = (typeof recommendationStates)[number];

export class ProposeRecommendationDto {
  @IsIn(recommendationAudiences) audience: RecommendationAudience;
  @IsText(1, 1000) wording: string;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true }) themeIds: string[];
}

export class UpdateRecommendationDto {
  @IsOptional() @IsIn(recommendationAudiences) audience?: RecommendationAudience;
  @IsOptional() @IsText(1, 1000) wording?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  themeIds?: string[];
  @IsSeen() seen?: Seen;
}

export class AssignRecommendationDto {
  /** The place in the group of who makes it happen. */
  @IsOptional()
  @IsUUID()
  ownerId: string | null;
  @IsOptional() @IsLocalDate() due: string | null;
  /** When the group looks at it again. */
  @IsOptional() @IsLocalDate() reviewOn?: string | null;
  @IsSeen() seen?: Seen;
}

export class MergeRecommendationDto {
  /** The one that stays. */
  @IsUUID() intoId: string;
}

// — weighing —

/** Written in silence, opened and merged, weighed in silence, and then everyone sees what was given. */
export const weighingSteps = ['writing', 'merging', 'weighing', 'closed'] as const;
export type WeighingStep = (typeof weighingSteps)[number];

/** Who holds up fewer fingers than this cannot live with it yet. */
export const fingersToTalk = 2;
export const talkMinutes = 5;

export class StartWeighingDto {
  /** Write in silence first, or weigh what is there. */
  @IsIn(['writing', 'weighing']) step: 'writing' | 'weighing';
  /** Dots for each person; 0 for fingers alone. */
  @IsInt() @Min(0) @Max(20) dots: number;
  /** Of those, how many may go to one recommendation; left out, all of them. */
  @IsOptional() @IsInt() @Min(1) @Max(20) mostOnOne?: number;
}

export class AdvanceWeighingDto {
  /** The step that is passed, so that a double press passes one. */
  @IsIn(['writing', 'merging', 'weighing']) from: 'writing' | 'merging' | 'weighing';
  @IsOptional() @IsInt() @Min(0) @Max(20) dots?: number;
  @IsOptional() @IsInt() @Min(1) @Max(20) mostOnOne?: number;
}

/** What I give one recommendation, in place of what I gave it before. */
export class WeighRecommendationDto {
  /** The words it is given to. */
  @IsInt() @Min(1) @Max(1000) wordingVersion: number;
  @IsInt() @Min(0) @Max(5) fingers: number;
  @IsInt() @Min(0) @Max(20) dots: number;
  /** What holds me back; read with my programme once the weighing is closed. */
  @IsText(0, 500) concern: string;
}

export type WeighingAbility = 'read' | 'lead';
export class WeighingDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsIn(weighingSteps) step: WeighingStep;
  /** Asks once more about words that changed. */
  @IsBoolean() isAgain: boolean;
  @IsInt() @Min(0) dots: number;
  /** How many of those one recommendation may get. */
  @IsInt() @Min(0) mostOnOne: number;
  /** Of my dots, those that I gave. */
  @IsInt() @Min(0) dotsGiven: number;
  /** How many people gave something; never what. */
  @IsInt() @Min(0) voters: number;
  @IsISO8601() startedAt: string;
  @IsOptional() @IsISO8601() closedAt: string | null;
  @IsObject() can: Record<WeighingAbility, boolean>;
}

export class ProgrammeSpreadDto {
  /** Empty for who has no programme. */
  @IsText(0, 300) programmeName: string;
  /** How often each number of fingers from 0 to 5. */
  @IsInt({ each: true }) fingers: number[];
}

export class KeptConcernDto {
  @IsText(0, 300) programmeName: string;
  @IsInt() @Min(0) @Max(5) fingers: number;
  @IsText(1, 500) text: string;
}

/** What was given to one wording, once the weighing was closed. */
export class WeighedDto {
  @IsInt() @Min(1) wordingVersion: number;
  @IsInt() @Min(0) voters: number;
  @IsInt({ each: true }) fingers: number[];
  @IsInt() @Min(0) dots: number;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ProgrammeSpreadDto)
  programmes: ProgrammeSpreadDto[];
  /** The minority, in its own words. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => KeptConcernDto) concerns: KeptConcernDto[];
}

export class MyWeightDto {
  @IsInt() @Min(1) wordingVersion: number;
  @IsInt() @Min(0) @Max(5) fingers: number;
  @IsInt() @Min(0) dots: number;
  @IsText(0, 500) concern: string;
}

export class MergedRecommendationDto {
  @IsUUID() id: string;
  @IsText(1, 4000) wording: string;
  @IsText(0, 300) proposedBy: string;
  @IsBoolean() canSeparate: boolean;
}

export class RecommendationThemeDto {
  @IsUUID() id: string;
  @IsText(1, 120) name: string;
  /** Null while there are too few conversations to count. */
  @IsOptional() @ValidateNested() @Type(() => SupportDto) support: SupportDto | null;
}

export type RecommendationAbility =
  'read' | 'edit' | 'assign' | 'agree' | 'park' | 'reopen' | 'merge' | 'separate' | 'weigh' | 'talk' | 'ask';
export class RecommendationDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsInt() @Min(1) position: number;
  @IsIn(recommendationAudiences) audience: RecommendationAudience;
  @IsText(1, 4000) wording: string;
  /** Goes up with every word that changes. */
  @IsInt() @Min(1) wordingVersion: number;
  /** Written in silence: nobody else sees it yet. */
  @IsBoolean() isHidden: boolean;
  @IsIn(recommendationStates) state: RecommendationState;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RecommendationThemeDto)
  themes: RecommendationThemeDto[];
  @IsOptional() @IsUUID() ownerId: string | null;
  @IsOptional() @IsText(1, 300) ownerName: string | null;
  /** YYYY-MM-DD */
  @IsOptional() @IsISO8601() due: string | null;
  @IsOptional() @IsLocalDate() reviewOn: string | null;
  @IsText(0, 300) proposedBy: string;
  /** What says the same and was merged into it, with who wrote it. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => MergedRecommendationDto)
  mergedFrom: MergedRecommendationDto[];
  @IsOptional() @IsUUID() mergedIntoId: string | null;
  /** The weighing it is or was last in. */
  @IsOptional() @IsUUID() weighingId: string | null;
  /** What I gave it in that weighing. */
  @IsOptional() @ValidateNested() @Type(() => MyWeightDto) mine: MyWeightDto | null;
  /** What these words got; null until a weighing of them is closed. */
  @IsOptional() @ValidateNested() @Type(() => WeighedDto) weighed: WeighedDto | null;
  /** What earlier words got. */
  @IsOptional() @ValidateNested() @Type(() => WeighedDto) weighedBefore: WeighedDto | null;
  /** Someone stays low on these words. */
  @IsBoolean() needsTalk: boolean;
  /** When the talk about these words began. */
  @IsOptional() @IsISO8601() talkedAt: string | null;
  @IsOptional() @IsUUID() proposalId: string | null;
  @IsOptional() @IsUUID() decisionId: string | null;
  @IsObject() can: Record<RecommendationAbility, boolean>;
}
