import { isolating, type Locale } from '@leerkring/shared';
import { sayMoment } from '../calendars/moment.words.ts';
import type { CalendarEvent } from '../cycles/calendar-file.rules.ts';
import { firstName, writeLetter, type Letter, type LetterPart } from '../platform/mail/letter.ts';
import type { NewsKind } from './invite.rules.ts';

/** Dated: when it is, for who has not come into the group yet. */
type LetterKind = NewsKind | 'dated';

export interface InviteLetter {
  kind: LetterKind;
  name: string;
  event: CalendarEvent;
  /** When it was going to be, for a meeting that moved. */
  before: { startsAt: Date; endsAt: Date } | null;
  /** Where one answers without signing in. */
  answerUrl: string | null;
  hasAnswered: boolean;
  /** Whether the buttons of a calendar program are heard. */
  hearsCalendars: boolean;
}

type About = (title: string, group: string) => string;

const words = isolating({
  nl: {
    dear: (name: string) => `Dag ${name},`,
    when: 'Wanneer',
    before: 'Eerst was het',
    where: 'Waar',
    online: 'Online',
    subject: {
      invited: (title: string) => `Uitnodiging: ${title}`,
      dated: (title: string) => `Houd vrij: ${title}`,
      moved: (title: string) => `Verplaatst: ${title}`,
      changed: (title: string) => `Gewijzigd: ${title}`,
      cancelled: (title: string) => `Gaat niet door: ${title}`,
      withdrawn: (title: string) => `Uit je agenda: ${title}`,
    } satisfies Record<LetterKind, (title: string) => string>,
    about: {
      dated: (title, group) => `${group} komt bij elkaar voor “${title}”.`,
      invited: (title, group) => `Je bent uitgenodigd voor de bijeenkomst “${title}” van ${group}.`,
      moved: (title, group) => `De bijeenkomst “${title}” van ${group} is verplaatst.`,
      changed: (title, group) =>
        `De plek of de link van de bijeenkomst “${title}” van ${group} is veranderd.`,
      cancelled: (title, group) => `De bijeenkomst “${title}” van ${group} gaat niet door.`,
      withdrawn: (title, group) =>
        `Je doet niet meer mee met ${group}. De bijeenkomst “${title}” gaat daarom uit je agenda.`,
    } satisfies Record<LetterKind, About>,
    ask: 'Laat weten of je komt',
    again: 'Laat weten of je dan ook kunt',
    change: 'Wijzig je antwoord',
    stays: 'Wat je liet weten, blijft staan. Komt het toch anders uit? Dan kun je het wijzigen.',
    page: 'Bekijk de bijeenkomst',
    notIn: 'Zo kun je de datum vast vrijhouden. De rest zie je als je de uitnodiging voor de groep aanneemt.',
    own: 'Met deze link antwoord je zonder aan te melden. Hij is van jou alleen; stuur hem niet door.',
    calendar: 'Antwoorden kan ook met de knoppen in je agenda.',
    together: (n: number, group: string) => `${n} bijeenkomsten van ${group}, uit je vakantie`,
    closed: 'Je school was dicht. Dit kwam er intussen bij; hieronder antwoord je per bijeenkomst.',
    apart: 'Je agenda krijgt van elke datum een apart bericht. Daar hoef je niets mee te doen.',
    belongs: (subject: string) =>
      `Dit bericht is voor je agenda. Alles over deze bijeenkomst staat in de mail “${subject}” van vandaag.`,
  },
  en: {
    dear: (name: string) => `Hello ${name},`,
    when: 'When',
    before: 'It used to be',
    where: 'Where',
    online: 'Online',
    subject: {
      invited: (title: string) => `Invitation: ${title}`,
      dated: (title: string) => `Keep free: ${title}`,
      moved: (title: string) => `Moved: ${title}`,
      changed: (title: string) => `Changed: ${title}`,
      cancelled: (title: string) => `Cancelled: ${title}`,
      withdrawn: (title: string) => `Off your calendar: ${title}`,
    } satisfies Record<LetterKind, (title: string) => string>,
    about: {
      dated: (title, group) => `${group} meets for “${title}”.`,
      invited: (title, group) => `You are invited to the meeting “${title}” of ${group}.`,
      moved: (title, group) => `The meeting “${title}” of ${group} has moved.`,
      changed: (title, group) => `The place or the link of the meeting “${title}” of ${group} has changed.`,
      cancelled: (title, group) => `The meeting “${title}” of ${group} is cancelled.`,
      withdrawn: (title, group) =>
        `You no longer take part in ${group}, so the meeting “${title}” comes off your calendar.`,
    } satisfies Record<LetterKind, About>,
    ask: 'Say whether you are coming',
    again: 'Say whether you can also make that',
    change: 'Change your answer',
    stays: 'Your answer stays. Has something come up? Then you can change it.',
    page: 'Look at the meeting',
    notIn:
      'This way you can keep the date free. You will see the rest once you accept the invitation to the group.',
    own: 'With this link you answer without signing in. It is yours alone; do not pass it on.',
    calendar: 'You can also answer with the buttons in your calendar.',
    together: (n: number, group: string) => `${n} meetings of ${group}, from your holiday`,
    closed: 'Your school was closed. This came in meanwhile; below you answer for each meeting.',
    apart:
      'Your calendar gets a message of its own for each date. There is nothing you need to do with those.',
    belongs: (subject: string) =>
      `This message is for your calendar. Everything about this meeting is in today’s e-mail “${subject}”.`,
  },
} as const);

/** When and where, as the letter says it. */
function factsOf(locale: Locale, { kind, event, before, answerUrl }: InviteLetter): [string, string][] {
  const t = words[locale];
  const facts: [string, string][] = [[t.when, sayMoment(locale, event)]];
  if (kind === 'moved' && before) facts.push([t.before, sayMoment(locale, before)]);
  if (event.location !== null) facts.push([t.where, event.location]);
  if (event.joinUrl !== null && answerUrl !== null) facts.push([t.online, event.joinUrl]);
  return facts;
}

/**
 * Several at once, for one person: the first letter says it all, the others are for the calendar alone, which reads one
 * event per message.
 */
export function presentInviteMails(locale: Locale, letters: readonly InviteLetter[]): Letter[] {
  const [first] = letters;
  if (!first || letters.length < 2) return letters.map((it) => presentInviteMail(locale, it));
  const t = words[locale];
  const subject = t.together(letters.length, first.event.groupName);
  const parts: LetterPart[] = [t.dear(firstName(first.name)), t.closed];
  for (const letter of letters) {
    const { kind, event, answerUrl, hasAnswered } = letter;
    const ask = hasAnswered ? t.change : kind === 'moved' ? t.again : t.ask;
    parts.push({ heading: event.title }, t.about[kind](event.title, event.groupName));
    parts.push({ facts: factsOf(locale, letter) });
    if (answerUrl !== null) parts.push({ link: ask, href: answerUrl, isMain: true });
  }
  parts.push(t.apart, { small: t.own });
  return letters.map((letter, index) => {
    if (index === 0) return writeLetter(locale, subject, parts);
    const { kind, event } = letter;
    const facts = factsOf(locale, letter);
    return writeLetter(locale, t.subject[kind](event.title), [{ facts }, t.belongs(subject)]);
  });
}

export function presentInviteMail(locale: Locale, letter: InviteLetter): Letter {
  const t = words[locale];
  const { kind, event, answerUrl } = letter;
  const parts: LetterPart[] = [
    t.dear(firstName(letter.name)),
    t.about[kind](event.title, event.groupName),
    { facts: factsOf(locale, letter) },
  ];
  if (answerUrl === null && kind !== 'cancelled' && kind !== 'withdrawn') parts.push(t.notIn);
  if (answerUrl !== null) {
    const ask = kind === 'moved' ? t.again : t.ask;
    if (letter.hasAnswered) parts.push(t.stays);
    parts.push({ link: letter.hasAnswered ? t.change : ask, href: answerUrl, isMain: true });
    if (event.pageUrl !== null) parts.push({ link: t.page, href: event.pageUrl });
    parts.push({ small: letter.hearsCalendars ? `${t.own} ${t.calendar}` : t.own });
  }
  return writeLetter(locale, t.subject[kind](event.title), parts);
}
