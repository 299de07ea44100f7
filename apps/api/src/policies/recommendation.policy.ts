import { Recommendation } from '../recommendations/recommendation.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAuthor, isCoordinator, isInCircle, isMember } from './people.ts';

/** Everyone in the group works on the wording until it is agreed; the coordinator says that it is. */
export const recommendationPolicy = policy(Recommendation, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isInCircle(me, it.plgId) && it.state !== 'agreed',
    assign: (me, it) => isInCircle(me, it.plgId) && it.state !== 'idea',
    agree: (me, it) => isCoordinator(me, it.plgId) && it.state === 'candidate',
    park: (me, it) => (isCoordinator(me, it.plgId) || isAuthor(me, it.plgId)) && it.state === 'candidate',
    reopen: (me, it) => (isCoordinator(me, it.plgId) || isAuthor(me, it.plgId)) && it.state !== 'candidate',
  },
  examples: {
    idea: { plgId: world.plgId, state: 'idea' },
    candidate: { plgId: world.plgId, state: 'candidate' },
    agreed: { plgId: world.plgId, state: 'agreed' },
  },
});
