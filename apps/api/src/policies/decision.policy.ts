import { Decision } from '../decisions/decision.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { actsAt, isGuestAt, isMember, readsAlong } from './people.ts';

/** What the group consented to keeps its words; only a new proposal changes them. */
export const decisionPolicy = policy(Decision, {
  because: (me, it) => readsAlong(me, it.plgId, it.meetingId),
  rules: {
    read: (me, it) => isMember(me, it.plgId) || isGuestAt(me, it.meetingId ?? ''),
    edit: (me, it) => actsAt(me, it.plgId, it.meetingId) && it.consent === null,
    steward: (me, it) => actsAt(me, it.plgId, it.meetingId),
  },
  examples: {
    'noted in a meeting': { plgId: world.plgId, meetingId: world.meetingId, consent: null },
    'made by consent': { plgId: world.plgId, meetingId: world.meetingId, consent: { textVersion: 2 } },
  },
});
