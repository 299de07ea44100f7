import type { HowFound, InsightSourceKind, SheetKind } from '@leerkring/shared';

const list = new Intl.ListFormat('nl', { type: 'conjunction' });
const groups = (n: number): string => (n === 1 ? '1 groep' : `${n} groepen`);

export const insights = {
  title: 'Inzichten',
  lead: 'Wat jullie hebben leren zien. Bij elk inzicht staat welke bronnen ervoor spreken, en welke ertegen.',
  empty: 'Er is nog geen inzicht opgeschreven.',
  emptyBody: 'Schrijf op wat jullie zien, en kies de rode draden en tellingen waar het op steunt.',
  emptyWait: 'De auteurs en onderzoekers schrijven ze op. Daarna lees je ze hier.',
  write: 'Schrijf een inzicht op',
  edit: 'Wijzig',
  drop: 'Haal weg',
  dropTitle: 'Dit inzicht weghalen?',
  menu: (text: string) => `Opties voor “${text}”`,
  text: 'Inzicht',
  textHint: 'Eén zin. Schrijf getallen in woorden; de tellingen komen uit de bronnen.',
  pro: 'Spreekt ervoor',
  against: 'Spreekt ertegen',
  session: (title: string, n: number) => `${title} (${groups(n)})`,
  sessionNote: (title: string) => `Wat kwam eruit bij “${title}”?`,
  sessionHint: 'Hoeveel groepen er waren, komt uit de werksessie zelf.',
  told: (note: string) =>
    `Eerder schreef je dit over een werksessie: “${note}” Kies hierboven welke dat was.`,
  whichSession: 'Kies de werksessie waar dit over gaat.',
  groups,
  noSource: 'Kies minstens één bron.',
  lapses: 'Als je dit wijzigt, moet de groep opnieuw zeggen of ze erachter staat.',
  kinds: { field: 'Onze gesprekken', survey: 'Tellingen van anderen', workshop: 'Werksessie' },
  open: 'Nog niet onderschreven',
  endorsed: (day: string) => `Onderschreven op ${day}`,
  endorse: 'De groep staat hierachter',
  contested: 'Bronnen spreken elkaar tegen',
  mixed: 'Deze bronnen hoorden verschillende mensen.',
  mixedFound: (ways: string[]) => `Deze bronnen hoorden verschillende mensen: ${list.format(ways)}.`,
  mixedUnknown: 'Niet van elke bron staat er hoe de mensen zijn gevonden.',
  apart: 'Tel hun aantallen niet bij elkaar op.',
  origins: {
    title: 'Wat elke bron laat zien',
    lead: 'Elke bron apart, en wie er aan het woord kwamen. Wat jullie er samen uit halen, staat bij de inzichten.',
    empty: 'Er is nog geen bron.',
    emptyBody: 'Hier komen jullie gesprekken, tellingen van anderen en werksessies naast elkaar.',
    own: 'Gesprekken die we zelf voerden',
    how: 'Hoe zijn deze mensen gevonden?',
    unknown: 'Nog niet gezegd',
    found: {
      random: 'Willekeurig gekozen',
      interested: 'Kwamen uit belangstelling',
      selected: 'Door iemand uitgekozen',
    } satisfies Record<HowFound, string>,
    people: {
      random: 'willekeurig gekozen mensen',
      interested: 'mensen die uit belangstelling kwamen',
      selected: 'uitgekozen mensen',
    } satisfies Record<HowFound, string>,
    heard: {
      field: (n: number, _groups: number) => (n === 1 ? '1 gesprek' : `${n} gesprekken`),
      survey: (n: number, _groups: number) =>
        n === 1 ? '1 persoon vulde de vragen in' : `${n} mensen vulden de vragen in`,
      workshop: (n: number, of: number) => `${n === 1 ? '1 persoon' : `${n} mensen`} in ${groups(of)}`,
    } satisfies Record<InsightSourceKind, unknown>,
    findings: 'Wat eruit komt',
    sheets: { dream: 'Dromen', need: 'Wat nodig is' } satisfies Record<SheetKind, string>,
    nothing: 'Hier is nog niets uitgehaald.',
    most: (answer: string, count: number, of: number, percent: number) =>
      `het vaakst ${answer}: ${count} van ${of} (${percent}%)`,
    counted: {
      field: (count: number, of: number) => `${count} van ${of} gesprekken`,
      workshop: (count: number, of: number) => `${count} van ${groups(of)}`,
    },
    tooFew: 'te weinig gesprekken om te tellen',
    insights: 'Inzichten die hierop steunen of ermee botsen',
    stance: (isAgainst: boolean, isEndorsed: boolean) =>
      `${isAgainst ? 'deze bron spreekt ertegen' : 'deze bron spreekt ervoor'}, ${isEndorsed ? 'onderschreven' : 'nog niet onderschreven'}`,
  },
};
