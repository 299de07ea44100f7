import { Programme } from '../institutions/programme.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isQualityService, worksAt } from './people.ts';

export const programmePolicy = policy(Programme, {
  rules: {
    read: () => true,
    edit: (me, it) => me.isAdministrator || isQualityService(me, it.institutionId),
    askAdvice: (me, it) => worksAt(me, it.id) || isQualityService(me, it.institutionId),
  },
  examples: { programme: { id: world.programmeId, institutionId: world.institutionId } },
});
