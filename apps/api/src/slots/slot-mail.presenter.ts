import { isolating, type Locale, type VisitAudience } from '@leerkring/shared';
import { sayMoment } from '../calendars/moment.words.ts';
import type { CalendarEvent } from '../cycles/calendar-file.rules.ts';
import type { NewsKind } from '../invites/invite.rules.ts';
import { firstName, writeLetter, type Letter } from '../platform/mail/letter.ts';

export interface SlotLetter {
  kind: NewsKind;
  name: string;
  /** Whether the reader is of the programme that is visited. */
  isHost: boolean;
  interviewer: string;
  programme: string;
  audience: VisitAudience | null;
  event: Omit<CalendarEvent, 'title'>;
}

const words = isolating({
  nl: {
    dear: (name: string) => `Dag ${name},`,
    when: 'Wanneer',
    where: 'Waar',
    page: 'Bekijk je bezoeken',
    audience: { student: 'studenten', teacher: 'docenten' },
    title: (programme: string) => `Gesprek bij ${programme}`,
    subject: {
      invited: (title: string) => `Afgesproken: ${title}`,
      moved: (title: string) => `Verplaatst: ${title}`,
      changed: (title: string) => `Gewijzigd: ${title}`,
      cancelled: (title: string) => `Gaat niet door: ${title}`,
      withdrawn: (title: string) => `Gaat niet door: ${title}`,
    } satisfies Record<NewsKind, (title: string) => string>,
    toInterviewer: (programme: string, who: string) => `Je hebt een gesprek met ${who} bij ${programme}.`,
    toHost: (interviewer: string, who: string) =>
      `${interviewer} komt op bezoek voor een gesprek met ${who}.`,
    off: (programme: string) => `Het gesprek bij ${programme} op deze tijd gaat niet door.`,
    people: 'mensen',
    names: 'In deze afspraak staat niet met wie. Zet die naam ook niet in een agenda.',
  },
  en: {
    dear: (name: string) => `Hello ${name},`,
    when: 'When',
    where: 'Where',
    page: 'Look at your visits',
    audience: { student: 'students', teacher: 'teachers' },
    title: (programme: string) => `Conversation at ${programme}`,
    subject: {
      invited: (title: string) => `Agreed: ${title}`,
      moved: (title: string) => `Moved: ${title}`,
      changed: (title: string) => `Changed: ${title}`,
      cancelled: (title: string) => `Cancelled: ${title}`,
      withdrawn: (title: string) => `Cancelled: ${title}`,
    } satisfies Record<NewsKind, (title: string) => string>,
    toInterviewer: (programme: string, who: string) => `You have a conversation with ${who} at ${programme}.`,
    toHost: (interviewer: string, who: string) =>
      `${interviewer} is coming to visit for a conversation with ${who}.`,
    off: (programme: string) => `The conversation at ${programme} at this time is cancelled.`,
    people: 'people',
    names: 'This appointment does not say with whom. Please do not put that name in a calendar either.',
  },
} as const);

export const slotTitle = (locale: Locale, programme: string): string => words[locale].title(programme);

/** Tells one reader of one moment; there is no respondent in it, and no answer. */
export function presentSlotMail(locale: Locale, letter: SlotLetter): Letter & { title: string } {
  const t = words[locale];
  const { kind, event, programme } = letter;
  const title = slotTitle(locale, programme);
  const isOff = kind === 'cancelled' || kind === 'withdrawn';
  const who = letter.audience === null ? t.people : t.audience[letter.audience];
  const about = letter.isHost ? t.toHost(letter.interviewer, who) : t.toInterviewer(programme, who);
  const facts: [string, string][] = [[t.when, sayMoment(locale, event)]];
  if (event.location !== null && !isOff) facts.push([t.where, event.location]);
  return {
    title,
    ...writeLetter(locale, t.subject[kind](title), [
      t.dear(firstName(letter.name)),
      isOff ? t.off(programme) : about,
      { facts },
      { link: t.page, href: event.pageUrl ?? '', isMain: true },
      { small: t.names },
    ]),
  };
}
