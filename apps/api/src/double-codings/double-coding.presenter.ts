import type { DoubleCodingDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { doubleCodingPolicy } from '../policies/double-coding.policy.ts';
import type { DoubleCodingView } from './double-codings.service.ts';

const gone = '–';

export function presentDoubleCoding(me: Actor, view: DoubleCodingView): DoubleCodingDto {
  const { doubleCoding: it, comparison, decisions } = view;
  const can = doubleCodingPolicy.abilitiesOf(me, it);
  return {
    id: it.id,
    plgId: it.plgId,
    name: it.name,
    firstName: it.firstCoder?.name ?? gone,
    secondName: it.secondCoder?.name ?? gone,
    adjudicatorName: it.adjudicator?.name ?? gone,
    isFirstIn: it.firstInAt !== null,
    isSecondIn: it.secondInAt !== null,
    closedAt: it.closedAt?.toISOString() ?? null,
    answerIds: it.closedAt || [it.firstCoderId, it.secondCoderId].includes(me.userId) ? view.answerIds : [],
    overall: comparison?.overall ?? null,
    codes: comparison?.codes ?? [],
    differences: (comparison?.differences ?? []).map((one) => {
      const decided = decisions.find((d) => d.unit.answerId === one.answerId && d.codeId === one.codeId);
      return {
        ...one,
        applies: decided?.applies ?? null,
        reason: decided?.reason ?? null,
        settledByName: decided?.decidedBy?.name ?? null,
      };
    }),
    can,
  };
}
