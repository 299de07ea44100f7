import type { Actor } from '../platform/session/actor.ts';
import { Takeaway } from '../takeaways/takeaway.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isMember, isSelf } from './people.ts';

const isOwn = (me: Actor, it: Takeaway) => isMember(me, it.plgId) && isSelf(me, it.membership.userId);

/** Nobody reads what a member takes to their own team before they share it, coordinators included. */
export const takeawayPolicy = policy(Takeaway, {
  needs: { membership: { user: true, seat: { programme: true } }, meeting: true },
  rules: {
    read: (me, it) => isOwn(me, it) || (isMember(me, it.plgId) && it.sharedAt !== null),
    edit: (me, it) => isOwn(me, it),
    settle: (me, it) => isOwn(me, it),
    remove: (me, it) => isOwn(me, it),
  },
  examples: {
    'of oneself': { plgId: world.plgId, membership: { userId: world.myUserId }, sharedAt: null },
    'of someone else, not shared': {
      plgId: world.plgId,
      membership: { userId: world.otherUserId },
      sharedAt: null,
    },
    'of someone else, shared': {
      plgId: world.plgId,
      membership: { userId: world.otherUserId },
      sharedAt: new Date(0),
    },
  },
});
