import type { Actor } from '../platform/session/actor.ts';
import { ReadingRound } from '../readings/reading-round.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { holdsMembership, isAnalyst, isCoordinator } from './people.ts';

const reads = (me: Actor, it: ReadingRound) =>
  it.readers.find((one) => holdsMembership(me, one.membershipId));

const example = (it: { openedAt?: Date; mine?: Date | null }) => ({
  plgId: world.plgId,
  openedAt: it.openedAt ?? null,
  readers:
    it.mine === undefined
      ? [{ membershipId: world.otherMembershipId, handedInAt: null }]
      : [{ membershipId: world.myMembershipId, handedInAt: it.mine }],
});

/** Who reads what is arranged by the coordinator; what is read is for who reads the answers. */
export const readingRoundPolicy = policy(ReadingRound, {
  needs: { readers: true },
  rules: {
    read: (me, it) => isAnalyst(me, it.plgId) || isCoordinator(me, it.plgId),
    plan: (me, it) => isCoordinator(me, it.plgId) && it.openedAt === null,
    open: (me, it) => isCoordinator(me, it.plgId) && it.openedAt === null,
    write: (me, it) => isAnalyst(me, it.plgId) && it.openedAt === null && reads(me, it)?.handedInAt === null,
    join: (me, it) => isAnalyst(me, it.plgId) && it.openedAt !== null,
  },
  because: (me, it) => {
    if (it.openedAt !== null) return isCoordinator(me, it.plgId) || reads(me, it) ? 'reading.opened' : null;
    if (reads(me, it)?.handedInAt) return 'reading.handed_in';
    return isAnalyst(me, it.plgId) ? 'reading.still_blind' : null;
  },
  examples: {
    'first stage, others read': example({}),
    'first stage, I read': example({ mine: null }),
    'first stage, I handed in': example({ mine: new Date(0) }),
    'second stage': example({ openedAt: new Date(0) }),
  },
});
