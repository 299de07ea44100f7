import type { InsightDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { insightPolicy } from '../policies/insight.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import { isContested, isMixed } from './insight.rules.ts';
import type { InsightView } from './insights.service.ts';

export function presentInsight(me: Actor, { insight: it, themes }: InsightView): InsightDto {
  const sources = it.sources.toSorted((a, b) => a.position - b.position);
  return {
    id: it.id,
    plgId: it.plgId,
    text: it.text,
    sources: sources.map((source) => {
      const counted = themes.get(source.themeId ?? '');
      // Who reads the answers may count them; for everyone else the threshold holds.
      const seesCount = counted && (isAnalyst(me, it.plgId) || !counted.isTooFew);
      return {
        kind: source.kind,
        isAgainst: source.isAgainst,
        themeId: source.themeId,
        surveyId: source.surveyId,
        name: source.theme?.name ?? source.survey?.title ?? source.note,
        support: seesCount ? counted.support : null,
      };
    }),
    isMixed: isMixed(sources),
    isContested: isContested(sources),
    changedAt: it.changedAt.toISOString(),
    endorsedAt: it.endorsedAt?.toISOString() ?? null,
    can: insightPolicy.abilitiesOf(me, it),
  };
}
