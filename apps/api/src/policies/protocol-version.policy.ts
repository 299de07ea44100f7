import { ProtocolVersion } from '../protocols/protocol-version.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isInCircle, isMember } from './people.ts';

export const protocolVersionPolicy = policy(ProtocolVersion, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    contribute: (me, it) => isInCircle(me, it.plgId) && !it.frozenAt,
    freeze: (me, it) => isCoordinator(me, it.plgId) && !it.frozenAt,
    discard: (me, it) => isCoordinator(me, it.plgId) && !it.frozenAt && !!it.basedOnId,
    revise: (me, it) => isCoordinator(me, it.plgId) && !!it.frozenAt,
  },
  examples: {
    'first draft': { plgId: world.plgId, frozenAt: null, basedOnId: null },
    frozen: { plgId: world.plgId, frozenAt: new Date(0), basedOnId: null },
    'draft of a next version': { plgId: world.plgId, frozenAt: null, basedOnId: world.plgId },
  },
});
