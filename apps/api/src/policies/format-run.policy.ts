import { FormatRun } from '../formats/format-run.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { holdsMembership, isCoordinator, isMember } from './people.ts';

const meeting = { state: 'open', leaderId: null } as const;

export const formatRunPolicy = policy(FormatRun, {
  needs: { meeting: true },
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    lead: (me, it) =>
      (isCoordinator(me, it.plgId) || holdsMembership(me, it.meeting.leaderId)) &&
      it.meeting.state === 'open' &&
      it.endedAt === null,
    join: (me, it) => isMember(me, it.plgId) && it.meeting.state === 'open' && it.endedAt === null,
  },
  examples: {
    'under way': { plgId: world.plgId, endedAt: null, meeting },
    'under way, led by me': {
      plgId: world.plgId,
      endedAt: null,
      meeting: { ...meeting, leaderId: world.myMembershipId },
    },
    done: { plgId: world.plgId, endedAt: new Date(0), meeting },
  },
});
