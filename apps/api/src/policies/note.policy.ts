import { Note } from '../minutes/note.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { actsAt, isMember, readsAlong } from './people.ts';

export const notePolicy = policy(Note, {
  because: (me, it) => readsAlong(me, it.plgId, it.meetingId),
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => actsAt(me, it.plgId, it.meetingId),
  },
  examples: { kept: { plgId: world.plgId, meetingId: world.meetingId } },
});
