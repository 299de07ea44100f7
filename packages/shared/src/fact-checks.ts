import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const factChecksProblems = {
  /** The passage no longer stands like that in its chapter. */
  'fact_check.text_changed': 409,
  /** The passage holds the code of a respondent, or words as they were said in a conversation. */
  'fact_check.tells_who': 409,
  'fact_check.asked_already': 409,
  'fact_check.not_a_host': 409,
  /** Its day is over: what was not answered counts as no objection. */
  'fact_check.over': 409,
  'fact_check.answered': 409,
  'fact_check.not_answered': 409,
  'fact_check.day_over': 409,
} as const;

export const factChecksEvents = {
  'factCheck.asked': 'fact-checks',
  'factCheck.answered': 'fact-checks',
  'factCheck.replied': 'fact-checks',
  'factCheck.takenBack': 'fact-checks',
} as const;

/** A paragraph of a chapter, as it literally stands there: nothing else is ever laid before a host. */
export class PassageDto {
  @IsUUID() sectionId: string;
  @IsText(1, 4000) text: string;
}

/** Lays passages before the programme that they are about. The host may answer to the end of that day. */
export class AskFactCheckDto {
  @IsUUID() programmeId: string;
  @IsLocalDate() dueOn: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PassageDto)
  passages: PassageDto[];
}

export const factVerdicts = ['holds', 'differs'] as const;
export type FactVerdict = (typeof factVerdicts)[number];

export class AnswerFactCheckDto {
  @IsIn(factVerdicts) verdict: FactVerdict;
  /** What is the case instead; a passage that differs says so. */
  @IsText(0, 1000) because: string;
  @IsSeen() seen?: Seen;
}

export class ReplyFactCheckDto {
  @IsText(1, 1000) text: string;
  @IsSeen() seen?: Seen;
}

/** `silent`: its day is over and nobody answered, which counts as no objection. */
export const factCheckStates = ['open', 'answered', 'silent', 'taken_back'] as const;
export type FactCheckState = (typeof factCheckStates)[number];
export type FactCheckAbility = 'read' | 'answer' | 'reply' | 'takeBack';

export class FactCheckDto {
  @IsUUID() id: string;
  @IsUUID() programmeId: string;
  @IsText(1, 300) programmeName: string;
  @IsText(0, 300) sectionTitle: string;
  @IsText(1, 4000) text: string;
  /** The chapter says it in other words since, or no longer. */
  @IsBoolean() isChanged: boolean;
  /** About a programme that I act for. */
  @IsBoolean() isMine: boolean;
  @IsISO8601() askedAt: string;
  @IsISO8601() dueAt: string;
  @IsIn(factCheckStates) state: FactCheckState;
  @IsOptional() @IsIn(factVerdicts) verdict: FactVerdict | null;
  @IsText(0, 1000) because: string;
  @IsOptional() @IsText(1, 300) answeredByName: string | null;
  @IsText(0, 1000) reply: string;
  @IsOptional() @IsText(1, 300) repliedByName: string | null;
  @IsObject() can: Record<FactCheckAbility, boolean>;
}

/** A paragraph that authors can lay before a host. */
export class PassageOptionDto extends PassageDto {
  @IsText(1, 300) sectionTitle: string;
  /** The programmes whose name stands in it: where to begin, and no more than that. */
  @IsArray() @IsUUID(undefined, { each: true }) mentions: string[];
}

export class FactCheckProgrammeDto {
  @IsUUID() id: string;
  @IsText(1, 300) name: string;
}

export class FactChecksDto {
  @IsUUID() plgId: string;
  /** For authors and coordinators all, for a host those about the own programme. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => FactCheckDto) checks: FactCheckDto[];
  /** Only for authors. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PassageOptionDto) passages: PassageOptionDto[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FactCheckProgrammeDto)
  programmes: FactCheckProgrammeDto[];
  /** The programmes that I act for. */
  @IsArray() @IsUUID(undefined, { each: true }) hostIds: string[];
  /** `host`: acts for a programme that is visited. */
  @IsObject() can: { ask: boolean; host: boolean };
}
