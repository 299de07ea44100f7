import { type Locale, percentOf, sayCounted, type TallyDto, type TallyRoom } from '@leerkring/shared';
import { wallClock } from '../calendars/local-time.rules.ts';
import { type CsvCell, writeCsv } from '../platform/files/csv.ts';
import type { DocumentAnswer } from '../platform/page/document.ts';

interface FileWords {
  name: string;
  head: string[];
  rooms: Record<TallyRoom, string>;
  everyone: string;
  audiences: Record<'student' | 'teacher', string>;
  mean: string;
}

const words: Record<Locale, FileWords> = {
  nl: {
    name: 'tellingen.csv',
    head: [
      'Soort',
      'Titel',
      'Bron',
      'Vraag',
      'Onderdeel',
      'Van wie',
      'Opleiding',
      'Versie',
      'Geteld op',
      'Antwoord',
      'Aantal',
      'Percentage',
      'Antwoorden samen',
    ],
    rooms: {
      counts: 'gesprekken',
      instruments: 'eigen peiling',
      'field-cases': 'teams in het veld',
      workshops: 'werksessie',
      surveys: 'van anderen',
    },
    everyone: 'iedereen',
    audiences: { student: 'studenten', teacher: 'docenten' },
    mean: 'gemiddelde',
  },
  en: {
    name: 'counts.csv',
    head: [
      'Kind',
      'Title',
      'Source',
      'Question',
      'Part',
      'Of whom',
      'Programme',
      'Version',
      'Counted on',
      'Answer',
      'Number',
      'Percentage',
      'Answers together',
    ],
    rooms: {
      counts: 'conversations',
      instruments: 'own survey',
      'field-cases': 'teams in the field',
      workshops: 'working session',
      surveys: 'of others',
    },
    everyone: 'everyone',
    audiences: { student: 'students', teacher: 'teachers' },
    mean: 'mean',
  },
};

/** Every line with its total, and the percentage as it stands on the screen. */
export function presentTallyRows(locale: Locale, tallies: readonly TallyDto[]): CsvCell[][] {
  const own = words[locale];
  const rows = tallies.flatMap((it): CsvCell[][] => {
    const about = [
      own.rooms[it.room],
      it.title,
      it.origin,
      sayCounted(locale, it, it.question),
      it.row,
      it.audience ? own.audiences[it.audience] : own.everyone,
      it.programmeName,
      it.version,
      wallClock(new Date(it.at)).date,
    ];
    return [
      ...it.columns.map(({ label, count }) => [
        ...about,
        sayCounted(locale, it, label),
        count,
        percentOf(count, it.of),
        it.of,
      ]),
      ...(it.mean === null ? [] : [[...about, own.mean, Math.round(it.mean * 10) / 10, null, it.of]]),
    ];
  });
  return [own.head, ...rows];
}

export function presentTallyFile(locale: Locale, tallies: readonly TallyDto[]): DocumentAnswer {
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${words[locale].name}"`,
      'cache-control': 'no-store',
    },
    body: writeCsv(presentTallyRows(locale, tallies)),
  };
}
