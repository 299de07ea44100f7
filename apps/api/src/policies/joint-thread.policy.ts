import { JointThread } from '../readings/joint-thread.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst } from './people.ts';

/** What readers made together, for everyone who reads the answers. */
export const jointThreadPolicy = policy(JointThread, {
  rules: {
    read: (me, it) => isAnalyst(me, it.plgId),
    rename: (me, it) => isAnalyst(me, it.plgId),
    part: (me, it) => isAnalyst(me, it.plgId),
    carry: (me, it) => isAnalyst(me, it.plgId) && it.themeId === null,
  },
  examples: {
    'on its own': { plgId: world.plgId, themeId: null },
    'carried into the report': { plgId: world.plgId, themeId: world.otherProgrammeId },
  },
});
