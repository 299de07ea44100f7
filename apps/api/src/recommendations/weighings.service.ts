import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type AdvanceWeighingDto,
  type StartWeighingDto,
  type WeighedDto,
  type WeighRecommendationDto,
} from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { programmeNamesOf, Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { recommendationPolicy } from '../policies/recommendation.policy.ts';
import { weighingPolicy } from '../policies/weighing.policy.ts';
import { Recommendation } from './recommendation.entity.ts';
import { WeighingVote } from './weighing-vote.entity.ts';
import { Weighing } from './weighing.entity.ts';
import { weighedAs, weighedBefore, type Vote } from './weighing.rules.ts';

export interface WeighingView {
  weighing: Weighing;
  voters: number;
  dotsGiven: number;
}

/** Whose silent votes are nobody's. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Never more than somebody has. */
const mostOf = (mostOnOne: number | undefined, dots: number): number => Math.min(mostOnOne ?? dots, dots);

const next = { writing: 'merging', merging: 'weighing', weighing: 'closed' } as const;

/** What is open to whom: of weighings that are not closed, nobody's votes but my own. */
const readable = `
  select v.recommendation_id, v.weighing_id, w.closed_at, v.membership_id, s.programme_id,
    v.wording_version, v.fingers, v.dots, v.concern
  from weighing_vote v
  join weighing w on w.id = v.weighing_id
  join membership m on m.id = v.membership_id
  left join seat s on s.id = m.seat_id
  where v.plg_id = $1 and (w.step = 'closed' or m.user_id = $2)`;

/** Given in silence, opened for everyone at once. */
@Injectable()
export class WeighingsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  async list(me: Actor, plgId: string): Promise<WeighingView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const weighings = await this.db.repo(Weighing).find({ where: { plgId }, order: { startedAt: 'DESC' } });
    const rows = await this.db.query<{ weighing_id: string; voters: number; mine: number }>(
      `select v.weighing_id, count(distinct v.membership_id)::int as voters,
         coalesce(sum(v.dots) filter (where m.user_id = $2), 0)::int as mine
       from weighing_vote v join membership m on m.id = v.membership_id
       where v.plg_id = $1 group by v.weighing_id`,
      [plgId, me.userId],
    );
    const given = new Map(rows.map((row) => [row.weighing_id, row]));
    return weighings.map((weighing) => ({
      weighing,
      voters: given.get(weighing.id)?.voters ?? 0,
      dotsGiven: given.get(weighing.id)?.mine ?? 0,
    }));
  }

  async start(me: Actor, plgId: string, { step, dots, mostOnOne }: StartWeighingDto): Promise<WeighingView> {
    await this.access.load(me, 'coordinate', plgPolicy, plgId);
    const weighings = this.db.repo(Weighing);
    await this.db.waitForTurn(`weighings of ${plgId}`);
    if ((await this.groupWeighing(plgId)) !== null) throw new Problem('weighing.running');
    const { id } = await weighings.save(
      weighings.create({
        plgId,
        step,
        dots,
        mostOnOne: mostOf(mostOnOne, dots),
        isAgain: false,
        startedById: me.userId,
        startedAt: this.clock.now(),
        closedAt: null,
      }),
    );
    if (step === 'weighing') await this.take(plgId, id);
    await this.events.record(me, 'weighing.started', { type: 'weighing', id, plgId });
    return this.view(me, plgId, id);
  }

  /** Opens what was written, begins to weigh, or opens what was given. */
  async advance(me: Actor, id: string, { from, ...asked }: AdvanceWeighingDto): Promise<WeighingView> {
    const { plgId } = await this.access.load(me, 'read', weighingPolicy, id);
    // Alone: nobody gives anything while it is opened.
    const weighing = await this.db
      .repo(Weighing)
      .findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (weighing.step !== from) throw new Problem('weighing.step_passed');
    await this.access.load(me, 'lead', weighingPolicy, id);
    const step = next[from];
    const dots = asked.dots ?? weighing.dots;
    const mostOnOne = mostOf(
      asked.mostOnOne ?? (asked.dots === undefined ? weighing.mostOnOne : undefined),
      dots,
    );
    await this.db
      .repo(Weighing)
      .update({ id }, { step, dots, mostOnOne, closedAt: step === 'closed' ? this.clock.now() : null });
    if (step === 'merging')
      await this.db.repo(Recommendation).update({ weighingId: id }, { isHidden: false });
    if (step === 'weighing') await this.take(plgId, id);
    await this.events.record(me, 'weighing.advanced', { type: 'weighing', id, plgId }, { to: step });
    return this.view(me, plgId, id);
  }

  async weigh(me: Actor, recommendationId: string, input: WeighRecommendationDto): Promise<void> {
    const readableOne = await this.access.load(me, 'read', recommendationPolicy, recommendationId);
    const { plgId, weighingId } = readableOne;
    if (readableOne.weighing?.step !== 'weighing' || !weighingId) throw new Problem('weighing.closed');
    // With other voters, but not while it is closed or its words change.
    await this.db.query('select id from weighing where id = $1 for share', [weighingId]);
    await this.db.query('select id from recommendation where id = $1 for share', [recommendationId]);
    const { wordingVersion } = await this.access.load(me, 'weigh', recommendationPolicy, recommendationId);
    if (wordingVersion !== input.wordingVersion) throw new Problem('recommendation.wording_changed');
    const membershipId = me.memberships.find((it) => it.plgId === plgId)?.membershipId;
    if (!membershipId) throw new Problem('forbidden');
    await this.db.waitForTurn(weighingId + membershipId);
    const votes = this.db.repo(WeighingVote);
    const mine = await votes.findBy({ weighingId, membershipId });
    const { dots, mostOnOne } = await this.db.repo(Weighing).findOneByOrFail({ id: weighingId });
    if (input.dots > mostOnOne) throw new Problem('weighing.too_many_on_one', { facts: { dots: mostOnOne } });
    const others = mine.filter((vote) => vote.recommendationId !== recommendationId);
    if (others.reduce((sum, vote) => sum + vote.dots, 0) + input.dots > dots)
      throw new Problem('weighing.too_many_dots', { facts: { dots } });
    const known = mine.find((vote) => vote.recommendationId === recommendationId);
    await votes.save(
      votes.create({ ...(known ?? { plgId, weighingId, recommendationId, membershipId }), ...input }),
    );
    await this.events.record(me, 'weighing.voted', { type: 'weighing', id: weighingId, plgId });
  }

  /**
   * The words have changed: what was given to the earlier ones no longer counts, and whoever gave it is asked again.
   * While they are being weighed the weighing itself asks.
   */
  async askAgain(me: Actor | null, { id, plgId, weighing }: Recommendation): Promise<void> {
    if (weighing && weighing.step !== 'closed') return;
    if (!(await this.db.repo(WeighingVote).existsBy({ recommendationId: id }))) return;
    const weighings = this.db.repo(Weighing);
    const again = await weighings.save(
      weighings.create({
        plgId,
        step: 'weighing',
        dots: 0,
        mostOnOne: 0,
        isAgain: true,
        startedById: me?.userId ?? null,
        startedAt: this.clock.now(),
        closedAt: null,
      }),
    );
    await this.db.repo(Recommendation).update({ id }, { weighingId: again.id });
    await this.events.record(me, 'weighing.started', { type: 'weighing', id: again.id, plgId });
  }

  /** It is weighed no more: who gave it something gets that back. */
  async release({ id, weighingId, weighing }: Recommendation): Promise<void> {
    if (weighing?.step !== 'weighing' || !weighingId) return;
    await this.db.repo(WeighingVote).delete({ recommendationId: id, weighingId });
  }

  /** In which what is proposed now is written in silence; null when everything is open. */
  async writingIn(plgId: string): Promise<string | null> {
    const weighing = await this.groupWeighing(plgId);
    return weighing?.step === 'writing' ? weighing.id : null;
  }

  /** What the words that stand got once it was opened, or else the words before. For rooms that have already asked who is asking. */
  async weighedOf(recommendations: Recommendation[]): Promise<Map<string, WeighedDto>> {
    const [any] = recommendations;
    const votes = any ? await this.votesOf(any.plgId, nobody) : new Map<string, Vote[]>();
    return new Map(
      recommendations.flatMap(({ id, wordingVersion }) => {
        const given = votes.get(id) ?? [];
        const weighed = weighedAs(wordingVersion, given) ?? weighedBefore(wordingVersion, given);
        return weighed ? [[id, weighed] as const] : [];
      }),
    );
  }

  /** By recommendation; of what is not closed only one's own. For rooms that have already asked who is asking. */
  async votesOf(plgId: string, userId: string): Promise<Map<string, Vote[]>> {
    const rows = await this.db.query<{
      recommendation_id: string;
      weighing_id: string;
      closed_at: Date | null;
      membership_id: string;
      programme_id: string | null;
      wording_version: number;
      fingers: number;
      dots: number;
      concern: string;
    }>(readable, [plgId, userId]);
    const seats = await this.db
      .repo(Seat)
      .find({ where: { plgId }, relations: { programme: { institution: true } } });
    const names = programmeNamesOf(seats);
    const votes = rows.map((row) => ({
      recommendationId: row.recommendation_id,
      weighingId: row.weighing_id,
      closedAt: row.closed_at,
      membershipId: row.membership_id,
      programmeName: names.get(row.programme_id ?? '') ?? '',
      wordingVersion: row.wording_version,
      fingers: row.fingers,
      dots: row.dots,
      concern: row.concern,
    }));
    return Map.groupBy(votes, (vote) => vote.recommendationId);
  }

  /** What I have not weighed in its present words; a second time only of whoever weighed it before. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const places = me.memberships.filter(({ roles }) => roles.some((role) => role !== 'guest'));
    const rows = await this.db.query<{
      weighing_id: string;
      plg_id: string;
      count: number;
      is_again: boolean;
    }>(
      `select r.weighing_id, r.plg_id, count(*)::int as count, w.is_again
       from recommendation r
       join weighing w on w.id = r.weighing_id and w.step = 'weighing'
       join membership m on m.plg_id = r.plg_id and m.id = any($1)
       where r.state = 'candidate' and r.merged_into_id is null and r.proposal_id is null
         and not exists (select from weighing_vote v where v.weighing_id = r.weighing_id
           and v.recommendation_id = r.id and v.membership_id = m.id and v.wording_version = r.wording_version)
         and (not w.is_again or exists (select from weighing_vote v
           where v.recommendation_id = r.id and v.membership_id = m.id))
       group by r.weighing_id, r.plg_id, w.is_again`,
      [places.map(({ membershipId }) => membershipId)],
    );
    return rows.map((row) => ({
      kind: 'recommendation.weigh',
      plgId: row.plg_id,
      subjectId: row.weighing_id,
      path: `/plg/${row.plg_id}/aanbevelingen`,
      dueAt: null,
      minutes: 5,
      facts: { count: row.count, again: row.is_again ? 1 : 0 },
    }));
  }

  private async groupWeighing(plgId: string): Promise<Weighing | null> {
    return this.db.repo(Weighing).findOneBy({ plgId, isAgain: false, closedAt: IsNull() });
  }

  /** Everything that is still talked about is weighed. */
  private async take(plgId: string, weighingId: string): Promise<void> {
    const loose = { plgId, state: 'candidate', mergedIntoId: IsNull(), proposalId: IsNull() } as const;
    if (!(await this.db.repo(Recommendation).existsBy(loose))) throw new Problem('weighing.nothing_to_weigh');
    // What was asked once more is asked here.
    await this.db.query(
      `update weighing set step = 'closed', closed_at = $2
       where plg_id = $1 and is_again and step <> 'closed'`,
      [plgId, this.clock.now()],
    );
    await this.db.repo(Recommendation).update(loose, { weighingId });
  }

  private async view(me: Actor, plgId: string, id: string): Promise<WeighingView> {
    const view = (await this.list(me, plgId)).find(({ weighing }) => weighing.id === id);
    if (!view) throw new Problem('not_found');
    return view;
  }
}
