import { Decision } from '../decisions/decision.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle, isMember } from './people.ts';

export const decisionPolicy = policy(Decision, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isInCircle(me, it.plgId),
  },
  examples: {
    made: { plgId: world.plgId },
  },
});
