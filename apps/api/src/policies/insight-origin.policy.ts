import { InsightOrigin } from '../insights/insight-origin.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isCoordinator, isMember } from './people.ts';

/** How the people behind a source were found is said by who brings the answers together, or by the coordinator. */
export const insightOriginPolicy = policy(InsightOrigin, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    describe: (me, it) => isAnalyst(me, it.plgId) || isCoordinator(me, it.plgId),
  },
  examples: { any: { plgId: world.plgId } },
});
