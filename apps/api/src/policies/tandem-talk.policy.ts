import { TandemTalk } from '../tandems/tandem-talk.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isSelf } from './people.ts';
import { exampleTandem, isOfTandem } from './tandem.policy.ts';

const example = (it: Partial<TandemTalk>, isMine = true) => ({
  tandem: exampleTandem(isMine),
  assignment: { interviewerId: isMine ? world.myUserId : world.otherUserId },
  firstInAt: null,
  mergedAt: null,
  aloneAt: null,
  withdrawnAt: null,
  logs: [],
  ...it,
});

/** Only the two who wrote it down; a coordinator sees that there is a tandem, never what it heard. */
export const tandemTalkPolicy = policy(TandemTalk, {
  needs: { tandem: { firstAssignment: true, secondAssignment: true }, assignment: true, logs: true },
  rules: {
    read: (me, it) => isOfTandem(me, it.tandem),
    finishAlone: (me, it) =>
      isOfTandem(me, it.tandem) &&
      isSelf(me, it.assignment.interviewerId) &&
      !!it.firstInAt &&
      !it.mergedAt &&
      !it.aloneAt &&
      !it.withdrawnAt,
    takeOver: (me, it) =>
      isOfTandem(me, it.tandem) &&
      !isSelf(me, it.assignment.interviewerId) &&
      it.logs.some(({ handedInAt }) => handedInAt !== null) &&
      !it.firstInAt &&
      !it.aloneAt &&
      !it.withdrawnAt,
    relink: (me, it) => isOfTandem(me, it.tandem) && !it.mergedAt && !it.aloneAt && !it.withdrawnAt,
    resolve: (me, it) => isOfTandem(me, it.tandem) && !!it.mergedAt && !it.withdrawnAt,
  },
  examples: {
    'of two others': example({}, false),
    'that I lead, under way': example({}),
    'that I wrote along and handed in': {
      ...example({ logs: [{ handedInAt: new Date(0) }] as TandemTalk['logs'] }),
      assignment: { interviewerId: world.otherUserId },
    },
    'that I lead, handed in by me': example({ firstInAt: new Date(0) }),
    'brought together': example({ firstInAt: new Date(0), mergedAt: new Date(0) }),
    withdrawn: example({ firstInAt: new Date(0), mergedAt: new Date(0), withdrawnAt: new Date(0) }),
  },
});
