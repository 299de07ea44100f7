import { DerogationRoute } from '../derogations/derogation-route.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isQualityService } from './people.ts';

const keeps = (me: Actor, it: DerogationRoute) => isQualityService(me, it.institutionId);
const day = new Date(0);

/** The quality service keeps the route; what it made public is for everyone, also to look up later. */
export const derogationRoutePolicy = policy(DerogationRoute, {
  rules: {
    read: (me, it) => it.publishedAt !== null || keeps(me, it),
    keep: keeps,
    publish: (me, it) => keeps(me, it) && it.publishedAt === null,
    withdraw: (me, it) =>
      keeps(me, it) && it.publishedAt !== null && it.replacedAt === null && it.withdrawnAt === null,
  },
  examples: {
    draft: { institutionId: world.institutionId, publishedAt: null, replacedAt: null, withdrawnAt: null },
    public: { institutionId: world.institutionId, publishedAt: day, replacedAt: null, withdrawnAt: null },
    replaced: { institutionId: world.institutionId, publishedAt: day, replacedAt: day, withdrawnAt: null },
  },
});
