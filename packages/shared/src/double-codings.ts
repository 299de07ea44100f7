import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { agreementRefusals, type AgreementRefusal } from './agreement.ts';
import { protocolAudiences, type ProtocolAudience } from './protocols.ts';
import { IsText } from './validation.ts';

export const doubleCodingsProblems = {
  /** The two who code and whoever settles are three people who read the answers. */
  'double_coding.three_people': 409,
  /** So many answers that nobody coded yet there are not. */
  'double_coding.too_few_answers': 409,
  'double_coding.handed_in': 409,
  /** There is nothing to settle: the two agree, or one of them is not done. */
  'double_coding.no_difference': 409,
} as const;

export const doubleCodingsEvents = {
  'doubleCoding.begun': 'double-codings',
  'doubleCoding.handedIn': 'double-codings',
  'doubleCoding.settled': 'double-codings',
  'doubleCoding.takenOver': 'double-codings',
  'doubleCoding.calledOff': 'double-codings',
} as const;

/** Two people code the same answers without seeing each other. Which answers is drawn, not chosen. */
export class BeginDoubleCodingDto {
  @IsText(1, 120) name: string;
  @IsUUID() firstCoderId: string;
  @IsUUID() secondCoderId: string;
  /** Who settles what they differ on: neither of the two. */
  @IsUUID() adjudicatorId: string;
  @IsInt() @Min(1) @Max(200) units: number;
  /** Only answers to this question; of any question when left out. */
  @IsOptional() @IsUUID() canonicalId?: string | null;
  @IsOptional() @IsIn(protocolAudiences) audience?: ProtocolAudience | null;
}

export class SettleDifferenceDto {
  @IsUUID() answerId: string;
  @IsUUID() codeId: string;
  /** Whether the code belongs to this answer. */
  @IsBoolean() applies: boolean;
  @IsText(1, 1000) reason: string;
}

/** How alike two coded, or why no number says it. */
export class AgreementFiguresDto {
  @IsOptional() @IsNumber() alpha: number | null;
  @IsOptional() @IsNumber() kappa: number | null;
  @IsOptional() @IsIn(agreementRefusals) refused: AgreementRefusal | null;
}

/** One code over all units: how many got it of both, of one, and of nobody. */
export class CodeAgreementDto extends AgreementFiguresDto {
  @IsUUID() codeId: string;
  @IsInt() @Min(0) both: number;
  @IsInt() @Min(0) onlyFirst: number;
  @IsInt() @Min(0) onlySecond: number;
  @IsInt() @Min(0) neither: number;
}

/** One code at one answer that one of the two gave and the other did not. */
export class CodingDifferenceDto {
  @IsUUID() answerId: string;
  @IsUUID() codeId: string;
  /** Who gave it: the first or the second. */
  @IsIn(['first', 'second']) givenBy: 'first' | 'second';
  /** Null until somebody settled it; what both did stays as it was. */
  @IsOptional() @IsBoolean() applies: boolean | null;
  @IsOptional() @IsText(1, 1000) reason: string | null;
  @IsOptional() @IsText(1, 200) settledByName: string | null;
}

export type DoubleCodingAbility = 'read' | 'code' | 'settle' | 'takeOver' | 'callOff';
export class DoubleCodingDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 120) name: string;
  @IsText(1, 200) firstName: string;
  @IsText(1, 200) secondName: string;
  @IsText(1, 200) adjudicatorName: string;
  @IsBoolean() isFirstIn: boolean;
  @IsBoolean() isSecondIn: boolean;
  /** Both handed in: from then on everyone who analyses sees what they did. */
  @IsOptional() @IsISO8601() closedAt: string | null;
  /** Which answers; while it is open for the two alone. */
  @IsArray() @IsUUID(undefined, { each: true }) answerIds: string[];
  @IsOptional() @ValidateNested() @Type(() => AgreementFiguresDto) overall: AgreementFiguresDto | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CodeAgreementDto) codes: CodeAgreementDto[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CodingDifferenceDto)
  differences: CodingDifferenceDto[];
  @IsObject() can: Record<DoubleCodingAbility, boolean>;
}

export class AnalystDto {
  @IsUUID() userId: string;
  @IsText(1, 200) name: string;
}

export type DoubleCodingsAbility = 'begin';
/** Who can code or settle, and whether I may begin. */
export class DoubleCodingPlanDto {
  @IsUUID() plgId: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AnalystDto) analysts: AnalystDto[];
  /** How many answers nobody coded yet. */
  @IsInt() @Min(0) free: number;
  @IsObject() can: Record<DoubleCodingsAbility, boolean>;
}
