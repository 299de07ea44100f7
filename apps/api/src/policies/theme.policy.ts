import { Theme } from '../analysis/theme.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isMember } from './people.ts';

export const themePolicy = policy(Theme, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isAnalyst(me, it.plgId),
    drop: (me, it) => isAnalyst(me, it.plgId),
  },
  examples: { any: { plgId: world.plgId } },
});
