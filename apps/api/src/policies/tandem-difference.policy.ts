import { TandemDifference } from '../tandems/tandem-difference.entity.ts';
import { policy } from './can.ts';
import { exampleTandem, isOfTandem } from './tandem.policy.ts';

const example = (resolvedAt: Date | null, isMine = true) => ({
  talk: { tandem: exampleTandem(isMine), withdrawnAt: null },
  resolvedAt,
});

/** The two settle what they heard differently; nobody does it for them. */
export const tandemDifferencePolicy = policy(TandemDifference, {
  needs: { talk: { tandem: { firstAssignment: true, secondAssignment: true } } },
  rules: {
    read: (me, it) => isOfTandem(me, it.talk.tandem),
    resolve: (me, it) => isOfTandem(me, it.talk.tandem) && !it.resolvedAt && !it.talk.withdrawnAt,
  },
  because: (_, it) => (it.resolvedAt ? 'tandem.resolved' : null),
  examples: {
    'of two others': example(null, false),
    'of oneself, open': example(null),
    'of oneself, resolved': example(new Date(0)),
  },
});
