import { ConsultationAddition } from '../consultations/consultation-addition.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { instrumentPolicy } from './instrument.policy.ts';

const open = { plgId: world.plgId, openedAt: new Date(0), closedAt: null };

/** What organisations add is read by who may read what came in; who leads decides about it and says what is the same. */
export const consultationAdditionPolicy = policy(ConsultationAddition, {
  needs: { party: { instrument: true } },
  rules: {
    read: (me, it) =>
      it.party.handedInAt !== null && instrumentPolicy.can(me, 'readFindings', it.party.instrument),
    decide: (me, it) => instrumentPolicy.can(me, 'weigh', it.party.instrument),
    tie: (me, it) => instrumentPolicy.can(me, 'weigh', it.party.instrument),
  },
  examples: {
    'not handed in': { plgId: world.plgId, party: { handedInAt: null, instrument: open } },
    'while it is open': { plgId: world.plgId, party: { handedInAt: new Date(0), instrument: open } },
    closed: {
      plgId: world.plgId,
      party: { handedInAt: new Date(0), instrument: { ...open, closedAt: new Date(0) } },
    },
  },
});
