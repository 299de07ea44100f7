import { Meeting } from '../cycles/meeting.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { holdsMembership, isCoordinator, isInCircle, isMember } from './people.ts';

export const meetingPolicy = policy(Meeting, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isCoordinator(me, it.plgId) && it.state !== 'cancelled',
    move: (me, it) => isCoordinator(me, it.plgId) && it.state === 'planned',
    cancel: (me, it) => isCoordinator(me, it.plgId) && it.state === 'planned',
    lead: (me, it) =>
      (isCoordinator(me, it.plgId) || holdsMembership(me, it.leaderId)) && it.state !== 'cancelled',
    attend: (me, it) => isMember(me, it.plgId) && it.state !== 'cancelled',
    minute: (me, it) => isInCircle(me, it.plgId) && it.state !== 'cancelled',
  },
  examples: {
    planned: { plgId: world.plgId, state: 'planned', leaderId: null },
    'under way': { plgId: world.plgId, state: 'open', leaderId: null },
    'under way, handed over to me': { plgId: world.plgId, state: 'open', leaderId: world.myMembershipId },
    held: { plgId: world.plgId, state: 'held', leaderId: null },
    cancelled: { plgId: world.plgId, state: 'cancelled', leaderId: null },
  },
});
