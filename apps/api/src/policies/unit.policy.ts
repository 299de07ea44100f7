import { Unit } from '../institutions/unit.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isQualityService } from './people.ts';

export const unitPolicy = policy(Unit, {
  rules: {
    read: () => true,
    edit: (me, it) => me.isAdministrator || isQualityService(me, it.institutionId),
  },
  examples: { unit: { institutionId: world.institutionId } },
});
