import { AssignmentConflict } from '../assignments/assignment-conflict.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember, isSelf } from './people.ts';

export const assignmentConflictPolicy = policy(AssignmentConflict, {
  needs: { membership: true },
  rules: {
    read: (me, it) =>
      isCoordinator(me, it.plgId) || (isMember(me, it.plgId) && isSelf(me, it.membership.userId)),
    withdraw: (me, it) =>
      isCoordinator(me, it.plgId) ||
      (isMember(me, it.plgId) && isSelf(me, it.membership.userId) && !it.isPinned),
  },
  examples: {
    'of someone else': { plgId: world.plgId, membership: { userId: world.otherUserId }, isPinned: false },
    'of oneself': { plgId: world.plgId, membership: { userId: world.myUserId }, isPinned: false },
    'of oneself, set by a coordinator': {
      plgId: world.plgId,
      membership: { userId: world.myUserId },
      isPinned: true,
    },
  },
});
