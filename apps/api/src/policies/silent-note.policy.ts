import { SilentNote } from '../formats/silent-note.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { holdsMembership, isMember } from './people.ts';

const run = {
  plgId: world.plgId,
  openedSteps: [] as number[],
  endedAt: null,
  meeting: { state: 'open' as const },
};

export const silentNotePolicy = policy(SilentNote, {
  needs: { run: { meeting: true } },
  rules: {
    read: (me, it) =>
      isMember(me, it.run.plgId) &&
      (holdsMembership(me, it.membershipId) || it.run.openedSteps.includes(it.stepIndex)),
    remove: (me, it) =>
      holdsMembership(me, it.membershipId) &&
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
