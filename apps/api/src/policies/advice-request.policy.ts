import { AdviceRequest } from '../plgs/advice-request.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isQualityService, worksAt } from './people.ts';

export const adviceRequestPolicy = policy(AdviceRequest, {
  needs: { programme: true },
  rules: {
    read: (me, it) => worksAt(me, it.programmeId) || isQualityService(me, it.programme.institutionId),
    settle: (me, it) => isQualityService(me, it.programme.institutionId) && !it.plgId,
  },
  examples: {
    waiting: {
      programmeId: world.programmeId,
      programme: { institutionId: world.institutionId },
      plgId: null,
    },
    settled: {
      programmeId: world.programmeId,
      programme: { institutionId: world.institutionId },
      plgId: world.plgId,
    },
  },
});
