import type { Actor } from '../platform/session/actor.ts';
import { WorkshopAnswer } from '../workshops/workshop-answer.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isCoordinator, isInCircle } from './people.ts';

const leads = (me: Actor, it: WorkshopAnswer) => isAnalyst(me, it.plgId) || isCoordinator(me, it.plgId);

/** Everyone in the group corrects what was typed; who leads says what says the same. */
export const workshopAnswerPolicy = policy(WorkshopAnswer, {
  rules: {
    read: (me, it) => isInCircle(me, it.plgId),
    change: (me, it) => isInCircle(me, it.plgId),
    place: (me, it) => leads(me, it),
  },
  examples: { there: { plgId: world.plgId } },
});
