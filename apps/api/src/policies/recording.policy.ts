import { Recording } from '../recordings/recording.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isMember, isSelf } from './people.ts';
import type { Actor } from '../platform/session/actor.ts';

const isOwn = (me: Actor, it: Recording) =>
  isMember(me, it.plgId) && isSelf(me, it.interview.interviewerId) && !it.interview.withdrawnAt;

const example = (interviewerId: string, keptAt: Date | null = null, withdrawnAt: Date | null = null) => ({
  plgId: world.plgId,
  keptAt,
  interview: { interviewerId, withdrawnAt },
});

/** Sound belongs to whoever held the conversation: nobody else hears it, whatever they guard or manage. */
export const recordingPolicy = policy(Recording, {
  needs: { interview: true },
  rules: {
    read: isOwn,
    add: (me, it) => isOwn(me, it) && !it.keptAt,
    listen: (me, it) => isOwn(me, it) && !!it.keptAt,
  },
  because: (_me, it) => (it.keptAt ? 'recording.kept_already' : 'recording.not_kept'),
  examples: {
    'of someone else': example(world.otherUserId, new Date(0)),
    'of oneself, on its way': example(world.myUserId),
    'of oneself, whole': example(world.myUserId, new Date(0)),
    'of oneself, of a withdrawn conversation': example(world.myUserId, new Date(0), new Date(0)),
  },
});
