import { isolating, type Locale } from '@leerkring/shared';
import { firstName, writeLetter, type Letter } from '../platform/mail/letter.ts';

export interface AuthorLetter {
  name: string;
  title: string;
  group: string;
  pageUrl: string;
}

const words = isolating({
  nl: {
    subject: (title: string, group: string) => `Je schrijft mee aan “${title}” (${group})`,
    dear: (name: string) => `Dag ${name},`,
    body: (title: string) => `Je bent nu auteur van jullie rapport “${title}” en kunt erin schrijven.`,
    how: 'De hoofdstukken staan klaar. Kies er een die nog niemand trekt, of vul aan wat er staat.',
    page: 'Naar het rapport',
  },
  en: {
    subject: (title: string, group: string) => `You are helping to write “${title}” (${group})`,
    dear: (name: string) => `Hello ${name},`,
    body: (title: string) => `You are now an author of your report “${title}” and can write in it.`,
    how: 'The chapters are ready. Take one that nobody leads yet, or add to what is there.',
    page: 'To the report',
  },
} as const);

/** Tells somebody that they write the report with others. */
export function presentAuthorMail(locale: Locale, it: AuthorLetter): Letter {
  const t = words[locale];
  return writeLetter(locale, t.subject(it.title, it.group), [
    t.dear(firstName(it.name)),
    t.body(it.title),
    t.how,
    { link: t.page, href: it.pageUrl, isMain: true },
  ]);
}
