import { Employment } from '../institutions/employment.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isQualityService, isSelf } from './people.ts';

export const employmentPolicy = policy(Employment, {
  needs: { programme: true, unit: true },
  rules: {
    read: (me, it) => isSelf(me, it.userId) || me.isAdministrator || isQualityService(me, it.institutionId),
    end: (me, it) => me.isAdministrator || isQualityService(me, it.institutionId),
  },
  examples: {
    'of someone else': {
      userId: world.otherUserId,
      programme: { institutionId: world.institutionId },
      unit: null,
      institutionId: world.institutionId,
    },
    'of oneself': {
      userId: world.myUserId,
      programme: { institutionId: world.institutionId },
      unit: null,
      institutionId: world.institutionId,
    },
  },
});
