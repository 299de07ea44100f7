import { isolating, type ExchangeState, type Locale } from '@leerkring/shared';
import { firstName, writeLetter, type Letter } from '../platform/mail/letter.ts';

export interface ExchangeNews {
  state: Exclude<ExchangeState, 'proposed'>;
  /** The team that this comes from, and the practice it is about. */
  team: string;
  title: string;
  startsAt: Date | null;
  place: string;
  because: string;
  link: string;
}

/** What the other team answered, to each of the team that waits for it. */
export function presentExchangeMail(locale: Locale, reader: string, news: ExchangeNews): Letter {
  const words = isolating(locale === 'nl' ? nl : en);
  const { state, team, title, startsAt, place, because, link } = news;
  const isAgreed = state === 'accepted' && startsAt !== null;
  return writeLetter(locale, isAgreed ? words.agreed(team) : words.off(team), [
    words.dear(firstName(reader)),
    isAgreed ? words.agreedBody(team, title) : words.offBody(team, title),
    ...(isAgreed
      ? [
          {
            facts: [
              [words.when, momentIn(locale, startsAt)],
              [words.where, place],
            ] as const,
          },
        ]
      : [{ heading: words.why }, because]),
    { link: words.see, href: link, isMain: true },
  ]);
}

function momentIn(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(at);
}

const nl = {
  dear: (name: string) => `Dag ${name},`,
  agreed: (team: string) => `De uitwisseling met ${team} staat vast`,
  agreedBody: (team: string, title: string) => `${team} ontvangt jullie graag over “${title}”.`,
  off: (team: string) => `De uitwisseling met ${team} gaat niet door`,
  offBody: (team: string, title: string) => `De uitwisseling met ${team} over “${title}” gaat niet door.`,
  when: 'Wanneer',
  where: 'Waar',
  why: 'De reden',
  see: 'Bekijk de uitwisseling',
};

const en: typeof nl = {
  dear: (name) => `Hello ${name},`,
  agreed: (team) => `The exchange with ${team} is settled`,
  agreedBody: (team, title) => `${team} would like to meet you about “${title}”.`,
  off: (team) => `The exchange with ${team} is cancelled`,
  offBody: (team, title) => `The exchange with ${team} about “${title}” will not take place.`,
  when: 'When',
  where: 'Where',
  why: 'The reason',
  see: 'See the exchange',
};
