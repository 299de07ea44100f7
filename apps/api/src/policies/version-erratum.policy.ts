import { VersionErratum } from '../publications/version-erratum.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember } from './people.ts';

/** What was named beside a public version; whoever made it public takes it back, and nobody changes it. */
export const versionErratumPolicy = policy(VersionErratum, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    withdraw: (me, it) => isCoordinator(me, it.plgId) && !it.withdrawnAt,
  },
  examples: {
    named: { plgId: world.plgId, withdrawnAt: null },
    withdrawn: { plgId: world.plgId, withdrawnAt: new Date(0) },
  },
});
