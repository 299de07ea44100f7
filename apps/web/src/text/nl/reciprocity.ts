import type { ReciprocityBalance } from '@leerkring/shared';

const balances: Record<ReciprocityBalance, string> = {
  even: 'in balans',
  waived: 'mag verschillen',
  uneven: 'uit balans',
};

export const reciprocity = {
  title: 'Geven en krijgen',
  lead: 'Elke opleiding gaat ongeveer even vaak op bezoek als ze bezoek krijgt. Hier zie je dat over dit jaar en de jaren ervoor.',
  caption: 'Per opleiding en schooljaar: bezoeken die ze bracht en bezoeken die ze kreeg.',
  table: 'Tabel van geven en krijgen',
  programme: 'Opleiding',
  balance: 'Dit jaar',
  balances,
  gaveAndGot: (gave: number, got: number) => `${gave} gebracht, ${got} gekregen`,
  begun: (begun: number, all: number) => `${begun} van ${all} begonnen`,
  absent: 'deed niet mee',
  gave: 'op bezoek geweest',
  got: 'bezoek gekregen',
  thisYear: 'dit jaar',
  earlier: 'eerdere jaren',
  barWords: (name: string, gave: number, got: number) => `${name}: ${gave} gebracht, ${got} gekregen`,
  barLabel: (words: string) => `Bezoeken over alle jaren. ${words}.`,
  waiver: (reason: string) => `Waarom het mag verschillen: ${reason}`,
};
