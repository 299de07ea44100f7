import { Proposal } from '../proposals/proposal.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isInCircle, isMember, isSelf } from './people.ts';

const isOwn = (me: Actor, it: Proposal) => it.proposedBy !== null && isSelf(me, it.proposedBy.userId);
const holdsSeat = (me: Actor, plgId: string) =>
  me.memberships.some((it) => it.plgId === plgId && it.seatId !== null);

/** Everyone talks along; a position is taken by whoever holds a seat; the proposer or the coordinator leads. */
export const proposalPolicy = policy(Proposal, {
  needs: { proposedBy: { user: true } },
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    contribute: (me, it) => isInCircle(me, it.plgId) && it.step !== 'withdrawn',
    speak: (me, it) => isInCircle(me, it.plgId) && holdsSeat(me, it.plgId) && it.step !== 'withdrawn',
    lead: (me, it) =>
      isInCircle(me, it.plgId) &&
      (isCoordinator(me, it.plgId) || isOwn(me, it)) &&
      it.step !== 'withdrawn' &&
      it.step !== 'decided',
  },
  examples: {
    'of someone else': { plgId: world.plgId, step: 'deciding', proposedBy: { userId: world.otherUserId } },
    'of oneself': { plgId: world.plgId, step: 'deciding', proposedBy: { userId: world.myUserId } },
    decided: { plgId: world.plgId, step: 'decided', proposedBy: { userId: world.myUserId } },
    withdrawn: { plgId: world.plgId, step: 'withdrawn', proposedBy: { userId: world.myUserId } },
  },
});
