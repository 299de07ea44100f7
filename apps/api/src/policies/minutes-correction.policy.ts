import { MinutesCorrection } from '../minutes/minutes-correction.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { minutesPolicy } from './minutes.policy.ts';
import { isMember, readsAlong } from './people.ts';

export const minutesCorrectionPolicy = policy(MinutesCorrection, {
  needs: { minutes: true },
  because: (me, it) => readsAlong(me, it.plgId, it.minutes.meetingId),
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    settle: (me, it) => minutesPolicy.can(me, 'keep', it.minutes) && it.state === 'open',
  },
  examples: {
    'to a concept of oneself': {
      plgId: world.plgId,
      state: 'open',
      minutes: {
        plgId: world.plgId,
        meetingId: world.meetingId,
        state: 'concept',
        scribeId: world.myMembershipId,
      },
    },
    'to a concept of someone else': {
      plgId: world.plgId,
      state: 'open',
      minutes: {
        plgId: world.plgId,
        meetingId: world.meetingId,
        state: 'concept',
        scribeId: world.otherMembershipId,
      },
    },
  },
});
