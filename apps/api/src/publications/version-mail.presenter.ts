import { isolating, type Locale } from '@leerkring/shared';
import { wallClock } from '../calendars/local-time.rules.ts';
import { sayDay } from '../calendars/moment.words.ts';
import { firstName, writeLetter, type Letter } from '../platform/mail/letter.ts';

export interface VersionLetter {
  name: string;
  number: string;
  group: string;
  changeNote: string;
  /** When the group meets next, if it does. */
  meetsAt: Date | null;
  pageUrl: string;
}

const words = isolating({
  nl: {
    subject: (number: string, group: string) => `Versie ${number} van het rapport ligt klaar (${group})`,
    dear: (name: string) => `Dag ${name},`,
    body: (number: string, note: string) => `Versie ${number} van jullie rapport is vastgelegd: ${note}`,
    before: (day: string) =>
      `Lees die vóór jullie bijeenkomst van ${day}. Opmerkingen zet je bij het hoofdstuk.`,
    read: 'Lees die als het je uitkomt. Opmerkingen zet je bij het hoofdstuk.',
    page: 'Naar de versies',
  },
  en: {
    subject: (number: string, group: string) => `Version ${number} of the report is ready (${group})`,
    dear: (name: string) => `Hello ${name},`,
    body: (number: string, note: string) => `Version ${number} of your report has been frozen: ${note}`,
    before: (day: string) => `Please read it before your meeting of ${day}. You can comment at the chapter.`,
    read: 'Please read it when it suits you. You can comment at the chapter.',
    page: 'To the versions',
  },
} as const);

/** Sends a frozen version round to one reader. */
export function presentVersionMail(locale: Locale, it: VersionLetter): Letter {
  const t = words[locale];
  return writeLetter(locale, t.subject(it.number, it.group), [
    t.dear(firstName(it.name)),
    t.body(it.number, it.changeNote),
    it.meetsAt ? t.before(sayDay(locale, wallClock(it.meetsAt).date)) : t.read,
    { link: t.page, href: it.pageUrl, isMain: true },
  ]);
}
