import { Proposal } from '../proposals/proposal.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { actsAt, isCoordinator, isMember, isSelf, readsAlong, seatOfAt } from './people.ts';

const isOwn = (me: Actor, it: Proposal) => it.proposedBy !== null && isSelf(me, it.proposedBy.userId);
/** The seat that this person speaks for; in a meeting at which someone else acts for it, none. */
export const seatFor = (me: Actor, it: Pick<Proposal, 'plgId' | 'meetingId'>) =>
  seatOfAt(me, it.plgId, it.meetingId ?? '');

const acts = (me: Actor, it: Proposal) => actsAt(me, it.plgId, it.meetingId);

/** Everyone talks along; a position is taken by whoever holds a seat; the proposer or the coordinator leads. */
export const proposalPolicy = policy(Proposal, {
  needs: { proposedBy: { user: true } },
  because: (me, it) => readsAlong(me, it.plgId, it.meetingId),
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    contribute: (me, it) => acts(me, it) && it.step !== 'withdrawn',
    speak: (me, it) => acts(me, it) && seatFor(me, it) !== null && it.step !== 'withdrawn',
    lead: (me, it) =>
      acts(me, it) &&
      (isCoordinator(me, it.plgId) || isOwn(me, it)) &&
      it.step !== 'withdrawn' &&
      it.step !== 'decided',
  },
  examples: {
    'of someone else': {
      plgId: world.plgId,
      meetingId: world.meetingId,
      step: 'deciding',
      proposedBy: { userId: world.otherUserId },
    },
    'of oneself': {
      plgId: world.plgId,
      meetingId: world.meetingId,
      step: 'deciding',
      proposedBy: { userId: world.myUserId },
    },
    decided: {
      plgId: world.plgId,
      meetingId: world.meetingId,
      step: 'decided',
      proposedBy: { userId: world.myUserId },
    },
    withdrawn: {
      plgId: world.plgId,
      meetingId: world.meetingId,
      step: 'withdrawn',
      proposedBy: { userId: world.myUserId },
    },
  },
});
