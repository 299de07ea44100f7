import { Meeting } from '../cycles/meeting.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isInCircle, isMember } from './people.ts';

export const meetingPolicy = policy(Meeting, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isCoordinator(me, it.plgId) && it.state !== 'cancelled',
    move: (me, it) => isCoordinator(me, it.plgId) && it.state === 'planned',
    cancel: (me, it) => isCoordinator(me, it.plgId) && it.state === 'planned',
    lead: (me, it) => isCoordinator(me, it.plgId) && it.state !== 'cancelled',
    attend: (me, it) => isMember(me, it.plgId) && it.state !== 'cancelled',
    minute: (me, it) => isInCircle(me, it.plgId) && it.state !== 'cancelled',
  },
  examples: {
    planned: { plgId: world.plgId, state: 'planned' },
    'under way': { plgId: world.plgId, state: 'open' },
    held: { plgId: world.plgId, state: 'held' },
    cancelled: { plgId: world.plgId, state: 'cancelled' },
  },
});
