import { Guest } from '../guests/guest.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember } from './people.ts';

/** The group sees whom it receives; whoever leads the meetings says what a guest may do, and until when. */
export const guestPolicy = policy(Guest, {
  needs: { meeting: { plg: true } },
  rules: {
    read: (me, it) => isMember(me, it.plgId) && !it.revokedAt,
    grant: (me, it) => isCoordinator(me, it.plgId) && !it.revokedAt,
    revoke: (me, it) => isCoordinator(me, it.plgId) && !it.revokedAt,
    takeIn: (me, it) => isCoordinator(me, it.plgId) && !it.revokedAt,
  },
  examples: {
    invited: { plgId: world.plgId, meetingId: world.meetingId, revokedAt: null },
    revoked: { plgId: world.plgId, meetingId: world.meetingId, revokedAt: new Date(0) },
  },
});
