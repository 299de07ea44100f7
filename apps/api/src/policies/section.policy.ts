import { Section } from '../reports/section.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAuthor, isCoordinator, isInCircle, isMember } from './people.ts';

export const sectionPolicy = policy(Section, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    write: (me, it) => isAuthor(me, it.plgId),
    comment: (me, it) => isInCircle(me, it.plgId),
    edit: (me, it) => isAuthor(me, it.plgId) || isCoordinator(me, it.plgId),
  },
  examples: { any: { plgId: world.plgId } },
});
