import { Code } from '../codes/code.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isMember } from './people.ts';

/** How conversations are read is no secret in the group; which words stand under a code is (see coding.policy). */
export const codePolicy = policy(Code, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isAnalyst(me, it.plgId) && !it.mergedIntoId,
    merge: (me, it) => isAnalyst(me, it.plgId) && !it.mergedIntoId,
    split: (me, it) => isAnalyst(me, it.plgId) && !it.mergedIntoId,
  },
  because: (me, it) => (isAnalyst(me, it.plgId) && it.mergedIntoId ? 'code.merged' : null),
  examples: {
    standing: { plgId: world.plgId, mergedIntoId: null },
    merged: { plgId: world.plgId, mergedIntoId: world.otherSeatId },
  },
});
