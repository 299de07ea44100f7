import type { Actor } from '../platform/session/actor.ts';
import { WorkshopGroup } from '../workshops/workshop-group.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isCoordinator, isInCircle } from './people.ts';

const leads = (me: Actor, it: WorkshopGroup) => isAnalyst(me, it.plgId) || isCoordinator(me, it.plgId);

/** Everyone in the group types what a group wrote; a group goes by who leads. */
export const workshopGroupPolicy = policy(WorkshopGroup, {
  rules: {
    read: (me, it) => isInCircle(me, it.plgId),
    change: (me, it) => isInCircle(me, it.plgId),
    drop: (me, it) => leads(me, it),
  },
  examples: { there: { plgId: world.plgId } },
});
