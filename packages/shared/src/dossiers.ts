import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Matches, Min } from 'class-validator';
import { locales, passwordLength, type Locale } from './identity.ts';
import { IsAddress, IsPassword, IsText } from './validation.ts';

export const dossiersProblems = {
  /** It is no dossier, or it is damaged. */
  'dossier.unreadable': 422,
  /** It holds more than can be taken in. */
  'dossier.too_large': 413,
  /** It holds names that lead out of its folder. */
  'dossier.unsafe': 422,
  /** A file in it is not what its list says. */
  'dossier.tampered': 422,
  /** It was made by a Leerkring of another version. */
  'dossier.other_form': 422,
  'dossier.wrong_code': 422,
  /** What is in it cannot be a year: it breaks a rule that holds for every year. */
  'dossier.inconsistent': 422,
  /** A dossier comes into an installation that holds nothing yet. */
  'dossier.not_empty': 409,
} as const;

export const dossiersEvents = {
  // Words leave the house: that is told to whoever reads what happened, although nothing here changes.
  'dossier.made': null,
  'dossier.code_shown': null,
  'dossier.taken_in': null,
} as const;

/** As a file that is sent to us; a year of seven programmes with all their pictures stays well below. */
export const mostDossierBytes = 60 * 1024 * 1024;

/** What opens the part of our dossiers that is under lock, in groups of four signs. */
export class DossierCodeDto {
  @Matches(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){12}$/) code: string;
}

/** Who brings a dossier into an empty installation and keeps it from then on. */
export class BeginWithDossierDto {
  @IsText(1, 300) name: string;
  @IsAddress() email: string;
  @IsPassword(passwordLength.min, passwordLength.max) password: string;
  @IsIn(locales) locale: Locale;
}

/** The code as somebody types it over: spaces, dashes and small letters make no difference. */
export class TakeInDossierDto {
  @IsString() @Matches(/^[\sA-Za-z2-9-]{52,120}$/) code: string;
}

export class DossierTakenInDto {
  @IsUUID() plgId: string;
  @IsInt() @Min(0) people: number;
  @IsInt() @Min(0) meetings: number;
  /** Who took it in is one of its people, known by their address. */
  @IsBoolean() isMember: boolean;
}
