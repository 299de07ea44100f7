import { Portrait } from '../portraits/portrait.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle, sitsFor, speaksFor } from './people.ts';
import { portraitReachPolicy, reachOf } from './portrait-reach.policy.ts';

const seat = { programmeId: world.programmeId, programme: { institutionId: world.institutionId } };
const opensAny = (me: Actor, it: Portrait) =>
  it.reaches.some(({ fieldId }) => portraitReachPolicy.can(me, 'readShared', reachOf(it, fieldId)));

/**
 * A draft belongs to its programme alone, also from the coordinator's eyes; sharing opens it to the group, and to
 * colleagues elsewhere in the institution as soon as one field reaches that far. Which fields, says PortraitReach.
 */
export const portraitPolicy = policy(Portrait, {
  needs: { seat: { programme: true }, reaches: true },
  rules: {
    read: (me, it) =>
      sitsFor(me, it.plgId, it.seat.programmeId) ||
      (it.publishedAt !== null && (isInCircle(me, it.plgId) || opensAny(me, it))),
    write: (me, it) => sitsFor(me, it.plgId, it.seat.programmeId),
    publish: (me, it) => speaksFor(me, it.plgId, it.seat.programmeId),
    makePublic: (me, it) => speaksFor(me, it.plgId, it.seat.programmeId) && it.publishedAt !== null,
    withdraw: (me, it) => speaksFor(me, it.plgId, it.seat.programmeId) && it.publishedAt !== null,
  },
  examples: {
    'being written': {
      plgId: world.plgId,
      seat,
      reaches: [],
      publishedAt: null,
    },
    published: {
      plgId: world.plgId,
      seat,
      reaches: [],
      publishedAt: new Date(0),
    },
    'published, one field for the institution': {
      plgId: world.plgId,
      seat,
      reaches: [{ fieldId: 'goal', reach: 'institution', opensOn: null }],
      publishedAt: new Date(0),
    },
  },
});
