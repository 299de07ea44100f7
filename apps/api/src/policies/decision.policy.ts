import { Decision } from '../decisions/decision.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle, isMember } from './people.ts';

/** What the group consented to keeps its words; only a new proposal changes them. */
export const decisionPolicy = policy(Decision, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isInCircle(me, it.plgId) && it.consent === null,
    steward: (me, it) => isInCircle(me, it.plgId),
  },
  examples: {
    'noted in a meeting': { plgId: world.plgId, consent: null },
    'made by consent': { plgId: world.plgId, consent: { textVersion: 2 } },
  },
});
