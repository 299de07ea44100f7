import { ReadingStep } from '../readings/reading-step.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst } from './people.ts';

/** How threads became joint ones, for who may join them. A name or a red thread is changed where it stands. */
export const readingStepPolicy = policy(ReadingStep, {
  rules: {
    read: (me, it) => isAnalyst(me, it.plgId),
    undo: (me, it) =>
      isAnalyst(me, it.plgId) && it.undoneAt === null && (it.kind === 'join' || it.kind === 'part'),
  },
  because: (_, it) => (it.undoneAt ? 'reading.moved_since' : null),
  examples: {
    done: { plgId: world.plgId, kind: 'join', undoneAt: null },
    undone: { plgId: world.plgId, kind: 'join', undoneAt: new Date(0) },
    'a name': { plgId: world.plgId, kind: 'rename', undoneAt: null },
  },
});
