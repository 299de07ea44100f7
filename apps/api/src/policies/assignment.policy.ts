import { Assignment } from '../assignments/assignment.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { hasRole, isCoordinator, isMember, isSelf } from './people.ts';

/** Everyone in the group sees who visits whom; what is said there is another matter. */
export const assignmentPolicy = policy(Assignment, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    interview: (me, it) => isMember(me, it.plgId) && isSelf(me, it.interviewerId),
    meet: (me, it) => hasRole(me, it.plgId, 'interviewer') && isSelf(me, it.interviewerId) && !it.endedAt,
    offer: (me, it) =>
      !it.startedAt &&
      (isCoordinator(me, it.plgId) || (isMember(me, it.plgId) && isSelf(me, it.interviewerId))),
    giveBack: (me, it) => !it.startedAt && isMember(me, it.plgId) && isSelf(me, it.interviewerId),
    swap: (me, it) => isCoordinator(me, it.plgId) && !it.startedAt,
    release: (me, it) => isCoordinator(me, it.plgId) && !it.startedAt,
  },
  examples: {
    'of someone else': { plgId: world.plgId, interviewerId: world.otherUserId, startedAt: null },
    'of oneself': { plgId: world.plgId, interviewerId: world.myUserId, startedAt: null },
    'under way': { plgId: world.plgId, interviewerId: world.myUserId, startedAt: new Date(0) },
    ended: {
      plgId: world.plgId,
      interviewerId: world.myUserId,
      startedAt: new Date(0),
      endedAt: new Date(0),
    },
  },
});
