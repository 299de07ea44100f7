import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  recommendationAudiences,
  summaryTextKind,
  type RecommendationAudience,
  type SummaryDto,
} from '@leerkring/shared';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { reportPolicy } from '../policies/report.policy.ts';
import { RecommendationsService } from '../recommendations/recommendations.service.ts';
import { docxWords } from './docx.words.ts';
import { sheetOf } from './pdf.job.ts';
import { dayOf } from './publication.words.ts';
import { sheetPaths } from './sheet.words.ts';
import { SnapshotsService } from './snapshots.service.ts';
import { firstSummary } from './summary.rules.ts';

/** What each kind of reader gets in plain words on one page, while it is being written. */
@Injectable()
export class SummariesService implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly events: Events,
    private readonly texts: LivingText,
    private readonly recommendations: RecommendationsService,
    private readonly snapshots: SnapshotsService,
  ) {}

  /** Whoever writes the report writes its summaries. */
  onModuleInit(): void {
    this.texts.register(summaryTextKind, {
      authorize: async (me, id, ability, field) => {
        audienceOf(field);
        const { plgId } = await this.access.load(me, ability, reportPolicy, id);
        return { plgId, isFrozen: false };
      },
      resource: 'summaries',
    });
  }

  async list(me: Actor, reportId: string): Promise<SummaryDto[]> {
    const report = await this.access.load(me, 'read', reportPolicy, reportId);
    const { snapshot, standing } = await this.snapshots.summariesOf(report, me.locale);
    const summaries: SummaryDto[] = [];
    for (const audience of recommendationAudiences) {
      const isWritten = snapshot.summaries?.some((it) => it.audience === audience) ?? false;
      summaries.push({
        audience,
        isWritten,
        pages: isWritten ? (await sheetOf(reportId, snapshot, standing, audience, true)).pages : 0,
        recommendations: snapshot.recommendations.filter((it) => it.audience === audience).length,
        canWrite: reportPolicy.can(me, 'write', report),
      });
    }
    return summaries;
  }

  /** The recommendations for these readers as a first text. Who comes second finds it there. */
  async begin(me: Actor, reportId: string, field: string): Promise<SummaryDto[]> {
    const audience = audienceOf(field);
    const { plgId } = await this.access.load(me, 'write', reportPolicy, reportId);
    const agreed = (await this.recommendations.listOf(plgId)).filter(
      (it) => it.state === 'agreed' && it.audience === audience,
    );
    if (agreed.length === 0) throw new Problem('not_found');
    const text = firstSummary(
      agreed.map(({ wording }) => wording),
      me.locale,
    );
    const address = { kind: summaryTextKind, subjectId: reportId, field: audience, plgId };
    await this.texts.setInitial(me, address, text);
    await this.events.record(me, 'summary.begun', { type: 'report', id: reportId, plgId }, { audience });
    return this.list(me, reportId);
  }

  /** The page as it would be printed now. */
  async sheet(me: Actor, reportId: string, field: string): Promise<{ name: string; bytes: Buffer }> {
    const audience = audienceOf(field);
    const report = await this.access.load(me, 'read', reportPolicy, reportId);
    const { snapshot, standing } = await this.snapshots.summariesOf(report, me.locale);
    if (!snapshot.summaries?.some((it) => it.audience === audience)) throw new Problem('not_found');
    const { bytes } = await sheetOf(reportId, snapshot, standing, audience, true);
    const day = dayOf(snapshot.frozenAt);
    return {
      name: `${snapshot.slug}-${docxWords[snapshot.locale].draft}-${day}-${sheetPaths[audience]}`,
      bytes,
    };
  }
}

function audienceOf(field: string): RecommendationAudience {
  const audience = recommendationAudiences.find((it) => it === field);
  if (!audience) throw new Problem('not_found');
  return audience;
}
