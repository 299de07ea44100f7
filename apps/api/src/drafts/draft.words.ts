import type { Locale } from '@leerkring/shared';

/** What is said in the margin of a draft for Word. */
interface DraftWords {
  suggestion: (was: string, text: string) => string;
  reason: (reason: string) => string;
  nobody: string;
}

const nl: DraftWords = {
  suggestion: (was, text) =>
    was === ''
      ? `Voorstel: zet hier “${text}”.`
      : text === ''
        ? `Voorstel: haal “${was}” weg.`
        : `Voorstel: “${was}” wordt “${text}”.`,
  reason: (reason) => `Waarom: ${reason}`,
  nobody: 'Iemand die niet meer meedoet',
};

const en: DraftWords = {
  suggestion: (was, text) =>
    was === ''
      ? `Suggestion: put “${text}” here.`
      : text === ''
        ? `Suggestion: take out “${was}”.`
        : `Suggestion: “${was}” becomes “${text}”.`,
  reason: (reason) => `Why: ${reason}`,
  nobody: 'Someone who no longer takes part',
};

export const draftWords: Record<Locale, DraftWords> = { nl, en };
