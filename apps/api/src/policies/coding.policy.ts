import { Coding } from '../codings/coding.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { answerPolicy } from './answer.policy.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isSelf } from './people.ts';

const isMine = (me: Actor, it: Coding): boolean => it.coderId !== null && isSelf(me, it.coderId);
/** Of blind work only whoever did it sees anything until both have handed in. */
const isHidden = (me: Actor, it: Coding): boolean =>
  (it.stage === 'blind' || it.stage === 'handed_in') && !isMine(me, it);
const reads = (me: Actor, it: Coding): boolean =>
  isAnalyst(me, it.plgId) && answerPolicy.can(me, 'read', it.answer) && !isHidden(me, it);
const isOpen = (it: Coding): boolean => it.stage === 'free' || it.stage === 'blind';

const example = (it: Partial<Pick<Coding, 'coderId' | 'stage'>>) => ({
  plgId: world.plgId,
  coderId: world.otherUserId,
  stage: 'free' as const,
  answer: {
    plgId: world.plgId,
    isSkipped: false,
    isSensitive: false,
    sensitiveReleasedAt: null,
    interview: { submittedAt: new Date(0), withdrawnAt: null, quotingAllowedAt: new Date(0) },
  },
  ...it,
});

/** Everyone who brings answers together reads every layer and writes in their own. */
export const codingPolicy = policy(Coding, {
  needs: { answer: { interview: true } },
  rules: {
    read: reads,
    drop: (me, it) => reads(me, it) && isMine(me, it) && isOpen(it),
    move: (me, it) => reads(me, it) && isMine(me, it) && isOpen(it),
    mark: (me, it) => reads(me, it) && it.stage !== 'blind' && it.stage !== 'handed_in',
    link: (me, it) => reads(me, it) && it.stage !== 'blind' && it.stage !== 'handed_in',
  },
  because: (me, it) => (isMine(me, it) && !isOpen(it) ? 'coding.handed_in' : null),
  examples: {
    'of someone else': example({}),
    'of oneself': example({ coderId: world.myUserId }),
    'blind work of someone else': example({ stage: 'blind' }),
    'blind work of oneself': example({ stage: 'blind', coderId: world.myUserId }),
    'blind work of oneself, handed in': example({ stage: 'handed_in', coderId: world.myUserId }),
    'blind work of someone else, both handed in': example({ stage: 'original' }),
  },
});
