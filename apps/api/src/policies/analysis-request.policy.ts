import { AnalysisRequest } from '../analysis-requests/analysis-request.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator } from './people.ts';

/** A stranger's name and purpose are for who answers them, and for nobody before they confirmed that it was they. */
export const analysisRequestPolicy = policy(AnalysisRequest, {
  needs: { version: true },
  rules: {
    read: (me, it) => isCoordinator(me, it.plgId) && it.confirmedAt !== null,
    answer: (me, it) => isCoordinator(me, it.plgId) && it.confirmedAt !== null && it.answeredAt === null,
  },
  examples: {
    'not confirmed': { plgId: world.plgId, confirmedAt: null, answeredAt: null },
    confirmed: { plgId: world.plgId, confirmedAt: new Date(0), answeredAt: null },
    answered: { plgId: world.plgId, confirmedAt: new Date(0), answeredAt: new Date(0) },
  },
});
