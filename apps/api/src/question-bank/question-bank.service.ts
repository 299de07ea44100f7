import { Injectable } from '@nestjs/common';
import type { BankQuestionDto, TakeBankQuestionDto } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { isInCircle, isMember } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { protocolQuestionPolicy } from '../policies/protocol-question.policy.ts';
import { sharedQuestionPolicy } from '../policies/shared-question.policy.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import type { ProtocolVersion } from '../protocols/protocol-version.entity.ts';
import { QuestionsService } from '../protocols/questions.service.ts';
import { presentBankQuestion } from './bank-question.presenter.ts';
import { SharedQuestion } from './shared-question.entity.ts';

interface Use {
  lineage_id: string;
  protocols: number;
  conversations: number;
  instruments: number;
}

/** Questions that were asked before: in the groups I am in, and those that other groups opened. */
@Injectable()
export class QuestionBankService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly questions: QuestionsService,
  ) {}

  /** By the newest wording, the most used first. */
  async list(me: Actor, plgId: string): Promise<BankQuestionDto[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const shares = isInCircle(me, plgId) ? await this.db.repo(SharedQuestion).find() : [];
    const rows = await this.settled(me, shares);
    const byLineage = Map.groupBy(rows, ({ lineageId }) => lineageId);
    const uses = await this.uses([...byLineage.keys()]);
    const here = await this.newestOf(plgId);
    return [...byLineage.values()]
      .map((wordings) => {
        const lineageId = wordings[0]?.lineageId;
        return presentBankQuestion(me, plgId, wordings, {
          use: uses.find((it) => it.lineage_id === lineageId),
          shares: shares.filter((it) => it.lineageId === lineageId),
          isHere: here.has(lineageId ?? ''),
        });
      })
      .toSorted((a, b) => b.conversations - a.conversations || a.text.localeCompare(b.text));
  }

  /** Into the draft of this group, as an idea; what it was there and what it becomes here are known to be one question. */
  async take(me: Actor, plgId: string, input: TakeBankQuestionDto): Promise<ProtocolVersion> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isInCircle(me, plgId)) throw new Problem('forbidden');
    const source = await this.source(me, input);
    if (!source.isChosen || !source.version.frozenAt) throw new Problem('not_found');
    return this.questions.adopt(me, plgId, source, input.leadingQuestionId);
  }

  /** The settled question itself, and after it the same question for other audiences. */
  async settledWordings(
    me: Actor,
    input: Pick<TakeBankQuestionDto, 'questionId' | 'sharedId'>,
  ): Promise<ProtocolQuestion[]> {
    const source = await this.source(me, input);
    if (!source.isChosen || !source.version.frozenAt) throw new Problem('not_found');
    const { versionId, canonicalId } = source;
    const all = await this.db.repo(ProtocolQuestion).findBy({ versionId, canonicalId, isChosen: true });
    return [source, ...all.filter(({ audience }) => audience !== source.audience)];
  }

  /** Opens a settled question to every group. */
  async share(me: Actor, questionId: string): Promise<void> {
    const { plgId, lineageId } = await this.access.load(me, 'share', protocolQuestionPolicy, questionId);
    const shared = this.db.repo(SharedQuestion);
    if (await shared.existsBy({ plgId, lineageId })) return;
    const id = newId();
    await shared.insert({ id, plgId, lineageId, sharedById: me.userId });
    await this.events.record(me, 'sharedQuestion.shared', { type: 'sharedQuestion', id, plgId });
  }

  /** Nobody finds it any more; who took it over keeps it. */
  async withdraw(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'withdraw', sharedQuestionPolicy, id);
    await this.db.repo(SharedQuestion).delete({ id });
    await this.events.record(me, 'sharedQuestion.withdrawn', { type: 'sharedQuestion', id, plgId });
  }

  /** A question of one's own groups by itself; one of another group only through what that group opened. */
  private async source(
    me: Actor,
    input: Pick<TakeBankQuestionDto, 'questionId' | 'sharedId'>,
  ): Promise<ProtocolQuestion> {
    if (!input.sharedId)
      return this.access.load(me, 'read', protocolQuestionPolicy, input.questionId, { version: true });
    const { plgId, lineageId } = await this.access.load(me, 'read', sharedQuestionPolicy, input.sharedId);
    const [found] = await this.db.whole(
      ProtocolQuestion,
      { id: input.questionId, plgId, lineageId },
      { version: true },
    );
    if (!found) throw new Problem('not_found');
    return found;
  }

  /** Newest first. */
  private async settled(me: Actor, shares: SharedQuestion[]): Promise<ProtocolQuestion[]> {
    const mine = me.memberships.map(({ plgId }) => plgId).filter((plgId) => isMember(me, plgId));
    const found = await this.db.repo(ProtocolQuestion).find({
      where: [
        ...mine.map((plgId) => ({ plgId, isChosen: true })),
        ...shares.map(({ plgId, lineageId }) => ({ plgId, lineageId, isChosen: true })),
      ],
      relations: { version: { protocol: { plg: true } }, mergedFrom: { mergedFrom: { mergedFrom: true } } },
    });
    return found
      .filter(({ version }) => version.frozenAt !== null)
      .toSorted((a, b) => (b.version.frozenAt?.getTime() ?? 0) - (a.version.frozenAt?.getTime() ?? 0));
  }

  /** A conversation that was withdrawn afterwards was held all the same: the number tells nobody that it was. */
  private async uses(lineageIds: string[]): Promise<Use[]> {
    return this.db.query<Use>(
      `select q.lineage_id, count(distinct q.plg_id)::int as protocols, count(distinct i.id)::int as conversations,
         (select count(*)::int from instrument n where n.opened_at is not null
            and n.questions @> jsonb_build_array(jsonb_build_object('id', q.lineage_id))) as instruments
       from protocol_question q
       join protocol_version v on v.id = q.version_id and v.frozen_at is not null
       left join interview i
         on i.protocol_version_id = v.id and i.audience = q.audience and i.submitted_at is not null
       where q.is_chosen and q.lineage_id = any($1)
       group by q.lineage_id`,
      [lineageIds],
    );
  }

  private async newestOf(plgId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ lineage_id: string }>(
      `select lineage_id from protocol_question where version_id = (
         select id from protocol_version where plg_id = $1 order by major desc, minor desc limit 1)`,
      [plgId],
    );
    return new Set(rows.map((it) => it.lineage_id));
  }
}
