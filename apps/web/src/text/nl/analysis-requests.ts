import type { AnalysisAnswer, AnalysisPart } from '@leerkring/shared';

const list = new Intl.ListFormat('nl', { type: 'conjunction' });
const by = (name: string | null) => (name === null ? '' : ` door ${name}`);
const parts: Record<AnalysisPart, string> = {
  codebook: 'Het codeboek',
  threads: 'Van draden naar rode draden',
  counts: 'De tellingen over iedereen samen',
};
const choices: Record<AnalysisAnswer, string> = {
  given: 'Ja, we geven ze',
  refused: 'Nee, we geven ze niet',
};

export const analysisRequests = {
  title: 'Aangevraagde analyses',
  lead: 'Lezers van het rapport kunnen de analyses eronder aanvragen. Alleen wie coördineert, leest dit.',
  asked: (number: string, day: string) => `bij versie ${number}, ${day}`,
  erased: 'De naam van wie het vroeg, is gewist',
  answer: 'Geef antwoord',
  question: 'Geven jullie de analyses?',
  choices,
  which: 'Welke delen?',
  look: 'Bekijk eerst wat je kunt geven',
  parts,
  reason: 'De reden',
  reasonHint: 'Die staat in de mail aan wie het vroeg.',
  send: 'Verstuur het antwoord',
  answered: {
    given: (names: string[], name: string | null, day: string) =>
      `Gegeven${by(name)}, ${day}: ${list.format(names)}`,
    refused: (_names: string[], name: string | null, day: string) => `Niet gegeven${by(name)}, ${day}`,
  },
};
