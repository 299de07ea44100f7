import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isInCircle, isMember, isSelf } from './people.ts';

export const protocolQuestionPolicy = policy(ProtocolQuestion, {
  needs: { version: true },
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    change: (me, it) => isInCircle(me, it.plgId) && !it.version.frozenAt,
    remove: (me, it) =>
      isInCircle(me, it.plgId) &&
      (isCoordinator(me, it.plgId) || isSelf(me, it.contributorId ?? '')) &&
      !it.version.frozenAt,
    // Only what was settled: a draft is the group's own.
    share: (me, it) => isCoordinator(me, it.plgId) && it.isChosen && !!it.version.frozenAt,
  },
  examples: {
    'of someone else': { plgId: world.plgId, contributorId: world.otherUserId, version: { frozenAt: null } },
    'of oneself': { plgId: world.plgId, contributorId: world.myUserId, version: { frozenAt: null } },
    frozen: {
      plgId: world.plgId,
      contributorId: world.myUserId,
      isChosen: true,
      version: { frozenAt: new Date(0) },
    },
  },
});
