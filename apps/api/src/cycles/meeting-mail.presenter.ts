import type { Locale } from '@leerkring/shared';
import { ZONE } from '../calendars/local-time.rules.ts';
import type { CalendarEvent } from './calendar-file.rules.ts';

interface Letter {
  subject: string;
  text: string;
}

const words = {
  nl: {
    moved: (title: string) => `Verplaatst: ${title}`,
    cancelled: (title: string) => `Gaat niet door: ${title}`,
    planned: (group: string) => `De bijeenkomsten van ${group}`,
    dear: (name: string) => `Beste ${name},`,
    isMoved: (title: string, group: string) =>
      `De bijeenkomst “${title}” van ${group} is verplaatst. De nieuwe tijd:`,
    isCancelled: (title: string, group: string) =>
      `De bijeenkomst “${title}” van ${group} gaat niet door. Ze stond gepland op:`,
    arePlanned: (group: string) => `De bijeenkomsten van ${group} staan vast:`,
    feed: 'Zet ze in je agenda vanaf de pagina van een bijeenkomst, of alle tegelijk met je eigen agenda-adres bij Instellingen.',
  },
  en: {
    moved: (title: string) => `Moved: ${title}`,
    cancelled: (title: string) => `Cancelled: ${title}`,
    planned: (group: string) => `The meetings of ${group}`,
    dear: (name: string) => `Dear ${name},`,
    isMoved: (title: string, group: string) => `The meeting “${title}” of ${group} has moved. The new time:`,
    isCancelled: (title: string, group: string) =>
      `The meeting “${title}” of ${group} is cancelled. It was planned on:`,
    arePlanned: (group: string) => `The meetings of ${group} have been set:`,
    feed: 'Add them to your calendar from the page of a meeting, or all at once with your own calendar address under Settings.',
  },
} as const;

function when(locale: Locale, event: CalendarEvent): string {
  const language = locale === 'nl' ? 'nl-NL' : 'en-GB';
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: ZONE });
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
  return `${day.format(event.startsAt)}, ${time.format(event.startsAt)}–${time.format(event.endsAt)}`;
}

function letter(subject: string, parts: readonly string[]): Letter {
  return { subject, text: `${parts.join('\n\n')}\n` };
}

export function presentMovedMail(locale: Locale, name: string, event: CalendarEvent): Letter {
  const t = words[locale];
  const about = t.isMoved(event.title, event.groupName);
  return letter(t.moved(event.title), [t.dear(name), about, when(locale, event), event.pageUrl]);
}

export function presentCancelledMail(locale: Locale, name: string, event: CalendarEvent): Letter {
  const t = words[locale];
  const about = t.isCancelled(event.title, event.groupName);
  return letter(t.cancelled(event.title), [t.dear(name), about, when(locale, event)]);
}

export function presentPlannedMail(locale: Locale, name: string, events: readonly CalendarEvent[]): Letter {
  const t = words[locale];
  const group = events[0]?.groupName ?? '';
  const dates = events
    .map((event) => `– ${when(locale, event)}: ${event.title}\n  ${event.pageUrl}`)
    .join('\n');
  return letter(t.planned(group), [t.dear(name), t.arePlanned(group), dates, t.feed]);
}
