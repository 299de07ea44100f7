import type { WeighingDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { weighingPolicy } from '../policies/weighing.policy.ts';
import type { WeighingView } from './weighings.service.ts';

export function presentWeighing(me: Actor, { weighing: it, voters, dotsGiven }: WeighingView): WeighingDto {
  return {
    id: it.id,
    plgId: it.plgId,
    step: it.step,
    isAgain: it.isAgain,
    dots: it.dots,
    mostOnOne: it.mostOnOne,
    dotsGiven,
    voters,
    startedAt: it.startedAt.toISOString(),
    closedAt: it.closedAt?.toISOString() ?? null,
    can: weighingPolicy.abilitiesOf(me, it),
  };
}
