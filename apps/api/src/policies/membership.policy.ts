import { isGuestPlace, Membership } from '../plgs/membership.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember, isSelf } from './people.ts';

const seated = {
  roles: ['delegate' as const],
  plgId: world.plgId,
  seatId: world.seatId,
  joinedAt: new Date(0),
  isTemporary: false,
};

export const membershipPolicy = policy(Membership, {
  needs: { user: true, seat: { programme: true } },
  rules: {
    read: (me, it) => isMember(me, it.plgId) && !it.leftAt,
    // Until someone has come: a letter gets lost, and its link grows old.
    inviteAgain: (me, it) =>
      isCoordinator(me, it.plgId) && !it.leftAt && it.joinedAt === null && !isGuestPlace(it),
    // A guest becomes a member by being taken in, with a letter and a place of their own.
    appoint: (me, it) => isCoordinator(me, it.plgId) && !it.leftAt && !isGuestPlace(it),
    replace: (me, it) =>
      (isCoordinator(me, it.plgId) || (isMember(me, it.plgId) && isSelf(me, it.userId))) &&
      !it.leftAt &&
      it.seatId !== null &&
      it.joinedAt !== null &&
      !it.isTemporary,
    handOver: (me, it) =>
      isCoordinator(me, it.plgId) && !it.leftAt && it.seatId !== null && it.joinedAt !== null,
    remove: (me, it) => (isCoordinator(me, it.plgId) || isSelf(me, it.userId)) && !it.leftAt,
  },
  examples: {
    'of someone else': { ...seated, userId: world.otherUserId, leftAt: null },
    'who was invited and has not come': {
      ...seated,
      userId: world.otherUserId,
      joinedAt: null,
      leftAt: null,
    },
    'of oneself': { ...seated, userId: world.myUserId, leftAt: null },
    'who has left': { ...seated, userId: world.otherUserId, leftAt: new Date(0) },
  },
});
