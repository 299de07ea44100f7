import type { InsightSourceKind, Locale } from '@leerkring/shared';

interface InsightWords {
  title: string;
  lead: string;
  mixed: string;
  contested: string;
  speaks: (isAgainst: boolean, kind: InsightSourceKind, name: string, counted: string | null) => string;
}

const kindsNl: Record<InsightSourceKind, string> = {
  field: 'onze gesprekken',
  survey: 'tellingen van anderen',
  workshop: 'een werksessie',
};
const kindsEn: Record<InsightSourceKind, string> = {
  field: 'our conversations',
  survey: 'counts of others',
  workshop: 'a working session',
};

export const insightWords: Record<Locale, InsightWords> = {
  nl: {
    title: 'Inzichten die de groep onderschrijft',
    lead: 'Per inzicht staat erbij welke bronnen ervoor spreken, en welke ertegen.',
    mixed: 'Deze bronnen hoorden andere mensen. Hun aantallen zijn niet op te tellen.',
    contested: 'De bronnen spreken elkaar tegen.',
    speaks: (isAgainst, kind, name, counted) =>
      `Spreekt er${isAgainst ? 'tegen' : 'voor'}, uit ${kindsNl[kind]}: ${name}${counted ? ` (${counted})` : ''}`,
  },
  en: {
    title: 'Insights that the group stands behind',
    lead: 'Each insight says which sources speak for it, and which against it.',
    mixed: 'These sources heard other people. Their numbers cannot be added up.',
    contested: 'The sources contradict each other.',
    speaks: (isAgainst, kind, name, counted) =>
      `Speaks ${isAgainst ? 'against' : 'for'} it, from ${kindsEn[kind]}: ${name}${counted ? ` (${counted})` : ''}`,
  },
};
