import { Portrait } from '../portraits/portrait.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle, sitsFor } from './people.ts';

/** A draft belongs to its programme alone, also from the coordinator's eyes; publishing opens it to the group. */
export const portraitPolicy = policy(Portrait, {
  needs: { seat: true },
  rules: {
    read: (me, it) =>
      sitsFor(me, it.plgId, it.seat.programmeId) || (it.publishedAt !== null && isInCircle(me, it.plgId)),
    write: (me, it) => sitsFor(me, it.plgId, it.seat.programmeId),
    publish: (me, it) => sitsFor(me, it.plgId, it.seat.programmeId),
    withdraw: (me, it) => sitsFor(me, it.plgId, it.seat.programmeId) && it.publishedAt !== null,
  },
  examples: {
    'being written': {
      plgId: world.plgId,
      seat: { programmeId: world.programmeId },
      publishedAt: null,
    },
    published: {
      plgId: world.plgId,
      seat: { programmeId: world.programmeId },
      publishedAt: new Date(0),
    },
  },
});
