import { SilentNote } from '../formats/silent-note.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { holdsPlace, isGuestAt, isInCircle, isMember, readsAlong, takesPartAt } from './people.ts';

const run = {
  plgId: world.plgId,
  meetingId: world.meetingId,
  openedSteps: [] as number[],
  staysInCircle: false,
};

export const silentNotePolicy = policy(SilentNote, {
  needs: { run: true },
  because: (me, it) => readsAlong(me, it.run.plgId, it.run.meetingId),
  rules: {
    read: (me, it) =>
      (isMember(me, it.run.plgId) || isGuestAt(me, it.run.meetingId)) &&
      (holdsPlace(me, it.membershipId) || it.run.openedSteps.includes(it.stepIndex)),
    // One's own words are one's own, also after everyone has read them.
    remove: (me, it) => holdsPlace(me, it.membershipId) && takesPartAt(me, it.run.plgId, it.run.meetingId),
    // What everyone has read may become a question, unless the group agreed that it stays in the circle.
    ask: (me, it) =>
      isInCircle(me, it.run.plgId) && it.run.openedSteps.includes(it.stepIndex) && !it.run.staysInCircle,
  },
  examples: {
    'my own, still closed': { membershipId: world.myMembershipId, stepIndex: 1, run },
    'my own, opened': {
      membershipId: world.myMembershipId,
      stepIndex: 1,
      run: { ...run, openedSteps: [1] },
    },
    'of another, still closed': { membershipId: world.otherMembershipId, stepIndex: 1, run },
    'of another, opened': {
      membershipId: world.otherMembershipId,
      stepIndex: 1,
      run: { ...run, openedSteps: [1] },
    },
  },
});
