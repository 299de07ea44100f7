import type { HowFound, Locale, SnapshotInsight } from '@leerkring/shared';
import { joined } from './publication.words.ts';

type Source = SnapshotInsight['sources'][number];

interface InsightWords {
  title: string;
  lead: string;
  /** @param found how the people of each were found, as far as that was said */
  mixed: (found: HowFound[]) => string;
  contested: string;
  speaks: (source: Source, counted: string | null) => string;
}

const kindsNl: Record<Source['kind'], string> = {
  field: 'onze gesprekken',
  survey: 'tellingen van anderen',
  workshop: 'een werksessie',
};
const kindsEn: Record<Source['kind'], string> = {
  field: 'our conversations',
  survey: 'counts of others',
  workshop: 'a working session',
};
const foundNl: Record<HowFound, string> = {
  random: 'willekeurig gekozen mensen',
  interested: 'mensen die uit belangstelling kwamen',
  selected: 'uitgekozen mensen',
};
const foundEn: Record<HowFound, string> = {
  random: 'people picked at random',
  interested: 'people who came out of interest',
  selected: 'people whom somebody chose',
};

/** Which source, what came out of it, and between brackets what says how far it reaches. */
function told({ name, note }: Source, within: (string | null | undefined | false)[]): string {
  const said = within.filter(Boolean).join('; ');
  return `${name}${said && ` (${said})`}${note ? `. ${note}` : ''}`;
}

export const insightWords: Record<Locale, InsightWords> = {
  nl: {
    title: 'Inzichten die de groep onderschrijft',
    lead: 'Per inzicht staat erbij welke bronnen ervoor spreken, en welke ertegen.',
    mixed: (found) =>
      `Deze bronnen hoorden verschillende mensen${
        found.length > 1
          ? `: ${joined(
              found.map((it) => foundNl[it]),
              'en',
            )}`
          : ''
      }. Hun aantallen zijn niet op te tellen.`,
    contested: 'De bronnen spreken elkaar tegen.',
    speaks: (it, counted) =>
      `Spreekt er${it.isAgainst ? 'tegen' : 'voor'}, uit ${kindsNl[it.kind]}: ${told(it, [
        counted,
        it.groups !== undefined && (it.groups === 1 ? '1 groep' : `${it.groups} groepen`),
        it.found && foundNl[it.found],
      ])}`,
  },
  en: {
    title: 'Insights that the group stands behind',
    lead: 'Each insight says which sources speak for it, and which against it.',
    mixed: (found) =>
      `These sources heard different people${
        found.length > 1
          ? `: ${joined(
              found.map((it) => foundEn[it]),
              'and',
            )}`
          : ''
      }. Their numbers cannot be added up.`,
    contested: 'The sources contradict each other.',
    speaks: (it, counted) =>
      `Speaks ${it.isAgainst ? 'against' : 'for'} it, from ${kindsEn[it.kind]}: ${told(it, [
        counted,
        it.groups !== undefined && (it.groups === 1 ? '1 group' : `${it.groups} groups`),
        it.found && foundEn[it.found],
      ])}`,
  },
};
