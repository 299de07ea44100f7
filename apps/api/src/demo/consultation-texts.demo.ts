/** What was put to the schools, question by question, and what the group concludes. */
export const pictures: { text: string; explanation: string; conclusion: string | null }[] = [
  {
    text: 'Het aanbod',
    explanation: 'Leerlingen kiezen een deel van hun vakken en projecten zelf, ook buiten hun eigen school.',
    conclusion: 'recognised',
  },
  {
    text: 'Het rooster',
    explanation: 'Een vaste basis in de ochtend, en in de middag blokken die per periode anders zijn.',
    conclusion: 'complete',
  },
  {
    text: 'Basisgroep en lesgroep',
    explanation: 'Iedereen hoort bij een vaste basisgroep. Voor een les komt een andere groep bij elkaar.',
    conclusion: 'broadly-complete',
  },
  {
    text: 'Begeleiding door docenten',
    explanation: 'Elke leerling heeft een docent die meekijkt met de keuzes, elke twee weken even.',
    conclusion: 'broadly-complete',
  },
  {
    text: 'Persoonlijk onderwijs',
    explanation:
      'Wie sneller of langzamer gaat, krijgt daar tijd en ruimte voor, zonder uitzondering te zijn.',
    conclusion: null,
  },
];

/** What it is called, its sector, how it was heard, and how many days ago. The last day was twelve days ago. */
export const schools: [
  organisation: string,
  sector: string,
  mode: 'written' | 'interview',
  heardAgo: number,
][] = [
  ['Basisschool De Vlinderbeek', 'primair onderwijs', 'written', 27],
  ['Basisschool Het Kompas', 'primair onderwijs', 'interview', 25],
  ['Lyceum Waterland', 'voortgezet onderwijs', 'written', 24],
  ['Scholengemeenschap De Es', 'voortgezet onderwijs', 'written', 22],
  ['College Hofland', 'voortgezet onderwijs', 'interview', 21],
  ['Vakcollege Noord', 'praktijkonderwijs', 'written', 19],
  ['Praktijkschool De Haven', 'praktijkonderwijs', 'interview', 18],
  ['Roc Twentehof', 'mbo', 'written', 16],
  ['De Regenboog', 'speciaal onderwijs', 'written', 9],
];

/** Per question, what each school found: 0 recognises it, 1 in part, 2 not. */
export const verdicts: number[][] = [
  [0, 0, 0, 1, 0, 0, 1, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0, 0],
  [0, 1, 0, 0, 1, 0, 0, 1, 0],
  [1, 0, 0, 1, 0, 1, 0, 0, 1],
  [0, 0, 1, 0, 2, 0, 0, 0, 1],
];

/** Question, school, and what it adds: eight, none, seven, nine and four. */
export const additions: [question: number, school: number, text: string][] = [
  [1, 1, 'Werken in een circuit van hoeken, zodat kinderen zelf hun volgorde kiezen.'],
  [1, 2, 'Een keuze-uur dat kinderen met elkaar voorbereiden.'],
  [1, 3, 'Modules die je met een andere school in de stad deelt.'],
  [1, 3, 'Laat zien welke keuzes een vervolgopleiding openhouden.'],
  [1, 4, 'Ook in de bovenbouw een vak op een ander niveau kunnen volgen.'],
  [1, 5, 'Een project dat door een bedrijf wordt gevraagd.'],
  [1, 6, 'Keuzes die je eerst een dag kunt proberen.'],
  [1, 8, 'Keuzedelen die een student uit een andere opleiding haalt.'],
  [3, 1, 'Een basisgroep met twee leerjaren bij elkaar.'],
  [3, 2, 'Ook in de lesgroep het circuit uit de ochtend gebruiken, zodat groepen vanzelf wisselen.'],
  [3, 3, 'Een vaste plek in het gebouw voor elke basisgroep.'],
  [3, 4, 'Niet meer dan vier lesgroepen op een dag.'],
  [3, 5, 'De basisgroep kiest zelf een leerling die nieuwen wegwijs maakt.'],
  [3, 6, 'Een lesgroep begint met wat iedereen al kan.'],
  [3, 7, 'Groepen op grootte van het lokaal, niet van het rooster.'],
  [4, 1, 'Ouders horen welke keuzes hun kind maakte.'],
  [4, 2, 'Een kind mag zelf om een gesprek vragen.'],
  [4, 3, 'Begeleiders kijken twee keer per jaar bij elkaar mee.'],
  [4, 4, 'Reken de begeleiding mee in de taken van docenten.'],
  [4, 5, 'Een leerling houdt zelf bij wat is afgesproken.'],
  [4, 6, 'Wie in de praktijk begeleidt, hoort bij het gesprek.'],
  [4, 7, 'Laat dezelfde begeleider twee jaar blijven.'],
  [4, 8, 'Zet in het overzicht van de student wat er in het gesprek is gekozen.'],
  [4, 9, 'Tijd voor wie niet in tien minuten kan zeggen wat er is.'],
  [5, 3, 'Sneller gaan mag, ook als de klas nog niet zo ver is.'],
  [5, 4, 'Een toets maken als je eraan toe bent.'],
  [5, 5, 'Zeg erbij wanneer persoonlijk juist eenzaam wordt.'],
  [5, 7, 'Leren op een stage telt even zwaar mee.'],
];

/** Which addition, what was decided, and why. */
export const decided: [index: number, decision: 'adopt' | 'note' | 'reject', reason: string][] = [
  [0, 'adopt', 'Past bij het aanbod en vraagt geen ander rooster.'],
  [2, 'note', 'Dit hoort bij een gesprek met de andere scholen in de stad.'],
  [11, 'reject', 'Vier is voor kleine scholen niet te halen; we noemen het wel als streven.'],
  [22, 'adopt', 'Zo ziet een student terug wat er is afgesproken.'],
];
