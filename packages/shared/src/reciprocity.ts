import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsUUID, Matches, Min, ValidateNested } from 'class-validator';
import { IsText } from './validation.ts';

/** Visits that a programme made and got: agreed, and of those the ones whose conversations have begun. */
export class ReciprocityCountDto {
  @IsInt() @Min(0) visited: number;
  @IsInt() @Min(0) hosted: number;
  @IsInt() @Min(0) visitedBegun: number;
  @IsInt() @Min(0) hostedBegun: number;
}

export class ReciprocityYearDto extends ReciprocityCountDto {
  @Matches(/^20\d\d-20\d\d$/) schoolYear: string;
  @IsBoolean() isThisYear: boolean;
}

/** even: given and got differ by one at most; waived: by more, for the reason that was given; uneven: by more. */
export const reciprocityBalances = ['even', 'waived', 'uneven'] as const;
export type ReciprocityBalance = (typeof reciprocityBalances)[number];

export class ReciprocityRowDto {
  @IsUUID() programmeId: string;
  @IsText(1, 300) name: string;
  /** Newest first; the first is this group's own year. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReciprocityYearDto) years: ReciprocityYearDto[];
  @ValidateNested() @Type(() => ReciprocityCountDto) total: ReciprocityCountDto;
  /** Of this year. */
  @IsIn(reciprocityBalances) balance: ReciprocityBalance;
}

/** Who gave and who got, per programme: this year in this group, and the years before in any. */
export class ReciprocityDto {
  @IsUUID() plgId: string;
  @IsText(0, 500) waiver: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReciprocityRowDto) rows: ReciprocityRowDto[];
}
