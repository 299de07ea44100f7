import type { OpeningDto, SwapRequestDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { openingPolicy } from '../policies/opening.policy.ts';
import { holdsMembership, isCoordinator } from '../policies/people.ts';
import { swapPolicy } from '../policies/swap.policy.ts';
import type { OpeningView } from './openings.service.ts';
import type { Swap } from './swap.entity.ts';
import { stateOf } from './swap.rules.ts';

/** Needs `parties` with `membership.user`, `hostProgramme` and `assignment`. */
export function presentSwap(me: Actor, it: Swap, now: Date): SwapRequestDto {
  const state = stateOf(it, now);
  const parties = it.parties.toSorted((a, b) => a.place - b.place);
  const { read, accept, decline, withdraw } = swapPolicy.abilitiesOf(me, it);
  const isOpen = state === 'open';
  return {
    id: it.id,
    plgId: it.plgId,
    state,
    expiresAt: it.expiresAt.toISOString(),
    steps: parties.map((party, place) => ({
      membershipId: party.membershipId,
      name: party.membership.user.name,
      fromProgrammeName: party.hostProgramme.name,
      toProgrammeName: parties[(place + 1) % parties.length]?.hostProgramme.name ?? '',
      isMine: holdsMembership(me, party.membershipId),
      acceptedAt: party.acceptedAt?.toISOString() ?? null,
    })),
    can: { read, accept: accept && isOpen, decline: decline && isOpen, withdraw: withdraw && isOpen },
  };
}

/** Needs `hostProgramme` and `returnedBy.user`. */
export function presentOpening(me: Actor, { opening: it, missing, mayTake }: OpeningView): OpeningDto {
  const { read, take } = openingPolicy.abilitiesOf(me, it);
  const isTold = isCoordinator(me, it.plgId) || holdsMembership(me, it.returnedById);
  return {
    id: it.id,
    plgId: it.plgId,
    hostProgrammeId: it.hostProgrammeId,
    hostProgrammeName: it.hostProgramme.name,
    returnedByName: it.returnedBy.user.name,
    hasStopped: it.returnedBy.leftAt !== null || !it.returnedBy.roles.includes('interviewer'),
    reason: isTold ? it.reason : null,
    missing,
    can: { read, take: take && mayTake },
  };
}
