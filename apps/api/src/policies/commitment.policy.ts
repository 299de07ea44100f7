import { Commitment } from '../commitments/commitment.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isInCircle, isMember, isSelf } from './people.ts';

const isOwn = (me: Actor, it: Commitment) =>
  [it.membership, it.deputy].some((holder) => holder !== null && isSelf(me, holder.userId));

export const commitmentPolicy = policy(Commitment, {
  needs: { membership: { user: true }, deputy: { user: true }, meeting: true },
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isInCircle(me, it.plgId),
    settle: (me, it) => isMember(me, it.plgId) && (isOwn(me, it) || isCoordinator(me, it.plgId)),
  },
  examples: {
    'of someone else': { plgId: world.plgId, membership: { userId: world.otherUserId }, deputy: null },
    'with oneself as deputy': {
      plgId: world.plgId,
      membership: { userId: world.otherUserId },
      deputy: { userId: world.myUserId },
    },
    'of oneself': { plgId: world.plgId, membership: { userId: world.myUserId }, deputy: null },
  },
});
