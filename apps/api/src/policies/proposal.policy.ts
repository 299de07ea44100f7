import { Proposal } from '../proposals/proposal.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isInCircle, isMember, isSelf, seatOfAt } from './people.ts';

const isOwn = (me: Actor, it: Proposal) => it.proposedBy !== null && isSelf(me, it.proposedBy.userId);
/** The seat that this person speaks for; in a meeting at which someone else acts for it, none. */
export const seatFor = (me: Actor, it: Pick<Proposal, 'plgId' | 'meetingId'>) =>
  seatOfAt(me, it.plgId, it.meetingId ?? '');

/** Everyone talks along; a position is taken by whoever holds a seat; the proposer or the coordinator leads. */
export const proposalPolicy = policy(Proposal, {
  needs: { proposedBy: { user: true } },
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    contribute: (me, it) => isInCircle(me, it.plgId) && it.step !== 'withdrawn',
    speak: (me, it) => isInCircle(me, it.plgId) && seatFor(me, it) !== null && it.step !== 'withdrawn',
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
