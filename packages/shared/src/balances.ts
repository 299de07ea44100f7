import { Type } from 'class-transformer';
import {
  IsArray,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText } from './validation.ts';

export const balancesProblems = {
  /** The numbers would tell of fewer than five where they were held, by themselves or beside those of the last time. */
  'balance.too_few': 409,
} as const;

export const balancesEvents = {
  'balance.settled': 'balances',
} as const;

/** What a programme has in the report, beside what would be in proportion. */
export class ProgrammeBalanceDto {
  @IsUUID() programmeId: string;
  @IsText(1, 300) name: string;
  /** Conversations that were held there. */
  @IsInt() @Min(0) conversations: number;
  /** How many of them are quoted. */
  @IsInt() @Min(0) quoted: number;
  /** How many would be if every programme were quoted alike. */
  @IsNumber() expected: number;
}

/** One chapter; its programmes are null where that would tell of a few conversations where they were held. */
export class SectionBalanceDto {
  @IsUUID() sectionId: string;
  @IsText(1, 300) title: string;
  @IsInt() @Min(0) quotes: number;
  @IsInt() @Min(0) conversations: number;
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ProgrammeBalanceDto)
  programmes: ProgrammeBalanceDto[] | null;
}

export type BalanceAbility = 'read' | 'settle';
/** Which programmes are quoted much and which little, as it was when it was counted. */
export class BalanceDto {
  @IsUUID() plgId: string;
  @IsOptional() @IsISO8601() settledAt: string | null;
  @IsInt() @Min(0) quotes: number;
  @IsInt() @Min(0) conversations: number;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ProgrammeBalanceDto)
  programmes: ProgrammeBalanceDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SectionBalanceDto) sections: SectionBalanceDto[];
  @IsObject() can: Record<BalanceAbility, boolean>;
}
