import { Injectable } from '@nestjs/common';
import { showable, type RewordAdditionDto, type WriteAdditionDto } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, isId, newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { consultationPartyPolicy } from '../policies/consultation-party.policy.ts';
import { InstrumentsService } from '../instruments/instruments.service.ts';
import { AdditionDecision } from './addition-decision.entity.ts';
import { ConsultationAddition } from './consultation-addition.entity.ts';
import { ConsultationFollowUp } from './consultation-follow-up.entity.ts';
import { ConsultationKey } from './consultation-key.entity.ts';
import type { ConsultationParty } from './consultation-party.entity.ts';
import { ConsultationVerdict } from './consultation-verdict.entity.ts';
import type { FormView } from './consultation.presenter.ts';

/** Who comes in: somebody of the group who writes down what an organisation says, or the organisation by its link. */
export type Door = { me: Actor; partyId: string } | { token: string };

type Done =
  | 'consultation.judged'
  | 'consultation.added'
  | 'consultation.reworded'
  | 'consultation.dropped'
  | 'consultation.named'
  | 'consultation.handed_in'
  | 'consultation.withdrawn';

/** What one organisation says. Every verdict and every addition is a write of its own: nothing overwrites the rest. */
@Injectable()
export class FormsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly instruments: InstrumentsService,
  ) {}

  async form(door: Door): Promise<FormView> {
    return this.view(await this.partyOf(door, 'read'));
  }

  async judge(door: Door, questionId: string, verdict: string): Promise<FormView> {
    const party = await this.writing(door);
    const question = party.instrument.questions.find(({ id }) => id === questionId);
    if (!question) throw new Problem('consultation.question_elsewhere');
    if (!question.options.includes(verdict)) throw new Problem('invalid', { fields: { verdict: ['isIn'] } });
    const { plgId, instrumentId, id: partyId } = party;
    await this.db.query(
      `insert into consultation_verdict (id, plg_id, instrument_id, party_id, question_id, verdict)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (party_id, question_id) do update set verdict = excluded.verdict, updated_at = now()`,
      [newId(), plgId, instrumentId, partyId, questionId, verdict],
    );
    return this.done(door, party, 'consultation.judged');
  }

  async add(door: Door, input: WriteAdditionDto): Promise<FormView> {
    const party = await this.writing(door);
    if (!party.instrument.questions.some(({ id }) => id === input.questionId))
      throw new Problem('consultation.question_elsewhere');
    const { plgId, instrumentId, id: partyId } = party;
    const now = this.clock.now();
    const added = await this.db.query(
      `insert into consultation_addition
         (id, plg_id, instrument_id, party_id, question_id, text, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict (id) do nothing returning id`,
      [input.id, plgId, instrumentId, partyId, input.questionId, input.text, now],
    );
    // Sent twice it stands once; an id that is somebody else's is none of theirs.
    if (added.length > 0) return this.done(door, party, 'consultation.added');
    await this.own(party, input.id);
    return this.view(party);
  }

  async reword(door: Door, id: string, { text, revision }: RewordAdditionDto): Promise<FormView> {
    const party = await this.writing(door);
    const addition = await this.own(party, id);
    if (addition.text === text) return this.view(party);
    const changed = await this.db.query(
      `update consultation_addition set text = $3, revision = revision + 1, updated_at = now()
       where id = $1 and revision = $2 returning id`,
      [addition.id, revision, text],
    );
    if (changed.length === 0) throw new Problem('consultation.addition_changed');
    return this.done(door, party, 'consultation.reworded');
  }

  async drop(door: Door, id: string): Promise<FormView> {
    const party = await this.writing(door);
    const addition = await this.own(party, id);
    await this.db.repo(ConsultationAddition).delete({ id: addition.id });
    return this.done(door, party, 'consultation.dropped');
  }

  async allowName(door: Door, mayBeNamed: boolean): Promise<FormView> {
    const party = await this.writing(door);
    await this.db.query('update consultation_party set may_be_named = $2 where id = $1', [
      party.id,
      mayBeNamed,
    ]);
    return this.done(door, party, 'consultation.named');
  }

  /** From now on it counts; what is said afterwards counts at once. */
  async handIn(door: Door): Promise<FormView> {
    const party = await this.writing(door);
    const judged = await this.db.repo(ConsultationVerdict).findBy({ partyId: party.id });
    const missing = party.instrument.questions.filter(
      ({ id }) => !judged.some(({ questionId }) => questionId === id),
    );
    if (missing.length > 0)
      throw new Problem('consultation.incomplete', { facts: { questions: missing.map(({ id }) => id) } });
    const handedIn = await this.db.query(
      'update consultation_party set handed_in_at = $2 where id = $1 and handed_in_at is null returning id',
      [party.id, this.clock.now()],
    );
    if (handedIn.length === 0) return this.view(party);
    return this.done(door, party, 'consultation.handed_in');
  }

  /**
   * Everything the organisation said is gone, also when it is closed; that it was asked stays. Once counts have been told
   * one verdict less would tell which it was: then what leads from the organisation to its verdicts goes, and they stay counted.
   */
  async takeBack(door: Door): Promise<FormView> {
    const { instrumentId } = await this.partyOf(door, 'takeBack');
    await this.db.query('select id from instrument where id = $1 for share', [instrumentId]);
    await this.db.waitForTurn(`consultation ${instrumentId}`);
    const party = await this.partyOf(door, 'takeBack');
    if (party.withdrawnAt) return this.view(party);
    if (await this.isTold(party))
      await this.db.query(
        `update consultation_verdict set id = gen_random_uuid(), party_id = null, created_at = $2, updated_at = $2
         where party_id = $1`,
        [party.id, party.instrument.closedAt],
      );
    await this.db.query('delete from consultation_verdict where party_id = $1', [party.id]);
    await this.db.query('delete from consultation_addition where party_id = $1', [party.id]);
    await this.db.query(
      `update consultation_party set withdrawn_at = $2, handed_in_at = null, may_be_named = false, email = null
       where id = $1`,
      [party.id, this.clock.now()],
    );
    return this.done(door, party, 'consultation.withdrawn');
  }

  /** Whether its verdicts are in a count that everyone may have read. */
  private async isTold({ instrumentId, instrument, handedInAt }: ConsultationParty): Promise<boolean> {
    if (instrument.closedAt === null || handedInAt === null) return false;
    const heard = await this.db.query<{ id: string }>(
      `select v.id from consultation_verdict v left join consultation_party p on p.id = v.party_id
       where v.instrument_id = $1 and v.question_id = $2 and (v.party_id is null or p.handed_in_at is not null)`,
      [instrumentId, instrument.questions[0]?.id],
    );
    return showable([{ key: 'all', rank: 0, members: heard.map(({ id }) => id) }]).size > 0;
  }

  private async partyOf(door: Door, ability: 'read' | 'log' | 'takeBack'): Promise<ConsultationParty> {
    if ('me' in door) return this.access.load(door.me, ability, consultationPartyPolicy, door.partyId);
    const key = await this.db.repo(ConsultationKey).findOne({
      where: { tokenHash: hashToken(door.token) },
      relations: { party: { instrument: { plg: true } } },
    });
    if (!key) throw new Problem('not_found');
    return key.party;
  }

  /** Locked against closing while something is written. */
  private async writing(door: Door): Promise<ConsultationParty> {
    const { instrumentId } = await this.partyOf(door, 'log');
    await this.db.query('select id from instrument where id = $1 for share', [instrumentId]);
    const party = await this.partyOf(door, 'log');
    if (party.instrument.state !== 'open') throw new Problem('instrument.not_open');
    if (party.withdrawnAt) throw new Problem('consultation.withdrawn');
    return party;
  }

  private async own(party: ConsultationParty, id: string): Promise<ConsultationAddition> {
    const found = isId(id)
      ? await this.db.repo(ConsultationAddition).findOneBy({ id, partyId: party.id })
      : null;
    if (!found) throw new Problem('not_found');
    return found;
  }

  private async done(door: Door, party: ConsultationParty, name: Done): Promise<FormView> {
    await this.events.record('me' in door ? door.me : null, name, {
      type: 'consultation',
      id: party.instrumentId,
      plgId: party.plgId,
    });
    return this.form(door);
  }

  private async view(party: ConsultationParty): Promise<FormView> {
    const { id: partyId, instrumentId, instrument } = party;
    const [verdicts, additions, followUps] = await Promise.all([
      this.db.repo(ConsultationVerdict).findBy({ partyId }),
      this.db.repo(ConsultationAddition).find({ where: { partyId }, order: { createdAt: 'ASC', id: 'ASC' } }),
      this.db
        .repo(ConsultationFollowUp)
        .find({ where: { instrumentId }, order: { createdAt: 'ASC', id: 'ASC' } }),
    ]);
    const decisions = await this.db.whole(
      AdditionDecision,
      { additionId: additions.map(({ id }) => id) },
      { commitment: true },
      { number: 'DESC' },
    );
    return {
      party,
      kind: this.instruments.kindOf(instrument.kind),
      groupName: instrument.plg.name,
      verdicts,
      additions,
      decisions,
      followUps: followUps.filter(({ sector }) => sector === null || sector === party.sector),
    };
  }
}
