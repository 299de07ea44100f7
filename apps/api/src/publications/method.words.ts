import type { Locale, SnapshotMethod } from '@leerkring/shared';

interface MethodWords {
  title: string;
  caption: string;
  columns: [step: string, done: string];
  steps: Record<'talks' | 'selection' | 'guide' | 'surveys' | 'reading' | 'coding' | 'threads', string>;
  held: (from: string, until: string) => string;
  withdrawn: (count: number) => string;
  selection: (visited: number, of: number) => string;
  guide: (versions: string) => string;
  survey: (of: SnapshotMethod['surveys'][number]) => string;
  reading: (readers: number) => string;
  coding: (codes: number, doubleCoded: number) => string;
  threads: (count: number) => string;
  asked: (audience: 'student' | 'teacher', version: string) => string;
}

/** What has a sign of its own at its end gets no other. */
const sentence = (title: string): string => (/[.?!…]$/.test(title) ? title : `${title}.`);

const nl: MethodWords = {
  title: 'Zo is dit rapport gemaakt',
  caption: 'Elke stap en wat we daarin deden',
  columns: ['Stap', 'Wat we deden'],
  steps: {
    talks: 'Gesprekken',
    selection: 'Wie met wie',
    guide: 'Vragen',
    surveys: 'Tellingen van anderen',
    reading: 'Lezen',
    coding: 'Coderen',
    threads: 'Rode draden',
  },
  held: (from, until) =>
    from === until ? `Gehouden in ${from}.` : `Gehouden van ${from} tot en met ${until}.`,
  withdrawn: (count) =>
    count === 1
      ? 'Daarvan is één gesprek teruggenomen; wat daar gezegd is, is gewist.'
      : `Daarvan zijn ${count} gesprekken teruggenomen; wat daar gezegd is, is gewist.`,
  selection: (visited, of) =>
    `Niemand sprak bij de eigen opleiding. Er waren gesprekken bij ${visited} van de ${of} opleidingen.`,
  guide: (versions) => `Vooraf vastgesteld, versie ${versions}.`,
  survey: ({ title, source, period, answers, partials }) =>
    `${sentence(title)} Bron: ${source}, ${period}, n = ${answers}.${partials ? ` Nog ${partials} maakten het niet af en tellen niet mee.` : ''}`,
  reading: (readers) =>
    `${readers} lezers lazen eerst los van elkaar. Daarna legden ze hun draden naast elkaar.`,
  coding: (codes, doubleCoded) =>
    [
      codes === 1 ? 'Eén code.' : `${codes} codes.`,
      doubleCoded > 0 &&
        `Twee mensen codeerden ${doubleCoded === 1 ? 'één antwoord' : `${doubleCoded} antwoorden`} los van elkaar; een derde besliste over verschillen.`,
    ]
      .filter(Boolean)
      .join(' '),
  threads: (count) =>
    `${count === 1 ? 'Eén rode draad' : `${count} rode draden`}, geteld uit de antwoorden die eronder staan.`,
  asked: (audience, version) =>
    `Wat we ${audience === 'student' ? 'studenten' : 'docenten'} vroegen, versie ${version}`,
};

const en: MethodWords = {
  title: 'How this report was made',
  caption: 'Each step and what we did in it',
  columns: ['Step', 'What we did'],
  steps: {
    talks: 'Conversations',
    selection: 'Who with whom',
    guide: 'Questions',
    surveys: 'Counted by others',
    reading: 'Reading',
    coding: 'Coding',
    threads: 'Red threads',
  },
  held: (from, until) =>
    from === until ? `Held in ${from}.` : `Held from ${from} up to and including ${until}.`,
  withdrawn: (count) =>
    count === 1
      ? 'One of these was taken back; what was said there has been erased.'
      : `${count} of these were taken back; what was said there has been erased.`,
  selection: (visited, of) =>
    `Nobody spoke with people of their own programme. Conversations were held at ${visited} of the ${of} programmes.`,
  guide: (versions) => `Adopted beforehand, version ${versions}.`,
  survey: ({ title, source, period, answers, partials }) =>
    `${sentence(title)} Source: ${source}, ${period}, n = ${answers}.${partials ? ` Another ${partials} did not finish and do not count.` : ''}`,
  reading: (readers) =>
    `${readers} readers first read apart. After that they laid their threads side by side.`,
  coding: (codes, doubleCoded) =>
    [
      codes === 1 ? 'One code.' : `${codes} codes.`,
      doubleCoded > 0 &&
        `Two people coded ${doubleCoded === 1 ? 'one answer' : `${doubleCoded} answers`} apart; a third settled what they differed on.`,
    ]
      .filter(Boolean)
      .join(' '),
  threads: (count) =>
    `${count === 1 ? 'One red thread' : `${count} red threads`}, counted from the answers under ${count === 1 ? 'it' : 'them'}.`,
  asked: (audience, version) =>
    `What we asked ${audience === 'student' ? 'students' : 'teachers'}, version ${version}`,
};

export const methodWords: Record<Locale, MethodWords> = { nl, en };
