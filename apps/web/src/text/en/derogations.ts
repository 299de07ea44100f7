import type { DerogationRouteState, DerogationStep } from '@leerkring/shared';
import type { derogations as source } from '../nl/derogations.ts';

const steps: Record<DerogationStep, { title: string; hint: string }> = {
  apply: { title: 'The programme applies', hint: 'What is handed in, and where does one begin?' },
  advise: {
    title: 'The education and quality service advises',
    hint: 'How soon does a programme get advice? Everything can still be changed then.',
  },
  consent: {
    title: 'The student council consents beforehand',
    hint: 'What does the council get to read, and how much time is there? This step always comes before the decision.',
  },
  decide: {
    title: 'The board decides',
    hint: 'How long does a decision hold, and where does the board account for it?',
  },
  monitor: {
    title: 'The programme shows how it goes',
    hint: 'Who measures what, and when? And what if it does not work?',
  },
};
const states: Record<DerogationRouteState, string> = {
  draft: 'Draft',
  public: 'Holds now',
  replaced: 'replaced by a later version',
  withdrawn: 'withdrawn',
};

export const derogations: typeof source = {
  title: 'Derogation from the hours norm',
  lead: 'How a programme applies for derogation from the hours norm. The route is the same for all programmes of the institution.',
  none: 'There is no route yet.',
  noneWriter: 'Write down how a programme asks for it. Nobody else reads it until you make the route public.',
  noneReader: 'The education and quality service has not yet written down how it goes. Please ask there.',
  begin: 'Write the route',
  goOn: 'Go on writing',
  change: 'Write a new version',
  draft: 'Draft',
  draftLead: 'Read by the education and quality service only.',
  publish: 'Make public',
  publishTitle: 'Make the route public?',
  publishBody:
    'Everyone can then read it, also without an account. What is public does not change any more; for a change you write a new version.',
  now: 'This is how it goes now',
  since: (day) => `Since ${day}`,
  page: 'See the public page',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw the route?',
  withdrawBody: 'The public page will then say that the route was withdrawn.',
  earlier: 'How it went before',
  version: (n, state) => `Version ${n}: ${state}`,
  stepsTitle: 'In this order',
  criteria: 'What a request has to meet',
  contact: 'Where to begin',
  show: 'See the route',
  steps,
  states,
  form: {
    title: 'Write the route',
    lead: 'What is it about?',
    leadHint: 'Short, and so that students understand it too.',
    criterion: (n) => `A request meets this (${n})`,
    removeCriterion: (n) => `Remove ${n}`,
    addCriterion: 'One more criterion',
    contact: 'Where does a programme begin?',
    contactHint: 'A service or a function. Please put no name or address here.',
    submit: 'Keep the draft',
  },
};
