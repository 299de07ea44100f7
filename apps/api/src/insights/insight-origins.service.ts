import { Injectable } from '@nestjs/common';
import type { DescribeOriginDto, HowFound } from '@leerkring/shared';
import { AnalysisService, type ThemeView } from '../analysis/analysis.service.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { insightOriginPolicy } from '../policies/insight-origin.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { surveyPolicy } from '../policies/survey.policy.ts';
import { workshopPolicy } from '../policies/workshop.policy.ts';
import type { Survey } from '../surveys/survey.entity.ts';
import { SurveysService } from '../surveys/surveys.service.ts';
import type { Workshop } from '../workshops/workshop.entity.ts';
import { WorkshopsService } from '../workshops/workshops.service.ts';
import { InsightOrigin } from './insight-origin.entity.ts';
import { InsightsService, type InsightView } from './insights.service.ts';

export interface OriginsView {
  conversations: number;
  themes: ThemeView[];
  surveys: Survey[];
  workshops: Workshop[];
  insights: InsightView[];
  founds: ReadonlyMap<string, HowFound>;
}

/** What every source shows by itself, and how its people were found. */
@Injectable()
export class InsightOriginsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly analysis: AnalysisService,
    private readonly surveys: SurveysService,
    private readonly workshops: WorkshopsService,
    private readonly insights: InsightsService,
  ) {}

  async list(me: Actor, plgId: string): Promise<OriginsView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return {
      conversations: (await this.analysis.conversationsOf(plgId)).length,
      themes: await this.analysis.themesOf(plgId),
      surveys: await this.surveys.listOf(plgId),
      workshops: await this.workshops.list(me, plgId),
      insights: await this.insights.listOf(plgId),
      founds: await this.insights.foundsOf(plgId),
    };
  }

  /** Says it anew, or takes it back; what was said before is gone. */
  async describe(me: Actor, plgId: string, input: DescribeOriginDto): Promise<OriginsView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const origins = this.db.repo(InsightOrigin);
    const { kind, found } = input;
    const surveyId = kind === 'survey' ? (input.surveyId ?? '') : null;
    const workshopId = kind === 'workshop' ? (input.workshopId ?? '') : null;
    if (!insightOriginPolicy.can(me, 'describe', origins.create({ plgId }))) throw new Problem('forbidden');
    const named =
      surveyId !== null
        ? await this.access.load(me, 'read', surveyPolicy, surveyId)
        : workshopId !== null
          ? await this.access.load(me, 'read', workshopPolicy, workshopId)
          : null;
    if (named && named.plgId !== plgId) throw new Problem('not_found');
    await this.db.waitForTurn(`origins of ${plgId}`);
    await this.db.query(
      `delete from insight_origin where plg_id = $1 and kind = $2
       and survey_id is not distinct from $3::uuid and workshop_id is not distinct from $4::uuid`,
      [plgId, kind, surveyId, workshopId],
    );
    if (found) await origins.save(origins.create({ plgId, kind, surveyId, workshopId, found }));
    await this.events.record(me, 'insight.origin_described', { type: 'plg', id: plgId, plgId });
    return this.list(me, plgId);
  }
}
