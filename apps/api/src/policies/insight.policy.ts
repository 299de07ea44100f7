import { Insight } from '../insights/insight.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isCoordinator, isMember } from './people.ts';

/** Written by who brings the answers together; that the group stands behind it, the coordinator says. */
export const insightPolicy = policy(Insight, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isAnalyst(me, it.plgId),
    endorse: (me, it) => isCoordinator(me, it.plgId) && !it.endorsedAt,
    drop: (me, it) => isAnalyst(me, it.plgId) || isCoordinator(me, it.plgId),
  },
  examples: {
    written: { plgId: world.plgId, endorsedAt: null },
    endorsed: { plgId: world.plgId, endorsedAt: new Date(0) },
  },
});
