import { CodeChange } from '../codings/code-change.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isMember } from './people.ts';

export const codeChangePolicy = policy(CodeChange, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    undo: (me, it) => isAnalyst(me, it.plgId) && !it.undoneAt,
  },
  because: (me, it) => (isAnalyst(me, it.plgId) && it.undoneAt ? 'code.undone' : null),
  examples: {
    standing: { plgId: world.plgId, undoneAt: null },
    undone: { plgId: world.plgId, undoneAt: new Date(0) },
  },
});
