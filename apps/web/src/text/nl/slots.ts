import type { SlotState, VisitAudience } from '@leerkring/shared';

const states: Record<SlotState, string> = {
  offered: 'nog te kiezen',
  filled: 'afgesproken',
  withdrawn: 'ingetrokken',
};
const audiences: Record<VisitAudience, string> = { student: 'studenten', teacher: 'docenten' };

export const slots = {
  title: 'Momenten',
  leadInterviewer:
    'Bied momenten aan waarop je kunt komen. De opleiding kiest, en het komt in jullie agenda’s. Met wie je spreekt, staat er nooit bij.',
  leadHost:
    'Kies momenten waarop het bezoek uitkomt. Het komt in jullie agenda’s. Met wie er gesproken wordt, staat er nooit bij.',
  none: 'Nog geen momenten.',
  offer: 'Bied een moment aan',
  offerAt: (programme: string) => `Bied een moment aan bij ${programme}`,
  submit: 'Bied aan',
  choose: 'Kies dit moment',
  free: 'Komt toch niet uit',
  move: 'Verplaats',
  moveTitle: 'Moment verplaatsen',
  withdraw: 'Trek in',
  of: (action: string, moment: string) => `${action}: ${moment}`,
  atHost: (programme: string) => `bij ${programme}`,
  visit: (name: string, programme: string) => `${name} komt bij ${programme}`,
  with: (who: string) => `met ${who}`,
  states,
  audiences,
  replies: {
    accepted: (name: string) => `${name} heeft dit in de eigen agenda bevestigd.`,
    tentative: (name: string) => `${name} weet nog niet zeker of dit kan. Stem het samen af.`,
    declined: (name: string) => `${name} kan toch niet. Verplaats dit moment of kies een ander.`,
  },
  time: { date: 'Dag', from: 'Van', to: 'Tot', hours: 'uur', minutes: 'minuten' },
  nearest: {
    title: 'Deze momenten zijn nog vrij',
    none: (who: string) =>
      `Voor een gesprek met ${who} is er nu geen ander moment. Vraag je bezoeker om er nog een aan te bieden.`,
    moment: (day: string, span: string, name: string) => `${day}, ${span} · ${name}`,
  },
  fill: {
    title: 'Moment kiezen',
    lead: (name: string, day: string, span: string) => `${name} kan ${day}, ${span}.`,
    audience: 'Een gesprek met',
    place: 'Waar (mag leeg blijven)',
    placeHint: 'Kies een plek van eerder of schrijf er zelf een. Zet hier geen namen.',
    submit: 'Spreek dit af',
  },
};
