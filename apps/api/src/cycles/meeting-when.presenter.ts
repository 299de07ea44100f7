import type { Locale } from '@leerkring/shared';
import { ZONE } from '../calendars/local-time.rules.ts';

/** The day and the times of a meeting, as letters say it. */
export function presentWhen(locale: Locale, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  const language = locale === 'nl' ? 'nl-NL' : 'en-GB';
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: ZONE });
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
  return `${day.format(startsAt)}, ${time.format(startsAt)}–${time.format(endsAt)}`;
}
