import { IsIn, IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { IsText } from './validation.ts';

/** What can be found, and the word that the screen says for it. */
export const searchKinds = [
  'decision',
  'commitment',
  'proposal',
  'insight',
  'question',
  'quote',
  'minutes',
  'recommendation',
] as const;
export type SearchKind = (typeof searchKinds)[number];

export class SearchQueryDto {
  @IsText(1, 200) q: string;
}

/** One text in which all the words were found, in some form. */
export class SearchHitDto {
  @IsIn(searchKinds) kind: SearchKind;
  @IsUUID() subjectId: string;
  @IsUUID() plgId: string;
  @IsText(1, 300) plgName: string;
  @IsText(1, 20) schoolYear: string;
  @IsOptional() @IsUUID() meetingId: string | null;
  @IsText(0, 400) excerpt: string;
  @IsISO8601() at: string;
}
