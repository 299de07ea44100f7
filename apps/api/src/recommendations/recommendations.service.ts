import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  fingersToTalk,
  recommendationAudiences,
  type AssignRecommendationDto,
  type ProposeRecommendationDto,
  type UpdateRecommendationDto,
} from '@leerkring/shared';
import { In, IsNull } from 'typeorm';
import { AnalysisService, type ThemeView } from '../analysis/analysis.service.ts';
import { Theme } from '../analysis/theme.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { Progress } from '../platform/progress.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { isInCircle } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { recommendationPolicy } from '../policies/recommendation.policy.ts';
import { ProposalText } from '../proposals/proposal-text.entity.ts';
import { Proposal } from '../proposals/proposal.entity.ts';
import { ProposalsService } from '../proposals/proposals.service.ts';
import { QuotesService } from '../quotes/quotes.service.ts';
import type { AudiencePage } from './recommendation-page.presenter.ts';
import { RecommendationTheme } from './recommendation-theme.entity.ts';
import { Recommendation } from './recommendation.entity.ts';
import { mergedInto } from './merge.rules.ts';
import type { Vote } from './weighing.rules.ts';
import { WeighingsService } from './weighings.service.ts';

const whole = {
  weighing: true,
  evidence: true,
  owner: { user: true, seat: { programme: true } },
  proposedBy: true,
} as const;

export interface RecommendationView {
  recommendation: Recommendation;
  themes: ThemeView[];
  /** Of weighings that are not closed only one's own. */
  votes: Vote[];
  /** What was merged into it, directly or through another. */
  merged: Recommendation[];
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
    private readonly proposals: ProposalsService,
    private readonly quotes: QuotesService,
    private readonly weighings: WeighingsService,
  ) {}

  /** Ideas are parked: they are no work that waits. */
  onModuleInit(): void {
    this.progress.setSource('recommendations', async (plgId) => {
      const [row] = await this.db.query<{ done: number; total: number }>(
        `select count(*) filter (where state = 'agreed')::int as done, count(*)::int as total
         from recommendation where plg_id = $1 and state <> 'idea' and merged_into_id is null and not is_hidden`,
        [plgId],
      );
      return row ?? { done: 0, total: 0 };
    });
    this.events.on(
      ['proposal.reworded', 'proposal.answered', 'proposal.decided', 'proposal.withdrawn'],
      ({ subjectId }) => this.follow(subjectId),
    );
  }

  async list(me: Actor, plgId: string): Promise<RecommendationView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const all = await this.listOf(plgId);
    return this.viewsOf(
      me,
      plgId,
      all.filter((it) => recommendationPolicy.can(me, 'read', it)),
    );
  }

  /** What is agreed for some readers, with the words it rests on as they may be shown now. */
  async pageFor(me: Actor, plgId: string, audience: string): Promise<AudiencePage> {
    const plg = await this.access.load(me, 'read', plgPolicy, plgId);
    const known = recommendationAudiences.find((it) => it === audience);
    if (!known) throw new Problem('not_found');
    const views = (await this.list(me, plgId)).filter(
      ({ recommendation: it }) => it.audience === known && it.state === 'agreed',
    );
    const themeIds = new Set(views.flatMap(({ themes }) => themes.map(({ theme }) => theme.id)));
    const quotes = (await this.quotes.quotesOf(plgId)).filter((quote) =>
      quote.themeIds.some((id) => themeIds.has(id)),
    );
    const words = await this.quotes.wordsOf(quotes.map(({ id }) => id));
    const shown = quotes.flatMap(({ id, code, themeIds: of }) => {
      const said = words.get(id);
      return said ? of.map((themeId) => ({ themeId, code, words: said })) : [];
    });
    return {
      audience: known,
      group: plg.name,
      schoolYear: plg.schoolYear,
      locale: me.locale,
      views,
      quotes: Map.groupBy(shown, ({ themeId }) => themeId),
    };
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
    const weighingId = await this.weighings.writingIn(plgId);
    const position = ((await recommendations.maximum('position', { plgId })) ?? 0) + 1;
    const { id } = await recommendations.save(
      recommendations.create({
        plgId,
        position,
        audience: input.audience,
        wording: input.wording,
        isHidden: weighingId !== null,
        weighingId,
        state: 'candidate',
        ownerId: null,
        due: null,
        reviewOn: null,
        mergedIntoId: null,
        talkedVersion: null,
        talkedAt: null,
        proposalId: null,
        decisionId: null,
        proposedById: me.userId,
      }),
    );
    await this.restOn(plgId, id, input.themeIds);
    await this.events.record(me, 'recommendation.proposed', { type: 'recommendation', id, plgId });
    return this.view(me, id);
  }

  async update(me: Actor, id: string, sent: UpdateRecommendationDto): Promise<RecommendationView> {
    const recommendation = await this.alone(me, 'edit', id);
    const { audience, wording, evidence } = recommendation;
    const restsOn = evidence.map(({ themeId }) => themeId);
    const { themeIds, ...fields } = mergeEdit(sent, { audience, wording, themeIds: restsOn });
    await this.db.repo(Recommendation).update({ id }, { ...fields, updatedAt: this.clock.now() });
    if (themeIds) await this.restOn(recommendation.plgId, id, themeIds);
    if (fields.wording !== undefined && fields.wording !== recommendation.wording)
      await this.weighings.askAgain(me, recommendation);
    await this.record(me, 'recommendation.changed', recommendation);
    return this.view(me, id);
  }

  /** Who makes it happen, and by when; also after it is agreed. */
  async assign(me: Actor, id: string, input: AssignRecommendationDto): Promise<RecommendationView> {
    const recommendation = await this.access.load(me, 'assign', recommendationPolicy, id);
    const { plgId } = recommendation;
    const {
      ownerId = null,
      due = null,
      reviewOn,
    } = mergeEdit(input, {
      ownerId: recommendation.ownerId,
      due: recommendation.due,
      reviewOn: recommendation.reviewOn,
    });
    const isMember =
      ownerId === null || (await this.db.repo(Membership).existsBy({ id: ownerId, plgId, leftAt: IsNull() }));
    if (!isMember) throw new Problem('recommendation.owner_left');
    await this.db
      .repo(Recommendation)
      .update(
        { id },
        { ownerId, due: due?.slice(0, 10) ?? null, ...(reviewOn !== undefined && { reviewOn }) },
      );
    await this.record(me, 'recommendation.changed', recommendation);
    return this.view(me, id);
  }

  async agree(me: Actor, id: string): Promise<RecommendationView> {
    const recommendation = await this.alone(me, 'agree', id);
    await this.checkReady(recommendation);
    return this.move(me, recommendation, 'agreed', 'recommendation.agreed');
  }

  /** Puts its words before the group as a proposal; what comes of that is what becomes of it. */
  async ask(me: Actor, id: string): Promise<RecommendationView> {
    const recommendation = await this.alone(me, 'ask', id);
    await this.checkReady(recommendation);
    const { plgId, wording } = recommendation;
    const proposalId = await this.proposals.make(me, plgId, { title: wording.slice(0, 200), text: wording });
    await this.db.repo(Recommendation).update({ id }, { proposalId });
    await this.record(me, 'recommendation.askedConsent', recommendation);
    return this.view(me, id);
  }

  /** The group begins to talk about these words. */
  async talk(me: Actor, id: string): Promise<RecommendationView> {
    const recommendation = await this.access.load(me, 'talk', recommendationPolicy, id);
    await this.db
      .repo(Recommendation)
      .update({ id }, { talkedVersion: recommendation.wordingVersion, talkedAt: this.clock.now() });
    await this.record(me, 'recommendation.discussed', recommendation);
    return this.view(me, id);
  }

  /** What says the same becomes one; who wrote it and what it rested on come along. */
  async merge(me: Actor, id: string, intoId: string): Promise<RecommendationView> {
    const { plgId } = await this.access.load(me, 'merge', recommendationPolicy, id);
    await this.db.waitForTurn(`recommendations of ${plgId}`);
    const from = await this.access.load(me, 'merge', recommendationPolicy, id, { evidence: true });
    const into = await this.access.load(me, 'read', recommendationPolicy, intoId, { evidence: true });
    if (into.plgId !== plgId || intoId === id || !recommendationPolicy.can(me, 'merge', into))
      throw new Problem('recommendation.merge_elsewhere');
    const known = new Set(into.evidence.map(({ themeId }) => themeId));
    const evidence = this.db.repo(RecommendationTheme);
    await evidence.save(
      from.evidence
        .filter(({ themeId }) => !known.has(themeId))
        .map(({ themeId }) => evidence.create({ plgId, recommendationId: intoId, themeId, viaId: id })),
    );
    await this.weighings.release(from);
    await this.db.repo(Recommendation).update({ id }, { mergedIntoId: intoId });
    await this.record(me, 'recommendation.merged', from);
    return this.view(me, intoId);
  }

  /** Undoes a merge: what came along with it goes back. */
  async separate(me: Actor, id: string): Promise<RecommendationView> {
    const { plgId } = await this.access.load(me, 'separate', recommendationPolicy, id);
    await this.db.waitForTurn(`recommendations of ${plgId}`);
    const recommendation = await this.access.load(me, 'separate', recommendationPolicy, id);
    await this.db.repo(RecommendationTheme).delete({ viaId: id });
    await this.db.repo(Recommendation).update({ id }, { mergedIntoId: null });
    await this.record(me, 'recommendation.separated', recommendation);
    return this.view(me, id);
  }

  async park(me: Actor, id: string): Promise<RecommendationView> {
    const recommendation = await this.alone(me, 'park', id);
    await this.weighings.release(recommendation);
    return this.move(me, recommendation, 'idea', 'recommendation.parked');
  }

  async reopen(me: Actor, id: string): Promise<RecommendationView> {
    const recommendation = await this.alone(me, 'reopen', id);
    return this.move(me, recommendation, 'candidate', 'recommendation.reopened');
  }

  /** Read again now that nobody else decides about it or changes its words. */
  private async alone(
    me: Actor,
    ability: 'edit' | 'agree' | 'ask' | 'park' | 'reopen',
    id: string,
  ): Promise<Recommendation> {
    await this.access.load(me, ability, recommendationPolicy, id);
    await this.db.query('select id from recommendation where id = $1 for update', [id]);
    return this.access.load(me, ability, recommendationPolicy, id, { evidence: true });
  }

  private async move(
    me: Actor,
    recommendation: Recommendation,
    state: Recommendation['state'],
    event: 'recommendation.agreed' | 'recommendation.parked' | 'recommendation.reopened',
  ): Promise<RecommendationView> {
    const follows =
      state === 'agreed'
        ? { agreedAt: this.clock.now() }
        : { agreedAt: null, proposalId: null, decisionId: null };
    await this.db.repo(Recommendation).update({ id: recommendation.id }, { state, ...follows });
    await this.record(me, event, recommendation);
    return this.view(me, recommendation.id);
  }

  /** Nothing is decided that rests on nothing, is still weighed, or is still to be talked about. */
  private async checkReady({
    id,
    evidence,
    weighing,
    wordingVersion,
    talkedVersion,
  }: Recommendation): Promise<void> {
    if (evidence.length === 0) throw new Problem('recommendation.no_evidence');
    if (weighing?.step === 'weighing') throw new Problem('recommendation.weighing_open');
    const [low] = await this.db.query(
      `select v.id from weighing_vote v join weighing w on w.id = v.weighing_id and w.step = 'closed'
       join recommendation r on r.id = v.recommendation_id and r.weighing_id = v.weighing_id
       where r.id = $1 and v.wording_version = $2 and v.fingers <= $3 limit 1`,
      [id, wordingVersion, fingersToTalk],
    );
    if (low && talkedVersion !== wordingVersion) throw new Problem('recommendation.talk_first');
  }

  /** What the group makes of a proposal, its recommendation becomes: the words that stand, and that they are agreed. */
  private async follow(proposalId: string): Promise<void> {
    const recommendation = await this.db
      .repo(Recommendation)
      .findOne({ where: { proposalId }, relations: { weighing: true } });
    if (!recommendation) return;
    const { step, version, decisionId } = await this.db.repo(Proposal).findOneByOrFail({ id: proposalId });
    const { text } = await this.db.repo(ProposalText).findOneByOrFail({ proposalId, version });
    const { id, state, wording } = recommendation;
    const becomes = step === 'decided' ? ('agreed' as const) : ('candidate' as const);
    const isNew = text !== wording;
    if (state === becomes && !isNew && step !== 'withdrawn') return;
    await this.db.repo(Recommendation).update(
      { id },
      {
        wording: text,
        state: becomes,
        agreedAt: becomes === 'agreed' ? (recommendation.agreedAt ?? this.clock.now()) : null,
        decisionId: step === 'decided' ? decisionId : null,
        ...(step === 'withdrawn' && { proposalId: null }),
      },
    );
    if (isNew) await this.weighings.askAgain(null, recommendation);
    const event = becomes === 'agreed' ? 'recommendation.agreed' : 'recommendation.changed';
    await this.record(null, event, recommendation);
  }

  private async record(
    me: Actor | null,
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
    await evidence.save(
      themeIds.map((themeId) => evidence.create({ plgId, recommendationId, themeId, viaId: null })),
    );
  }

  private async view(me: Actor, id: string): Promise<RecommendationView> {
    const recommendation = await this.db.wholeOne(Recommendation, id, whole);
    const [view] = await this.viewsOf(me, recommendation.plgId, [recommendation]);
    if (!view) throw new Problem('not_found');
    return view;
  }

  private async viewsOf(me: Actor, plgId: string, some: Recommendation[]): Promise<RecommendationView[]> {
    const themes = await this.analysis.themesOf(plgId);
    const votes = await this.weighings.votesOf(plgId, me.userId);
    const all = await this.listOf(plgId);
    return some.map((recommendation) => {
      const mine = new Set(recommendation.evidence.map(({ themeId }) => themeId));
      return {
        recommendation,
        themes: themes.filter(({ theme }) => mine.has(theme.id)),
        votes: votes.get(recommendation.id) ?? [],
        merged: mergedInto(recommendation.id, all),
      };
    });
  }
}
