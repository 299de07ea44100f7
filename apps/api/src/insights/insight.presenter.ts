import type { InsightDto, InsightSourceDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { insightPolicy } from '../policies/insight.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import { isContested, isMixed } from './insight.rules.ts';
import type { InsightView } from './insights.service.ts';

type Named = Omit<InsightSourceDto, 'support'>;

/** Each source as it stands for or against an insight now, in the order in which they were given. */
export function presentSources({ insight, founds }: Omit<InsightView, 'themes'>): Named[] {
  return insight.sources
    .toSorted((a, b) => a.position - b.position)
    .map((it) => ({
      kind: it.kind,
      isAgainst: it.isAgainst,
      themeId: it.themeId,
      surveyId: it.surveyId,
      workshopId: it.workshopId,
      name: it.theme?.name ?? it.survey?.title ?? it.workshop?.title ?? '',
      note: it.note,
      groups: it.workshop?.groups.length ?? null,
      found: founds.get(it.surveyId ?? it.workshopId ?? it.kind) ?? null,
    }));
}

export function presentInsight(me: Actor, view: InsightView): InsightDto {
  const { insight: it, themes } = view;
  const sources = presentSources(view);
  return {
    id: it.id,
    plgId: it.plgId,
    text: it.text,
    sources: sources.map((source) => {
      const counted = themes.get(source.themeId ?? '');
      // Who reads the answers may count them; for everyone else the threshold holds.
      const seesCount = counted && (isAnalyst(me, it.plgId) || !counted.isTooFew);
      return { ...source, support: seesCount ? counted.support : null };
    }),
    isMixed: isMixed(sources),
    isContested: isContested(sources),
    changedAt: it.changedAt.toISOString(),
    endorsedAt: it.endorsedAt?.toISOString() ?? null,
    can: insightPolicy.abilitiesOf(me, it),
  };
}
