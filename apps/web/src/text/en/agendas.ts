import type { agendas as source } from '../nl/agendas.ts';

const nth = (n: number) => `${n}${n === 2 ? 'nd' : n === 3 ? 'rd' : 'th'}`;

export const agendas: typeof source = {
  title: 'Proposal for this agenda',
  lead: 'What was left or is due now, and what belongs to this phase. What you do not choose is not lost: it goes to the backlog.',
  reasons: {
    undiscussed: 'not discussed',
    postponed: 'postponed',
    action: 'action due',
    review: 'to be reviewed',
    requested: 'requested',
    missing: 'still needed',
    new: 'new',
    standing: 'belongs to this phase',
  },
  times: (n, since) => (n > 1 ? `${nth(n)} time, since ${since}` : `since ${since}`),
  minutes: (n) => `${n} min`,
  place: (n) => (n === 1 ? 'Put 1 item on the agenda' : `Put ${n} items on the agenda`),
  placeNone: 'Put everything in the backlog',
  backlog: 'Backlog',
  backlogLead: 'Left out before. You can still put it on the agenda.',
  pick: (title) => `Put “${title}” on the agenda`,
  pickShort: 'On the agenda',
  request: 'Ask for an agenda item',
  requestTitle: 'What do you want to talk about?',
  requestMinutes: 'How many minutes do you need?',
  requestHint: 'An estimate is enough.',
  send: 'Ask',
  requestedNow: (title) => `“${title}” is among the proposals. Whoever coordinates can put it on the agenda.`,
  requestedBefore: 'Already asked for this meeting',
  history: 'On the agenda before',
  nth: (n, since) => `${nth(n)} time, since ${since}`,
  discussed: 'discussed',
  undiscussed: 'not discussed',
  postpone: 'Postpone to the next time',
  postponed: 'This comes back next time.',
};
