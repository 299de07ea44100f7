import { FactCheck } from '../fact-checks/fact-check.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAuthor, isCoordinator, isSelf, sitsFor, speaksFor } from './people.ts';

const example = (it: Partial<FactCheck>) => ({
  plgId: world.plgId,
  programmeId: world.programmeId,
  askedById: world.otherUserId,
  verdict: null,
  takenBackAt: null,
  ...it,
});

/** Between the authors and the programme that a passage is about; whoever laid it before it does not judge it too. */
export const factCheckPolicy = policy(FactCheck, {
  rules: {
    read: (me, it) =>
      isAuthor(me, it.plgId) || isCoordinator(me, it.plgId) || sitsFor(me, it.plgId, it.programmeId),
    answer: (me, it) =>
      speaksFor(me, it.plgId, it.programmeId) && !isSelf(me, it.askedById ?? '') && !it.takenBackAt,
    reply: (me, it) => isAuthor(me, it.plgId) && it.verdict !== null,
    takeBack: (me, it) => isAuthor(me, it.plgId) && it.verdict === null && !it.takenBackAt,
  },
  examples: {
    'about the programme': example({}),
    'laid before it by oneself': example({ askedById: world.myUserId }),
    answered: example({ verdict: 'differs' }),
    'taken back': example({ takenBackAt: new Date(0) }),
  },
});
