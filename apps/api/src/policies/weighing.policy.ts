import { Weighing } from '../recommendations/weighing.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember } from './people.ts';

/** Everyone sees how far a weighing is; the coordinator leads it. Who weighs, the recommendation says. */
export const weighingPolicy = policy(Weighing, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    lead: (me, it) => isCoordinator(me, it.plgId) && it.step !== 'closed',
  },
  examples: {
    'under way': { plgId: world.plgId, step: 'weighing' },
    closed: { plgId: world.plgId, step: 'closed' },
  },
});
