const protocols = (n: number) => (n === 1 ? '1 leidraad' : `${n} leidraden`);
const conversations = (n: number) => (n === 1 ? '1 gesprek' : `${n} gesprekken`);

export const questionBank = {
  title: 'Vragenbank',
  lead: 'Vragen die eerder gesteld zijn: in groepen waar je in zit, en vragen die andere groepen hebben opengezet. Neem over wat past; daarna pas je de woorden aan zoals jullie willen.',
  back: 'Terug naar de vragen',
  open: 'Vragenbank',
  emptyTitle: 'De vragenbank is nog leeg.',
  emptyBody: 'Zodra een groep haar vragen vaststelt, staan ze hier voor een volgende keer.',
  search: 'Zoek in de vragen',
  forWhom: 'Voor wie',
  all: 'Iedereen',
  audience: { student: 'Studenten', teacher: 'Docenten' },
  forAudience: { student: 'Voor studenten', teacher: 'Voor docenten' },
  count: (n: number) => (n === 1 ? '1 vraag' : `${n} vragen`),
  used: (inProtocols: number, inConversations: number) =>
    `Gesteld in ${protocols(inProtocols)}, ${conversations(inConversations)}`,
  here: 'staat in jullie lijst',
  shared: 'opengezet voor iedereen',
  grownFrom: (texts: string[]) => `Ontstaan uit ${texts.map((it) => `“${it}”`).join(' en ')}`,
  version: (number: string) => `versie ${number}`,
  elsewhere: 'Een andere groep',
  before: (n: number) => (n === 1 ? 'Eerder anders gevraagd' : `Eerder op ${n} andere manieren gevraagd`),
  take: 'Neem over',
  takeNamed: (text: string) => `Neem over: ${text}`,
  takeTitle: 'Vraag overnemen',
  takeHint: 'De vraag komt bij jullie ideeën. We onthouden waar de vraag vandaan komt.',
  tie: 'Bij welke leervraag hoort ze?',
  share: 'Zet open',
  shareNamed: (text: string) => `Zet open: ${text}`,
  shareTitle: 'Vraag openzetten voor andere groepen?',
  shareBody:
    'Iedereen die in een leergemeenschap zit, kan de woorden van deze vraag dan lezen en overnemen. Namen, de naam van jullie groep en antwoorden gaan niet mee.',
  withdraw: 'Niet meer openzetten',
};
