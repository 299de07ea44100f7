import { Meeting } from '../cycles/meeting.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import type { Actor } from '../platform/session/actor.ts';
import {
  actsAt,
  holdsMembership,
  isCoordinator,
  isGuestAt,
  isMember,
  readsAlong,
  takesPartAt,
} from './people.ts';

/**
 * Whoever is replaced reads along; so does a guest, who was invited to this meeting and nothing else. Leading a meeting
 * belongs to the group and not to a seat, so a coordinator who is replaced can still open it and hand it over.
 */
const acts = (me: Actor, it: Meeting) => actsAt(me, it.plgId, it.id);

export const meetingPolicy = policy(Meeting, {
  because: (me, it) => readsAlong(me, it.plgId, it.id),
  rules: {
    read: (me, it) => isMember(me, it.plgId) || isGuestAt(me, it.id),
    edit: (me, it) => isCoordinator(me, it.plgId) && it.state !== 'cancelled',
    move: (me, it) => isCoordinator(me, it.plgId) && it.state === 'planned',
    cancel: (me, it) => isCoordinator(me, it.plgId) && it.state === 'planned',
    lead: (me, it) =>
      (isCoordinator(me, it.plgId) || (holdsMembership(me, it.leaderId) && acts(me, it))) &&
      it.state !== 'cancelled',
    follow: (me, it) => (isMember(me, it.plgId) || isGuestAt(me, it.id)) && it.state !== 'cancelled',
    attend: (me, it) => (acts(me, it) || isGuestAt(me, it.id)) && it.state !== 'cancelled',
    takePart: (me, it) => takesPartAt(me, it.plgId, it.id) && it.state !== 'cancelled',
    minute: (me, it) => acts(me, it) && it.state !== 'cancelled',
  },
  examples: {
    planned: { id: world.meetingId, plgId: world.plgId, state: 'planned', leaderId: null },
    'under way': { id: world.meetingId, plgId: world.plgId, state: 'open', leaderId: null },
    'under way, handed over to me': {
      id: world.meetingId,
      plgId: world.plgId,
      state: 'open',
      leaderId: world.myMembershipId,
    },
    held: { id: world.meetingId, plgId: world.plgId, state: 'held', leaderId: null },
    cancelled: { id: world.meetingId, plgId: world.plgId, state: 'cancelled', leaderId: null },
  },
});
