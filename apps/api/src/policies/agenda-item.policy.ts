import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isGuestAt, isMember, readsAlong, takesPartAt } from './people.ts';

export const agendaItemPolicy = policy(AgendaItem, {
  needs: { meeting: true },
  because: (me, it) => readsAlong(me, it.plgId, it.meetingId),
  rules: {
    read: (me, it) => isMember(me, it.plgId) || isGuestAt(me, it.meetingId),
    edit: (me, it) => isCoordinator(me, it.plgId) && it.meeting.state !== 'cancelled',
    minute: (me, it) => takesPartAt(me, it.plgId, it.meetingId) && it.meeting.state !== 'cancelled',
  },
  examples: {
    'of a meeting to come': { plgId: world.plgId, meetingId: world.meetingId, meeting: { state: 'planned' } },
    'of a cancelled meeting': {
      plgId: world.plgId,
      meetingId: world.meetingId,
      meeting: { state: 'cancelled' },
    },
  },
});
