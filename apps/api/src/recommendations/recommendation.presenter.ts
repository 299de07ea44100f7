import type { MyWeightDto, RecommendationDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { nameOf } from '../plgs/plg.presenter.ts';
import { isAnalyst } from '../policies/people.ts';
import { recommendationPolicy } from '../policies/recommendation.policy.ts';
import type { RecommendationView } from './recommendations.service.ts';
import { needsTalk, weighedAs, weighedBefore, type Vote } from './weighing.rules.ts';

export function presentRecommendation(
  me: Actor,
  { recommendation: it, themes, votes, merged }: RecommendationView,
): RecommendationDto {
  const weighed = weighedAs(it.wordingVersion, votes);
  const mine = me.memberships.find(({ plgId }) => plgId === it.plgId)?.membershipId;
  return {
    id: it.id,
    plgId: it.plgId,
    position: it.position,
    audience: it.audience,
    wording: it.wording,
    wordingVersion: it.wordingVersion,
    isHidden: it.isHidden,
    state: it.state,
    themes: themes.map(({ theme, support, isTooFew }) => ({
      id: theme.id,
      name: theme.name,
      support: isTooFew && !isAnalyst(me, it.plgId) ? null : support,
    })),
    ownerId: it.ownerId,
    ownerName: it.owner && nameOf(it.owner),
    due: it.due,
    reviewOn: it.reviewOn,
    proposedBy: it.proposedBy?.name ?? '',
    mergedFrom: merged.map((other) => ({
      id: other.id,
      wording: other.wording,
      proposedBy: other.proposedBy?.name ?? '',
      canSeparate: it.state !== 'agreed' && recommendationPolicy.can(me, 'separate', other),
    })),
    mergedIntoId: it.mergedIntoId,
    weighingId: it.weighingId,
    mine: presentMine(votes.find((vote) => vote.membershipId === mine && vote.weighingId === it.weighingId)),
    weighed,
    weighedBefore: weighedBefore(it.wordingVersion, votes),
    needsTalk: it.state === 'candidate' && needsTalk(weighed),
    talkedAt: it.talkedVersion === it.wordingVersion ? (it.talkedAt?.toISOString() ?? null) : null,
    proposalId: it.proposalId,
    decisionId: it.decisionId,
    can: recommendationPolicy.abilitiesOf(me, it),
  };
}

function presentMine(vote: Vote | undefined): MyWeightDto | null {
  return (
    (vote && {
      wordingVersion: vote.wordingVersion,
      fingers: vote.fingers,
      dots: vote.dots,
      concern: vote.concern,
    }) ??
    null
  );
}
