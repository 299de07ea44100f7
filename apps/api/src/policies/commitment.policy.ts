import { Commitment } from '../commitments/commitment.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { actsAt, isCoordinator, isGuestAt, isMember, isSelf, readsAlong } from './people.ts';

const isOwn = (me: Actor, it: Commitment) =>
  [it.membership, it.deputy].some((holder) => holder !== null && isSelf(me, holder.userId));

const made = { plgId: world.plgId, meetingId: world.meetingId };

/** An action hangs on the seat of who took it on: whoever acts for that seat may settle it. */
const isOfMySeat = (me: Actor, it: Commitment) =>
  me.memberships.some(
    ({ plgId, seatId }) => plgId === it.plgId && seatId !== null && seatId === it.membership?.seatId,
  );

export const commitmentPolicy = policy(Commitment, {
  needs: {
    membership: { user: true, seat: { programme: true } },
    deputy: { user: true },
    meeting: true,
  },
  because: (me, it) => readsAlong(me, it.plgId, it.meetingId),
  rules: {
    read: (me, it) => isMember(me, it.plgId) || isGuestAt(me, it.meetingId),
    edit: (me, it) => actsAt(me, it.plgId, it.meetingId),
    settle: (me, it) =>
      isMember(me, it.plgId) && (isOwn(me, it) || isOfMySeat(me, it) || isCoordinator(me, it.plgId)),
  },
  examples: {
    'of someone of the programme': {
      ...made,
      membership: { userId: world.otherUserId, seatId: world.seatId },
      deputy: null,
    },
    'of someone without a programme': {
      ...made,
      membership: { userId: world.otherUserId, seatId: null },
      deputy: null,
    },
    'of oneself': { ...made, membership: { userId: world.myUserId, seatId: null }, deputy: null },
    'with oneself as deputy': {
      ...made,
      membership: { userId: world.otherUserId, seatId: null },
      deputy: { userId: world.myUserId },
    },
  },
});
