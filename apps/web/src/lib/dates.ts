import { useMemo } from 'react';
import { type Locale, useLocale } from '../text/text.ts';

const zone = 'Europe/Amsterdam';
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}:${JSON.stringify(options)}`;
  let found = cache.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { timeZone: zone, ...options });
    cache.set(key, found);
  }
  return found;
}

/** `2021-09-16` is a day on the calendar, the same for everyone; noon UTC is that day in every zone we serve. */
function toDate(iso: string | Date): Date {
  if (iso instanceof Date) return iso;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T12:00:00Z`) : new Date(iso);
}

const clean = (words: string) => words.replaceAll('.', '').replaceAll(',', '');

/** ISO 8601 week number: the week that holds the year's first Thursday is week 1. */
export function weekNumber(iso: string | Date): number {
  const date = toDate(iso);
  const day = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const start = Date.UTC(day.getUTCFullYear(), 0, 1);
  return Math.ceil(((day.getTime() - start) / 86_400_000 + 1) / 7);
}

// Swedish writes a day as ISO 8601 does.
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

/** `2021-09-16`: which day it is here at this moment. Just after midnight UTC still has the day before. */
export function dayAt(moment: string | number | Date): string {
  return isoDay.format(new Date(moment));
}

export function datesIn(locale: Locale) {
  const parts = (iso: string | Date, options: Intl.DateTimeFormatOptions) =>
    clean(formatter(locale, options).format(toDate(iso)));
  return {
    /** do 16 sep 2021 */
    day: (iso: string | Date) =>
      parts(iso, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    /** donderdag 16 september 2021 */
    longDay: (iso: string | Date) =>
      parts(iso, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** 16 sep */
    shortDay: (iso: string | Date) => parts(iso, { day: 'numeric', month: 'short' }),
    /** sep */
    month: (iso: string | Date) => parts(iso, { month: 'short' }),
    /** sep 2021 */
    monthYear: (iso: string | Date) => parts(iso, { month: 'short', year: 'numeric' }),
    /** 15:30 */
    time: (iso: string | Date) => parts(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    /** 15:30:05 */
    second: (iso: string | Date) =>
      parts(iso, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
    /** do 16 sep 2021 15:30 */
    dayTime: (iso: string | Date) =>
      `${parts(iso, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })} ${parts(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`,
    /** 15:30–17:30 */
    span: (from: string | Date, to: string | Date) =>
      `${parts(from, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}–${parts(to, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`,
    week: weekNumber,
    /** over 3 dagen, gisteren */
    fromNow: (iso: string | Date, now: Date) => {
      const days = Math.round((toDate(iso).getTime() - now.getTime()) / 86_400_000);
      const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
      if (Math.abs(days) < 14) return words.format(days, 'day');
      if (Math.abs(days) < 60) return words.format(Math.round(days / 7), 'week');
      return words.format(Math.round(days / 30.4), 'month');
    },
  };
}

export function useDates() {
  const locale = useLocale();
  return useMemo(() => datesIn(locale), [locale]);
}
