import { Answer } from '../interviews/answer.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAuthor, isResearcher } from './people.ts';

/** Answers are read by whoever brings them together, once they were handed in and as long as they are not withdrawn. */
export const answerPolicy = policy(Answer, {
  needs: { interview: true },
  rules: {
    read: (me, it) =>
      (isAuthor(me, it.plgId) || isResearcher(me, it.plgId)) &&
      !!it.interview.submittedAt &&
      !it.interview.withdrawnAt,
    quote: (me, it) =>
      isAuthor(me, it.plgId) &&
      !!it.interview.submittedAt &&
      !it.interview.withdrawnAt &&
      !!it.interview.quotingAllowedAt &&
      !it.isSkipped,
  },
  examples: {
    'under way': {
      plgId: world.plgId,
      isSkipped: false,
      interview: { submittedAt: null, withdrawnAt: null, quotingAllowedAt: new Date(0) },
    },
    'handed in': {
      plgId: world.plgId,
      isSkipped: false,
      interview: { submittedAt: new Date(0), withdrawnAt: null, quotingAllowedAt: new Date(0) },
    },
    'handed in, not to be quoted': {
      plgId: world.plgId,
      isSkipped: false,
      interview: { submittedAt: new Date(0), withdrawnAt: null, quotingAllowedAt: null },
    },
    withdrawn: {
      plgId: world.plgId,
      isSkipped: false,
      interview: { submittedAt: new Date(0), withdrawnAt: new Date(0), quotingAllowedAt: new Date(0) },
    },
  },
});
