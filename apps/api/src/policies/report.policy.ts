import { Report } from '../reports/report.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAuthor, isCoordinator, isInCircle, isMember } from './people.ts';

/** Authors write; everyone in the group reads, comments and proposes. */
export const reportPolicy = policy(Report, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    edit: (me, it) => isAuthor(me, it.plgId) || isCoordinator(me, it.plgId),
    appoint: (me, it) => isCoordinator(me, it.plgId),
    write: (me, it) => isAuthor(me, it.plgId),
    comment: (me, it) => isInCircle(me, it.plgId),
    propose: (me, it) => isInCircle(me, it.plgId),
    agree: (me, it) => isCoordinator(me, it.plgId),
    freeze: (me, it) => isAuthor(me, it.plgId) || isCoordinator(me, it.plgId),
    publish: (me, it) => isCoordinator(me, it.plgId),
  },
  examples: { any: { plgId: world.plgId } },
});
