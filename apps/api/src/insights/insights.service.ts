import { Injectable } from '@nestjs/common';
import type {
  EndorseInsightDto,
  HowFound,
  RewriteInsightDto,
  WriteInsightDto,
  WriteInsightSourceDto,
} from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { AnalysisService, type ThemeView } from '../analysis/analysis.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { insightPolicy } from '../policies/insight.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { surveyPolicy } from '../policies/survey.policy.ts';
import { themePolicy } from '../policies/theme.policy.ts';
import { workshopPolicy } from '../policies/workshop.policy.ts';
import { InsightOrigin } from './insight-origin.entity.ts';
import { InsightSource } from './insight-source.entity.ts';
import { Insight } from './insight.entity.ts';

const whole = { sources: { theme: true, survey: true, workshop: { groups: true } } } as const;

export interface InsightView {
  insight: Insight;
  /** As they are counted now. */
  themes: ReadonlyMap<string, ThemeView>;
  /** As `foundsOf` tells them. */
  founds: ReadonlyMap<string, HowFound>;
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
    const founds = await this.foundsOf(plgId);
    return insights.map((insight) => ({ insight, themes, founds }));
  }

  /** How people were found: by the table or the working session, and by `field` for own conversations. */
  async foundsOf(plgId: string): Promise<Map<string, HowFound>> {
    const origins = await this.db.repo(InsightOrigin).findBy({ plgId });
    return new Map(origins.map((it) => [it.surveyId ?? it.workshopId ?? it.kind, it.found]));
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
  async rewrite(me: Actor, id: string, sent: RewriteInsightDto): Promise<InsightView> {
    const it = await this.access.load(me, 'edit', insightPolicy, id, { sources: true });
    const { plgId } = it;
    const now = it.sources.toSorted((a, b) => a.position - b.position);
    const { text, sources } = mergeEdit(sent, { text: it.text, sources: now.map(asWritten) });
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
    for (const [index, source] of sources.entries()) {
      const isSession = source.kind === 'workshop';
      const wrong = {
        ...(isSession && source.note === '' && { [`sources.${index}.note`]: ['minLength'] }),
        ...(isSession && !source.workshopId && { [`sources.${index}.workshopId`]: ['isUuid'] }),
      };
      if (Object.keys(wrong).length > 0) throw new Problem('invalid', { fields: wrong });
      if ((await this.loadNamed(me, source)).plgId !== plgId) throw new Problem('not_found');
    }
  }

  private async loadNamed(
    me: Actor,
    { kind, themeId, surveyId, workshopId }: WriteInsightSourceDto,
  ): Promise<{ plgId: string }> {
    switch (kind) {
      case 'field':
        return this.access.load(me, 'read', themePolicy, themeId ?? '');
      case 'survey':
        return this.access.load(me, 'read', surveyPolicy, surveyId ?? '');
      case 'workshop':
        return this.access.load(me, 'read', workshopPolicy, workshopId ?? '');
    }
  }

  private async restOn(plgId: string, insightId: string, sources: WriteInsightSourceDto[]): Promise<void> {
    const rows = this.db.repo(InsightSource);
    await rows.save(
      sources.map(({ kind, isAgainst, themeId, surveyId, workshopId, note }, index) =>
        rows.create({
          plgId,
          insightId,
          position: index + 1,
          kind,
          isAgainst,
          themeId: kind === 'field' ? (themeId ?? null) : null,
          surveyId: kind === 'survey' ? (surveyId ?? null) : null,
          workshopId: kind === 'workshop' ? (workshopId ?? null) : null,
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

/** A source as somebody writes it. */
const asWritten = ({ kind, isAgainst, themeId, surveyId, workshopId, note }: InsightSource) => ({
  kind,
  isAgainst,
  themeId,
  surveyId,
  workshopId,
  note,
});
