import { Quote } from '../quotes/quote.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isAuthor, isCoordinator, isMember, isSelf } from './people.ts';

/** Quotes stand in a text that the whole group reads. Taking one back is always possible; giving it back never. */
export const quotePolicy = policy(Quote, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    // Whoever took the words knows what they meant; somebody else sees what they give away.
    check: (me, it) =>
      isAnalyst(me, it.plgId) &&
      !(it.madeById && isSelf(me, it.madeById)) &&
      !it.withdrawnAt &&
      !it.checkedAt,
    withdraw: (me, it) => (isAuthor(me, it.plgId) || isCoordinator(me, it.plgId)) && !it.withdrawnAt,
  },
  examples: {
    standing: { plgId: world.plgId, withdrawnAt: null, checkedAt: null, madeById: null },
    'standing, taken by this person': {
      plgId: world.plgId,
      withdrawnAt: null,
      checkedAt: null,
      madeById: world.myUserId,
    },
    checked: { plgId: world.plgId, withdrawnAt: null, checkedAt: new Date(0), madeById: null },
    withdrawn: { plgId: world.plgId, withdrawnAt: new Date(0), checkedAt: null, madeById: null },
  },
});
