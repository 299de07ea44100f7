import { ClosedPeriod } from '../calendars/closed-period.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { keepsCalendar } from './people.ts';

/** When a school is closed is no secret; saying so is for people who work there. */
export const closedPeriodPolicy = policy(ClosedPeriod, {
  rules: {
    read: () => true,
    remove: (me, it) => keepsCalendar(me, it.institutionId),
  },
  examples: {
    'of the own institution': { institutionId: world.institutionId },
  },
});
