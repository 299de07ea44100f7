import { Substitution } from '../seats/substitution.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember, isSelf } from './people.ts';

const comes = { plgId: world.plgId, meeting: { state: 'planned' }, withdrawnAt: null } as const;

/** Everyone in the group sees who comes instead of whom. */
export const substitutionPolicy = policy(Substitution, {
  needs: { meeting: true, seat: { programme: true }, replaced: { user: true }, substitute: { user: true } },
  rules: {
    read: (me, it) => isMember(me, it.plgId) && !it.withdrawnAt,
    withdraw: (me, it) =>
      isMember(me, it.plgId) &&
      (isCoordinator(me, it.plgId) || isSelf(me, it.replaced.userId)) &&
      !it.withdrawnAt &&
      it.meeting.state !== 'held',
  },
  examples: {
    'for someone else': { ...comes, replaced: { userId: world.otherUserId } },
    'for oneself': { ...comes, replaced: { userId: world.myUserId } },
    'at a meeting that was held': {
      ...comes,
      meeting: { state: 'held' },
      replaced: { userId: world.myUserId },
    },
  },
});
