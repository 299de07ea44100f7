import { FormatRun } from '../formats/format-run.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import {
  actsAt,
  holdsMembership,
  isCoordinator,
  isGuestAt,
  isMember,
  readsAlong,
  takesPartAt,
} from './people.ts';

const meeting = { state: 'open', leaderId: null } as const;

export const formatRunPolicy = policy(FormatRun, {
  needs: { meeting: true },
  because: (me, it) => readsAlong(me, it.plgId, it.meetingId),
  rules: {
    read: (me, it) => isMember(me, it.plgId) || isGuestAt(me, it.meetingId),
    lead: (me, it) =>
      (isCoordinator(me, it.plgId) ||
        (holdsMembership(me, it.meeting.leaderId) && actsAt(me, it.plgId, it.meetingId))) &&
      it.meeting.state === 'open' &&
      it.endedAt === null,
    join: (me, it) =>
      takesPartAt(me, it.plgId, it.meetingId) && it.meeting.state === 'open' && it.endedAt === null,
  },
  examples: {
    'under way': { plgId: world.plgId, meetingId: world.meetingId, endedAt: null, meeting },
    'under way, led by me': {
      plgId: world.plgId,
      meetingId: world.meetingId,
      endedAt: null,
      meeting: { ...meeting, leaderId: world.myMembershipId },
    },
    done: { plgId: world.plgId, meetingId: world.meetingId, endedAt: new Date(0), meeting },
  },
});
