import { Interview } from '../interviews/interview.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isMember, isSelf } from './people.ts';

const own = (it: Partial<Interview>) => ({
  plgId: world.plgId,
  interviewerId: world.myUserId,
  submittedAt: null,
  withdrawnAt: null,
  ...it,
});

/** A conversation belongs to whoever held it. What others may read of it are its answers, without its who and when. */
export const interviewPolicy = policy(Interview, {
  rules: {
    read: (me, it) => isMember(me, it.plgId) && isSelf(me, it.interviewerId),
    answer: (me, it) =>
      isMember(me, it.plgId) && isSelf(me, it.interviewerId) && !it.submittedAt && !it.withdrawnAt,
    submit: (me, it) =>
      isMember(me, it.plgId) && isSelf(me, it.interviewerId) && !it.submittedAt && !it.withdrawnAt,
    correct: (me, it) =>
      isMember(me, it.plgId) && isSelf(me, it.interviewerId) && !!it.submittedAt && !it.withdrawnAt,
    withdraw: (me, it) => isMember(me, it.plgId) && isSelf(me, it.interviewerId) && !it.withdrawnAt,
  },
  examples: {
    'of someone else': { plgId: world.plgId, interviewerId: world.otherUserId },
    'of oneself, under way': own({}),
    'of oneself, handed in': own({ submittedAt: new Date(0) }),
    'of oneself, withdrawn': own({ submittedAt: new Date(0), withdrawnAt: new Date(0) }),
  },
});
