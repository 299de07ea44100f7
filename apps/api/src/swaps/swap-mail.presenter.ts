import { isolating, type Locale } from '@leerkring/shared';
import { wallClock } from '../calendars/local-time.rules.ts';
import { sayDay } from '../calendars/moment.words.ts';
import { firstName, writeLetter, type Letter } from '../platform/mail/letter.ts';

export type SwapNews = 'asked' | 'settled' | 'declined' | 'withdrawn' | 'expired';

export interface SwapLetter {
  news: SwapNews;
  name: string;
  /** Who asked for it. */
  asker: string;
  /** Where the reader goes now, and where they would go. */
  from: string;
  to: string;
  until: Date;
  pageUrl: string;
}

const words = isolating({
  nl: {
    dear: (name: string) => `Dag ${name},`,
    page: 'Bekijk de ruil',
    subject: {
      asked: (asker: string) => `${asker} wil een bezoek ruilen`,
      settled: () => 'De ruil is rond',
      declined: () => 'De ruil gaat niet door',
      withdrawn: () => 'De ruil is ingetrokken',
      expired: () => 'De ruil is verlopen',
    } satisfies Record<SwapNews, (asker: string) => string>,
    asked: (it: SwapLetter, day: string) =>
      `${it.asker} vraagt of je een bezoek wilt ruilen. Jij gaat dan naar ${it.to} in plaats van naar ${it.from}. Laat uiterlijk ${day} weten of je meedoet; daarna vervalt het verzoek.`,
    settled: (it: SwapLetter) =>
      `Iedereen heeft ja gezegd. Je gaat nu naar ${it.to} in plaats van naar ${it.from}. Momenten die al afgesproken waren, zijn vervallen; bied nieuwe aan.`,
    declined: (it: SwapLetter) => `Iemand kon niet meedoen. Je gaat nog steeds naar ${it.from}.`,
    withdrawn: (it: SwapLetter) => `${it.asker} trok het verzoek in. Je gaat nog steeds naar ${it.from}.`,
    expired: (it: SwapLetter) =>
      `Niet iedereen heeft op tijd gereageerd, of een bezoek is intussen veranderd. De ruil van ${it.asker} gaat niet door. Je hoeft niets te doen.`,
  },
  en: {
    dear: (name: string) => `Hello ${name},`,
    page: 'Look at the swap',
    subject: {
      asked: (asker: string) => `${asker} would like to swap a visit`,
      settled: () => 'The swap is settled',
      declined: () => 'The swap is not going ahead',
      withdrawn: () => 'The swap was withdrawn',
      expired: () => 'The swap has lapsed',
    } satisfies Record<SwapNews, (asker: string) => string>,
    asked: (it: SwapLetter, day: string) =>
      `${it.asker} asks whether you would swap visits. You would then go to ${it.to} instead of ${it.from}. Please say by ${day} whether you join; after that the request lapses.`,
    settled: (it: SwapLetter) =>
      `Everyone said yes. You now go to ${it.to} instead of ${it.from}. Moments that had been agreed are cancelled; please offer new ones.`,
    declined: (it: SwapLetter) => `Somebody could not join. You still go to ${it.from}.`,
    withdrawn: (it: SwapLetter) => `${it.asker} withdrew the request. You still go to ${it.from}.`,
    expired: (it: SwapLetter) =>
      `Not everyone answered in time, or a visit changed in the meantime. The swap that ${it.asker} asked for is not going ahead. You need do nothing.`,
  },
} as const);

/** Tells one reader what became of a swap. */
export function presentSwapMail(locale: Locale, letter: SwapLetter): Letter {
  const t = words[locale];
  const { news } = letter;
  return writeLetter(locale, t.subject[news](letter.asker), [
    t.dear(firstName(letter.name)),
    news === 'asked' ? t.asked(letter, sayDay(locale, wallClock(letter.until).date)) : t[news](letter),
    { link: t.page, href: letter.pageUrl, isMain: true },
  ]);
}
