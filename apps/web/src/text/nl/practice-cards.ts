import type { CardSectionId, EditionLicence } from '@leerkring/shared';

const sections: Record<CardSectionId, string> = {
  what: 'Wat het is',
  forWhom: 'Voor wie het past',
  takes: 'Wat het vraagt',
};
const mayUse: Record<EditionLicence, string> = {
  cc_by: 'Dit citaat mag je overnemen als je de opleiding noemt (CC BY 4.0).',
  cc_by_sa:
    'Dit citaat mag je overnemen als je de opleiding noemt en op dezelfde voorwaarden deelt (CC BY-SA 4.0).',
};

export const practiceCards = {
  title: 'Praktijkkaart',
  back: 'Terug naar het portret',
  print: 'Druk af',
  sections,
  routes: { bol: 'bol', bbl: 'bbl' },
  more: 'Meer hierover staat in het portret.',
  quote: 'In hun eigen woorden',
  mayUse,
  withinGroup: 'Alleen om binnen de groep te gebruiken.',
  contact: 'Meer weten?',
  ask: (programme: string) => `Stel een vraag aan ${programme}`,
  public: 'Bekijk de kaart die iedereen kan lezen',
  notPublic: (programme: string) =>
    `Dit portret is niet openbaar. Deel de kaart alleen met wie het portret mag lezen, en vraag ${programme} in de groep naar meer.`,
};
