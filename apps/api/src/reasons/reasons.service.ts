import { Injectable } from '@nestjs/common';
import type { CodeAnswerDto, NameReasonDto, RenameReasonDto } from '@leerkring/shared';
import { In } from 'typeorm';
import { InstrumentResponse } from '../instruments/instrument-response.entity.ts';
import { Instrument } from '../instruments/instrument.entity.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { instrumentPolicy } from '../policies/instrument.policy.ts';
import { reasonPolicy } from '../policies/reason.policy.ts';
import { ReasonAnswer } from './reason-answer.entity.ts';
import { Reason } from './reason.entity.ts';
import { keyOfAnswer, saidIn } from './reason.rules.ts';

export interface ReasonsView {
  instrument: Instrument;
  reasons: Reason[];
  responses: InstrumentResponse[];
}

/** Answers in words, and the reasons that people gave in them. */
@Injectable()
export class ReasonsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  async list(me: Actor, instrumentId: string): Promise<ReasonsView> {
    return this.viewOf(await this.access.load(me, 'read', instrumentPolicy, instrumentId));
  }

  /** Of everything that closed. For rooms that have already asked who is asking. */
  async closedOf(plgId: string): Promise<ReasonsView[]> {
    const reasons = await this.db.repo(Reason).find({
      where: { plgId },
      relations: { instrument: true, answers: true },
    });
    const instruments = new Map(reasons.map(({ instrument }) => [instrument.id, instrument]));
    const responses = await this.db
      .repo(InstrumentResponse)
      .findBy({ instrumentId: In([...instruments.keys()]), isHandedIn: true });
    return [...instruments.values()].map((instrument) => ({
      instrument,
      reasons: reasons.filter(({ instrumentId }) => instrumentId === instrument.id),
      responses: responses.filter(({ instrumentId }) => instrumentId === instrument.id),
    }));
  }

  async name(me: Actor, instrumentId: string, { questionId, name }: NameReasonDto): Promise<ReasonsView> {
    const it = await this.access.load(me, 'read', instrumentPolicy, instrumentId);
    if (!instrumentPolicy.can(me, 'readWords', it)) throw new Problem('forbidden');
    if (it.closedAt === null) throw new Problem('reason.still_open');
    if (!it.questions.some(({ id }) => id === questionId)) throw new Problem('not_found');
    const { plgId } = it;
    await this.db.repo(Reason).insert({ id: newId(), plgId, instrumentId, questionId, name });
    return this.done(me, 'reason.named', it);
  }

  async rename(me: Actor, id: string, input: RenameReasonDto): Promise<ReasonsView> {
    const reason = await this.access.load(me, 'code', reasonPolicy, id);
    const { instrument } = reason;
    const { name } = mergeEdit(input, { name: reason.name });
    await this.db.repo(Reason).update({ id }, { name });
    return this.done(me, 'reason.renamed', instrument);
  }

  async drop(me: Actor, id: string): Promise<ReasonsView> {
    const { instrument } = await this.access.load(me, 'code', reasonPolicy, id);
    await this.db.repo(Reason).delete({ id });
    return this.done(me, 'reason.dropped', instrument);
  }

  /** Says that an answer gives this reason, or takes that back; said twice it is said once. */
  async code(me: Actor, id: string, key: string, { isIn }: CodeAnswerDto): Promise<ReasonsView> {
    const reason = await this.access.load(me, 'code', reasonPolicy, id);
    const { instrument, questionId, plgId, instrumentId } = reason;
    const { responses } = await this.viewOf(instrument);
    const said = saidIn(instrument.questions, responses).find(
      (it) => it.questionId === questionId && keyOfAnswer(it) === key,
    );
    if (!said) throw new Problem('not_found');
    if (isIn)
      await this.db.query(
        `insert into reason_answer (id, plg_id, instrument_id, reason_id, response_id) values ($1, $2, $3, $4, $5)
         on conflict (reason_id, response_id) do nothing`,
        [newId(), plgId, instrumentId, id, said.responseId],
      );
    else await this.db.repo(ReasonAnswer).delete({ reasonId: id, responseId: said.responseId });
    return this.done(me, 'reason.coded', instrument);
  }

  private async viewOf(instrument: Instrument): Promise<ReasonsView> {
    const { id } = instrument;
    return {
      instrument,
      reasons: await this.db.whole(Reason, { instrumentId: id }, { answers: true }),
      responses:
        instrument.openedAt === null
          ? []
          : await this.db.repo(InstrumentResponse).findBy({ instrumentId: id, isHandedIn: true }),
    };
  }

  private async done(me: Actor, name: Parameters<Events['record']>[1], it: Instrument): Promise<ReasonsView> {
    await this.events.record(me, name, { type: 'instrument', id: it.id, plgId: it.plgId });
    return this.viewOf(it);
  }
}
