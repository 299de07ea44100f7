import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
} from 'class-validator';
import { IsAddress, IsText } from './validation.ts';

export const analysisRequestsProblems = {
  /** Giving is giving something. */
  'analysis_request.nothing_given': 422,
  /** The version it was about is no longer public. */
  'analysis_request.not_public': 409,
} as const;

export const analysisRequestsEvents = {
  'analysis_request.made': 'analysis-requests',
  'analysis_request.answered': 'analysis-requests',
} as const;

/**
 * What may be given of the analyses under a report: what the group made of the conversations, and what was counted over
 * everyone. Answers, quotes, names, codings and counts over some of them are none of it.
 */
export const analysisParts = ['codebook', 'threads', 'counts'] as const;
export type AnalysisPart = (typeof analysisParts)[number];

/** Asked by someone without an account, through us. */
export class RequestAnalysesDto {
  @IsText(1, 120) name: string;
  @IsAddress() email: string;
  /** What for. */
  @IsText(10, 3000) words: string;
}

export const analysisAnswers = ['given', 'refused'] as const;
export type AnalysisAnswer = (typeof analysisAnswers)[number];

export class AnswerAnalysisRequestDto {
  @IsIn(analysisAnswers) answer: AnalysisAnswer;
  @IsArray()
  @ArrayMaxSize(analysisParts.length)
  @ArrayUnique()
  @IsIn(analysisParts, { each: true })
  parts: AnalysisPart[];
  /** Why, for who asked. */
  @IsText(1, 2000) reason: string;
}

export type AnalysisRequestAbility = 'read' | 'answer';
export class AnalysisRequestDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @Matches(/^\d+\.\d+$/) versionNumber: string;
  /** Who asked and what for; null once that was erased. */
  @IsOptional() @IsText(1, 120) name: string | null;
  @IsOptional() @IsText(1, 300) email: string | null;
  @IsOptional() @IsText(1, 3000) words: string | null;
  @IsISO8601() askedAt: string;
  @IsOptional() @IsIn(analysisAnswers) answer: AnalysisAnswer | null;
  @IsArray() @IsIn(analysisParts, { each: true }) parts: AnalysisPart[];
  @IsText(0, 2000) reason: string;
  @IsOptional() @IsISO8601() answeredAt: string | null;
  @IsOptional() @IsText(1, 300) answeredByName: string | null;
  @IsObject() can: Record<AnalysisRequestAbility, boolean>;
}
