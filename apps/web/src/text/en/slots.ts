import type { SlotState, VisitAudience } from '@leerkring/shared';
import type { slots as source } from '../nl/slots.ts';

const states: Record<SlotState, string> = {
  offered: 'to be chosen',
  filled: 'agreed',
  withdrawn: 'withdrawn',
};
const audiences: Record<VisitAudience, string> = { student: 'students', teacher: 'teachers' };

export const slots: typeof source = {
  title: 'Moments',
  leadInterviewer:
    'Offer moments at which you can come. The programme chooses, and it goes into both calendars. With whom you speak is never in it.',
  leadHost:
    'Choose moments at which the visit suits. It goes into both calendars. With whom people speak is never in it.',
  none: 'No moments yet.',
  offer: 'Offer a moment',
  offerAt: (programme) => `Offer a moment at ${programme}`,
  submit: 'Offer',
  choose: 'Choose this moment',
  free: 'Does not suit after all',
  move: 'Move',
  moveTitle: 'Move a moment',
  withdraw: 'Withdraw',
  of: (action, moment) => `${action}: ${moment}`,
  atHost: (programme) => `at ${programme}`,
  visit: (name, programme) => `${name} comes to ${programme}`,
  with: (who) => `with ${who}`,
  states,
  audiences,
  time: { date: 'Day', from: 'From', to: 'To', hours: 'hours', minutes: 'minutes' },
  fill: {
    title: 'Choose a moment',
    lead: (name, day, span) => `${name} can come ${day}, ${span}.`,
    audience: 'A conversation with',
    place: 'Where (may stay empty)',
    placeHint: 'A room or building. Please put no names here.',
    submit: 'Agree on this',
  },
};
