import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  AssignRecommendationDto,
  ProposeRecommendationDto,
  UpdateRecommendationDto,
} from '@leerkring/shared';
import { In, IsNull } from 'typeorm';
import { AnalysisService, type ThemeView } from '../analysis/analysis.service.ts';
import { Theme } from '../analysis/theme.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Progress } from '../platform/progress.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { isInCircle } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { recommendationPolicy } from '../policies/recommendation.policy.ts';
import { RecommendationTheme } from './recommendation-theme.entity.ts';
import { Recommendation } from './recommendation.entity.ts';

const whole = { evidence: true, owner: { user: true, seat: { programme: true } }, proposedBy: true } as const;

export interface RecommendationView {
  recommendation: Recommendation;
  themes: ThemeView[];
}

/** What the group asks of practice and of policy, and what each of it rests on. */
@Injectable()
export class RecommendationsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly analysis: AnalysisService,
    private readonly progress: Progress,
  ) {}

  /** Ideas are parked: they are no work that waits. */
  onModuleInit(): void {
    this.progress.setSource('recommendations', async (plgId) => {
      const [row] = await this.db.query<{ done: number; total: number }>(
        `select count(*) filter (where state = 'agreed')::int as done, count(*)::int as total
         from recommendation where plg_id = $1 and state <> 'idea'`,
        [plgId],
      );
      return row ?? { done: 0, total: 0 };
    });
  }

  async list(me: Actor, plgId: string): Promise<RecommendationView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const themes = await this.analysis.themesOf(plgId);
    return (await this.listOf(plgId)).map((recommendation) => withThemes(recommendation, themes));
  }

  /** For rooms that have already asked who is asking. */
  async listOf(plgId: string): Promise<Recommendation[]> {
    return this.db.whole(Recommendation, { plgId }, whole, { position: 'ASC' });
  }

  async propose(me: Actor, plgId: string, input: ProposeRecommendationDto): Promise<RecommendationView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isInCircle(me, plgId)) throw new Problem('forbidden');
    const recommendations = this.db.repo(Recommendation);
    await this.db.waitForTurn(`recommendations of ${plgId}`);
    const position = ((await recommendations.maximum('position', { plgId })) ?? 0) + 1;
    const { id } = await recommendations.save(
      recommendations.create({
        plgId,
        position,
        audience: input.audience,
        wording: input.wording,
        state: 'candidate',
        ownerId: null,
        due: null,
        proposedById: me.userId,
      }),
    );
    await this.restOn(plgId, id, input.themeIds);
    await this.events.record(me, 'recommendation.proposed', { type: 'recommendation', id, plgId });
    return this.view(id);
  }

  async update(me: Actor, id: string, input: UpdateRecommendationDto): Promise<RecommendationView> {
    const recommendation = await this.access.load(me, 'edit', recommendationPolicy, id);
    const { themeIds, ...fields } = input;
    await this.db.repo(Recommendation).update({ id }, { ...fields, updatedAt: this.clock.now() });
    if (themeIds) await this.restOn(recommendation.plgId, id, themeIds);
    await this.record(me, 'recommendation.changed', recommendation);
    return this.view(id);
  }

  /** Who makes it happen, and by when; also after it is agreed. */
  async assign(
    me: Actor,
    id: string,
    { ownerId = null, due = null }: AssignRecommendationDto,
  ): Promise<RecommendationView> {
    const recommendation = await this.access.load(me, 'assign', recommendationPolicy, id);
    const { plgId } = recommendation;
    const isMember =
      ownerId === null || (await this.db.repo(Membership).existsBy({ id: ownerId, plgId, leftAt: IsNull() }));
    if (!isMember) throw new Problem('recommendation.owner_left');
    await this.db.repo(Recommendation).update({ id }, { ownerId, due: due?.slice(0, 10) ?? null });
    await this.record(me, 'recommendation.changed', recommendation);
    return this.view(id);
  }

  async agree(me: Actor, id: string): Promise<RecommendationView> {
    const recommendation = await this.access.load(me, 'agree', recommendationPolicy, id, { evidence: true });
    if (recommendation.evidence.length === 0) throw new Problem('recommendation.no_evidence');
    return this.move(me, recommendation, 'agreed', 'recommendation.agreed');
  }

  async park(me: Actor, id: string): Promise<RecommendationView> {
    const recommendation = await this.access.load(me, 'park', recommendationPolicy, id);
    return this.move(me, recommendation, 'idea', 'recommendation.parked');
  }

  async reopen(me: Actor, id: string): Promise<RecommendationView> {
    const recommendation = await this.access.load(me, 'reopen', recommendationPolicy, id);
    return this.move(me, recommendation, 'candidate', 'recommendation.reopened');
  }

  private async move(
    me: Actor,
    recommendation: Recommendation,
    state: Recommendation['state'],
    event: 'recommendation.agreed' | 'recommendation.parked' | 'recommendation.reopened',
  ): Promise<RecommendationView> {
    await this.db.repo(Recommendation).update({ id: recommendation.id }, { state });
    await this.record(me, event, recommendation);
    return this.view(recommendation.id);
  }

  private async record(
    me: Actor,
    event: Parameters<Events['record']>[1],
    { id, plgId }: Recommendation,
  ): Promise<void> {
    await this.events.record(me, event, { type: 'recommendation', id, plgId });
  }

  private async restOn(plgId: string, recommendationId: string, themeIds: string[]): Promise<void> {
    const known = themeIds.length > 0 ? await this.db.repo(Theme).countBy({ id: In(themeIds), plgId }) : 0;
    if (known < themeIds.length) throw new Problem('not_found');
    const evidence = this.db.repo(RecommendationTheme);
    await evidence.delete({ recommendationId });
    await evidence.save(themeIds.map((themeId) => evidence.create({ plgId, recommendationId, themeId })));
  }

  private async view(id: string): Promise<RecommendationView> {
    const recommendation = await this.db.wholeOne(Recommendation, id, whole);
    return withThemes(recommendation, await this.analysis.themesOf(recommendation.plgId));
  }
}

function withThemes(recommendation: Recommendation, themes: ThemeView[]): RecommendationView {
  const mine = new Set(recommendation.evidence.map(({ themeId }) => themeId));
  return { recommendation, themes: themes.filter(({ theme }) => mine.has(theme.id)) };
}
