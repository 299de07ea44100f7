import type { Actor } from '../platform/session/actor.ts';
import { WorkshopCategory } from '../workshops/workshop-category.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isCoordinator, isInCircle } from './people.ts';

const leads = (me: Actor, it: WorkshopCategory) => isAnalyst(me, it.plgId) || isCoordinator(me, it.plgId);

/** What says the same is brought together by who leads. */
export const workshopCategoryPolicy = policy(WorkshopCategory, {
  rules: {
    read: (me, it) => isInCircle(me, it.plgId),
    lead: (me, it) => leads(me, it),
  },
  examples: { there: { plgId: world.plgId } },
});
