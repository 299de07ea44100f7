import type { RecommendationAudience, RecommendationState, SectionKind } from '@leerkring/shared';

/** Red threads of the example, newly worded; their support is counted from the conversations. */
export const themes: Record<
  string,
  { name: string; description: string; counterVoice: string; lv: 1 | 2 | 3 }
> = {
  T1: {
    name: 'Verder komen in dezelfde tijd',
    description: 'Meer of diepere stof per lesuur.',
    counterVoice: 'Wie dezelfde les twee keer geeft, wint zelf geen tijd.',
    lv: 2,
  },
  T2: {
    name: 'Gezien worden',
    description: 'Aandacht voor het vak en voor de persoon.',
    counterVoice: 'Het verschilt per docent.',
    lv: 2,
  },
  T3: {
    name: 'Anders lesgeven',
    description: 'De didactiek moet meeveranderen.',
    counterVoice: '',
    lv: 2,
  },
  T4: {
    name: 'Rust bij de docent',
    description: 'Minder haast, meer kijken.',
    counterVoice: '',
    lv: 2,
  },
  T5: {
    name: 'Kwetsbare groepsdynamiek',
    description: 'Er is weinig uitwijk bij ruzie, een gastles of een spel.',
    counterVoice: 'Het went.',
    lv: 2,
  },
  T6: {
    name: 'Puzzel van rooster en ruimte',
    description: 'Lokalen, dubbele lessen en afspraken met de praktijk.',
    counterVoice: '',
    lv: 1,
  },
  T7: {
    name: 'Bewijs op groepsniveau ontbreekt',
    description: 'De grote bronnen passen niet op een groep van twaalf.',
    counterVoice: '',
    lv: 3,
  },
};

export interface DemoChapter {
  title: string;
  kind: SectionKind;
  lv?: 1 | 2 | 3;
  /** Person keys of the authors who lead it. */
  leads: string[];
}

export const chapters: DemoChapter[] = [
  { title: 'Waarom samen', kind: 'text', leads: ['p13'] },
  { title: 'Zo werkt het in vijf teams', kind: 'text', lv: 1, leads: ['p10'] },
  { title: 'Wat het oplevert en wat het vraagt', kind: 'text', lv: 2, leads: ['p09', 'p08'] },
  { title: 'Hoe je zicht houdt op kwaliteit', kind: 'text', lv: 3, leads: ['p08', 'p13'] },
  { title: 'Rode draden', kind: 'themes', leads: ['p13'] },
  { title: 'Aanbevelingen', kind: 'recommendations', leads: ['p08', 'p09', 'p10', 'p13'] },
  { title: 'Algemene conclusies', kind: 'text', leads: ['p13'] },
  { title: 'Verantwoording', kind: 'text', leads: ['p08'] },
];

export interface DemoRecommendation {
  audience: RecommendationAudience;
  wording: string;
  themes: string[];
  by: string;
  state?: RecommendationState;
  owner?: string;
  due?: string;
  reviewOn?: string;
}

const all = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'];

export const recommendations: DemoRecommendation[] = [
  {
    audience: 'practice',
    wording: 'Begin bij de vraag waar studenten beter van worden; kies daarna pas de vorm.',
    themes: ['T2', 'T3'],
    by: 'p03',
  },
  {
    audience: 'practice',
    wording: 'Maak lessen opnieuw in plaats van ze kleiner; plan daarvoor collegiale tijd.',
    themes: ['T3'],
    by: 'p07',
  },
  {
    audience: 'practice',
    wording: 'Geef elke student elke twee weken een kort gesprek en schrijf één zin op.',
    themes: ['T2'],
    by: 'p05',
  },
  {
    audience: 'practice',
    wording: 'Breng groepen wekelijks samen zodat niemand vastzit in één groepje.',
    themes: ['T5'],
    by: 'p11',
  },
  {
    audience: 'practice',
    wording: 'Leg vooraf drie meetmomenten vast, waarvan één halverwege door studenten zelf.',
    themes: ['T7'],
    by: 'p09',
    owner: 'p09',
    due: '2022-09-01',
    reviewOn: '2023-02-01',
  },
  { audience: 'practice', wording: 'Deel je portret en werk het jaarlijks bij.', themes: all, by: 'p04' },
  {
    audience: 'policy',
    wording: 'Laat dienst O&K meedenken voordat de aanvraag geschreven is.',
    themes: ['T7'],
    by: 'p02',
  },
  {
    audience: 'policy',
    wording: 'Gebruik één route voor afwijken, met dezelfde criteria voor iedere opleiding.',
    themes: ['T6', 'T7'],
    by: 'p13',
    owner: 'p01',
    due: '2022-10-01',
  },
  {
    audience: 'board',
    wording: 'Maak de criteria leesbaar voor studenten en geef de raad drie weken.',
    themes: ['T7'],
    by: 'p10',
  },
  {
    audience: 'policy',
    wording: 'Zorg voor een vindplaats met voorbeelden en een aanspreekpunt per opleiding.',
    themes: all,
    by: 'p08',
    owner: 'p02',
    due: '2022-11-01',
  },
  {
    audience: 'policy',
    wording: 'Reken lokalen en dubbele lessen mee vóór het rooster vastligt.',
    themes: ['T6'],
    by: 'p06',
  },
  {
    audience: 'policy',
    wording: 'Vraag na een jaar wat het deed met studenten, en stop wat niet werkt.',
    themes: ['T7'],
    by: 'p14',
  },
  { audience: 'policy', wording: 'Maak één landelijk meetinstrument.', themes: [], by: 'p12', state: 'idea' },
];

/** What the running year has thought of so far. */
export const proposals: DemoRecommendation[] = [
  {
    audience: 'practice',
    wording: 'Plan elk halfjaar één middag om lessen opnieuw te maken.',
    themes: ['T2'],
    by: 'p05',
    state: 'candidate',
  },
  {
    audience: 'policy',
    wording: 'Maak één meetinstrument voor het hele land.',
    themes: [],
    by: 'p12',
    state: 'idea',
  },
];

export interface DemoVersion {
  number: string;
  at: string;
  changeNote: string;
  publishedAt?: string;
}

export const versions: DemoVersion[] = [
  { number: '0.1', at: '2021-12-13T09:00:00Z', changeNote: 'Opzet uit de leervragen' },
  { number: '0.3', at: '2021-12-22T15:00:00Z', changeNote: 'Eerste zes fragmenten ingedeeld' },
  { number: '0.5', at: '2022-01-13T12:00:00Z', changeNote: 'Rondgestuurd voor de derde bijeenkomst' },
  { number: '0.8', at: '2022-01-27T15:00:00Z', changeNote: 'Met de aanbevelingen' },
  { number: '0.9', at: '2022-03-31T15:00:00Z', changeNote: 'Met het hoofdstuk over zicht op kwaliteit' },
  {
    number: '1.0',
    at: '2022-04-28T15:30:00Z',
    changeNote: 'Met algemene conclusies; vastgesteld door alle opleidingen',
    publishedAt: '2022-04-29T07:00:00Z',
  },
  {
    number: '1.1',
    at: '2022-05-19T09:00:00Z',
    changeNote: 'Eén citaat na controle anders weergegeven',
    publishedAt: '2022-05-19T09:30:00Z',
  },
];
