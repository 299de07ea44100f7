import { SilentNote } from '../formats/silent-note.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { holdsPlace, isGuestAt, isMember, readsAlong, takesPartAt } from './people.ts';

const run = {
  plgId: world.plgId,
  meetingId: world.meetingId,
  openedSteps: [] as number[],
  endedAt: null,
  meeting: { state: 'open' as const },
};

export const silentNotePolicy = policy(SilentNote, {
  needs: { run: { meeting: true } },
  because: (me, it) => readsAlong(me, it.run.plgId, it.run.meetingId),
  rules: {
    read: (me, it) =>
      (isMember(me, it.run.plgId) || isGuestAt(me, it.run.meetingId)) &&
      (holdsPlace(me, it.membershipId) || it.run.openedSteps.includes(it.stepIndex)),
    remove: (me, it) =>
      holdsPlace(me, it.membershipId) &&
      takesPartAt(me, it.run.plgId, it.run.meetingId) &&
      !it.run.openedSteps.includes(it.stepIndex) &&
      it.run.meeting.state === 'open',
  },
  examples: {
    'my own, still closed': { membershipId: world.myMembershipId, stepIndex: 1, run },
    'of another, still closed': { membershipId: world.otherMembershipId, stepIndex: 1, run },
    'of another, opened': {
      membershipId: world.otherMembershipId,
      stepIndex: 1,
      run: { ...run, openedSteps: [1] },
    },
  },
});
