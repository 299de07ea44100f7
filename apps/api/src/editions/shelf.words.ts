import type { Locale } from '@leerkring/shared';

/** The words of the overview of public portraits and of laying them side by side. */
export interface ShelfWords {
  title: string;
  lead: string;
  reports: string;
  search: string;
  level: string;
  route: string;
  approach: string;
  any: string;
  show: string;
  clear: string;
  found: (n: number, of: number) => string;
  none: string;
  noneYet: string;
  compare: string;
  compareOf: (title: string) => string;
  compareLead: string;
  sideBySide: string;
  together: string;
  tooFew: string;
  tooMany: (n: number, most: number) => string;
  back: string;
  field: string;
  onlyDifferences: string;
  allFields: string;
  shown: (n: number, of: number) => string;
  noDifferences: string;
  position: (at: number, of: number) => string;
  previous: string;
  next: string;
  nothing: string;
  scroll: string;
  start: string;
  startText: string;
  startedFrom: string;
  alsoFrom: string;
}

const nl: ShelfWords = {
  title: 'Openbare portretten',
  lead: 'Hoe opleidingen hun onderwijs inrichten, in hun eigen woorden. Vrij te lezen en te hergebruiken.',
  reports: 'Openbare rapporten',
  search: 'Zoek in de portretten',
  level: 'Niveau',
  route: 'Leerweg',
  approach: 'Aanpak',
  any: 'Alles',
  show: 'Zoek',
  clear: 'Toon alle portretten',
  found: (n, of) => (n === of ? (n === 1 ? '1 portret' : `${n} portretten`) : `${n} van ${of} portretten`),
  none: 'Geen portret past hierbij. Zoek met een ander woord of kies minder.',
  noneYet: 'Er is nog geen portret openbaar gemaakt.',
  compare: 'Vergelijk',
  compareOf: (title) => `Vergelijk: ${title}`,
  compareLead: 'Vink er twee tot vier aan om ze veld voor veld naast elkaar te leggen.',
  sideBySide: 'Leg ze naast elkaar',
  together: 'Portretten naast elkaar',
  tooFew: 'Kies minstens twee portretten om te vergelijken.',
  tooMany: (n, of) => `Je vinkte er ${n} aan. Er passen er ${of} naast elkaar: hier liggen de eerste ${of}.`,
  back: 'Terug naar de portretten',
  field: 'Veld',
  onlyDifferences: 'Alleen verschillen',
  allFields: 'Alle velden',
  shown: (n, of) => (n === of ? `Alle ${of} velden` : `${n} van ${of} velden`),
  noDifferences: 'Deze portretten zeggen overal hetzelfde.',
  position: (at, of) => `Veld ${at} van ${of}`,
  previous: 'Vorig veld',
  next: 'Volgend veld',
  nothing: 'Niet ingevuld',
  scroll: 'Portretten naast elkaar; schuif opzij voor de rest',
  start: 'Begin met dit portret',
  startText:
    'Werk je in een leergemeenschap? Neem dit portret over als begin van het jouwe. Er komt bij te staan van wie het is.',
  startedFrom: 'Begonnen met het portret van',
  alsoFrom: 'Ook met woorden uit het portret van',
};

const en: ShelfWords = {
  title: 'Public portraits',
  lead: 'How programmes arrange their teaching, in their own words. Free to read and reuse.',
  reports: 'Public reports',
  search: 'Search the portraits',
  level: 'Level',
  route: 'Route',
  approach: 'Approach',
  any: 'All',
  show: 'Search',
  clear: 'Show all portraits',
  found: (n, of) => (n === of ? (n === 1 ? '1 portrait' : `${n} portraits`) : `${n} of ${of} portraits`),
  none: 'No portrait fits. Try another word or choose fewer filters.',
  noneYet: 'No portrait has been made public yet.',
  compare: 'Compare',
  compareOf: (title) => `Compare: ${title}`,
  compareLead: 'Tick two to four to lay them side by side, field by field.',
  sideBySide: 'Lay them side by side',
  together: 'Portraits side by side',
  tooFew: 'Choose at least two portraits to compare.',
  tooMany: (n, of) => `You ticked ${n}. ${of} fit side by side: here are the first ${of}.`,
  back: 'Back to the portraits',
  field: 'Field',
  onlyDifferences: 'Differences only',
  allFields: 'All fields',
  shown: (n, of) => (n === of ? `All ${of} fields` : `${n} of ${of} fields`),
  noDifferences: 'These portraits say the same everywhere.',
  position: (at, of) => `Field ${at} of ${of}`,
  previous: 'Previous field',
  next: 'Next field',
  nothing: 'Not filled in',
  scroll: 'Portraits side by side; scroll sideways for the rest',
  start: 'Begin with this portrait',
  startText:
    'Do you work in a learning group? Use this portrait as the beginning of yours. It will say whose it is.',
  startedFrom: 'Begun with the portrait of',
  alsoFrom: 'Also with words from the portrait of',
};

export const shelfWords: Record<Locale, ShelfWords> = { nl, en };
