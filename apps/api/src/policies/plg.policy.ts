import { Plg } from '../plgs/plg.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAuthor, isCoordinator, isInCircle, isMember } from './people.ts';

export const plgPolicy = policy(Plg, {
  rules: {
    read: (me, it) => isMember(me, it.id),
    edit: (me, it) => isCoordinator(me, it.id),
    invite: (me, it) => isCoordinator(me, it.id),
    appoint: (me, it) => isCoordinator(me, it.id),
    plan: (me, it) => isCoordinator(me, it.id),
    contribute: (me, it) => isInCircle(me, it.id),
    coordinate: (me, it) => isCoordinator(me, it.id),
    openReport: (me, it) => isAuthor(me, it.id) || isCoordinator(me, it.id),
    archive: (me, it) => isCoordinator(me, it.id),
  },
  examples: { plg: { id: world.plgId } },
});
