import { Opening } from '../swaps/opening.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { hasRole, isMember } from './people.ts';

/** Everyone in the group sees which visit is without a visitor; whether someone may go there is judged by the rules of visits. */
export const openingPolicy = policy(Opening, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    take: (me, it) => hasRole(me, it.plgId, 'interviewer') && !it.takenAt,
  },
  examples: {
    open: { plgId: world.plgId, takenAt: null },
    taken: { plgId: world.plgId, takenAt: new Date(0) },
  },
});
