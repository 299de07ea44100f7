import { Matches } from 'class-validator';

export const dossiersProblems = {
  /** It holds more than can be taken in again. */
  'dossier.too_large': 413,
} as const;

export const dossiersEvents = {
  // Words leave the house: that is told to whoever reads what happened, although nothing here changes.
  'dossier.made': null,
  'dossier.code_shown': null,
} as const;

/** What opens the part of our dossiers that is under lock, in groups of four signs. */
export class DossierCodeDto {
  @Matches(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){12}$/) code: string;
}
