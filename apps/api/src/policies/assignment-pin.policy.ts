import { AssignmentPin } from '../assignments/assignment-pin.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator } from './people.ts';

export const assignmentPinPolicy = policy(AssignmentPin, {
  rules: {
    read: (me, it) => isCoordinator(me, it.plgId),
    remove: (me, it) => isCoordinator(me, it.plgId),
  },
  examples: { 'of the group': { plgId: world.plgId } },
});
