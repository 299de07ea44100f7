import {
  compareNames,
  type InsightOriginDto,
  type OriginFindingDto,
  type OriginInsightDto,
} from '@leerkring/shared';
import type { ThemeView } from '../analysis/analysis.service.ts';
import type { Actor } from '../platform/session/actor.ts';
import { insightOriginPolicy } from '../policies/insight-origin.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import type { Survey } from '../surveys/survey.entity.ts';
import { presentSurveyItem } from '../surveys/survey.presenter.ts';
import type { Workshop } from '../workshops/workshop.entity.ts';
import { groupsNaming, standingAnswers } from '../workshops/workshop.rules.ts';
import { InsightOrigin } from './insight-origin.entity.ts';
import type { InsightSource } from './insight-source.entity.ts';
import type { OriginsView } from './insight-origins.service.ts';

/** What each source shows by itself: own conversations first, then tables of others, then working sessions. */
export function presentOrigins(me: Actor, plgId: string, view: OriginsView): InsightOriginDto[] {
  const { conversations, themes, surveys, workshops, founds } = view;
  const about = (key: string) => ({
    found: founds.get(key) ?? null,
    can: { describe: insightOriginPolicy.can(me, 'describe', Object.assign(new InsightOrigin(), { plgId })) },
  });
  const own: InsightOriginDto = {
    kind: 'field',
    surveyId: null,
    workshopId: null,
    name: '',
    heard: conversations,
    groups: null,
    findings: themes.map((it) => findingOfTheme(it, isAnalyst(me, plgId))),
    insights: insightsOn(view, ({ kind }) => kind === 'field'),
    ...about('field'),
  };
  return [
    ...(conversations > 0 || themes.length > 0 ? [own] : []),
    ...surveys.map((it): InsightOriginDto => {
      const items = it.items.map(presentSurveyItem);
      return {
        kind: 'survey',
        surveyId: it.id,
        workshopId: null,
        name: it.title,
        heard: Math.max(0, ...items.map(({ of }) => of)),
        groups: null,
        findings: items.map((item) => findingOfItem(it, item)),
        insights: insightsOn(view, ({ surveyId }) => surveyId === it.id),
        ...about(it.id),
      };
    }),
    ...workshops.map((it): InsightOriginDto => ({
      kind: 'workshop',
      surveyId: null,
      workshopId: it.id,
      name: it.title,
      heard: it.groups.reduce((all, { people }) => all + people, 0),
      groups: it.groups.length,
      findings: findingsOfSession(it),
      insights: insightsOn(view, ({ workshopId }) => workshopId === it.id),
      ...about(it.id),
    })),
  ];
}

function findingOfTheme({ theme, support, isTooFew }: ThemeView, readsAnswers: boolean): OriginFindingDto {
  return {
    text: theme.name,
    answer: '',
    sheet: null,
    themeId: theme.id,
    count: isTooFew && !readsAnswers ? null : support.conversations,
    of: support.conversationsOf,
  };
}

/** What was answered most often; answers that were chosen equally often stand together. */
function findingOfItem(
  { options }: Survey,
  { text, counts, of }: ReturnType<typeof presentSurveyItem>,
): OriginFindingDto {
  const most = Math.max(0, ...counts);
  const answer = options.filter((_, at) => counts[at] === most).join(' / ');
  return { text, answer: answer.slice(0, 500), sheet: null, themeId: null, count: most, of };
}

/** Headings of the sheets, by how many groups named them. */
function findingsOfSession({ groups, categories }: Workshop): OriginFindingDto[] {
  const answers = standingAnswers(groups);
  return categories
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .map(({ id, kind, name }) => ({
      text: name,
      answer: '',
      sheet: kind,
      themeId: null,
      count: groupsNaming(id, categories, answers),
      of: groups.length,
    }))
    .toSorted((a, b) => b.count - a.count || compareNames(a.text, b.text));
}

function insightsOn({ insights }: OriginsView, isOf: (source: InsightSource) => boolean): OriginInsightDto[] {
  return insights.flatMap(({ insight: { id, text, endorsedAt, sources } }) => {
    const sides = new Set(sources.filter(isOf).map(({ isAgainst }) => isAgainst));
    return [...sides].map((isAgainst) => ({ id, text, isAgainst, isEndorsed: endorsedAt !== null }));
  });
}
