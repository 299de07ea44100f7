import {
  isolated,
  type Locale,
  type RecommendationAudience,
  type Snapshot,
  type SnapshotSupport,
  type SpeakerType,
} from '@leerkring/shared';
import { wallClock } from '../calendars/local-time.rules.ts';

const nlSpeaker: Record<SpeakerType, string> = {
  student: 'een student',
  teacher: 'een docent',
  team_leader: 'een teamleider',
  director: 'een directeur',
};
const enSpeaker: Record<SpeakerType, string> = {
  student: 'a student',
  teacher: 'a teacher',
  team_leader: 'a team leader',
  director: 'a director',
};

/** The words around a publication, in its own language: the text itself comes from the people. */
export interface PublicationWords {
  skip: string;
  contents: string;
  versions: string;
  version: (number: string) => string;
  latest: string;
  current: string;
  older: (number: string) => string;
  frozen: (date: string) => string;
  draftOf: (date: string) => string;
  by: (authors: string) => string;
  citation: string;
  cite: (of: Snapshot) => string;
  licence: string;
  licenceText: string;
  about: string;
  conversations: (of: Snapshot['conversations']) => string;
  programmes: string;
  levels: (levels: number[]) => string;
  questions: string;
  themes: string;
  themesTable: string;
  theme: string;
  description: string;
  support: string;
  supported: (of: SnapshotSupport | null) => string;
  singleCase: string;
  counterVoice: string;
  recommendations: string;
  audience: Record<RecommendationAudience, string>;
  summaries: string;
  inShort: (audience: string) => string;
  summaryPdf: string;
  whole: string;
  errata: string;
  errataLead: string;
  errataNote: (count: number) => string;
  erratumWas: string;
  erratumBecomes: string;
  erratumWithdrawn: (added: string, withdrawn: string) => string;
  onePage: string;
  analyses: string;
  register: string;
  steps: string;
  apart: string;
  restsOn: string;
  owner: string;
  due: string;
  weighed: (voters: number, fingers: string, programmes: string[]) => string;
  onEarlierWords: string;
  noProgramme: string;
  minority: string;
  withdrawnQuote: string;
  withdrawnSince: (quotes: number, conversations: number) => string;
  missing: string;
  missingText: string;
  /** Where the words are from, who speaks, and whether they are told in other words. */
  quoteCode: (code: string, by?: SpeakerType, isParaphrased?: boolean) => string;
  speaker: Record<SpeakerType, string>;
  sources: string;
  sourcesLead: string;
  countedLead: string;
  byHand: (source: string) => string;
  download: string;
  downloadWord: string;
  untitled: string;
  empty: string;
  gone: string;
  goneText: (title: string) => string;
  all: string;
  allLead: string;
  none: string;
  and: string;
  page: string;
}

/** On the calendar here: a report of the first hour of January is of the new year. */
export const yearOf = (at: string | Date): string => dayOf(at).slice(0, 4);

/** As the calendar on the wall has it: just after midnight, UTC still says yesterday. */
export const dayOf = (at: string | Date): string => wallClock(new Date(at)).date;

const nl: PublicationWords = {
  skip: 'Naar de tekst',
  contents: 'Inhoud',
  versions: 'Versies',
  version: (number) => `versie ${number}`,
  latest: 'Naar de nieuwste versie',
  current: 'deze versie',
  older: (number) => `Er is een nieuwere versie: ${number}.`,
  frozen: (date) => `Vastgesteld op ${date}`,
  draftOf: (date) => `Concept van ${date}, nog niet vastgesteld`,
  by: (authors) => `Door ${authors}`,
  citation: 'Zo verwijs je naar dit rapport',
  cite: (of) =>
    `${names(of, 'en')} (${yearOf(of.frozenAt)}). ${isolated(of.title)} (versie ${of.number}). ${of.organisations.map(isolated).join(', ')}. ${of.url}`,
  licence: 'Licentie',
  licenceText:
    'Je mag dit rapport delen en bewerken als je de makers noemt (CC BY 4.0). Citaten blijven van wie ze uitsprak.',
  about: 'Over dit rapport',
  conversations: ({ total, students, teachers }) =>
    `Gebaseerd op ${total} ${total === 1 ? 'gesprek' : 'gesprekken'}: ${students} met studenten, ${teachers} met docenten.`,
  programmes: 'Opleidingen',
  levels: (levels) => `niveau ${joined(levels.map(String), 'en')}`,
  questions: 'Leervragen',
  themes: 'Rode draden',
  themesTable: 'Elke rode draad met steun en tegengeluid',
  theme: 'Rode draad',
  description: 'Waar het over gaat',
  support: 'Steun',
  supported: (of) =>
    of
      ? `${of.conversations} van ${of.conversationsOf} gesprekken${of.programmes === null ? '' : `, ${of.programmes} van ${of.programmesOf} opleidingen`}`
      : 'te weinig gesprekken om te tellen',
  singleCase: 'Eén situatie: dit komt uit te weinig gesprekken of opleidingen om breder te gelden.',
  counterVoice: 'Tegengeluid',
  recommendations: 'Aanbevelingen',
  audience: {
    practice: 'Voor de praktijk',
    policy: 'Voor het beleid',
    students: 'Voor studenten',
    board: 'Voor het bestuur',
  },
  summaries: 'In het kort',
  inShort: (audience) => `In het kort: ${audience.toLowerCase()}`,
  summaryPdf: 'Download deze bladzijde als PDF',
  whole: 'Naar het hele rapport',
  errata: 'Verbeteringen',
  errataLead:
    'Deze fouten zijn na het vaststellen gevonden. De versie zelf, de PDF en het bestand voor Word blijven zoals ze zijn vastgesteld.',
  errataNote: (count) =>
    count === 1 ? 'In deze versie is een fout gevonden.' : `In deze versie zijn ${count} fouten gevonden.`,
  erratumWas: 'Er staat:',
  erratumBecomes: 'Lees:',
  erratumWithdrawn: (added, withdrawn) => `Een verbetering van ${added} is op ${withdrawn} ingetrokken.`,
  analyses: 'Vraag de analyses onder dit rapport aan',
  onePage: 'Alles op één pagina, om te printen',
  register: 'Waar vind je wat',
  steps: 'Vorig en volgend hoofdstuk',
  apart: 'Elk deel staat ook los op één bladzijde:',
  restsOn: 'Steunt op',
  owner: 'Eigenaar',
  due: 'Uiterlijk',
  weighed: (voters, fingers, programmes) =>
    `Gewogen door ${voters} ${voters === 1 ? 'persoon' : 'mensen'} met 0 tot 5 vingers (5 is van harte): ${fingers}. Per opleiding: ${programmes.join('; ')}.`,
  onEarlierWords: 'Op een eerdere versie van deze woorden',
  noProgramme: 'Zonder opleiding',
  minority: 'Wat sommigen tegenhoudt',
  withdrawnQuote: 'Dit citaat is ingetrokken.',
  withdrawnSince: (quotes, conversations) =>
    `Na het vaststellen ingetrokken: ${conversations} ${conversations === 1 ? 'gesprek' : 'gesprekken'} en ${quotes} ${quotes === 1 ? 'citaat' : 'citaten'}. De aantallen in de tekst zijn die van het moment van vaststellen.`,
  missing: 'Niet gevonden',
  missingText: 'Op dit adres staat geen openbaar rapport.',
  quoteCode: (code, by, isParaphrased) =>
    [`Gesprek ${code}`, by && nlSpeaker[by], isParaphrased && 'in onze woorden'].filter(Boolean).join(', '),
  speaker: nlSpeaker,
  sources: 'Bronnen bij getallen',
  sourcesLead:
    'Deze getallen zijn met de hand ingevuld. De andere tellingen in dit rapport zijn berekend uit de gesprekken.',
  countedLead:
    'Bij deze getallen staat waar ze vandaan komen: met de hand ingevuld, of geteld. De steun voor rode draden is berekend uit de gesprekken.',
  byHand: (source) => `Met de hand ingevuld, bron: ${source}`,
  download: 'Download als toegankelijke PDF',
  downloadWord: 'Download voor Word',
  untitled: 'Zonder titel',
  empty: 'Dit hoofdstuk heeft nog geen tekst.',
  gone: 'Ingetrokken',
  goneText: (title) => `“${title}” is niet meer openbaar.`,
  all: 'Openbare rapporten',
  allLead: 'Wat leergemeenschappen samen hebben uitgezocht. Vrij te lezen en te hergebruiken.',
  none: 'Er is nog geen rapport openbaar gemaakt.',
  and: 'en',
  page: 'Pagina',
};

const en: PublicationWords = {
  skip: 'Skip to the text',
  contents: 'Contents',
  versions: 'Versions',
  version: (number) => `version ${number}`,
  latest: 'Go to the newest version',
  current: 'this version',
  older: (number) => `There is a newer version: ${number}.`,
  frozen: (date) => `Adopted on ${date}`,
  draftOf: (date) => `Draft of ${date}, not adopted yet`,
  by: (authors) => `By ${authors}`,
  citation: 'How to cite this report',
  cite: (of) =>
    `${names(of, 'and')} (${yearOf(of.frozenAt)}). ${isolated(of.title)} (version ${of.number}). ${of.organisations.map(isolated).join(', ')}. ${of.url}`,
  licence: 'Licence',
  licenceText:
    'You may share and adapt this report if you name its makers (CC BY 4.0). Quotes remain their speakers’ own.',
  about: 'About this report',
  conversations: ({ total, students, teachers }) =>
    `Based on ${total} ${total === 1 ? 'conversation' : 'conversations'}: ${students} with students, ${teachers} with teachers.`,
  programmes: 'Programmes',
  levels: (levels) => `${levels.length === 1 ? 'level' : 'levels'} ${joined(levels.map(String), 'and')}`,
  questions: 'Leading questions',
  themes: 'Red threads',
  themesTable: 'Every red thread with support and counter-voice',
  theme: 'Red thread',
  description: 'What it is about',
  support: 'Support',
  supported: (of) =>
    of
      ? `${of.conversations} of ${of.conversationsOf} conversations${of.programmes === null ? '' : `, ${of.programmes} of ${of.programmesOf} programmes`}`
      : 'too few conversations to count',
  singleCase: 'Single case: too few conversations or programmes to hold more widely.',
  counterVoice: 'Counter-voice',
  recommendations: 'Recommendations',
  audience: {
    practice: 'For practice',
    policy: 'For policy',
    students: 'For students',
    board: 'For the board',
  },
  summaries: 'In short',
  inShort: (audience) => `In short: ${audience.toLowerCase()}`,
  summaryPdf: 'Download this page as a PDF',
  whole: 'Go to the whole report',
  errata: 'Corrections',
  errataLead:
    'These mistakes were found after adoption. The version itself, its PDF and its document for Word stay as they were adopted.',
  errataNote: (count) =>
    count === 1 ? 'A mistake was found in this version.' : `${count} mistakes were found in this version.`,
  erratumWas: 'It says:',
  erratumBecomes: 'Read:',
  erratumWithdrawn: (added, withdrawn) => `A correction of ${added} was withdrawn on ${withdrawn}.`,
  analyses: 'Ask for the analyses under this report',
  onePage: 'Everything on one page, to print',
  register: 'Where to find what',
  steps: 'Previous and next chapter',
  apart: 'Each part also stands alone on one page:',
  restsOn: 'Rests on',
  owner: 'Owner',
  due: 'By',
  weighed: (voters, fingers, programmes) =>
    `Weighed by ${voters} ${voters === 1 ? 'person' : 'people'} with 0 to 5 fingers (5 is wholeheartedly): ${fingers}. Per programme: ${programmes.join('; ')}.`,
  onEarlierWords: 'On an earlier version of these words',
  noProgramme: 'Without a programme',
  minority: 'What holds some back',
  withdrawnQuote: 'This quote has been withdrawn.',
  withdrawnSince: (quotes, conversations) =>
    `Withdrawn since adoption: ${conversations} ${conversations === 1 ? 'conversation' : 'conversations'} and ${quotes} ${quotes === 1 ? 'quote' : 'quotes'}. The numbers in the text are those of the day of adoption.`,
  missing: 'Not found',
  missingText: 'There is no public report at this address.',
  quoteCode: (code, by, isParaphrased) =>
    [`Conversation ${code}`, by && enSpeaker[by], isParaphrased && 'in our words'].filter(Boolean).join(', '),
  speaker: enSpeaker,
  sources: 'Sources of numbers',
  sourcesLead:
    'These numbers were typed by hand. The other counts in this report are computed from the conversations.',
  countedLead:
    'These numbers say where they come from: typed by hand, or counted. Support of red threads is computed from the conversations.',
  byHand: (source) => `Typed by hand, source: ${source}`,
  download: 'Download as an accessible PDF',
  downloadWord: 'Download for Word',
  untitled: 'Untitled',
  empty: 'This chapter has no text yet.',
  gone: 'Withdrawn',
  goneText: (title) => `“${title}” is no longer public.`,
  all: 'Public reports',
  allLead: 'What learning groups found out together. Free to read and reuse.',
  none: 'No report has been made public yet.',
  and: 'and',
  page: 'Page',
};

export const publicationWords: Record<Locale, PublicationWords> = { nl, en };

function names(of: Snapshot, and: string): string {
  return joined(of.authors.length > 0 ? of.authors : [of.group], and);
}

export function joined(parts: readonly string[], and: string): string {
  const all = parts.map(isolated);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
}

export function longDate(iso: string, locale: Snapshot['locale']): string {
  const tag = locale === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(
    new Date(iso),
  );
}
