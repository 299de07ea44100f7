import { SharedQuestion } from '../question-bank/shared-question.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isInCircle } from './people.ts';

/** Open to whoever is a full member of some group. */
export const sharedQuestionPolicy = policy(SharedQuestion, {
  rules: {
    read: (me) => me.memberships.some(({ plgId }) => isInCircle(me, plgId)),
    withdraw: (me, it) => isCoordinator(me, it.plgId),
  },
  examples: { 'of the group': { plgId: world.plgId } },
});
