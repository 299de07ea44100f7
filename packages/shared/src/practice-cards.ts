import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { editionLicences, type EditionLicence } from './editions.ts';
import { ProgrammeDto } from './institutions.ts';
import { portraitFieldIds, type PortraitFieldId } from './portrait-template.ts';
import { IsText } from './validation.ts';

/** What a card tells, in its order, and which answers of a portrait tell it. */
export const cardSections = [
  { id: 'what', fields: ['goal', 'organisation'] },
  { id: 'forWhom', fields: ['audience', 'groupNow'] },
  { id: 'takes', fields: ['approach', 'needs', 'preparation', 'timetable', 'costs'] },
] as const satisfies readonly { id: string; fields: readonly PortraitFieldId[] }[];
export const cardSectionIds = cardSections.map(({ id }) => id);
export type CardSectionId = (typeof cardSections)[number]['id'];
/** Where a quote is looked for: the first of these that says something. */
export const cardQuoteFields = [
  'studentVoice',
  'benefits',
  'goal',
] as const satisfies readonly PortraitFieldId[];

/** One answer of a portrait, as much of it as fits on a card. */
export class CardPartDto {
  @IsIn(cardSectionIds) section: CardSectionId;
  @IsIn(portraitFieldIds) fieldId: PortraitFieldId;
  @IsText(1, 1000) text: string;
  /** The portrait says more about it. */
  @IsBoolean() isShortened: boolean;
}

/** Own words of a programme, whole sentences. */
export class CardQuoteDto {
  @IsIn(portraitFieldIds) fieldId: PortraitFieldId;
  @IsText(1, 1000) text: string;
  /** Under which others may use it; null when it stays within the group. */
  @IsOptional() @IsIn(editionLicences) licence: EditionLicence | null;
}

/** One page about a practice, for who may want to try it: never more than this reader may read of the portrait. */
export class PracticeCardDto {
  @IsUUID() portraitId: string;
  @IsUUID() plgId: string;
  @ValidateNested() @Type(() => ProgrammeDto) programme: ProgrammeDto;
  @IsText(1, 300) title: string;
  @IsText(0, 1000) line: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CardPartDto) parts: CardPartDto[];
  @IsOptional() @ValidateNested() @Type(() => CardQuoteDto) quote: CardQuoteDto | null;
  /** The card that everyone reads; null when the portrait is not public. */
  @IsOptional() @IsText(1, 300) publicPath: string | null;
  /** Where the programme answers questions of everyone. */
  @IsOptional() @IsText(1, 300) askPath: string | null;
}
