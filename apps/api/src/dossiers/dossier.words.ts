import type { Locale, ProtocolAudience, RecommendationAudience } from '@leerkring/shared';

/** What the pages and sheets of a dossier say around the words of the group. */
export interface DossierWords {
  skip: string;
  pages: Record<
    'start' | 'meetings' | 'decisions' | 'questions' | 'portraits' | 'answers' | 'insights' | 'report',
    string
  >;
  lead: (year: string) => string;
  purpose: string;
  leadingQuestions: string;
  people: string;
  name: string;
  programme: string;
  left: string;
  inside: string;
  insideText: string[];
  outside: string;
  outsideText: string;
  fresh: string;
  back: string;
  backText: string;
  agenda: string;
  minutes: string;
  noMinutes: string;
  decisions: string;
  actions: string;
  superseded: string;
  by: string;
  due: string;
  states: Record<string, string>;
  visits: string;
  visit: string;
  host: string;
  conversations: string;
  audience: Record<ProtocolAudience, string>;
  version: (number: string) => string;
  noPortrait: string;
  noAnswers: string;
  codes: string;
  skipped: string;
  counterVoice: string;
  recommendations: string;
  towards: Record<RecommendationAudience, string>;
  chapters: string;
  quoted: (code: string) => string;
  read: string;
  noReport: string;
  nothing: string;
  cancelled: string;
}

const nl: DossierWords = {
  skip: 'Naar de tekst',
  pages: {
    start: 'Begin',
    meetings: 'Bijeenkomsten',
    decisions: 'Besluiten en acties',
    questions: 'Vragen en bezoeken',
    portraits: 'Portretten',
    answers: 'Antwoorden',
    insights: 'Inzichten en aanbevelingen',
    report: 'Rapport',
  },
  lead: (year) => `Het hele jaar ${year} van deze groep, om te bewaren en na te lezen.`,
  purpose: 'Waarom we samenwerken',
  leadingQuestions: 'Onze leervragen',
  people: 'Wie meededen',
  name: 'Naam',
  programme: 'Opleiding',
  left: 'eerder vertrokken',
  inside: 'Wat hier ligt',
  insideText: [
    'Deze bladzijden. Ze werken zonder internet.',
    'data: alles als JSON, per onderdeel een bestand.',
    'tabellen: lijsten die je in Excel opent.',
    'agenda.ics: de bijeenkomsten voor je agenda.',
    'rapport: elke openbare versie, om te lezen, af te drukken en in Word te openen.',
    'attachments: foto’s en bestanden bij de portretten.',
    'manifest.json: wat erin zit, met van elk bestand een controlegetal.',
  ],
  outside: 'Wat er niet in zit',
  outsideText:
    'Namen van wie we spraken, woorden die iemand heeft teruggenomen, en wat iemand alleen voor zichzelf of voor het eigen team schreef. Ook geen wachtwoorden en geen mail.',
  fresh:
    'Neemt iemand later woorden terug, dan staan die nog in dit bestand. Haal dan een nieuw dossier op en gooi dit weg.',
  back: 'Het jaar terugzetten',
  backText:
    'Kies in een lege Leerkring ‘Haal een dossier binnen’. Je hebt daarvoor ook de code nodig die de beheerder kan laten zien.',
  agenda: 'Agenda',
  minutes: 'Verslag',
  noMinutes: 'Van deze bijeenkomst is geen verslag.',
  decisions: 'Besluiten',
  actions: 'Acties',
  superseded: 'Hiervoor kwam een ander besluit in de plaats.',
  by: 'door',
  due: 'voor',
  states: { open: 'loopt', done: 'gedaan', dropped: 'vervallen' },
  visits: 'Wie bij wie op bezoek ging',
  visit: 'Bezoeker',
  host: 'Bezocht',
  conversations: 'Gesprekken',
  audience: { student: 'Studenten', teacher: 'Docenten' },
  version: (number) => `Vragenlijst ${number}`,
  noPortrait: 'Er is geen portret gedeeld.',
  noAnswers:
    'De antwoorden liggen onder slot. Ze staan hier alleen als iemand die antwoorden leest dit dossier ophaalde.',
  codes: 'Elk antwoord staat onder een code. Wie het zei, waar en wanneer staat er niet bij.',
  skipped: 'Overgeslagen',
  counterVoice: 'Tegengeluid',
  recommendations: 'Aanbevelingen',
  towards: {
    practice: 'voor de praktijk',
    policy: 'voor beleid',
    students: 'voor studenten',
    board: 'voor het bestuur',
  },
  chapters: 'De hoofdstukken zoals ze nu zijn',
  quoted: (code) => `[Citaat uit gesprek ${code}]`,
  read: 'Lezen',
  noReport: 'Er is nog geen openbare versie.',
  nothing: 'Hier is nog niets.',
  cancelled: 'ging niet door',
};

const en: DossierWords = {
  skip: 'To the text',
  pages: {
    start: 'Start',
    meetings: 'Meetings',
    decisions: 'Decisions and actions',
    questions: 'Questions and visits',
    portraits: 'Portraits',
    answers: 'Answers',
    insights: 'Insights and recommendations',
    report: 'Report',
  },
  lead: (year) => `The whole year ${year} of this group, to keep and to read again.`,
  purpose: 'Why we work together',
  leadingQuestions: 'Our leading questions',
  people: 'Who took part',
  name: 'Name',
  programme: 'Programme',
  left: 'left earlier',
  inside: 'What is here',
  insideText: [
    'These pages. They work without the internet.',
    'data: everything as JSON, one file for each part.',
    'tabellen: lists to open in Excel.',
    'agenda.ics: the meetings for your calendar.',
    'rapport: every public version, to read, to print and to open in Word.',
    'attachments: pictures and files of the portraits.',
    'manifest.json: what is in it, with a checksum of each file.',
  ],
  outside: 'What is not in it',
  outsideText:
    'Names of people we spoke with, words that somebody took back, and what somebody wrote for themselves or their own team alone. No passwords and no mail either.',
  fresh:
    'If somebody takes words back later, they still stand in this file. Then get a new dossier and throw this one away.',
  back: 'Putting the year back',
  backText:
    'In an empty Leerkring, choose ‘Bring a dossier in’. You also need the code that the administrator can show.',
  agenda: 'Agenda',
  minutes: 'Minutes',
  noMinutes: 'There are no minutes of this meeting.',
  decisions: 'Decisions',
  actions: 'Actions',
  superseded: 'Another decision took the place of this one.',
  by: 'by',
  due: 'before',
  states: { open: 'under way', done: 'done', dropped: 'dropped' },
  visits: 'Who visited whom',
  visit: 'Visitor',
  host: 'Visited',
  conversations: 'Conversations',
  audience: { student: 'Students', teacher: 'Teachers' },
  version: (number) => `Questions ${number}`,
  noPortrait: 'No portrait was shared.',
  noAnswers:
    'The answers lie under lock. They stand here only when somebody who reads answers got this dossier.',
  codes: 'Each answer stands under a code. Who said it, where and when is not told.',
  skipped: 'Skipped',
  counterVoice: 'Counter-voice',
  recommendations: 'Recommendations',
  towards: {
    practice: 'for practice',
    policy: 'for policy',
    students: 'for students',
    board: 'for the board',
  },
  chapters: 'The chapters as they are now',
  quoted: (code) => `[Quote from conversation ${code}]`,
  read: 'Read',
  noReport: 'There is no public version yet.',
  nothing: 'There is nothing here yet.',
  cancelled: 'did not take place',
};

export const dossierWords: Record<Locale, DossierWords> = { nl, en };
