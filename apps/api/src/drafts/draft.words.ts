import type { Locale } from '@leerkring/shared';

/** What is said in the margin of a draft for Word. */
interface DraftWords {
  suggestion: (was: string, text: string) => string;
  reason: (reason: string) => string;
  nobody: string;
  /** In a returned document: who says it, and when. */
  said: (author: string, day: string | null, text: string) => string;
  changed: (was: string, text: string) => string;
  place: Record<'line' | 'title' | 'note' | 'table', string>;
  quoteChanged: (code: string) => string;
  unnamed: string;
  noReason: string;
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
  said: (author, day, text) => `${author} in Word${day === null ? '' : ` op ${day}`}: ${text}`,
  changed: (was, text) =>
    was === '' ? `“${text}” erbij.` : text === '' ? `“${was}” weg.` : `“${was}” wordt “${text}”.`,
  place: { line: '', title: 'In de titel: ', note: 'In een voetnoot: ', table: 'In een tabel: ' },
  quoteChanged: (code) =>
    `${code === '' ? 'In een citaat' : `In een citaat van ${code}`} is iets veranderd. Wat iemand letterlijk zei, blijft staan.`,
  unnamed: 'Iemand zonder naam',
  noReason: 'Gewijzigd in Word, zonder reden erbij.',
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
  said: (author, day, text) => `${author} in Word${day === null ? '' : ` on ${day}`}: ${text}`,
  changed: (was, text) =>
    was === '' ? `“${text}” added.` : text === '' ? `“${was}” out.` : `“${was}” becomes “${text}”.`,
  place: { line: '', title: 'In the title: ', note: 'In a footnote: ', table: 'In a table: ' },
  quoteChanged: (code) =>
    `Something was changed in a quote${code === '' ? '' : ` of ${code}`}. What someone literally said stays as it is.`,
  unnamed: 'Someone without a name',
  noReason: 'Changed in Word, without a reason.',
};

export const draftWords: Record<Locale, DraftWords> = { nl, en };
