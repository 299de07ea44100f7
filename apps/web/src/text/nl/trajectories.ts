import type { FactKey } from '@leerkring/shared';

const listed = (names: string[]) => names.join(' → ');

export const trajectories = {
  title: 'Het traject',
  empty: 'Kies hoe jullie door het jaar gaan.',
  emptyBody:
    'Een traject geeft elke bijeenkomst een fase, met wat daarvoor klaar moet zijn en een voorbereide agenda.',
  choose: 'Kies een traject',
  another: 'Ander traject',
  which: 'Hoe willen jullie werken?',
  phasesOf: (names: string[], meetings: number) =>
    `${listed(names)} · ${meetings === 1 ? '1 bijeenkomst' : `${meetings} bijeenkomsten`}`,
  changeNote: 'De fasen worden vervangen. Wat jullie al maakten, blijft staan.',
  phase: (number: number, name: string) => `Fase ${number} · ${name}`,
  phaseShort: (name: string) => `fase ${name}`,
  noPhase: 'Geen fase',
  noPhaseLead: 'Kies bij welke fase deze bijeenkomst hoort. Dan zie je wat ervoor klaar moet zijn.',
  choosePhase: 'Fase van deze bijeenkomst',
  actors: (who: string) => `Aan zet: ${who}.`,
  product: (what: string) => `Het levert op: ${what}.`,
  format: (title: string) => `Past hierbij: ${title}.`,
  needed: 'Wat hiervoor klaar moet zijn',
  met: 'is er',
  unmet: 'nog niet',
  stages: { done: 'geweest', now: 'nu', later: 'later' },
  /** Who is reminded is not always the programme that is named. */
  remind: (fact: FactKey, name: string | null) => {
    if (name === null) return 'Stuur een herinnering';
    if (fact.startsWith('conversations.')) return `Herinner wie ${name} bezoekt`;
    return fact === 'portraits.shared' || fact === 'report.approved'
      ? `Herinner ${name}`
      : `Herinner aan ${name}`;
  },
  remindOne: 'Stuur een herinnering',
  remindTitle: 'Deze herinnering sturen?',
  remindBody:
    'Wie dit kan doen, krijgt één mail. Wie vrij is, krijgt hem op de eerste werkdag. Is het dan al gedaan, dan komt er geen mail.',
  remindConfirm: 'Stuur de herinnering',
  reminded: (name: string | null, at: string) =>
    name === null ? `Herinnering gestuurd op ${at}` : `${name}: herinnering gestuurd op ${at}`,
  notReady: 'Nog niet alles is klaar',
  notReadyBody: 'Beginnen kan gewoon. Het komt wel in de notulen te staan.',
  reason: 'Waarom toch beginnen?',
  reasonHint: 'Hoeft niet. Wat je schrijft, komt in de notulen.',
  beginAnyway: 'Begin toch',
  early: (phase: string) => `Begonnen aan ${phase} terwijl nog niet alles klaar was`,
  earlyReason: (reason: string) => `Waarom toch: ${reason}`,
};
