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
      !it.interview.withdrawnAt &&
      (!it.isSensitive || !!it.sensitiveReleasedAt),
    quote: (me, it) =>
      isAuthor(me, it.plgId) &&
      !!it.interview.submittedAt &&
      !it.interview.withdrawnAt &&
      !!it.interview.quotingAllowedAt &&
      !it.isSkipped &&
      !it.isSensitive,
    // Of who is under 16 nothing stands under a code without a parent, in whosever words.
    tell: (me, it) =>
      isAuthor(me, it.plgId) &&
      !!it.interview.submittedAt &&
      !it.interview.withdrawnAt &&
      (!it.interview.isUnder16 || !!it.interview.parentConsentAt) &&
      !it.isSkipped &&
      !it.isSensitive,
  },
  examples: {
    'under way': {
      plgId: world.plgId,
      isSkipped: false,
      isSensitive: false,
      sensitiveReleasedAt: null,
      interview: {
        submittedAt: null,
        withdrawnAt: null,
        quotingAllowedAt: new Date(0),
        isUnder16: false,
        parentConsentAt: null,
      },
    },
    'handed in': {
      plgId: world.plgId,
      isSkipped: false,
      isSensitive: false,
      sensitiveReleasedAt: null,
      interview: {
        submittedAt: new Date(0),
        withdrawnAt: null,
        quotingAllowedAt: new Date(0),
        isUnder16: false,
        parentConsentAt: null,
      },
    },
    'handed in, marked as sensitive': {
      plgId: world.plgId,
      isSkipped: false,
      isSensitive: true,
      sensitiveReleasedAt: null,
      interview: {
        submittedAt: new Date(0),
        withdrawnAt: null,
        quotingAllowedAt: new Date(0),
        isUnder16: false,
        parentConsentAt: null,
      },
    },
    'handed in, sensitive and released': {
      plgId: world.plgId,
      isSkipped: false,
      isSensitive: true,
      sensitiveReleasedAt: new Date(0),
      interview: {
        submittedAt: new Date(0),
        withdrawnAt: null,
        quotingAllowedAt: new Date(0),
        isUnder16: false,
        parentConsentAt: null,
      },
    },
    'handed in, not to be quoted': {
      plgId: world.plgId,
      isSkipped: false,
      isSensitive: false,
      sensitiveReleasedAt: null,
      interview: {
        submittedAt: new Date(0),
        withdrawnAt: null,
        quotingAllowedAt: null,
        isUnder16: false,
        parentConsentAt: null,
      },
    },
    'handed in, under 16 without a parent': {
      plgId: world.plgId,
      isSkipped: false,
      isSensitive: false,
      sensitiveReleasedAt: null,
      interview: {
        submittedAt: new Date(0),
        withdrawnAt: null,
        quotingAllowedAt: null,
        isUnder16: true,
        parentConsentAt: null,
      },
    },
    withdrawn: {
      plgId: world.plgId,
      isSkipped: false,
      isSensitive: false,
      sensitiveReleasedAt: null,
      interview: {
        submittedAt: new Date(0),
        withdrawnAt: new Date(0),
        quotingAllowedAt: new Date(0),
        isUnder16: false,
        parentConsentAt: null,
      },
    },
  },
});
