import { Note } from '../minutes/note.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { actsAt, isMember, keepsItsWords, readsAlong } from './people.ts';

const made = { plgId: world.plgId, meetingId: world.meetingId };
const acts = (me: Actor, it: Note) => actsAt(me, it.plgId, it.meetingId);

export const notePolicy = policy(Note, {
  needs: { meeting: { minutes: true } },
  because: (me, it) =>
    readsAlong(me, it.plgId, it.meetingId) ??
    (acts(me, it) && keepsItsWords(it.meeting) ? 'minutes.adopted' : null),
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => acts(me, it) && !keepsItsWords(it.meeting),
  },
  examples: {
    kept: { ...made, meeting: { minutes: [{ state: 'concept' }] } },
    'kept in a meeting whose minutes were adopted': { ...made, meeting: { minutes: [{ state: 'adopted' }] } },
  },
});
