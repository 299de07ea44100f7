import type { Locale } from '@leerkring/shared';
import type { LocalDate } from './local-date.rules.ts';
import { ZONE } from './local-time.rules.ts';

const languages = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** donderdag 14 januari 2027, 15:30–17:30 */
export function sayMoment(locale: Locale, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  const day = new Intl.DateTimeFormat(languages[locale], { dateStyle: 'full', timeZone: ZONE });
  const time = new Intl.DateTimeFormat(languages[locale], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: ZONE,
  });
  return `${day.format(startsAt)}, ${time.format(startsAt)}–${time.format(endsAt)}`;
}

/** donderdag 14 januari */
export function sayDay(locale: Locale, day: LocalDate): string {
  return new Intl.DateTimeFormat(languages[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));
}
