import type { Actor } from '../platform/session/actor.ts';
import { Workshop } from '../workshops/workshop.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isCoordinator, isInCircle } from './people.ts';

const leads = (me: Actor, it: Workshop) => isAnalyst(me, it.plgId) || isCoordinator(me, it.plgId);

/** Everyone in the group types sheets over; who brings answers together, or coordinates, leads it. */
export const workshopPolicy = policy(Workshop, {
  rules: {
    read: (me, it) => isInCircle(me, it.plgId),
    type: (me, it) => isInCircle(me, it.plgId),
    lead: (me, it) => leads(me, it),
  },
  examples: { there: { plgId: world.plgId } },
});
