import { isolated, isolating, type Locale } from '@leerkring/shared';
import { firstName, writeLetter, type Letter } from '../platform/mail/letter.ts';

export interface ChangedVisits {
  name: string;
  /** Who took the new division over. */
  by: string;
  /** Programmes by name. */
  gained: string[];
  lost: string[];
  pageUrl: string;
}

const words = isolating({
  nl: {
    subject: 'Je bezoeken zijn veranderd',
    dear: (name: string) => `Dag ${name},`,
    why: (by: string) => `${by} heeft de bezoeken opnieuw verdeeld. Voor jou verandert er iets.`,
    gained: (where: string) => `Je gaat nu op bezoek bij ${where}.`,
    lost: (where: string) =>
      `Je hoeft niet meer naar ${where}. Momenten die daar al stonden, zijn vervallen.`,
    page: 'Bekijk je bezoeken',
  },
  en: {
    subject: 'Your visits have changed',
    dear: (name: string) => `Hello ${name},`,
    why: (by: string) => `${by} divided the visits again. Something has changed for you.`,
    gained: (where: string) => `You now visit ${where}.`,
    lost: (where: string) =>
      `You need not go to ${where} any more. Appointments that had been made there are cancelled.`,
    page: 'Look at your visits',
  },
} as const);

/** For someone whose visits are others than they knew. */
export function presentChangedVisits(locale: Locale, it: ChangedVisits): Letter {
  const t = words[locale];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return writeLetter(locale, t.subject, [
    t.dear(firstName(it.name)),
    t.why(it.by),
    ...(it.gained.length > 0 ? [t.gained(list.format(it.gained.map(isolated)))] : []),
    ...(it.lost.length > 0 ? [t.lost(list.format(it.lost.map(isolated)))] : []),
    { link: t.page, href: it.pageUrl, isMain: true },
  ]);
}
