import type { EditionLicence, HoursOutcome, Locale, Route } from '@leerkring/shared';

/** The words around a public portrait; what a portrait itself asks is in `portraitWords`. */
export interface EditionWords {
  skip: string;
  all: string;
  level: (levels: number[]) => string;
  routes: Record<Route, string>;
  card: string;
  cardOf: (title: string) => string;
  checked: (date: string) => string;
  newer: string;
  toNewest: string;
  years: (years: number[]) => string;
  students: (n: number) => string;
  hoursCaption: (level: number) => string;
  hoursHead: [year: string, bot: string, bpv: string, total: string];
  outcomes: Partial<Record<HoursOutcome, string>>;
  /** What a document is and how heavy. */
  fileSize: (bytes: number) => string;
  about: string;
  licence: string;
  licences: Record<EditionLicence, { text: string; name: string }>;
  citation: string;
  cite: (of: { by: string; year: string; title: string; institution: string; url: string }) => string;
  link: string;
  versions: string;
  version: (n: number) => string;
  current: string;
  gone: string;
  goneText: (programme: string) => string;
  missing: string;
  missingText: string;
  ask: string;
  askLead: string;
  words: string;
  wordsError: string;
  askedText: string;
  confirm: string;
  confirmText: (programme: string) => string;
  sent: string;
  sentText: string;
  expiredText: string;
  back: string;
}

const megabytes = (bytes: number, locale: Locale): string =>
  Math.max(0.1, bytes / 1024 / 1024).toLocaleString(locale, { maximumFractionDigits: 1 });

/** "2, 3 and 4", the way the app itself says it. */
const listed = (numbers: number[], locale: Locale): string =>
  new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(
    numbers.map(String),
  );

const nl: EditionWords = {
  skip: 'Naar de tekst',
  all: 'Openbare portretten',
  level: (levels) => `niveau ${listed(levels, 'nl')}`,
  routes: { bol: 'bol', bbl: 'bbl' },
  card: 'Praktijkkaart, op één vel',
  cardOf: (title) => `Praktijkkaart, op één vel: ${title}`,
  checked: (date) => `Door de opleiding nagelezen en openbaar gemaakt op ${date}`,
  newer: 'Er is een nieuwere versie van dit portret.',
  toNewest: 'Naar de nieuwste versie',
  years: (years) => `leerjaar ${years.join(', ')}`,
  students: (n) => (n === 1 ? '1 student' : `${n} studenten`),
  hoursCaption: (level) => `Klokuren per leerjaar, niveau ${level}`,
  hoursHead: ['Leerjaar', 'Bot', 'Bpv', 'Totaal'],
  outcomes: { within: 'Binnen de urennorm.', derogation: 'Wijkt af van de urennorm.' },
  fileSize: (bytes) => `pdf, ${megabytes(bytes, 'nl')} MB`,
  about: 'Over dit portret',
  licence: 'Licentie',
  licences: {
    cc_by: { name: 'CC BY 4.0', text: 'Je mag dit portret delen en bewerken als je de opleiding noemt.' },
    cc_by_sa: {
      name: 'CC BY-SA 4.0',
      text: 'Je mag dit portret delen en bewerken als je de opleiding noemt, en als anderen dat ook met jouw bewerking mogen.',
    },
  },
  citation: 'Zo verwijs je ernaar',
  cite: ({ by, year, title, institution, url }) => `${by} (${year}). ${title}. ${institution}. ${url}`,
  link: 'Vaste link naar deze versie',
  versions: 'Versies',
  version: (n) => `versie ${n}`,
  current: 'deze versie',
  gone: 'Ingetrokken',
  goneText: (programme) => `Het portret van ${programme} is niet meer openbaar.`,
  missing: 'Niet gevonden',
  missingText: 'Op dit adres staat geen openbaar portret.',
  ask: 'Stel de opleiding een vraag',
  askLead:
    'Je vraag gaat per mail naar de opleiding. Zij ziet jouw naam en adres en kan je antwoorden. Eerst sturen we jou een mail om te bevestigen dat de vraag van jou is.',
  words: 'Je vraag',
  wordsError: 'Schrijf je vraag in minstens 10 en hooguit 3000 tekens.',
  askedText: 'We hebben je een mail gestuurd. Open de link daarin, dan gaat je vraag naar de opleiding.',
  confirm: 'Verstuur je vraag',
  confirmText: (programme) => `Je vraag gaat nu naar de opleiding ${programme}.`,
  sent: 'Je vraag is verstuurd',
  sentText: 'De opleiding heeft je vraag gekregen en kan je per mail antwoorden.',
  expiredText: 'Een link om een vraag te versturen werkt drie dagen. Stel je vraag gerust opnieuw.',
  back: 'Terug naar het portret',
};

const en: EditionWords = {
  skip: 'Skip to the text',
  all: 'Public portraits',
  level: (levels) => `${levels.length === 1 ? 'level' : 'levels'} ${listed(levels, 'en')}`,
  routes: { bol: 'school-based (bol)', bbl: 'work-based (bbl)' },
  card: 'Practice card, on one sheet',
  cardOf: (title) => `Practice card, on one sheet: ${title}`,
  checked: (date) => `Checked and made public by the programme on ${date}`,
  newer: 'There is a newer version of this portrait.',
  toNewest: 'Go to the newest version',
  years: (years) => `year ${years.join(', ')}`,
  students: (n) => (n === 1 ? '1 student' : `${n} students`),
  hoursCaption: (level) => `Clock hours per year of study, level ${level}`,
  hoursHead: ['Year', 'Teaching (bot)', 'Placement (bpv)', 'Total'],
  outcomes: { within: 'Meets the hours norm.', derogation: 'Derogates from the hours norm.' },
  fileSize: (bytes) => `PDF, ${megabytes(bytes, 'en')} MB`,
  about: 'About this portrait',
  licence: 'Licence',
  licences: {
    cc_by: { name: 'CC BY 4.0', text: 'You may share and adapt this portrait if you name the programme.' },
    cc_by_sa: {
      name: 'CC BY-SA 4.0',
      text: 'You may share and adapt this portrait if you name the programme and let others do the same with yours.',
    },
  },
  citation: 'How to cite it',
  cite: ({ by, year, title, institution, url }) => `${by} (${year}). ${title}. ${institution}. ${url}`,
  link: 'Permanent link to this version',
  versions: 'Versions',
  version: (n) => `version ${n}`,
  current: 'this version',
  gone: 'Withdrawn',
  goneText: (programme) => `The portrait of ${programme} is no longer public.`,
  missing: 'Not found',
  missingText: 'There is no public portrait at this address.',
  ask: 'Ask the programme a question',
  askLead:
    'Your question goes to the programme by e-mail. They see your name and address and can answer you. First we send you an e-mail to confirm that the question is yours.',
  words: 'Your question',
  wordsError: 'Write your question in 10 to 3000 characters.',
  askedText: 'We have sent you an e-mail. Open the link in it and your question goes to the programme.',
  confirm: 'Send your question',
  confirmText: (programme) => `Your question now goes to the programme ${programme}.`,
  sent: 'Your question has been sent',
  sentText: 'The programme has your question and can answer you by e-mail.',
  expiredText: 'A link to send a question works for three days. Feel free to ask again.',
  back: 'Back to the portrait',
};

export const editionWords: Record<Locale, EditionWords> = { nl, en };
