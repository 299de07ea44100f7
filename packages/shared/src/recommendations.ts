import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { SupportDto } from './analysis.ts';
import { IsText } from './validation.ts';

export const recommendationsProblems = {
  /** Without a red thread that carries it, it is an idea. */
  'recommendation.no_evidence': 409,
  'recommendation.owner_left': 409,
} as const;

export const recommendationsEvents = {
  'recommendation.proposed': 'recommendations',
  'recommendation.changed': 'recommendations',
  'recommendation.agreed': 'recommendations',
  'recommendation.parked': 'recommendations',
  'recommendation.reopened': 'recommendations',
} as const;

export const recommendationAudiences = ['practice', 'policy'] as const;
export type RecommendationAudience = (typeof recommendationAudiences)[number];

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
}

export class AssignRecommendationDto {
  /** The place in the group of who makes it happen. */
  @IsOptional()
  @IsUUID()
  ownerId: string | null;
  @IsOptional()
  @IsISO8601({ strict: true })
  due: string | null;
}

export class RecommendationThemeDto {
  @IsUUID() id: string;
  @IsText(1, 120) name: string;
  /** Null while there are too few conversations to count. */
  @IsOptional() @ValidateNested() @Type(() => SupportDto) support: SupportDto | null;
}

export type RecommendationAbility = 'read' | 'edit' | 'assign' | 'agree' | 'park' | 'reopen';
export class RecommendationDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsInt() @Min(1) position: number;
  @IsIn(recommendationAudiences) audience: RecommendationAudience;
  @IsText(1, 1000) wording: string;
  @IsIn(recommendationStates) state: RecommendationState;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RecommendationThemeDto)
  themes: RecommendationThemeDto[];
  @IsOptional() @IsUUID() ownerId: string | null;
  @IsOptional() @IsText(1, 300) ownerName: string | null;
  /** YYYY-MM-DD */
  @IsOptional() @IsISO8601() due: string | null;
  @IsText(0, 300) proposedBy: string;
  @IsObject() can: Record<RecommendationAbility, boolean>;
}
