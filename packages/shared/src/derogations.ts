import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { IsText, IsSeen, type Seen } from './validation.ts';

export const derogationsProblems = {
  'derogation_route.published': 409,
  'derogation_route.withdrawn': 409,
} as const;

export const derogationsEvents = {
  'derogationRoute.written': 'derogations',
  'derogationRoute.published': 'derogations',
  'derogationRoute.withdrawn': 'derogations',
} as const;

/**
 * The steps of every route, in the only order in which they may be taken: the quality service advises before anything
 * is decided, and the student council consents before the board decides.
 */
export const derogationSteps = ['apply', 'advise', 'consent', 'decide', 'monitor'] as const;
export type DerogationStep = (typeof derogationSteps)[number];

export class DerogationCriterionDto {
  /** What has to be so, in a sentence that students can read too. */
  @IsText(1, 300) text: string;
}

/** How a programme of one institution asks to depart from the hours norm: the same for every programme. */
export class DerogationWordsDto {
  @IsText(1, 2000) lead: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DerogationCriterionDto)
  criteria: DerogationCriterionDto[];
  /** What the programme hands in. */
  @IsText(1, 1500) apply: string;
  /** What the quality service does with it, before it is decided. */
  @IsText(1, 1500) advise: string;
  /** How the student council says yes or no. */
  @IsText(1, 1500) consent: string;
  /** How the board decides and accounts for it. */
  @IsText(1, 1500) decide: string;
  /** What is measured afterwards, when and by whom. */
  @IsText(1, 1500) monitor: string;
  /** Where to begin: a function or a service, never a person or an address. */
  @IsText(1, 300) contact: string;
}

export class WriteDerogationRouteDto extends DerogationWordsDto {
  @IsSeen() seen?: Seen;
}

export const derogationRouteStates = ['draft', 'public', 'replaced', 'withdrawn'] as const;
export type DerogationRouteState = (typeof derogationRouteStates)[number];
export type DerogationRouteAbility = 'read' | 'keep' | 'publish' | 'withdraw';

export class DerogationRouteDto extends DerogationWordsDto {
  @IsUUID() id: string;
  @IsUUID() institutionId: string;
  @IsInt() @Min(1) number: number;
  @IsIn(derogationRouteStates) state: DerogationRouteState;
  @IsOptional() @IsISO8601() publishedAt: string | null;
  /** The page for everyone; null while it is a draft. */
  @IsOptional() @IsText(1, 300) path: string | null;
  @IsObject() can: Record<DerogationRouteAbility, boolean>;
}

export type DerogationsAbility = 'write';

/** The route of one institution: what holds now, what is being written, and what held before. */
export class DerogationsDto {
  @IsUUID() institutionId: string;
  @IsText(1, 300) institutionName: string;
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => DerogationRouteDto) routes: DerogationRouteDto[];
  @IsObject() can: Record<DerogationsAbility, boolean>;
}
