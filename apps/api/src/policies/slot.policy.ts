import type { Actor } from '../platform/session/actor.ts';
import { Slot } from '../slots/slot.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember, isSelf, sitsFor } from './people.ts';

const offers = (me: Actor, it: Slot) =>
  isMember(me, it.plgId) && isSelf(me, it.interviewerId) && it.state !== 'withdrawn';
const hosts = (me: Actor, it: Slot) => sitsFor(me, it.plgId, it.hostProgrammeId);
const example = (state: Slot['state'], interviewerId: string) => ({
  plgId: world.plgId,
  hostProgrammeId: world.programmeId,
  interviewerId,
  state,
});

/** Between the interviewer, the programme that is visited, and the coordinator. */
export const slotPolicy = policy(Slot, {
  rules: {
    read: (me, it) =>
      isCoordinator(me, it.plgId) ||
      hosts(me, it) ||
      (isMember(me, it.plgId) && isSelf(me, it.interviewerId)),
    fill: (me, it) => hosts(me, it) && it.state === 'offered',
    free: (me, it) => hosts(me, it) && it.state === 'filled',
    move: offers,
    withdraw: offers,
  },
  examples: {
    'offered by someone else': example('offered', world.otherUserId),
    'offered by me': example('offered', world.myUserId),
    filled: example('filled', world.otherUserId),
    withdrawn: example('withdrawn', world.myUserId),
  },
});
