import { Injectable } from '@nestjs/common';
import type { ConsequenceDto, DecideAdditionDto } from '@leerkring/shared';
import { CommitmentsService } from '../commitments/commitments.service.ts';
import { InstrumentsService } from '../instruments/instruments.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { consultationAdditionPolicy } from '../policies/consultation-addition.policy.ts';
import { instrumentPolicy } from '../policies/instrument.policy.ts';
import { AdditionDecision } from './addition-decision.entity.ts';
import type { ConsultationAddition } from './consultation-addition.entity.ts';
import { ConsultationTie } from './consultation-tie.entity.ts';

/** What the group makes of what it heard: what says the same, what is decided about it, what is concluded. */
@Injectable()
export class AdditionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly commitments: CommitmentsService,
    private readonly instruments: InstrumentsService,
  ) {}

  async tie(me: Actor, id: string, withId: string): Promise<string> {
    const pair = await this.access.loadAll(me, 'tie', consultationAdditionPolicy, [id, withId]);
    const [first, second] = pair.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (!first || !second || first.instrumentId !== second.instrumentId) throw new Problem('not_found');
    if (first.id === second.id)
      throw new Problem('consultation.same_addition', { fields: { withId: ['another'] } });
    const { plgId, instrumentId } = first;
    await this.db.repo(ConsultationTie).insert({
      id: newId(),
      plgId,
      instrumentId,
      firstId: first.id,
      secondId: second.id,
      tiedById: me.userId,
    });
    await this.record(me, 'consultation.tied', first);
    return instrumentId;
  }

  async untie(me: Actor, id: string, withId: string): Promise<string> {
    const [one, other] = await this.access.loadAll(me, 'tie', consultationAdditionPolicy, [id, withId]);
    if (!one || !other) throw new Problem('not_found');
    const untied = await this.db.query(
      `delete from consultation_tie where first_id = least($1::uuid, $2::uuid)
         and second_id = greatest($1::uuid, $2::uuid) returning id`,
      [one.id, other.id],
    );
    if (untied.length > 0) await this.record(me, 'consultation.untied', one);
    return one.instrumentId;
  }

  /** A later decision comes beside the earlier; two at the same moment never both hold. */
  async decide(me: Actor, id: string, input: DecideAdditionDto): Promise<string> {
    const it = await this.access.load(me, 'decide', consultationAdditionPolicy, id);
    await this.db.waitForTurn(`decisions on ${id}`);
    const last = await this.db
      .repo(AdditionDecision)
      .findOne({ where: { additionId: id }, order: { number: 'DESC' } });
    if (input.number !== (last?.number ?? 0) + 1) throw new Problem('consultation.decided_meanwhile');
    // Nobody rewords it from here until the decision stands, and after that nobody does at all (`consultation_addition_decided`).
    const [read] = await this.db.query<{ revision: number }>(
      'select revision from consultation_addition where id = $1 for share',
      [id],
    );
    if (read?.revision !== input.revision) throw new Problem('consultation.addition_changed');
    const commitmentId = input.consequence ? await this.commit(me, it.plgId, input.consequence) : null;
    await this.db.repo(AdditionDecision).insert({
      id: newId(),
      plgId: it.plgId,
      additionId: it.id,
      number: input.number,
      decision: input.decision,
      reason: input.reason,
      decidedAt: this.clock.now(),
      decidedById: me.userId,
      commitmentId,
    });
    await this.record(me, 'consultation.decided', it, { decision: input.decision });
    return it.instrumentId;
  }

  async conclude(me: Actor, id: string, questionId: string, conclusion: string | null): Promise<void> {
    const it = await this.access.load(me, 'weigh', instrumentPolicy, id);
    const { conclusions = [] } = this.instruments.kindOf(it.kind);
    if (!it.questions.some((question) => question.id === questionId))
      throw new Problem('consultation.question_elsewhere');
    if (conclusion !== null && !conclusions.some(({ key }) => key === conclusion))
      throw new Problem('invalid', { fields: { conclusion: ['isIn'] } });
    if (conclusion === null)
      await this.db.query(
        'delete from consultation_conclusion where instrument_id = $1 and question_id = $2',
        [it.id, questionId],
      );
    else
      await this.db.query(
        `insert into consultation_conclusion (id, plg_id, instrument_id, question_id, conclusion)
         values ($1, $2, $3, $4, $5)
         on conflict (instrument_id, question_id) do update set conclusion = excluded.conclusion, updated_at = now()`,
        [newId(), it.plgId, it.id, questionId, conclusion],
      );
    await this.record(me, 'consultation.concluded', { instrumentId: it.id, plgId: it.plgId });
  }

  /** An action belongs to a meeting: the one that comes, or else the last. */
  private async commit(me: Actor, plgId: string, input: ConsequenceDto): Promise<string> {
    const [meeting] = await this.db.query<{ id: string }>(
      `select id from meeting where plg_id = $1 and state <> 'cancelled'
       order by state in ('planned', 'open') desc,
         case when state in ('planned', 'open') then starts_at end, starts_at desc limit 1`,
      [plgId],
    );
    if (!meeting) throw new Problem('consultation.no_meeting');
    return (await this.commitments.commit(me, meeting.id, input)).id;
  }

  private record(
    me: Actor,
    name: 'consultation.tied' | 'consultation.untied' | 'consultation.decided' | 'consultation.concluded',
    { instrumentId, plgId }: Pick<ConsultationAddition, 'instrumentId' | 'plgId'>,
    facts: { decision?: string } = {},
  ) {
    return this.events.record(me, name, { type: 'consultation', id: instrumentId, plgId }, { ...facts });
  }
}
