import { isolating, type Locale } from '@leerkring/shared';
import { sayDay, sayMoment } from '../calendars/moment.words.ts';
import type { Moment } from '../cycles/meeting.rules.ts';
import { firstName, writeLetter, type Letter } from '../platform/mail/letter.ts';

interface DateLetter {
  kind: 'opened' | 'added';
  name: string;
  title: string;
  groupName: string;
  answerBy: string | null;
  options: readonly Moment[];
  url: string;
}

const words = isolating({
  nl: {
    subject: {
      opened: (title: string) => `Wanneer kun je? ${title}`,
      added: (title: string) => `Een datum erbij: ${title}`,
    },
    dear: (name: string) => `Dag ${name},`,
    about: {
      opened: (title: string, group: string) =>
        `We zoeken een datum voor “${title}” van ${group}. Wanneer kun je?`,
      added: (title: string, group: string) =>
        `Voor “${title}” van ${group} kun je nu uit meer data kiezen. Wat je al liet weten, staat er nog.`,
    },
    by: (day: string) => `Laat het uiterlijk ${day} weten. Een paar tikken is genoeg.`,
    soon: 'Een paar tikken is genoeg.',
    link: 'Geef aan wanneer je kunt',
    own: 'Met deze link antwoord je zonder aan te melden. Hij is van jou alleen; stuur hem niet door.',
  },
  en: {
    subject: {
      opened: (title: string) => `When can you make it? ${title}`,
      added: (title: string) => `One more date: ${title}`,
    },
    dear: (name: string) => `Hello ${name},`,
    about: {
      opened: (title: string, group: string) =>
        `We are looking for a date for “${title}” of ${group}. When can you make it?`,
      added: (title: string, group: string) =>
        `There are more dates to choose from for “${title}” of ${group}. What you answered is still there.`,
    },
    by: (day: string) => `Please answer by ${day}. A few taps are enough.`,
    soon: 'A few taps are enough.',
    link: 'Say when you can make it',
    own: 'With this link you answer without signing in. It is yours alone; do not pass it on.',
  },
} as const);

export function presentDateMail(locale: Locale, letter: DateLetter): Letter {
  const t = words[locale];
  const { kind, title, groupName, answerBy, options, url } = letter;
  return writeLetter(locale, t.subject[kind](title), [
    t.dear(firstName(letter.name)),
    t.about[kind](title, groupName),
    { list: options.map((moment) => sayMoment(locale, moment)) },
    answerBy === null ? t.soon : t.by(sayDay(locale, answerBy)),
    { link: t.link, href: url, isMain: true },
    { small: t.own },
  ]);
}

const news = isolating({
  nl: {
    subject: {
      settled: (title: string) => `De datum is gekozen: ${title}`,
      withdrawn: (title: string) => `Geen datum meer nodig: ${title}`,
    },
    about: {
      settled: (title: string, group: string) => `“${title}” van ${group} blijft op de dag waarop het stond.`,
      withdrawn: (title: string, group: string) =>
        `We zoeken geen datum meer voor “${title}” van ${group}. Je hoeft niets meer te laten weten.`,
    },
  },
  en: {
    subject: {
      settled: (title: string) => `The date is chosen: ${title}`,
      withdrawn: (title: string) => `No date needed any more: ${title}`,
    },
    about: {
      settled: (title: string, group: string) => `“${title}” of ${group} stays on the day it was planned.`,
      withdrawn: (title: string, group: string) =>
        `We no longer look for a date for “${title}” of ${group}. You need not answer any more.`,
    },
  },
} as const);

export type DateNews = keyof (typeof news)['nl']['subject'];

/** How the asking ended, where no invitation says so. */
export function presentDateNews(
  locale: Locale,
  letter: Pick<DateLetter, 'name' | 'title' | 'groupName'> & { kind: DateNews; moment: Moment | null },
): Letter {
  const t = news[locale];
  const { kind, title, groupName, moment } = letter;
  return writeLetter(locale, t.subject[kind](title), [
    words[locale].dear(firstName(letter.name)),
    t.about[kind](title, groupName),
    ...(moment ? [{ list: [sayMoment(locale, moment)] }] : []),
  ]);
}
