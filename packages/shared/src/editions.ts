import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  Equals,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { ProgrammeDto } from './institutions.ts';
import { FieldReachDto, portraitSources, PublishedFieldDto, type StartedFromDto } from './portraits.ts';
import { IsAddress, IsText } from './validation.ts';

export const editionsProblems = {
  'edition.nothing_public': 422,
  'edition.no_licence': 422,
  /** It has words that others may share under their own licence alone. */
  'edition.share_alike': 422,
  'edition.proposed': 409,
  'edition.same': 409,
  'edition.other_text': 409,
  'edition.not_consented': 409,
} as const;

export const editionsEvents = {
  'edition.proposed': 'editions',
  'edition.consented': 'editions',
  'edition.declined': 'editions',
  'edition.published': 'editions',
  'edition.withdrawn': 'editions',
  'edition.asked': null,
} as const;

/** Licences under which a portrait can be public. */
export const editionLicences = ['cc_by', 'cc_by_sa'] as const;
export type EditionLicence = (typeof editionLicences)[number];

/** Whether words came along that may be made public under the licence of their makers alone. */
export const asksAlike = (it: StartedFromDto | null): boolean =>
  portraitSources(it).some(({ licence }) => licence === ('cc_by_sa' satisfies EditionLicence));

/** To ask the programme for its yes. */
export class ProposeEditionDto {
  /** That the programme has the right to make this public: its own words, nobody else's images or texts. */
  @IsBoolean() @Equals(true) mayPublish: boolean;
}

export class ConsentDto {
  @IsBoolean() @Equals(true) mayPublish: boolean;
  /** The hash of the very text that was read. */
  @Matches(/^[0-9a-f]{64}$/) sha256: string;
}

export class EditionConsentDto {
  @IsText(1, 300) name: string;
  @IsOptional() @IsISO8601() consentedAt: string | null;
}

export const editionStates = ['proposed', 'declined', 'public', 'withdrawn'] as const;
export type EditionState = (typeof editionStates)[number];
export type EditionAbility = 'read' | 'consent' | 'decline' | 'withdraw';

/** What everyone may read of a portrait once its programme says yes: these words and no others. */
export class EditionDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() portraitId: string;
  @ValidateNested() @Type(() => ProgrammeDto) programme: ProgrammeDto;
  @IsInt() @Min(1) number: number;
  @IsIn(editionStates) state: EditionState;
  /**
   * What the programme says yes to; null for others, because it is over what waits for its day as well: who knows the rest
   * could try what that is.
   */
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) sha256: string | null;
  @IsIn(editionLicences) licence: EditionLicence;
  @IsISO8601() proposedAt: string;
  @IsOptional() @IsText(1, 300) proposedByName: string | null;
  @IsOptional() @IsISO8601() publishedAt: string | null;
  @IsOptional() @IsISO8601() withdrawnAt: string | null;
  /** Who of the programme has said yes, and who still has to; empty for others. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => EditionConsentDto) consents: EditionConsentDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PublishedFieldDto) fields: PublishedFieldDto[];
  /** Of those fields, which open on a later day. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => FieldReachDto) later: FieldReachDto[];
  /** Where everyone reads it. */
  @IsText(1, 300) path: string;
  /** The newest public one of its portrait. */
  @IsBoolean() isCurrent: boolean;
  @IsObject() can: Record<EditionAbility, boolean>;
}

/** To begin one's own portrait with a public one. */
export class StartFromDto {
  @IsText(1, 120) slug: string;
}

export class StartedDto {
  @IsUUID() portraitId: string;
  /** How many empty fields were filled; what was there already stayed. */
  @IsInt() @Min(0) filled: number;
}

/** To hear of new versions by mail. */
export class FollowDto {
  @IsAddress() email: string;
}

/** A question of someone without an account, through us, to the programme. */
export class AskProgrammeDto {
  @IsText(1, 120) name: string;
  @IsAddress() email: string;
  @IsText(10, 3000) words: string;
}
