import type { DerogationRouteDto, DerogationsDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { derogationRoutePolicy } from '../policies/derogation-route.policy.ts';
import { institutionPolicy } from '../policies/institution.policy.ts';
import type { DerogationRoute } from './derogation-route.entity.ts';
import type { RoutesOf } from './derogations.service.ts';

function presentRoute(me: Actor, it: DerogationRoute): DerogationRouteDto {
  const { id, institutionId, number, lead, apply, advise, consent, decide, monitor, contact } = it;
  return {
    id,
    institutionId,
    number,
    state: it.state,
    lead,
    criteria: it.criteria.map((text) => ({ text })),
    apply,
    advise,
    consent,
    decide,
    monitor,
    contact,
    publishedAt: it.publishedAt?.toISOString() ?? null,
    path: it.publishedAt ? it.path : null,
    can: derogationRoutePolicy.abilitiesOf(me, it),
  };
}

export function presentDerogations(me: Actor, { institution, routes }: RoutesOf): DerogationsDto {
  return {
    institutionId: institution.id,
    institutionName: institution.name,
    routes: routes.map((it) => presentRoute(me, it)),
    can: { write: institutionPolicy.can(me, 'guideDerogation', institution) },
  };
}
