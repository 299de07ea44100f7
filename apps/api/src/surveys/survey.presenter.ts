import type { SurveyDto, SurveyItemDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { surveyPolicy } from '../policies/survey.policy.ts';
import type { Survey, SurveyItem } from './survey.entity.ts';

export function presentSurvey(me: Actor, it: Survey): SurveyDto {
  return {
    id: it.id,
    plgId: it.plgId,
    title: it.title,
    source: it.source,
    period: it.period,
    options: it.options,
    completes: it.completes,
    isWeighed: it.isWeighed,
    partials: it.partials,
    items: it.items.map(presentSurveyItem),
    broughtInAt: it.createdAt.toISOString(),
    can: surveyPolicy.abilitiesOf(me, it),
  };
}

export function presentSurveyItem(item: SurveyItem): SurveyItemDto {
  return { ...item, of: item.counts.reduce((sum, count) => sum + count, 0) };
}
