import type { Actor } from '../platform/session/actor.ts';
import { ReadThread } from '../readings/read-thread.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { holdsMembership, isAnalyst } from './people.ts';

const example = (membershipId: string, handedInAt: Date | null, openedAt: Date | null) => ({
  plgId: world.plgId,
  reader: { membershipId, handedInAt, round: { openedAt } },
});

const isMine = (me: Actor, it: ReadThread): boolean => holdsMembership(me, it.reader.membershipId);
const isOver = (it: ReadThread): boolean => it.reader.round.openedAt !== null;

/** Whose it is, until the first stage is over; nobody else's before that. */
export const readThreadPolicy = policy(ReadThread, {
  needs: { reader: { round: true } },
  rules: {
    read: (me, it) => isAnalyst(me, it.plgId) && (isMine(me, it) || isOver(it)),
    write: (me, it) =>
      isAnalyst(me, it.plgId) && isMine(me, it) && it.reader.handedInAt === null && !isOver(it),
    join: (me, it) => isAnalyst(me, it.plgId) && isOver(it),
  },
  because: (me, it) => {
    if (!isOver(it) && !it.reader.handedInAt) return 'reading.still_blind';
    return isMine(me, it) ? 'reading.handed_in' : null;
  },
  examples: {
    'of oneself, being written': example(world.myMembershipId, null, null),
    'of oneself, handed in': example(world.myMembershipId, new Date(0), null),
    'of someone else, in the first stage': example(world.otherMembershipId, null, null),
    'of someone else, handed in': example(world.otherMembershipId, new Date(0), null),
    'of someone else, in the second stage': example(world.otherMembershipId, new Date(0), new Date(0)),
  },
});
