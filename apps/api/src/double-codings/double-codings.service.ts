import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BeginDoubleCodingDto, DoubleCodingPlanDto, SettleDifferenceDto } from '@leerkring/shared';
import { In } from 'typeorm';
import { speakerOf } from '../codes/code.rules.ts';
import { CodeChange } from '../codings/code-change.entity.ts';
import { Coding } from '../codings/coding.entity.ts';
import type { Answer } from '../interviews/answer.entity.ts';
import { AnswersService } from '../interviews/answers.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { answerPolicy } from '../policies/answer.policy.ts';
import { doubleCodingPolicy } from '../policies/double-coding.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { DoubleCodingDecision } from './double-coding-decision.entity.ts';
import { DoubleCodingUnit } from './double-coding-unit.entity.ts';
import { DoubleCoding } from './double-coding.entity.ts';
import { compare, mergedBy, type Comparison } from './double-coding.rules.ts';

export interface DoubleCodingView {
  doubleCoding: DoubleCoding;
  answerIds: string[];
  /** Null until both handed in: before that nothing is counted for anybody. */
  comparison: Comparison | null;
  decisions: DoubleCodingDecision[];
}

const whole = { firstCoder: true, secondCoder: true, adjudicator: true, plg: { members: true } } as const;

/** Two people code the same answers without seeing each other; a third settles what they differ on. */
@Injectable()
export class DoubleCodingsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly answers: AnswersService,
  ) {}

  async list(me: Actor, plgId: string): Promise<DoubleCodingView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) return [];
    const all = await this.db.whole(DoubleCoding, { plgId }, whole, { createdAt: 'DESC' });
    return this.viewsOf(readBy(me), all);
  }

  /** Rounds that one of the two has not handed in, or in which the third left a difference. Who asks was asked before. */
  async unsettled(plgId: string): Promise<number> {
    const all = await this.db.repo(DoubleCoding).findBy({ plgId });
    if (all.length === 0) return 0;
    const standing = new Set((await this.answers.standing(plgId)).map(({ id }) => id));
    const views = await this.viewsOf(({ id }) => standing.has(id), all);
    return views.filter(
      ({ comparison, decisions }) =>
        !comparison ||
        comparison.differences.some(
          (it) =>
            !decisions.some(({ unit, codeId }) => unit.answerId === it.answerId && codeId === it.codeId),
        ),
    ).length;
  }

  async plan(me: Actor, plgId: string): Promise<DoubleCodingPlanDto> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) return { plgId, analysts: [], free: 0, can: { begin: false } };
    const analysts = await this.analystsOf(plgId);
    const free = await this.freeAnswers(me, plgId);
    return { plgId, analysts, free: free.length, can: { begin: analysts.length > 2 } };
  }

  /** Draws answers that nobody coded yet, so that neither of the two knows what anyone made of them. */
  async begin(me: Actor, plgId: string, input: BeginDoubleCodingDto): Promise<DoubleCodingView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) throw new Problem('forbidden');
    const { firstCoderId, secondCoderId, adjudicatorId, name } = input;
    const three = [firstCoderId, secondCoderId, adjudicatorId];
    const analysts = new Set((await this.analystsOf(plgId)).map(({ userId }) => userId));
    if (new Set(three).size < 3 || !three.every((it) => analysts.has(it)))
      throw new Problem('double_coding.three_people');
    await this.db.waitForTurn(`double codings of ${plgId}`);
    const free = (await this.freeAnswers(me, plgId)).filter(
      (it) =>
        (!input.canonicalId || it.question.canonicalId === input.canonicalId) &&
        (!input.audience || it.interview.audience === input.audience),
    );
    if (free.length < input.units)
      throw new Problem('double_coding.too_few_answers', { facts: { free: free.length } });
    const id = newId();
    const begun = { firstInAt: null, secondInAt: null, closedAt: null };
    await this.db
      .repo(DoubleCoding)
      .insert({ id, plgId, name, firstCoderId, secondCoderId, adjudicatorId, ...begun });
    await this.db
      .repo(DoubleCodingUnit)
      .insert(
        drawn(free, input.units).map((it) => ({ id: newId(), plgId, doubleCodingId: id, answerId: it.id })),
      );
    await this.events.record(me, 'doubleCoding.begun', subject(id, plgId), { units: input.units });
    return this.view(me, id);
  }

  /** Done: what this one of the two made of it stays as it is. With the other's it opens for both. */
  async handIn(me: Actor, id: string): Promise<DoubleCodingView> {
    await this.db.waitForTurn(`double coding ${id}`);
    const it = await this.access.load(me, 'code', doubleCodingPolicy, id);
    const now = this.clock.now();
    const isFirst = it.firstCoderId === me.userId;
    const ins = { firstInAt: isFirst ? now : it.firstInAt, secondInAt: isFirst ? it.secondInAt : now };
    const closedAt = ins.firstInAt && ins.secondInAt ? now : null;
    // First the round itself, which waits for what is being coded at this moment: that is handed in along.
    await this.db.repo(DoubleCoding).update({ id }, { ...ins, closedAt });
    await this.setStage(id, 'handed_in', me.userId);
    if (closedAt) await this.setStage(id, 'original', null);
    await this.events.record(me, 'doubleCoding.handedIn', subject(id, it.plgId));
    return this.view(me, id);
  }

  async settle(me: Actor, id: string, input: SettleDifferenceDto): Promise<DoubleCodingView> {
    const { plgId } = await this.access.load(me, 'settle', doubleCodingPolicy, id);
    const { answerId, codeId, applies, reason } = input;
    const { comparison } = await this.view(me, id);
    const isOpen = comparison?.differences.some((it) => it.answerId === answerId && it.codeId === codeId);
    if (!isOpen) throw new Problem('double_coding.no_difference');
    const unit = await this.db.repo(DoubleCodingUnit).findOneByOrFail({ doubleCodingId: id, answerId });
    await this.db.repo(DoubleCodingDecision).delete({ unitId: unit.id, codeId });
    await this.db
      .repo(DoubleCodingDecision)
      .insert({ id: newId(), plgId, unitId: unit.id, codeId, applies, reason, decidedById: me.userId });
    await this.events.record(me, 'doubleCoding.settled', subject(id, plgId), { code: codeId, applies });
    return this.view(me, id);
  }

  /** Whoever was to settle it is gone: from now on it is up to me. What was settled before stands. */
  async takeOver(me: Actor, id: string): Promise<DoubleCodingView> {
    await this.db.waitForTurn(`double coding ${id}`);
    const { plgId } = await this.access.load(me, 'takeOver', doubleCodingPolicy, id);
    await this.db.repo(DoubleCoding).update({ id }, { adjudicatorId: me.userId });
    await this.events.record(me, 'doubleCoding.takenOver', subject(id, plgId));
    return this.view(me, id);
  }

  /**
   * One of the two codes no more, so the other would wait for good. What either coded stays in their layer, for
   * everyone who analyses; what nobody coded can be drawn again.
   */
  async callOff(me: Actor, id: string): Promise<void> {
    await this.db.waitForTurn(`double coding ${id}`);
    const { plgId } = await this.access.load(me, 'callOff', doubleCodingPolicy, id);
    const units = await this.db.repo(DoubleCodingUnit).findBy({ doubleCodingId: id });
    const answerId = In(units.map((it) => it.answerId));
    await this.db.repo(DoubleCoding).delete({ id });
    await this.db
      .repo(Coding)
      .update({ answerId, stage: In(['blind', 'handed_in']) }, { stage: 'free', half: null });
    await this.events.record(me, 'doubleCoding.calledOff', subject(id, plgId), { units: units.length });
  }

  private async setStage(id: string, stage: 'handed_in' | 'original', coderId: string | null): Promise<void> {
    await this.db.query(
      `update coding c set stage = $2 from double_coding_unit u
       where u.double_coding_id = $1 and c.answer_id = u.answer_id
         and c.stage in ('blind', 'handed_in') and ($3::uuid is null or c.coder_id = $3)`,
      [id, stage, coderId],
    );
  }

  private async analystsOf(plgId: string): Promise<{ userId: string; name: string }[]> {
    const rows = await this.db.query<{ id: string; name: string }>(
      `select u.id, u.name from membership m join user_account u on u.id = m.user_id
       where m.plg_id = $1 and m.joined_at is not null and m.left_at is null
         and m.roles && array['author', 'researcher'] order by u.name, u.id`,
      [plgId],
    );
    return rows.map((row) => ({ userId: row.id, name: row.name }));
  }

  /** Answers with words that nobody coded and that were never drawn. */
  private async freeAnswers(me: Actor, plgId: string): Promise<Answer[]> {
    const taken = await this.db.query<{ answer_id: string }>(
      `select answer_id from coding where plg_id = $1 union select answer_id from double_coding_unit where plg_id = $1`,
      [plgId],
    );
    const out = new Set(taken.map((row) => row.answer_id));
    return (await this.answers.list(me, plgId)).filter((it) => it.text !== '' && !out.has(it.id));
  }

  private async viewsOf(
    isRead: (answer: Answer) => boolean,
    all: DoubleCoding[],
  ): Promise<DoubleCodingView[]> {
    const ids = all.map((it) => it.id);
    if (ids.length === 0) return [];
    const units = await this.db
      .repo(DoubleCodingUnit)
      .find({ where: { doubleCodingId: In(ids) }, relations: { answer: { interview: true } } });
    const decisions = await this.db
      .repo(DoubleCodingDecision)
      .find({ where: { unit: { doubleCodingId: In(ids) } }, relations: { decidedBy: true, unit: true } });
    const plgIds = [...new Set(all.map(({ plgId }) => plgId))];
    const changes = await this.db.whole(CodeChange, { plgId: plgIds }, {}, { createdAt: 'ASC' });
    const originals = await this.db.repo(Coding).find({
      where: { answerId: In(units.map((it) => it.answerId)), stage: 'original' },
      select: { id: true, answerId: true, codeId: true, coderId: true, half: true },
    });
    return all.map((doubleCoding) => {
      const mine = units.filter((it) => it.doubleCodingId === doubleCoding.id && isRead(it.answer));
      const answerIds = mine.map((it) => it.answerId);
      const merged = mergedBy(
        changes.filter(({ plgId }) => plgId === doubleCoding.plgId),
        doubleCoding.closedAt ?? this.clock.now(),
      );
      const given = originals.map((it) => ({
        answerId: it.answerId,
        codeId: speakerOf(it.codeId, merged),
        by: it.half ?? (it.coderId === doubleCoding.firstCoderId ? 'first' : 'second'),
      }));
      return {
        doubleCoding,
        answerIds,
        comparison: doubleCoding.closedAt ? compare(answerIds, given) : null,
        decisions: decisions.filter((it) => it.unit.doubleCodingId === doubleCoding.id),
      };
    });
  }

  private async view(me: Actor, id: string): Promise<DoubleCodingView> {
    const all = await this.db.whole(DoubleCoding, { id }, whole);
    const [view] = await this.viewsOf(readBy(me), all);
    if (!view) throw new Problem('not_found');
    return view;
  }
}

const readBy = (me: Actor) => (answer: Answer) => answerPolicy.can(me, 'read', answer);

const subject = (id: string, plgId: string) => ({ type: 'double_coding', id, plgId });

function drawn<T>(from: readonly T[], count: number): T[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(randomInt(left.length), 1)).flat();
}
