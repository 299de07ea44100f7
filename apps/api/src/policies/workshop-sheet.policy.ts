import { WorkshopSheet } from '../workshops/workshop-sheet.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle } from './people.ts';

/** Everyone in the group photographs sheets and types them over. */
export const workshopSheetPolicy = policy(WorkshopSheet, {
  rules: {
    read: (me, it) => isInCircle(me, it.plgId),
    remove: (me, it) => isInCircle(me, it.plgId),
  },
  examples: { there: { plgId: world.plgId } },
});
