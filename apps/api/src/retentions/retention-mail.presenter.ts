import { isolating, type Locale, type RetentionCategory } from '@leerkring/shared';
import { sayDay } from '../calendars/moment.words.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import { firstName, writeLetter, type Letter } from '../platform/mail/letter.ts';

export interface RetentionNews {
  category: RetentionCategory;
  count: number;
  dueAt: Date;
  group: string;
  url: string;
}

const words = isolating({
  nl: {
    dear: (name: string) => `Dag ${name},`,
    subject: {
      names: (group: string) => `Binnenkort gewist: namen van gesprekspartners (${group})`,
      words: (group: string) => `Binnenkort gewist: antwoorden uit gesprekken (${group})`,
      sound: (group: string) => `Binnenkort gewist: opnames van gesprekken (${group})`,
    },
    lead: {
      names: (n: number, day: string) =>
        `Vanaf ${day} wissen we de namen bij ${n === 1 ? 'één gesprek' : `${n} gesprekken`}. Zo is het met je gesprekspartners afgesproken. De antwoorden blijven, met alleen een code.`,
      words: (n: number, day: string) =>
        `Vanaf ${day} wissen we wat er gezegd is in ${n === 1 ? 'één gesprek' : `${n} gesprekken`}. Cijfers, en wat in een vastgesteld rapport is aangehaald, blijven.`,
      sound: (n: number, day: string) =>
        `Vanaf ${day} wissen we de opname van ${n === 1 ? 'één gesprek' : `${n} gesprekken`}. Wat ervan is opgeschreven, blijft.`,
    },
    nothing: 'Je hoeft niets te doen. Heb je nog iets nodig voor het rapport, doe dat dan vóór die dag.',
    hold: 'Moet er door een klacht of een wettelijke plicht iets langer bewaard blijven? Dan kan de coördinator het wissen stilzetten, met een reden die iedereen leest.',
    page: 'Bekijk wat er bewaard wordt',
  },
  en: {
    dear: (name: string) => `Hello ${name},`,
    subject: {
      names: (group: string) => `Soon to be erased: names of respondents (${group})`,
      words: (group: string) => `Soon to be erased: answers from conversations (${group})`,
      sound: (group: string) => `Soon to be erased: recordings of conversations (${group})`,
    },
    lead: {
      names: (n: number, day: string) =>
        `From ${day} we erase the names of ${n === 1 ? 'one conversation' : `${n} conversations`}. That is what respondents were promised. The answers stay, with only a code.`,
      words: (n: number, day: string) =>
        `From ${day} we erase what was said in ${n === 1 ? 'one conversation' : `${n} conversations`}. Numbers stay, and so does what a settled report quotes.`,
      sound: (n: number, day: string) =>
        `From ${day} we erase the recording of ${n === 1 ? 'one conversation' : `${n} conversations`}. What was written down of it stays.`,
    },
    nothing:
      'There is nothing you need to do. If you still need something for the report, do it before that day.',
    hold: 'Does a complaint or a legal duty require something to be kept longer? Then the coordinator can stop the erasing, with a reason that everyone reads.',
    page: 'See what is kept',
  },
} as const);

export function presentNoticeMail(reader: { name: string; locale: Locale }, about: RetentionNews): Letter {
  const { locale, name } = reader;
  const t = words[locale];
  const day = sayDay(locale, wallClock(about.dueAt).date);
  return writeLetter(locale, t.subject[about.category](about.group), [
    t.dear(firstName(name)),
    t.lead[about.category](about.count, day),
    t.nothing,
    t.hold,
    { link: t.page, href: about.url, isMain: true },
  ]);
}
