import type {
  InstrumentAnswerer,
  InstrumentChangeKind,
  InstrumentState,
  QuestionKind,
} from '@leerkring/shared';

const kinds: Record<QuestionKind, string> = {
  open: 'Eigen woorden',
  scale: 'Een schaal',
  choice: 'Eén keuze',
  number: 'Een getal',
  ranking: 'Een volgorde',
  matrix: 'Een keuze per regel',
  observation: 'Gezien of niet gezien',
};
const states: Record<InstrumentState, string> = {
  draft: 'in de maak',
  open: 'open',
  closed: 'gesloten',
};
const opened: Record<InstrumentAnswerer, string> = {
  link: 'De vragen staan daarna vast. Je kunt links maken, één voor ieder die meedoet.',
  members: 'De vragen staan daarna vast. Iedereen in de groep kan ze invullen.',
  visit: 'De vragen staan daarna vast. Wie op bezoek gaat, vult ze in bij elk bezoek.',
  cases: 'De leidraad staat daarna vast. Je voegt teams toe en kiest wie erheen gaat.',
  parties: 'Het concept staat daarna vast. Je nodigt organisaties uit, met een link of voor een gesprek.',
};

export const instruments = {
  title: 'Andere manieren van vragen',
  lead: 'Naast gesprekken kun je iets aan veel mensen vragen, samen ergens naar kijken, een concept voorleggen, of langsgaan bij teams van andere scholen.',
  back: 'Terug naar de vragen',
  toList: 'Alle andere manieren van vragen',
  empty: 'Er is nog niets.',
  emptyBody:
    'Begin een vragenlijst, een kijkkader, een raadpleging of een veldonderzoek. Iedereen in de groep kan meeschrijven.',
  nextRound: 'Vraag het opnieuw',
  bank: {
    action: 'Neem een vraag uit de vragenbank',
    title: 'Welke vraag neem je over?',
    question: 'Vraag',
    none: 'Er past geen vraag uit de bank bij deze manier van vragen.',
    used: (protocols: number, conversations: number, instruments: number) =>
      `Gesteld in ${protocols === 1 ? '1 leidraad' : `${protocols} leidraden`}, ${
        conversations === 1 ? '1 gesprek' : `${conversations} gesprekken`
      }${instruments > 0 ? ` en ${instruments === 1 ? '1 vragenlijst' : `${instruments} vragenlijsten`}` : ''}.`,
    saveFirst: 'Bewaar eerst wat je schreef.',
    take: 'Neem over',
  },
  wordings: {
    add: 'Vraag het anders aan studenten of docenten',
    for: { student: 'Zo vragen we het aan studenten', teacher: 'Zo vragen we het aan docenten' },
  },
  changes: {
    title: 'Wat is anders dan vorige keer',
    from: (title: string) => `Vorige keer: ${title}`,
    none: 'Er is niets veranderd aan de vragen.',
    kinds: {
      added: 'Nieuw',
      dropped: 'Weggelaten',
      reworded: 'Anders gevraagd',
      explained: 'Andere toelichting',
      retyped: 'Anders te beantwoorden',
      conditioned: 'Op een ander moment gevraagd',
      moved: 'Op een andere plek',
    } satisfies Record<InstrumentChangeKind, string>,
  },
  states,
  questions: (n: number) => (n === 1 ? '1 vraag' : `${n} vragen`),
  responses: (n: number) => (n === 1 ? '1 keer ingeleverd' : `${n} keer ingeleverd`),
  start: {
    action: 'Begin iets nieuws',
    title: 'Wat wil je vragen?',
    kind: 'Op welke manier',
    name: 'Hoe heet het?',
    confirm: 'Begin',
  },
  edit: {
    title: 'Wat vragen we?',
    intro: 'Inleiding',
    introHint: 'Dit leest wie het invult als eerste.',
    goal: 'Wat willen we hiermee weten?',
    dueOn: 'Laatste dag',
    dueOnHint: 'Wat later komt, telt mee en krijgt een merkje.',
    list: 'Vragen',
    none: 'Er staat nog niets in. Voeg de eerste toe.',
    add: 'Voeg er een toe',
    more: (n: number) => `Meer over nummer ${n}`,
    earlier: 'Zet eerder',
    later: 'Zet later',
    remove: 'Haal weg',
    explanation: 'Toelichting',
    answeredWith: 'Antwoord met',
    fixed: (options: string[]) => `Antwoord met: ${options.join(', ')}`,
    kinds,
    scaleLow: '1 betekent',
    scaleMax: 'Loopt tot',
    scaleHigh: 'De hoogste betekent',
    unit: 'Wat tel je?',
    lookFor: 'Waar letten we op?',
    rows: 'Regels',
    options: 'Keuzes',
    onePerLine: 'Een per regel.',
    optional: 'Mag leeg blijven',
    unsaved: 'Nog niet bewaard',
    saved: 'Bewaard.',
  },
  open: { action: 'Zet open', title: 'Openzetten?', body: opened },
  close: {
    action: 'Sluit',
    title: 'Sluiten?',
    body: 'Daarna kan niemand meer invullen of aanpassen. Van wie een antwoord was, is dan niet meer te zien.',
  },
  discard: {
    action: 'Gooi weg',
    title: 'Weggooien?',
    body: 'De vragen verdwijnen. Er is nog niets ingevuld.',
  },
  fill: {
    title: 'Jouw antwoorden',
    at: (programme: string) => `Bezoek aan ${programme}`,
    noVisits: 'Je hebt in deze groep geen bezoek. Wie op bezoek gaat, vult dit in.',
    answer: 'Je antwoord',
    mayStayEmpty: 'Mag leeg blijven.',
    missing: 'Hier ontbreekt nog een antwoord.',
    handIn: 'Lever in',
    handedIn: 'Ingeleverd. Dank je wel.',
    isHandedIn: 'Je hebt dit ingeleverd. Tot het sluit kun je het nog aanpassen.',
    change: 'Pas aan',
    untilClosed: 'Je antwoorden tellen mee zodra je inlevert. Tot het sluit kun je ze aanpassen.',
  },
  links: {
    audience: 'Voor wie?',
    everyone: 'Iedereen, in dezelfde woorden',
    audiences: { student: 'Studenten', teacher: 'Docenten' },
    title: 'Links om uit te delen',
    lead: (links: number, responses: number) =>
      links === 0
        ? 'Elke link is voor één persoon en vraagt geen account.'
        : `${links === 1 ? 'Er is 1 link' : `Er zijn ${links} links`} gemaakt; ${responses} keer is er ingeleverd.`,
    count: 'Hoeveel mensen?',
    make: 'Maak links',
    made: (n: number) => (n === 1 ? 'Hier is de link.' : `Hier zijn ${n} links.`),
    list: 'Links',
    once: 'Kopieer ze nu: we bewaren ze niet, en tonen ze dus maar één keer.',
    copy: 'Kopieer alles',
  },
  results: {
    everyone: 'Iedereen',
    audiences: { student: 'Aan studenten', teacher: 'Aan docenten' },
    title: 'Wat eruit komt',
    responses: (n: number) => (n === 1 ? '1 keer ingeleverd.' : `${n} keer ingeleverd.`),
    partials: (n: number) =>
      n === 1
        ? '1 keer begonnen en niet ingeleverd; dat telt niet mee.'
        : `${n} keer begonnen en niet ingeleverd; die tellen niet mee.`,
    afterClosing: 'De uitkomsten komen hier te staan als het gesloten is.',
    tooFew: (n: number) =>
      `Er wordt pas geteld als er minstens ${n} keer is ingeleverd, zodat niemand te herkennen is.`,
    tooFewHere: (n: number) => `Hier gaven minder dan ${n} mensen antwoord. Dat tellen we niet.`,
    words: 'In eigen woorden',
    notWords: 'Wat mensen schreven, leest alleen wie de antwoorden samenbrengt.',
    all: 'Lees alles',
  },
  linked: {
    privacy:
      'Je hebt geen account nodig en we vragen geen naam. Wie met de antwoorden werkt, leest je woorden zonder te weten van wie ze zijn; geteld wordt er pas vanaf vijf mensen. Schrijf dus geen namen op. Met deze link kun je alles weer terugnemen, ook als de vragenlijst gesloten is. Dan wissen we je woorden; wat al geteld is, blijft geteld.',
    agrees: 'Ik heb dit gelezen en doe mee.',
    thanks: 'Dank je wel',
    thanksLead:
      'Je antwoorden zijn ingeleverd. We laten ze hier niet meer zien, voor als iemand anders deze link opent.',
    takeBack: 'Neem alles terug',
    takeBackTitle: 'Alles terugnemen?',
    takeBackBody: 'Je antwoorden worden gewist en tellen nergens meer mee.',
    takeBackCounted:
      'Je woorden worden gewist. De tellingen zijn al gemaakt en blijven zoals ze zijn: anders kan iemand zien wat jij koos. Niets leidt daarna nog naar jou.',
    closed: 'Deze vragenlijst is gesloten',
    closedLead: 'Invullen kan niet meer. Fijn dat je even keek.',
  },
};
