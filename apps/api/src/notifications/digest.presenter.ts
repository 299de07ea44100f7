import {
  isolated,
  obligationWords,
  type LetterKind,
  type Locale,
  type ObligationDto,
} from '@leerkring/shared';
import { wallClock, ZONE } from '../calendars/local-time.rules.ts';
import { firstName, partsOf, writeLetter, type Letter, type LetterPart } from '../platform/mail/letter.ts';
import { digestWords } from './digest.words.ts';

interface Reader {
  name: string;
  locale: Locale;
}

/** What can be done straight from the letter, without signing in. */
export interface Linked {
  it: ObligationDto;
  href: string;
}

/** What waited while someone's school was closed. */
interface Held {
  subject: string;
  text: string;
}

/** One letter about everything in it, soonest due first, as it stands on the first page of the web app. */
export function presentDigest(
  reader: Reader,
  kind: LetterKind,
  obligations: readonly ObligationDto[],
  at: { now: Date; pageUrl: string; unsubscribeUrl: string; links: readonly Linked[] },
  held: readonly Held[] = [],
): Letter {
  const t = digestWords[reader.locale];
  const day = new Intl.DateTimeFormat(reader.locale === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: ZONE,
  });
  const line = (it: ObligationDto): string => {
    const due = it.dueAt === null ? null : new Date(it.dueAt);
    const isLate = due && wallClock(due).date < wallClock(at.now).date;
    const when = due && (isLate ? t.late(day.format(due)) : t.due(day.format(due)));
    return [obligationWords[reader.locale][it.kind](it.facts), when, isolated(it.plgName)]
      .filter(Boolean)
      .join(' · ');
  };
  return writeLetter(reader.locale, t[kind](obligations.length), [
    t.dear(firstName(reader.name)),
    kind === 'digest' ? t.digestLead : t.reminderLead,
    { list: obligations.map(line) },
    ...at.links.map(({ it, href }) => ({ link: obligationWords[reader.locale][it.kind](it.facts), href })),
    { link: t.open, href: at.pageUrl, isMain: true },
    ...presentHeld(reader, held, at.pageUrl),
    { small: t.why[kind] },
    { link: t.unsubscribe[kind], href: at.unsubscribeUrl },
  ]);
}

/** Everything that waited, as one letter of the first morning back. */
export function presentCombined(reader: Reader, held: readonly Held[], pageUrl: string): Letter {
  const t = digestWords[reader.locale];
  return writeLetter(reader.locale, t.held(held.length), [
    t.dear(firstName(reader.name)),
    ...presentHeld(reader, held, pageUrl),
  ]);
}

function presentHeld({ locale }: Reader, held: readonly Held[], pageUrl: string): LetterPart[] {
  if (held.length === 0) return [];
  return [
    digestWords[locale].heldLead,
    ...held.flatMap(({ subject, text }) => [{ heading: subject }, ...partsOf(text, pageUrl)]),
  ];
}
