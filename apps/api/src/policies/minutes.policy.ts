import { Minutes } from '../minutes/minutes.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isInCircle, isMember } from './people.ts';

const isScribe = (me: Actor, it: Minutes) =>
  it.scribeId !== null && me.memberships.some(({ membershipId }) => membershipId === it.scribeId);
const keeps = (me: Actor, it: Minutes) =>
  isInCircle(me, it.plgId) && (isScribe(me, it) || isCoordinator(me, it.plgId));

/** Everyone writes and corrects along; the scribe and the coordinator keep them. */
export const minutesPolicy = policy(Minutes, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    handOver: (me, it) => isInCircle(me, it.plgId) && it.state !== 'adopted',
    comment: (me, it) => isInCircle(me, it.plgId) && it.state === 'concept',
    keep: (me, it) => keeps(me, it) && it.state === 'concept',
    amend: (me, it) => keeps(me, it) && it.state === 'adopted',
  },
  examples: {
    'being written': { plgId: world.plgId, state: 'live', scribeId: null },
    'concept of oneself': { plgId: world.plgId, state: 'concept', scribeId: world.myMembershipId },
    'concept of someone else': { plgId: world.plgId, state: 'concept', scribeId: world.otherMembershipId },
    adopted: { plgId: world.plgId, state: 'adopted', scribeId: world.myMembershipId },
  },
});
