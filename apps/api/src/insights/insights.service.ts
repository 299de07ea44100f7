import { Injectable } from '@nestjs/common';
import type { EndorseInsightDto, WriteInsightDto, WriteInsightSourceDto } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { AnalysisService, type ThemeView } from '../analysis/analysis.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { insightPolicy } from '../policies/insight.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { surveyPolicy } from '../policies/survey.policy.ts';
import { themePolicy } from '../policies/theme.policy.ts';
import { InsightSource } from './insight-source.entity.ts';
import { Insight } from './insight.entity.ts';

const whole = { sources: { theme: true, survey: true } } as const;

export interface InsightView {
  insight: Insight;
  /** As they are counted now. */
  themes: ReadonlyMap<string, ThemeView>;
}

/** What a group came to see, and what it stands behind. */
@Injectable()
export class InsightsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly analysis: AnalysisService,
  ) {}

  async list(me: Actor, plgId: string): Promise<InsightView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.listOf(plgId);
  }

  /** For rooms that have already asked who is asking. */
  async listOf(plgId: string): Promise<InsightView[]> {
    const insights = await this.db.whole(Insight, { plgId }, whole, { createdAt: 'ASC', id: 'ASC' });
    const themes = new Map((await this.analysis.themesOf(plgId)).map((view) => [view.theme.id, view]));
    return insights.map((insight) => ({ insight, themes }));
  }

  async write(me: Actor, plgId: string, { text, sources }: WriteInsightDto): Promise<InsightView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) throw new Problem('forbidden');
    await this.checkSources(me, plgId, sources);
    const insights = this.db.repo(Insight);
    const { id } = await insights.save(
      insights.create({ plgId, text, changedAt: this.clock.now(), endorsedAt: null }),
    );
    await this.restOn(plgId, id, sources);
    await this.events.record(me, 'insight.written', { type: 'insight', id, plgId });
    return this.view(plgId, id);
  }

  /** Other words or other sources: the group has not stood behind these yet. */
  async rewrite(me: Actor, id: string, { text, sources }: WriteInsightDto): Promise<InsightView> {
    const { plgId } = await this.access.load(me, 'edit', insightPolicy, id);
    await this.checkSources(me, plgId, sources);
    await this.db.repo(Insight).update({ id }, { text, changedAt: this.clock.now(), endorsedAt: null });
    await this.db.repo(InsightSource).delete({ insightId: id });
    await this.restOn(plgId, id, sources);
    await this.events.record(me, 'insight.changed', { type: 'insight', id, plgId });
    return this.view(plgId, id);
  }

  /** The group stands behind exactly what was read. */
  async endorse(me: Actor, id: string, { changedAt }: EndorseInsightDto): Promise<InsightView> {
    const insight = await this.access.load(me, 'endorse', insightPolicy, id);
    const { plgId } = insight;
    if (insight.changedAt.getTime() !== Date.parse(changedAt)) throw new Problem('insight.changed_since');
    const { affected } = await this.db
      .repo(Insight)
      .update({ id, changedAt: insight.changedAt, endorsedAt: IsNull() }, { endorsedAt: this.clock.now() });
    if (!affected) throw new Problem('insight.changed_since');
    await this.events.record(me, 'insight.endorsed', { type: 'insight', id, plgId });
    return this.view(plgId, id);
  }

  async drop(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'drop', insightPolicy, id);
    await this.db.repo(Insight).delete({ id });
    await this.events.record(me, 'insight.dropped', { type: 'insight', id, plgId });
  }

  private async checkSources(me: Actor, plgId: string, sources: WriteInsightSourceDto[]): Promise<void> {
    for (const [index, { kind, themeId, surveyId, note }] of sources.entries()) {
      if (kind === 'workshop' && note === '')
        throw new Problem('invalid', { fields: { [`sources.${index}.note`]: ['minLength'] } });
      const named =
        kind === 'field'
          ? await this.access.load(me, 'read', themePolicy, themeId ?? '')
          : kind === 'survey'
            ? await this.access.load(me, 'read', surveyPolicy, surveyId ?? '')
            : null;
      if (named && named.plgId !== plgId) throw new Problem('not_found');
    }
  }

  private async restOn(plgId: string, insightId: string, sources: WriteInsightSourceDto[]): Promise<void> {
    const rows = this.db.repo(InsightSource);
    await rows.save(
      sources.map(({ kind, isAgainst, themeId, surveyId, note }, index) =>
        rows.create({
          plgId,
          insightId,
          position: index + 1,
          kind,
          isAgainst,
          themeId: kind === 'field' ? (themeId ?? null) : null,
          surveyId: kind === 'survey' ? (surveyId ?? null) : null,
          note: kind === 'workshop' ? note : '',
        }),
      ),
    );
  }

  private async view(plgId: string, id: string): Promise<InsightView> {
    const view = (await this.listOf(plgId)).find(({ insight }) => insight.id === id);
    if (!view) throw new Problem('not_found');
    return view;
  }
}
