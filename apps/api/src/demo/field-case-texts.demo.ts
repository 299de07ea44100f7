import type { CaseGroup, CaseSource, SchoolType, SpeakerType } from '@leerkring/shared';

/** The locked guide: four questions, the same for every team and every group. */
export const guide = [
  'Hoe ziet een gewone les eruit voor studenten die verder zijn, en voor wie meer tijd nodig heeft?',
  'Waar begonnen jullie mee, en wat ging er anders dan je dacht?',
  'Wie merkt er wat van?',
  'Wat zou je een ander team aanraden, en wat juist niet?',
];

type Talk = { people: number; said: [string, string, string, string] } | { reason: string };

export interface FieldTeam {
  name: string;
  source: CaseSource;
  schoolType: SchoolType;
  visitor: string | null;
  daysAgo: number;
  isClosed: boolean;
  talks: Partial<Record<CaseGroup, Talk>>;
  /** A group that allowed quoting, and what is quoted of it. */
  quoted?: { group: CaseGroup; speaker: SpeakerType; words: string };
}

/** Six teams, all made up. An answer that starts with `-` is a reason why there is none. */
export const fieldTeams: FieldTeam[] = [
  {
    name: 'Team Dierverzorging, Groenhout College (fictief)',
    source: 'self_registered',
    schoolType: 'aoc',
    visitor: 'p14',
    daysAgo: 26,
    isClosed: true,
    quoted: {
      group: 'team',
      speaker: 'teacher',
      words: 'Begin klein en met collega’s die willen.',
    },
    talks: {
      team: {
        people: 5,
        said: [
          'Wie verder is, kiest zelf een dier en een vraag. Wie meer tijd nodig heeft, werkt met een van ons aan dezelfde vraag.',
          'We begonnen met één dagdeel. Het rooster vroeg meer werk dan de lessen.',
          'De stagebedrijven merken dat studenten zelf vragen stellen.',
          'Begin klein en met collega’s die willen. Maak niet meteen alles anders.',
        ],
      },
      students: {
        people: 7,
        said: [
          'Je mag door als je iets kunt. Dat zie je aan de kaart op de deur.',
          'In het begin wist niemand wie waar was.',
          'Wij zelf: je hoeft niet te wachten.',
          'Leg uit waarom de een iets anders doet dan de ander.',
        ],
      },
      management: {
        people: 2,
        said: [
          'Dat weten de docenten beter. Wij zien dat er minder studenten stoppen.',
          'Met een gesprek over de uren. Die afspraak hadden we eerder moeten maken.',
          'De planning, elke periode opnieuw.',
          'Geef een team een jaar de tijd voordat je iets meet.',
        ],
      },
    },
  },
  {
    name: 'Team Logistiek, ROC De Vaart (fictief)',
    source: 'nominated',
    schoolType: 'roc',
    visitor: 'p14',
    daysAgo: 19,
    isClosed: true,
    talks: {
      team: {
        people: 4,
        said: [
          'Elke les heeft drie starttijden. Wie het al kan, begint later of doet een opdracht uit het magazijn.',
          'Met een toets vooraf. Die bleek te lang; nu zijn het vijf vragen.',
          'Vooral studenten die al werken.',
          'Praat elke week tien minuten over wie waar staat.',
        ],
      },
      students: {
        people: 6,
        said: [
          'Je ziet op het scherm met welke groep je begint.',
          '-Deze studenten waren er toen nog niet.',
          'Je bent eerder klaar als je al werkt.',
          'Niet te vaak wisselen van groep.',
        ],
      },
      management: { reason: 'De leidinggevende was ziek. Het gesprek is niet ingehaald.' },
    },
  },
  {
    name: 'Team Meubelmaken, Vakschool Het Zaagblad (fictief)',
    source: 'nominated',
    schoolType: 'specialist',
    visitor: 'p13',
    daysAgo: 11,
    isClosed: true,
    talks: {
      team: {
        people: 6,
        said: [
          'Iedereen maakt een eigen stuk. De hulp verschilt, het doel niet.',
          'Zo werken wij altijd al; we schreven het pas later op.',
          'De leermeesters in de bedrijven.',
          'Laat werkstukken zien, ook die niet lukten.',
        ],
      },
      students: {
        people: 8,
        said: [
          'Je vraagt om hulp als je vastzit, en je helpt iemand die jonger is.',
          'Het eerste werkstuk mislukte bij bijna iedereen. Dat was de bedoeling.',
          'Thuis: je laat zien wat je maakte.',
          'Geef iedereen een eigen werkbank.',
        ],
      },
      management: {
        people: 1,
        said: [
          'Kleine groepen in de werkplaats, de theorie samen.',
          'Met de vraag wat een werkbank kost.',
          'Bedrijven vragen eerder om onze studenten.',
          'Reken eerst uit wat je aan ruimte nodig hebt.',
        ],
      },
    },
  },
  {
    name: 'Team Pedagogisch Werk, ROC De Vaart (fictief)',
    source: 'self_registered',
    schoolType: 'roc',
    visitor: 'p13',
    daysAgo: 3,
    isClosed: false,
    talks: {
      team: {
        people: 5,
        said: [
          'We werken met leerlijnen per student, in drie tempo’s.',
          'Met twee enthousiaste collega’s. De rest haakte later aan.',
          '',
          '',
        ],
      },
      students: { people: 6, said: ['Je kiest je tempo per vak.', '', '', ''] },
    },
  },
  {
    name: 'Team Haarverzorging, Instituut Rondeel (fictief)',
    source: 'nominated',
    schoolType: 'not_funded',
    visitor: 'p14',
    daysAgo: 0,
    isClosed: false,
    talks: {},
  },
  {
    name: 'Team ICT, ROC Zuiderzoom (fictief)',
    source: 'self_registered',
    schoolType: 'roc',
    visitor: null,
    daysAgo: 0,
    isClosed: false,
    talks: {},
  },
];
