import { AskBack } from '../ask-backs/ask-back.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isCoordinator, isMember, isSelf } from './people.ts';

const held = (me: Actor, it: AskBack): boolean =>
  isMember(me, it.plgId) && isSelf(me, it.interview.interviewerId);
const isOpen = (it: AskBack): boolean => !it.answeredAt && !it.takenBackAt && !it.interview.withdrawnAt;

const example = (it: Partial<AskBack>, interviewerId: string = world.otherUserId) => ({
  plgId: world.plgId,
  askedById: world.otherUserId,
  answeredAt: null,
  takenBackAt: null,
  interview: { interviewerId, withdrawnAt: null },
  ...it,
});

/** Between whoever guards or brings together the conversations and the one who held it; never the host. */
export const askBackPolicy = policy(AskBack, {
  needs: { interview: true },
  rules: {
    read: (me, it) => isCoordinator(me, it.plgId) || isAnalyst(me, it.plgId) || held(me, it),
    answer: (me, it) => held(me, it) && isOpen(it),
    takeBack: (me, it) =>
      isOpen(it) && isMember(me, it.plgId) && (isCoordinator(me, it.plgId) || isSelf(me, it.askedById ?? '')),
  },
  examples: {
    'about a conversation of someone else': example({}),
    'about a conversation of oneself': example({}, world.myUserId),
    'asked by oneself': example({ askedById: world.myUserId }),
    answered: example({ answeredAt: new Date(0) }, world.myUserId),
  },
});
