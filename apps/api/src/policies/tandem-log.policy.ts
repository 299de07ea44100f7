import { TandemLog } from '../tandems/tandem-log.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isMember, isSelf } from './people.ts';

const own = (handedInAt: Date | null, withdrawnAt: Date | null) => ({
  plgId: world.plgId,
  loggerId: world.myUserId,
  handedInAt,
  talk: { withdrawnAt },
});

/** What is written along belongs to whoever writes it; the other of the two reads it through their conversation. */
export const tandemLogPolicy = policy(TandemLog, {
  needs: { talk: true },
  rules: {
    read: (me, it) => isMember(me, it.plgId) && isSelf(me, it.loggerId),
    withdraw: (me, it) => isMember(me, it.plgId) && isSelf(me, it.loggerId) && !it.talk.withdrawnAt,
  },
  examples: {
    'of someone else': { ...own(null, null), loggerId: world.otherUserId },
    'of oneself, under way': own(null, null),
    'of oneself, withdrawn': own(new Date(0), new Date(0)),
  },
});
