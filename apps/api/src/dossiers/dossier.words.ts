import type {
  Locale,
  PlgRole,
  ProtocolAudience,
  RecommendationAudience,
  TeamAnswer,
} from '@leerkring/shared';

/** What the pages and sheets of a dossier say around the words of the group. */
export interface DossierWords {
  skip: string;
  /** What leads to all pages, and to the parts of one. */
  ways: string;
  onThisPage: string;
  toDossier: string;
  pages: Record<
    | 'start'
    | 'meetings'
    | 'decisions'
    | 'questions'
    | 'portraits'
    | 'answers'
    | 'studies'
    | 'insights'
    | 'report',
    string
  >;
  lead: (year: string) => string;
  purpose: string;
  leadingQuestions: string;
  people: string;
  name: string;
  programme: string;
  left: string;
  roles: Record<PlgRole, string>;
  inside: string;
  /** Files and folders, the latter ending in a slash, and what is in them. */
  insideText: { at: string[]; says: string }[];
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
  session: string;
  groups: (groups: number, people: number) => string;
  groupsNamed: (groups: number) => string;
  loose: string;
  sheetsOf: (group: number) => string;
  sheet: (group: number, number: number) => string;
  asked: string;
  stillOpen: string;
  closedOn: (day: string) => string;
  counted: string;
  question: string;
  together: string;
  threads: string;
  counterVoice: string;
  insights: string;
  endorsed: (day: string) => string;
  notEndorsed: string;
  pro: string;
  against: string;
  recommendations: string;
  restsOn: string;
  teams: string;
  teamAnswers: Record<TeamAnswer, string>;
  towards: Record<RecommendationAudience, string>;
  chapters: string;
  quoted: (code: string) => string;
  read: string;
  noReport: string;
  nothing: string;
  cancelled: string;
  columns: Record<'decisions' | 'actions' | 'visits' | 'answers', string[]>;
  of: Record<ProtocolAudience, string>;
  yes: string;
}

const sheets = ['besluiten', 'acties', 'bezoeken', 'antwoorden', 'tellingen'].map(
  (it) => `tabellen/${it}.csv`,
);

const nl: DossierWords = {
  skip: 'Naar de tekst',
  ways: 'Alle bladzijden',
  onThisPage: 'Op deze bladzijde',
  toDossier: 'Terug naar het dossier',
  pages: {
    start: 'Begin',
    meetings: 'Bijeenkomsten',
    decisions: 'Besluiten en afspraken',
    questions: 'Vragen en bezoeken',
    portraits: 'Portretten',
    answers: 'Antwoorden',
    studies: 'Andere bronnen',
    insights: 'Inzichten en aanbevelingen',
    report: 'Rapport',
  },
  lead: (year) => `Het hele jaar ${year} van deze groep, om te bewaren en na te lezen.`,
  purpose: 'Waarom we samenwerken',
  leadingQuestions: 'Onze leervragen',
  people: 'Wie meededen',
  name: 'Naam',
  programme: 'Opleiding of rol',
  left: 'eerder vertrokken',
  roles: {
    coordinator: 'coördinator',
    delegate: 'afgevaardigde',
    interviewer: 'interviewer',
    author: 'auteur',
    researcher: 'onderzoeker',
    quality_officer: 'kwaliteitsmedewerker',
    guest: 'gast',
  },
  inside: 'Wat hier ligt',
  insideText: [
    { at: [], says: 'Deze bladzijden. Ze werken zonder internet.' },
    { at: ['rapport/'], says: 'elke openbare versie, om te lezen, af te drukken en in Word te openen.' },
    { at: sheets, says: 'lijsten die je in Excel opent.' },
    { at: ['agenda.ics'], says: 'de bijeenkomsten voor je agenda.' },
    {
      at: ['attachments/'],
      says: 'foto’s en bestanden bij de portretten, en foto’s van vellen uit werksessies.',
    },
    { at: ['data/'], says: 'alles als JSON, per onderdeel een bestand.' },
    { at: ['form.json'], says: 'welke gegevens in die bestanden staan, en wat er niet in zit en waarom.' },
    { at: ['manifest.json'], says: 'wat erin zit, met van elk bestand een controlegetal.' },
  ],
  outside: 'Wat er niet in zit',
  outsideText:
    'Namen van wie we spraken, woorden die iemand heeft teruggenomen of nog niet had ingestuurd, en wat iemand alleen voor zichzelf of voor het eigen team schreef. Ook geen wachtwoorden en geen mail.',
  fresh:
    'Neemt iemand later woorden terug, dan staan die nog in dit bestand. Haal dan een nieuw dossier op en gooi dit weg.',
  back: 'Het jaar terugzetten',
  backText:
    'Kies in een lege Leerkring ‘Haal een dossier binnen’. Je hebt daarvoor ook de code nodig die de beheerder kan laten zien.',
  agenda: 'Agenda',
  minutes: 'Notulen',
  noMinutes: 'Van deze bijeenkomst zijn geen notulen.',
  decisions: 'Besluiten',
  actions: 'Afspraken',
  superseded: 'Hiervoor kwam een ander besluit in de plaats.',
  by: 'door',
  due: 'uiterlijk',
  states: { open: 'loopt', done: 'gedaan', dropped: 'vervallen' },
  visits: 'Wie bij wie op bezoek ging',
  visit: 'Bezoeker',
  host: 'Bezocht',
  conversations: 'Gesprekken',
  audience: { student: 'Studenten', teacher: 'Docenten' },
  version: (number) => `Vragen, versie ${number}`,
  noPortrait: 'Er is geen portret gedeeld.',
  noAnswers:
    'De antwoorden liggen onder slot. Ze staan hier alleen als iemand die antwoorden leest dit dossier ophaalde.',
  codes: 'Elk antwoord staat onder een code. Wie het zei, waar en wanneer staat er niet bij.',
  skipped: 'Overgeslagen',
  session: 'Werksessie',
  groups: (groups, people) =>
    `${groups === 1 ? '1 groep' : `${groups} groepen`}, ${people === 1 ? '1 persoon' : `${people} mensen`}`,
  groupsNamed: (groups) => (groups === 1 ? '1 groep' : `${groups} groepen`),
  loose: 'Nog niet samengebracht',
  sheetsOf: (group) => `Vellen van groep ${group}`,
  sheet: (group, number) => `Foto ${number} van een vel van groep ${group}`,
  asked: 'Vragenlijst',
  stillOpen: 'nog open',
  closedOn: (day) => `gesloten op ${day}`,
  counted: 'Telling van anderen',
  question: 'Vraag',
  together: 'Samen',
  threads: 'Rode draden',
  counterVoice: 'Tegengeluid',
  insights: 'Inzichten',
  endorsed: (day) => `De groep staat hierachter sinds ${day}`,
  notEndorsed: 'Nog niet onderschreven',
  pro: 'Spreekt ervoor',
  against: 'Spreekt ertegen',
  recommendations: 'Aanbevelingen',
  restsOn: 'Steunt op:',
  teams: 'Wat teams ermee deden',
  teamAnswers: {
    done: 'geprobeerd',
    changed: 'op een eigen manier gedaan',
    later: 'nog niet aan toegekomen',
    dropped: 'losgelaten',
  },
  towards: {
    practice: 'voor de praktijk',
    policy: 'voor het beleid',
    students: 'voor studenten',
    board: 'voor het bestuur',
  },
  chapters: 'De hoofdstukken zoals ze nu zijn',
  quoted: (code) => `[Citaat uit gesprek ${code}]`,
  read: 'Lezen',
  noReport: 'Er is nog geen openbare versie.',
  nothing: 'Hier is nog niets.',
  cancelled: 'ging niet door',
  columns: {
    decisions: ['Besloten op', 'Bijeenkomst', 'Besluit', 'Vervangen'],
    actions: ['Klaar op', 'Stand', 'Wie', 'Bijeenkomst', 'Afspraak'],
    visits: ['Bezoeker', 'Opleiding', 'Bezocht', 'Gesprekken met studenten', 'Gesprekken met docenten'],
    answers: ['Code', 'Van wie', 'Nummer', 'Vraag', 'Antwoord'],
  },
  of: { student: 'studenten', teacher: 'docenten' },
  yes: 'ja',
};

const en: DossierWords = {
  skip: 'To the text',
  ways: 'All pages',
  onThisPage: 'On this page',
  toDossier: 'Back to the dossier',
  pages: {
    start: 'Start',
    meetings: 'Meetings',
    decisions: 'Decisions and actions',
    questions: 'Questions and visits',
    portraits: 'Portraits',
    answers: 'Answers',
    studies: 'Other sources',
    insights: 'Insights and recommendations',
    report: 'Report',
  },
  lead: (year) => `The whole year ${year} of this group, to keep and to read again.`,
  purpose: 'Why we work together',
  leadingQuestions: 'Our leading questions',
  people: 'Who took part',
  name: 'Name',
  programme: 'Programme or role',
  left: 'left earlier',
  roles: {
    coordinator: 'coordinator',
    delegate: 'delegate',
    interviewer: 'interviewer',
    author: 'author',
    researcher: 'researcher',
    quality_officer: 'quality officer',
    guest: 'guest',
  },
  inside: 'What is here',
  insideText: [
    { at: [], says: 'These pages. They work without the internet.' },
    { at: ['rapport/'], says: 'every public version, to read, to print and to open in Word.' },
    { at: sheets, says: 'lists to open in Excel.' },
    { at: ['agenda.ics'], says: 'the meetings for your calendar.' },
    {
      at: ['attachments/'],
      says: 'pictures and files of the portraits, and photographs of sheets of working sessions.',
    },
    { at: ['data/'], says: 'everything as JSON, one file for each part.' },
    { at: ['form.json'], says: 'which data those files hold, and what is not in them and why.' },
    { at: ['manifest.json'], says: 'what is in it, with a checksum of each file.' },
  ],
  outside: 'What is not in it',
  outsideText:
    'Names of people we spoke with, words that somebody took back or had not handed in yet, and what somebody wrote for themselves or their own team alone. No passwords and no mail either.',
  fresh:
    'If somebody takes words back later, they are still in this file. Then download a new dossier and throw this one away.',
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
  due: 'by',
  states: { open: 'under way', done: 'done', dropped: 'dropped' },
  visits: 'Who visited whom',
  visit: 'Visitor',
  host: 'Visited',
  conversations: 'Conversations',
  audience: { student: 'Students', teacher: 'Teachers' },
  version: (number) => `Questions, version ${number}`,
  noPortrait: 'No portrait was shared.',
  noAnswers:
    'The answers are under lock. They are shown here only if somebody who reads answers downloaded this dossier.',
  codes: 'Each answer has a code. It does not say who said it, where or when.',
  skipped: 'Skipped',
  session: 'Working session',
  groups: (groups, people) =>
    `${groups === 1 ? '1 group' : `${groups} groups`}, ${people === 1 ? '1 person' : `${people} people`}`,
  groupsNamed: (groups) => (groups === 1 ? '1 group' : `${groups} groups`),
  loose: 'Not yet brought together',
  sheetsOf: (group) => `Sheets of group ${group}`,
  sheet: (group, number) => `Photograph ${number} of a sheet of group ${group}`,
  asked: 'Survey',
  stillOpen: 'still open',
  closedOn: (day) => `closed on ${day}`,
  counted: 'Counted by others',
  question: 'Question',
  together: 'Together',
  threads: 'Red threads',
  counterVoice: 'Counter-voice',
  insights: 'Insights',
  endorsed: (day) => `The group has stood behind this since ${day}`,
  notEndorsed: 'Not endorsed yet',
  pro: 'Speaks for it',
  against: 'Speaks against it',
  recommendations: 'Recommendations',
  restsOn: 'Rests on:',
  teams: 'What teams did with it',
  teamAnswers: {
    done: 'tried',
    changed: 'done in their own way',
    later: 'not got round to yet',
    dropped: 'let go',
  },
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
  columns: {
    decisions: ['Decided on', 'Meeting', 'Decision', 'Replaced'],
    actions: ['Due on', 'State', 'Who', 'Meeting', 'Action'],
    visits: ['Visitor', 'Programme', 'Visited', 'Conversations with students', 'Conversations with teachers'],
    answers: ['Code', 'Of whom', 'Number', 'Question', 'Answer'],
  },
  of: { student: 'students', teacher: 'teachers' },
  yes: 'yes',
};

export const dossierWords: Record<Locale, DossierWords> = { nl, en };
