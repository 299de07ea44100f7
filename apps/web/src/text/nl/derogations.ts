import type { DerogationRouteState, DerogationStep } from '@leerkring/shared';

const steps: Record<DerogationStep, { title: string; hint: string }> = {
  apply: { title: 'De opleiding vraagt aan', hint: 'Wat lever je in, en waar begin je mee?' },
  advise: {
    title: 'De dienst Onderwijs & Kwaliteit denkt mee',
    hint: 'Hoe snel krijgt een opleiding advies? Er kan dan nog van alles worden aangepast.',
  },
  consent: {
    title: 'De studentenraad stemt vooraf in',
    hint: 'Wat krijgt de raad te lezen, en hoeveel tijd is er? Deze stap komt altijd vóór het besluit.',
  },
  decide: {
    title: 'Het college van bestuur besluit',
    hint: 'Hoe lang geldt een besluit, en waar legt het bestuur verantwoording af?',
  },
  monitor: {
    title: 'De opleiding laat zien hoe het gaat',
    hint: 'Wie meet wat en wanneer? En wat als het niet werkt?',
  },
};
const states: Record<DerogationRouteState, string> = {
  draft: 'Concept',
  public: 'Geldt nu',
  replaced: 'vervangen door een latere versie',
  withdrawn: 'ingetrokken',
};

export const derogations = {
  title: 'Afwijken van de urennorm',
  lead: 'Zo vraagt een opleiding aan om af te wijken van de urennorm. De route is voor alle opleidingen van de instelling dezelfde.',
  none: 'Er is nog geen route.',
  noneWriter:
    'Schrijf op hoe een opleiding het aanvraagt. Pas als je de route openbaar maakt, kan iedereen haar lezen.',
  noneReader: 'De dienst Onderwijs & Kwaliteit heeft nog niet opgeschreven hoe het gaat. Vraag het daar na.',
  begin: 'Schrijf de route',
  goOn: 'Schrijf verder',
  change: 'Schrijf een nieuwe versie',
  draft: 'Concept',
  draftLead: 'Alleen de dienst Onderwijs & Kwaliteit leest dit.',
  publish: 'Maak openbaar',
  publishTitle: 'De route openbaar maken?',
  publishBody:
    'Iedereen kan haar dan lezen, ook zonder account. Wat openbaar is, verandert niet meer; voor een wijziging schrijf je een nieuwe versie.',
  now: 'Zo gaat het nu',
  since: (day: string) => `Sinds ${day}`,
  page: 'Bekijk de openbare pagina',
  withdraw: 'Trek in',
  withdrawTitle: 'De route intrekken?',
  withdrawBody: 'Op de openbare pagina staat dan dat de route is ingetrokken.',
  earlier: 'Hoe het eerder ging',
  version: (n: number, state: string) => `Versie ${n}: ${state}`,
  stepsTitle: 'In deze volgorde',
  criteria: 'Waar een aanvraag aan voldoet',
  contact: 'Waar je begint',
  show: 'Bekijk de route',
  steps,
  states,
  form: {
    title: 'De route schrijven',
    lead: 'Waar gaat het om?',
    leadHint: 'Kort, en zo dat ook studenten het begrijpen.',
    criterion: (n: number) => `Een aanvraag voldoet hieraan (${n})`,
    removeCriterion: (n: number) => `Haal ${n} weg`,
    addCriterion: 'Nog een criterium',
    contact: 'Waar begint een opleiding?',
    contactHint: 'Een dienst of functie. Zet hier geen naam of e-mailadres.',
    submit: 'Bewaar het concept',
  },
};
