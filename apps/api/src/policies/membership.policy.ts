import { Membership } from '../plgs/membership.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember, isSelf } from './people.ts';

export const membershipPolicy = policy(Membership, {
  needs: { user: true, seat: { programme: true } },
  rules: {
    read: (me, it) => isMember(me, it.plgId) && !it.leftAt,
    appoint: (me, it) => isCoordinator(me, it.plgId) && !it.leftAt,
    remove: (me, it) => (isCoordinator(me, it.plgId) || isSelf(me, it.userId)) && !it.leftAt,
  },
  examples: {
    'of someone else': { plgId: world.plgId, userId: world.otherUserId, leftAt: null },
    'of oneself': { plgId: world.plgId, userId: world.myUserId, leftAt: null },
    'who has left': { plgId: world.plgId, userId: world.otherUserId, leftAt: new Date(0) },
  },
});
