import { Decision } from '../decisions/decision.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isGuestAt, isInCircle, isMember, standsAside } from './people.ts';

/** What the group consented to keeps its words; only a new proposal changes them. */
export const decisionPolicy = policy(Decision, {
  rules: {
    read: (me, it) => isMember(me, it.plgId) || isGuestAt(me, it.meetingId ?? ''),
    edit: (me, it) => isInCircle(me, it.plgId) && !standsAside(me, it.meetingId ?? '') && it.consent === null,
    steward: (me, it) => isInCircle(me, it.plgId) && !standsAside(me, it.meetingId ?? ''),
  },
  examples: {
    'noted in a meeting': { plgId: world.plgId, meetingId: world.meetingId, consent: null },
    'made by consent': { plgId: world.plgId, meetingId: world.meetingId, consent: { textVersion: 2 } },
  },
});
