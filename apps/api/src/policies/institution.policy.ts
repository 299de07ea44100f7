import { Institution } from '../institutions/institution.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isQualityService } from './people.ts';

/** Names of institutions and programmes are no secret among users: groups cross institutions. People are. */
export const institutionPolicy = policy(Institution, {
  rules: {
    read: () => true,
    manage: (me, it) => me.isAdministrator || isQualityService(me, it.id),
    /** How its programmes may depart from the hours norm is the business of its quality service alone. */
    guideDerogation: (me, it) => isQualityService(me, it.id),
  },
  examples: { institution: { id: world.institutionId } },
});
