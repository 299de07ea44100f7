import { Decision } from '../decisions/decision.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { actsAt, isGuestAt, isMember, keepsItsWords, readsAlong } from './people.ts';

const made = { plgId: world.plgId, meetingId: world.meetingId };
const acts = (me: Actor, it: Decision) => actsAt(me, it.plgId, it.meetingId);

/**
 * What the group consented to keeps its words; only a new proposal changes them. What adopted minutes say was decided
 * keeps them as well.
 */
export const decisionPolicy = policy(Decision, {
  needs: { meeting: { minutes: true } },
  because: (me, it) =>
    readsAlong(me, it.plgId, it.meetingId) ??
    (acts(me, it) && it.consent === null && keepsItsWords(it.meeting) ? 'minutes.adopted' : null),
  rules: {
    read: (me, it) => isMember(me, it.plgId) || isGuestAt(me, it.meetingId ?? ''),
    edit: (me, it) => acts(me, it) && it.consent === null && !keepsItsWords(it.meeting),
    steward: acts,
  },
  examples: {
    'noted in a meeting': { ...made, consent: null, meeting: { minutes: [{ state: 'concept' }] } },
    'noted in a meeting whose minutes were adopted': {
      ...made,
      consent: null,
      meeting: { minutes: [{ state: 'adopted' }] },
    },
    'made by consent': { ...made, consent: { textVersion: 2 }, meeting: { minutes: [] } },
  },
});
