import type { ProtocolAudience, ProtocolChangeKind, QuestionKind } from '@leerkring/shared';

const audience: Record<ProtocolAudience, string> = { student: 'studenten', teacher: 'docenten' };
const kinds: Record<QuestionKind, string> = {
  open: 'Open vraag',
  scale: 'Schaal',
  choice: 'Keuze',
  number: 'Getal',
  ranking: 'Volgorde',
  matrix: 'Tabel',
  observation: 'Observatie',
};
const changes: Record<ProtocolChangeKind, string> = {
  added: 'Nieuwe vraag',
  dropped: 'Vervallen vraag',
  retyped: 'Andere manier van antwoorden',
  retied: 'Hoort bij een andere leervraag',
  reworded: 'Andere bewoording',
  explained: 'Andere uitleg',
  probed: 'Andere doorvragen',
  moved: 'Andere plek',
  consent: 'Andere tekst vooraf',
};

export const protocols = {
  title: 'Vragen',
  lead: 'Samen maken jullie één lijst met vragen voor studenten en één voor docenten. Elke vraag hoort bij een leervraag.',
  leadFrozen: 'Met deze vragen gaan jullie op gesprek. Ze zijn vastgesteld en veranderen niet meer.',
  emptyTitle: 'Nog geen vragen. Schrijf de eerste op, voor studenten of voor docenten.',
  emptyBody: 'Iedereen in de groep doet mee. Later kiezen jullie er samen ongeveer acht per doelgroep.',
  leadingQuestions: 'Leervragen',
  lv: (position: number) => `LV${position}`,
  audience,
  forAudience: (of: ProtocolAudience) => `Voor ${audience[of]}`,
  version: (number: string) => `Versie ${number}`,
  draft: 'concept',
  frozenOn: (date: string, name: string | null) =>
    `Vastgesteld op ${date}${name === null ? '' : ` door ${name}`}`,
  chosenCount: (n: number) => `${n} gekozen`,
  ideaCount: (n: number) => (n === 1 ? '1 idee' : `${n} ideeën`),
  chosen: 'Gekozen vragen',
  ideas: 'Ideeën',
  noneChosen: 'Nog niets gekozen. Kies hieronder de vragen die in de lijst komen.',
  noIdeas: 'Geen losse ideeën.',
  enough: 'Ongeveer acht vragen past in een gesprek van drie kwartier.',
  gap: (lv: string, of: ProtocolAudience) => `${lv} heeft nog geen vraag voor ${audience[of]}`,
  gapWithIdeas: (lv: string, of: ProtocolAudience, ideas: number) =>
    `Voor ${lv} is nog geen vraag voor ${audience[of]} gekozen (${ideas === 1 ? '1 idee' : `${ideas} ideeën`})`,
  noGaps: (of: ProtocolAudience) => `Elke leervraag heeft een vraag voor ${audience[of]}.`,
  by: (name: string) => `van ${name}`,
  optional: 'mag overgeslagen worden',
  kinds,
  scale: (max: number, low: string, high: string) =>
    low || high ? `Schaal 1 (${low}) tot ${max} (${high})` : `Schaal 1 tot ${max}`,
  number: (unit: string, min: number | null, max: number | null) => {
    const range =
      min === null && max === null
        ? ''
        : min === null
          ? ` tot ${max}`
          : max === null
            ? ` vanaf ${min}`
            : ` van ${min} tot ${max}`;
    return `Getal${range}${unit === '' ? '' : ` (${unit})`}`;
  },
  probes: 'Doorvragen',
  explanation: 'In gewone woorden',
  mergedFrom: 'Ontstaan uit',
  separate: 'Haal weer uit elkaar',
  wording: (of: ProtocolAudience) => `Zelfde vraag voor ${audience[of]}`,
  add: {
    label: (of: ProtocolAudience) => `Nieuwe vraag voor ${audience[of]}`,
    placeholder: 'Wat zou je willen vragen?',
    tie: 'Bij welke leervraag hoort ze?',
    submit: 'Voeg toe',
  },
  actions: {
    choose: (text: string) => `Kies: ${text}`,
    chooseShort: 'Kies',
    drop: 'Terug naar de ideeën',
    up: (text: string) => `Omhoog: ${text}`,
    down: (text: string) => `Omlaag: ${text}`,
    menu: (text: string) => `Meer voor: ${text}`,
    edit: 'Pas aan',
    merge: 'Voeg samen met …',
    word: (of: ProtocolAudience) => `Ook voor ${audience[of]} …`,
    untie: 'Maak los van de andere doelgroep',
    remove: 'Verwijder',
    removeTitle: 'Vraag verwijderen?',
    removeBody: 'De vraag verdwijnt uit het concept. Wat ermee was samengevoegd, komt weer los te staan.',
  },
  edit: {
    title: 'Vraag aanpassen',
    text: 'Vraag',
    leadingQuestion: 'Leervraag',
    explanation: 'Uitleg in gewone woorden',
    explanationHint: 'Voor wie vraagt: wat bedoel je?',
    kind: 'Antwoord',
    scaleMax: 'Hoogste getal',
    scaleLow: 'Wat 1 betekent',
    scaleHigh: 'Wat het hoogste betekent',
    options: 'Keuzes',
    inOrder: 'Wat zet je op volgorde?',
    columns: 'Keuzes in elke rij',
    rows: 'Rijen',
    lookFor: 'Waar let je op?',
    unit: 'Wat tel je?',
    unitHint: 'Bijvoorbeeld: studenten, uren.',
    numberMin: 'Laagste getal',
    numberMax: 'Hoogste getal dat mag',
    alike: (of: string) => `Deze vraag is er ook voor ${of}. De manier van antwoorden verandert daar mee.`,
    probes: 'Doorvragen',
    onePerLine: 'Eén per regel.',
    optional: 'Deze vraag mag overgeslagen worden zonder reden',
    now: (text: string) => `Er staat nu: “${text}”. Sla je nog eens op, dan geldt jouw tekst.`,
  },
  merge: {
    title: 'Vragen samenvoegen',
    body: (text: string) => `“${text}” gaat op in een andere vraag. De tekst en de naam blijven erbij staan.`,
    into: 'In welke vraag?',
    none: 'Er is nog geen andere vraag voor deze doelgroep.',
    submit: 'Voeg samen',
  },
  word: {
    title: (of: ProtocolAudience) => `Dezelfde vraag voor ${audience[of]}`,
    body: 'Je legt de antwoorden later naast elkaar. Daarom wordt op dezelfde manier geantwoord en hoort de vraag bij dezelfde leervraag; alleen de woorden verschillen.',
    fresh: 'Schrijf een nieuwe',
    existing: 'Kies er een die er al staat',
    text: (of: ProtocolAudience) => `Zo vragen we het aan ${audience[of]}`,
    which: 'Welke vraag is dezelfde?',
    none: 'Er is nog geen vraag voor deze doelgroep om uit te kiezen.',
    takesOver: (of: ProtocolAudience) =>
      `De vraag voor ${audience[of]} krijgt dezelfde manier van antwoorden en dezelfde leervraag als deze.`,
    submit: 'Leg vast',
  },
  consent: {
    title: 'Wat je vooraf voorleest',
    lead: 'Vóór elk gesprek lees je deze tekst voor. Pas als iemand akkoord gaat, wordt er iets bewaard.',
    label: (of: ProtocolAudience) => `Voor ${audience[of]}`,
    empty: 'Nog geen tekst.',
    edit: 'Schrijf of pas aan',
    suggestion: (of: ProtocolAudience): string =>
      of === 'student'
        ? 'We willen graag van je horen hoe lessen in kleine groepen zijn. Wat je zegt schrijven we op zonder je naam. Je mag een vraag overslaan en op elk moment stoppen. Vind je dat goed?'
        : 'We willen graag van je horen hoe het is om met kleine groepen te werken. Wat je zegt schrijven we op zonder je naam. Je kunt een vraag overslaan en op elk moment stoppen. Ga je akkoord?',
    suggest: 'Begin met een voorbeeld',
  },
  freeze: {
    action: 'Stel vast',
    title: (number: string) => `Versie ${number} vaststellen?`,
    body: 'Daarna verandert er geen woord meer aan: alle gesprekken gebruiken precies deze vragen. Een spelfout of een nieuwe vraag komt in een volgende versie.',
    counts: (students: number, teachers: number) =>
      `${students} ${students === 1 ? 'vraag' : 'vragen'} voor studenten en ${teachers} voor docenten.`,
    gaps: 'Let op, dit ontbreekt nog:',
    confirm: (number: string) => `Stel versie ${number} vast`,
    relabel: 'Maak er een versie met een nieuwe betekenis van',
  },
  revise: {
    action: 'Nieuwe versie',
    title: 'Een nieuwe versie maken',
    body: (number: string) => `Versie ${number} blijft bestaan zoals ze is. Je begint met een kopie.`,
    kind: 'Wat gaat er veranderen?',
    typo: (number: string) => `Alleen de bewoording, de betekenis blijft gelijk (wordt ${number})`,
    meaning: (number: string) => `De vragen gaan iets anders betekenen (wordt ${number})`,
    note: 'Wat verandert er, in één zin?',
    submit: 'Maak de versie',
    discard: 'Gooi dit concept weg',
    discardTitle: 'Concept weggooien?',
    discardBody: 'De wijzigingen sinds de vorige versie verdwijnen. De vastgestelde versie blijft.',
  },
  history: {
    title: 'Versies',
    current: 'in gebruik',
    same: 'betekenis ongewijzigd',
    changed: 'nieuwe betekenis',
    first: 'eerste versie',
    open: (number: string) => `Bekijk versie ${number}`,
    shown: 'deze zie je nu',
    changes: (from: string, to: string) => `Wat is in ${to} anders dan in ${from}?`,
    none: 'Er is nog niets veranderd.',
    wordingOnly: 'Alleen de bewoording verschilt.',
    meaning: 'De vragen betekenen niet meer hetzelfde.',
    removed: 'vervallen',
    added: 'nieuw',
  },
  changes,
};
