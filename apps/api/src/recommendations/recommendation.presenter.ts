import type { RecommendationDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { isAnalyst } from '../policies/people.ts';
import { recommendationPolicy } from '../policies/recommendation.policy.ts';
import type { RecommendationView } from './recommendations.service.ts';

export function presentRecommendation(
  me: Actor,
  { recommendation: it, themes }: RecommendationView,
): RecommendationDto {
  return {
    id: it.id,
    plgId: it.plgId,
    position: it.position,
    audience: it.audience,
    wording: it.wording,
    state: it.state,
    themes: themes.map(({ theme, support, isTooFew }) => ({
      id: theme.id,
      name: theme.name,
      support: isTooFew && !isAnalyst(me, it.plgId) ? null : support,
    })),
    ownerId: it.ownerId,
    ownerName: it.owner?.user.name ?? null,
    due: it.due,
    proposedBy: it.proposedBy?.name ?? '',
    can: recommendationPolicy.abilitiesOf(me, it),
  };
}
