import { Note } from '../minutes/note.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle, isMember } from './people.ts';

export const notePolicy = policy(Note, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isInCircle(me, it.plgId),
  },
  examples: { kept: { plgId: world.plgId } },
});
