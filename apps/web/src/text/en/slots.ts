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
    'Offer moments when you can come. The programme chooses, and it goes into both calendars. Whom you speak with is never in it.',
  leadHost:
    'Choose moments when the visit suits you. It goes into both calendars. Whom they speak with is never in it.',
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
  replies: {
    accepted: (name) => `${name} confirmed this in their own calendar.`,
    tentative: (name) => `${name} is not sure yet whether this is possible. Please settle it together.`,
    declined: (name) => `${name} cannot make it after all. Please move this moment or choose another.`,
  },
  time: { date: 'Day', from: 'From', to: 'To', hours: 'hours', minutes: 'minutes' },
  nearest: {
    title: 'These moments are still free',
    none: (who) =>
      `There is no other moment for a conversation with ${who} now. Ask your visitor to offer one more.`,
    moment: (day, span, name) => `${day}, ${span} · ${name}`,
  },
  fill: {
    title: 'Choose a moment',
    lead: (name, day, span) => `${name} can come ${day}, ${span}.`,
    audience: 'A conversation with',
    place: 'Where (may stay empty)',
    placeHint: 'Choose a place from before or write one yourself. Please put no names here.',
    submit: 'Agree on this',
  },
};
