import { Minutes } from '../minutes/minutes.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { actsAt, isCoordinator, isMember, readsAlong } from './people.ts';

const isScribe = (me: Actor, it: Minutes) =>
  it.scribeId !== null && me.memberships.some(({ membershipId }) => membershipId === it.scribeId);
const acts = (me: Actor, it: Minutes) => actsAt(me, it.plgId, it.meetingId);
const keeps = (me: Actor, it: Minutes) => acts(me, it) && (isScribe(me, it) || isCoordinator(me, it.plgId));

const of = { plgId: world.plgId, meetingId: world.meetingId };

/** Everyone who acts at the meeting writes and corrects along; the scribe and the coordinator keep them. */
export const minutesPolicy = policy(Minutes, {
  because: (me, it) => readsAlong(me, it.plgId, it.meetingId),
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    handOver: (me, it) => acts(me, it) && it.state !== 'adopted',
    note: (me, it) => acts(me, it) && it.state !== 'adopted',
    comment: (me, it) => acts(me, it) && it.state === 'concept',
    keep: (me, it) => keeps(me, it) && it.state === 'concept',
    amend: (me, it) => keeps(me, it) && it.state === 'adopted',
  },
  examples: {
    'being written': { ...of, state: 'live', scribeId: null },
    'concept of oneself': { ...of, state: 'concept', scribeId: world.myMembershipId },
    'concept of someone else': { ...of, state: 'concept', scribeId: world.otherMembershipId },
    adopted: { ...of, state: 'adopted', scribeId: world.myMembershipId },
  },
});
