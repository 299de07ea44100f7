import { Reason } from '../reasons/reason.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isInCircle } from './people.ts';

const closed = { plgId: world.plgId, openedAt: new Date(0), closedAt: new Date(0) };

/** Who brings answers together codes them, once nobody can change theirs any more. */
export const reasonPolicy = policy(Reason, {
  needs: { instrument: true },
  rules: {
    read: (me, it) => isInCircle(me, it.plgId),
    code: (me, it) => isAnalyst(me, it.plgId) && it.instrument.closedAt !== null,
  },
  examples: {
    'of what closed': { plgId: world.plgId, instrument: closed },
    'of what is open': { plgId: world.plgId, instrument: { ...closed, closedAt: null } },
  },
});
