import {
  type Locale,
  type ProtocolAudience,
  sayCounted,
  type TallyDto,
  type TallyNumber,
  type TallyRoom,
  type TallyShape,
} from '@leerkring/shared';
import { longDate } from './publication.words.ts';

interface TallyWords {
  of: (count: string, of: string) => string;
  room: (room: TallyRoom, date: string) => string;
  audience: Record<ProtocolAudience, string>;
  version: (number: string) => string;
  people: (of: number) => string;
  groups: (of: number) => string;
  teams: (of: number) => string;
}

const words: Record<Locale, TallyWords> = {
  nl: {
    of: (count, of) => `${count} van de ${of}`,
    room: (room, date) =>
      room === 'counts'
        ? `Geteld in de gesprekken, vastgesteld op ${date}`
        : room === 'instruments'
          ? `Geteld in een eigen peiling, gesloten op ${date}`
          : room === 'field-cases'
            ? `Geteld over de teams van een veldonderzoek, zoals het was op ${date}`
            : room === 'workshops'
              ? `Geteld over de groepen van een werksessie, zoals die was op ${date}`
              : `Geteld door anderen, overgenomen op ${date}`,
    audience: { student: 'studenten', teacher: 'docenten' },
    version: (number) => `versie ${number}`,
    people: (of) => `${of} antwoorden`,
    groups: (of) => (of === 1 ? '1 groep' : `${of} groepen`),
    teams: (of) => (of === 1 ? '1 team' : `${of} teams`),
  },
  en: {
    of: (count, of) => `${count} of ${of}`,
    room: (room, date) =>
      room === 'counts'
        ? `Counted in the conversations, settled on ${date}`
        : room === 'instruments'
          ? `Counted in a survey of our own, closed on ${date}`
          : room === 'field-cases'
            ? `Counted over the teams of a field study, as it was on ${date}`
            : room === 'workshops'
              ? `Counted over the groups of a working session, as it was on ${date}`
              : `Counted by others, added on ${date}`,
    audience: { student: 'students', teacher: 'teachers' },
    version: (number) => `version ${number}`,
    people: (of) => `${of} answers`,
    groups: (of) => (of === 1 ? '1 group' : `${of} groups`),
    teams: (of) => (of === 1 ? '1 team' : `${of} teams`),
  },
};

/** A computed number as a sentence has it. */
export function sayTally(locale: Locale, shape: TallyShape, values: readonly number[]): string {
  const [first = '', second = ''] = values.map((it) => it.toLocaleString(locale));
  if (shape === 'percent') return `${first}%`;
  return shape === 'countOf' ? words[locale].of(first, second) : first;
}

/** Where it was counted, over whom and when: what stands in the note behind the number. */
export function sayAbout(locale: Locale, it: TallyDto, { columns, shape }: TallyNumber): string {
  const own = words[locale];
  const over = [
    it.audience && own.audience[it.audience],
    it.programmeName,
    it.version && own.version(it.version),
    it.room === 'workshops'
      ? own.groups(it.of)
      : it.room === 'field-cases'
        ? own.teams(it.of)
        : own.people(it.of),
  ];
  const said =
    shape === 'of' || shape === 'mean'
      ? ''
      : `: ${columns.map((label) => sayCounted(locale, it, label)).join(' + ')}`;
  const from = [it.title, it.origin].filter((part) => part !== '').join(', ');
  const row = it.row === '' ? '' : `, ${it.row}`;
  return `${own.room(it.room, longDate(it.at, locale))}${from && ` (${from})`}. “${sayCounted(locale, it, it.question)}”${row} (${over.filter(Boolean).join(', ')})${said}.`;
}
