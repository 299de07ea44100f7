import { Inject, Injectable } from '@nestjs/common';
import {
  recommendationAudiences,
  summaryTextKind,
  type Locale,
  type RecommendationAudience,
  type Snapshot,
  type TextNodeJson,
} from '@leerkring/shared';
import { AnalysisService } from '../analysis/analysis.service.ts';
import type { Config } from '../config.ts';
import { InsightsService } from '../insights/insights.service.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import { QuotesService } from '../quotes/quotes.service.ts';
import { RecommendationsService } from '../recommendations/recommendations.service.ts';
import { WeighingsService } from '../recommendations/weighings.service.ts';
import { Report } from '../reports/report.entity.ts';
import { ReportsService } from '../reports/reports.service.ts';
import { TalliesService } from '../tallies/tallies.service.ts';
import type { Standing } from './booklet.presenter.ts';
import { MethodsService } from './methods.service.ts';
import { dayOf } from './publication.words.ts';
import { presentSnapshot } from './snapshot.presenter.ts';
import { contentHashOf, quotesShownIn, slugOf } from './snapshot.rules.ts';

type About = Pick<Snapshot, 'locale' | 'slug' | 'url' | 'number' | 'changeNote'> & { frozenAt: Date };

/** A report with everything around it as data, at one moment. For who has already asked who is asking. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly texts: LivingText,
    private readonly analysis: AnalysisService,
    private readonly quotes: QuotesService,
    private readonly reports: ReportsService,
    private readonly recommendations: RecommendationsService,
    private readonly weighings: WeighingsService,
    private readonly tallies: TalliesService,
    private readonly methods: MethodsService,
    private readonly insights: InsightsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** As it is frozen under a number; the first gives the report its public address. */
  async frozenOf(
    report: Report,
    about: Pick<About, 'locale' | 'number' | 'changeNote' | 'frozenAt'>,
  ): Promise<Snapshot> {
    const slug = report.slug ?? (await this.giveSlug(report));
    const url = `${this.config.publicUrl}/publicatie/${slug}/${about.number}`;
    return this.snapshotOf(report, { ...about, slug, url }, await this.reports.textOf(report.id));
  }

  /** As it would be frozen at this moment. */
  async draftOf(report: Report, locale: Locale): Promise<{ snapshot: Snapshot; standing: Standing }> {
    const about = this.draft(report, locale, this.clock.now());
    const snapshot = await this.snapshotOf(report, about, await this.reports.textOf(report.id));
    return { snapshot, standing: await this.standingOf(snapshot, report.plgId) };
  }

  /** The summaries as they would be frozen now, without the chapters. */
  async summariesOf(report: Report, locale: Locale): Promise<{ snapshot: Snapshot; standing: Standing }> {
    // A day and no moment: what nobody changed is typeset once.
    const today = new Date(`${dayOf(this.clock.now())}T12:00:00Z`);
    const about = this.draft(report, locale, today);
    const cover = await this.reports.coverOf(report.id);
    const snapshot = await this.snapshotOf(report, about, { ...cover, sections: [] });
    return { snapshot, standing: await this.standingOf(snapshot, report.plgId) };
  }

  /** In one language, whoever asks: the words of counts are part of what is signed. */
  async contentOf(report: Report): Promise<{ snapshot: Snapshot; sha256: string }> {
    const { snapshot } = await this.draftOf(report, 'nl');
    return { snapshot, sha256: contentHashOf(snapshot) };
  }

  async standingOf(snapshot: Snapshot, plgId: string): Promise<Standing> {
    const frozenAt = new Date(snapshot.frozenAt);
    const quoteWords = await this.quotes.wordsOf(snapshot.quotes.map((quote) => quote.id));
    const shown = quotesShownIn(snapshot).filter((id) => (quoteWords.get(id) ?? null) === null);
    const before = await this.quotes.withdrawnBy(shown, frozenAt);
    return {
      quoteWords,
      withdrawnConversations: await this.analysis.withdrawnSince(plgId, frozenAt),
      withdrawnQuotes: shown.filter((id) => !before.has(id)).length,
    };
  }

  private draft(report: Report, locale: Locale, frozenAt: Date): About {
    const url = `${this.config.publicUrl}/plg/${report.plgId}/rapport`;
    const slug = report.slug ?? slugOf(report.title);
    return { locale, slug, url, number: '0.0', changeNote: '', frozenAt };
  }

  private async snapshotOf(
    { id, plgId, title }: Report,
    about: About,
    texts: Awaited<ReturnType<ReportsService['textOf']>>,
  ): Promise<Snapshot> {
    const recommendations = await this.recommendations.listOf(plgId);
    return presentSnapshot({
      ...texts,
      ...about,
      title,
      summaries: await this.summaryTexts(id),
      conversations: await this.analysis.conversationsOf(plgId),
      method: await this.methods.methodOf(plgId),
      insights: (await this.insights.listOf(plgId)).filter(({ insight }) => insight.endorsedAt !== null),
      themes: await this.analysis.themesOf(plgId),
      tallies: await this.tallies.talliesOf(plgId),
      quotes: await this.quotes.quotesOf(plgId),
      recommendations: recommendations.filter((it) => it.state === 'agreed'),
      weighed: await this.weighings.weighedOf(recommendations),
    });
  }

  private async summaryTexts(
    reportId: string,
  ): Promise<{ audience: RecommendationAudience; text: TextNodeJson }[]> {
    const texts = (await this.texts.jsonOf(summaryTextKind, [reportId])).get(reportId) ?? {};
    return recommendationAudiences.flatMap((audience) => {
      const text = texts[audience];
      return text ? [{ audience, text }] : [];
    });
  }

  private async giveSlug(report: Report): Promise<string> {
    const reports = this.db.repo(Report);
    const base = slugOf(report.title);
    let slug = base;
    for (let next = 2; await reports.existsBy({ slug }); next += 1) slug = `${base}-${next}`;
    await reports.update({ id: report.id }, { slug });
    return slug;
  }
}
