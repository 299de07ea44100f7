import type { SpeakerType } from '@leerkring/shared';

export const quotes = {
  code: (code: string) => `Gesprek ${code}`,
  withdrawn: 'Dit citaat is ingetrokken.',
  stale: 'De geïnterviewde heeft dit antwoord later verbeterd.',
  loading: 'Citaat ophalen',
  unknown: 'Dit citaat hoort niet bij deze leergemeenschap.',
  find: 'Zoek in citaten en antwoorden',
  theme: 'Rode draad',
  allThemes: 'Alle rode draden',
  ready: 'Eerder gekozen citaten',
  answers: 'Uit de antwoorden',
  none: 'Niets gevonden.',
  more: (n: number) =>
    `${n === 1 ? 'Er is nog 1 antwoord' : `Er zijn nog ${n} antwoorden`}. Zoek een woord, of kies een rode draad.`,
  noAnswers: 'Er zijn nog geen ingeleverde gesprekken.',
  insert: (code: string) => `Voeg in: citaat van ${code}`,
  insertShort: 'Voeg in',
  choose: (code: string) => `Haal aan: ${code}`,
  chooseShort: 'Haal aan',
  chooseHint: 'Selecteer een deel van het antwoord, of haal het hele antwoord aan.',
  withdraw: 'Trek in',
  withdrawTitle: 'Citaat intrekken?',
  withdrawBody:
    'De woorden verdwijnen overal: uit het concept en uit wat al openbaar is. Dit kun je niet ongedaan maken.',
  menu: (code: string) => `Opties voor het citaat van ${code}`,
  count: (of: {
    conversations: number;
    conversationsOf: number;
    programmes: number | null;
    programmesOf: number;
  }) =>
    of.programmes === null
      ? `${of.conversations} van ${of.conversationsOf} gesprekken`
      : `${of.conversations} van ${of.conversationsOf} gesprekken, ${of.programmes} van ${of.programmesOf} opleidingen`,
  countGone: 'rode draad verwijderd',
  insertCount: (name: string) => `Voeg in: telling van ${name}`,
  noThemes: 'Benoem eerst een rode draad; dan kun je tellen.',
  source: {
    toThreads: 'Naar de rode draden',
    counterVoice: 'Tegengeluid',
    quotes: 'Citaten',
    noQuotes: 'Bij deze draad is nog geen citaat gekozen.',
    restsOnThis: 'Aanbevelingen die hierop steunen',
    speakers: {
      student: 'Een student aan het woord',
      teacher: 'Een docent aan het woord',
      team_leader: 'Een teamleider aan het woord',
      director: 'Een directeur aan het woord',
    } satisfies Record<SpeakerType, string>,
    words: 'Citaat',
    question: 'De vraag',
    version: (number: string) => `Uit de vragen, versie ${number}`,
    answer: 'Het hele antwoord',
    answerLead: 'Alleen wie antwoorden leest, ziet dit.',
    threads: 'Hoort bij',
    known: 'Zou iemand de spreker herkennen?',
    alone:
      'Bij deze opleiding sprak in deze rol maar één persoon. Wie dat weet, herkent de woorden misschien.',
    aloneInField:
      'Van dit soort school is maar één team in deze rol gehoord. Wie weet welke school dat is, herkent de spreker.',
    permission: 'Toestemming',
    onFile: 'Wie dit zei, vindt het goed dat we het letterlijk aanhalen. Dat ligt vast bij het gesprek.',
    paraphrased: 'Dit is in onze woorden verteld. Daar is geen toestemming voor nodig.',
    notAloneInField:
      'Van dit soort school zijn meer teams in deze rol gehoord. Kijk nog naar wat de woorden zelf verraden.',
    notAlone:
      'Bij deze opleiding spraken meer mensen in deze rol. Kijk nog naar wat de woorden zelf verraden.',
    instead: 'Twijfel je? Kies in het hoofdstuk bij dit antwoord “In onze woorden”.',
    byAnother: 'Jij koos deze woorden. Daarom kijkt een ander ze na die ook antwoorden leest.',
    check: 'Nagekeken: het kan zo',
    checked: (day: string) => `Nagekeken op ${day}.`,
    voice: 'Wie spreekt',
    voices: {
      all: 'Iedereen',
      student: 'Studenten',
      teacher: 'Docenten',
      team_leader: 'Teamleiders',
      director: 'Directeuren',
    } satisfies Record<SpeakerType | 'all', string>,
  },
  tooFew: 'te weinig gesprekken om te tellen',
  speakers: {
    student: 'een student',
    teacher: 'een docent',
    team_leader: 'een teamleider',
    director: 'een directeur',
  } satisfies Record<SpeakerType, string>,
  ours: 'in onze woorden',
  tell: {
    open: 'In onze woorden',
    openOf: (code: string) => `In onze woorden: ${code}`,
    title: (code: string) => `Wat gesprek ${code} zegt, in onze woorden`,
    about: 'Dit staat in het antwoord',
    words: 'Hoe vertel je het?',
    hint: 'Gebruik andere woorden, zo dat niemand de spreker herkent.',
    submit: 'Zet in de tekst',
    notLiterally: 'Letterlijk aanhalen mag hier niet. Je kunt het wel in onze woorden vertellen.',
  },
  field: {
    make: 'Haal aan',
    makeOf: (question: string) => `Haal aan: ${question}`,
    title: 'Een citaat uit dit gesprek',
    words: 'Wat wordt aangehaald?',
    literal: 'Laat staan wat je wilt aanhalen, precies zoals het er staat.',
    ownWords: 'Vertel het zo dat niemand de spreker herkent.',
    how: 'Hoe staat het in het rapport?',
    asSaid: 'Letterlijk, zoals het is opgeschreven',
    noPermission: 'Letterlijk kan niet: deze groep gaf daar geen toestemming voor.',
    inOurs: 'In onze woorden',
    who: 'Wie zei dit?',
    speakers: {
      student: 'Student',
      teacher: 'Docent',
      team_leader: 'Teamleider',
      director: 'Directeur',
    } satisfies Record<SpeakerType, string>,
    theme: 'Bij welke rode draad hoort het?',
    ready: 'Het citaat staat klaar bij “Citaten” in het rapport.',
    toQuote: 'Bekijk het citaat',
  },
};
