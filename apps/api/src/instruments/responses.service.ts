import { Injectable } from '@nestjs/common';
import type { HandInDto, InstrumentResultsDto, SaveResponseDto } from '@leerkring/shared';
import { Assignment } from '../assignments/assignment.entity.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { instrumentPolicy } from '../policies/instrument.policy.ts';
import { InstrumentLink } from './instrument-link.entity.ts';
import { InstrumentResponse } from './instrument-response.entity.ts';
import type { Instrument } from './instrument.entity.ts';
import type { LinkedView, OwnView } from './instrument.presenter.ts';
import { judgeAnswers, judgeWhole, resultsOf } from './instrument.rules.ts';
import { InstrumentsService } from './instruments.service.ts';

/** Filling in and bringing together, for who has an account and for who has a link. */
@Injectable()
export class ResponsesService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly instruments: InstrumentsService,
  ) {}

  /** What I filled in so far: one, or one for each of my visits. */
  async mine(me: Actor, id: string): Promise<OwnView[]> {
    const it = await this.access.load(me, 'read', instrumentPolicy, id);
    const { answeredBy } = this.instruments.kindOf(it.kind);
    if (!instrumentPolicy.can(me, 'fill', it) || answeredBy === 'link') return [];
    const responses = await this.db.repo(InstrumentResponse).findBy({ instrumentId: id, userId: me.userId });
    if (answeredBy === 'members')
      return [{ assignment: null, response: responses.find((one) => one.assignmentId === null) ?? null }];
    const visits = await this.db.repo(Assignment).find({
      where: { plgId: it.plgId, interviewerId: me.userId },
      relations: { hostProgramme: true },
    });
    return visits.map((visit) => ({
      assignment: { id: visit.id, hostProgrammeName: visit.hostProgramme.name },
      response: responses.find(({ assignmentId }) => assignmentId === visit.id) ?? null,
    }));
  }

  /** As far as it goes; once handed in it counts, and can be changed until it closes. */
  async save(me: Actor, id: string, input: SaveResponseDto): Promise<OwnView[]> {
    const it = await this.fillable(me, id);
    const { answeredBy } = this.instruments.kindOf(it.kind);
    const assignmentId = input.assignmentId ?? null;
    if (answeredBy === 'link' || (answeredBy === 'visit') !== (assignmentId !== null))
      throw new Problem('instrument.no_visit');
    if (assignmentId) {
      const visit = await this.access.load(me, 'interview', assignmentPolicy, assignmentId);
      if (visit.plgId !== it.plgId) throw new Problem('not_found');
    }
    judgeAnswers(it.questions, input.answers);
    if (input.isHandedIn) judgeWhole(it.questions, input.answers);
    const rows = await this.db.query<{ was: boolean | null }>(
      `select is_handed_in as was from instrument_response
       where instrument_id = $1 and user_id = $2 and assignment_id is not distinct from $3 for update`,
      [id, me.userId, assignmentId],
    );
    const values = [JSON.stringify(input.answers), input.isHandedIn];
    if (rows.length > 0)
      await this.db.query(
        `update instrument_response set answers = $4, is_handed_in = $5, updated_at = now()
         where instrument_id = $1 and user_id = $2 and assignment_id is not distinct from $3`,
        [id, me.userId, assignmentId, ...values],
      );
    else
      await this.db.query(
        `insert into instrument_response (id, plg_id, instrument_id, user_id, assignment_id, answers, is_handed_in)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), it.plgId, id, me.userId, assignmentId, ...values],
      );
    const isTurned = (rows[0]?.was ?? false) !== input.isHandedIn;
    const turned = input.isHandedIn ? 'instrument.handed_in' : 'instrument.taken_back';
    await this.record(me, isTurned ? turned : 'instrument.filled_in', it);
    return this.mine(me, id);
  }

  /** Words for who brings answers together, counts for everyone once it is closed. */
  async results(me: Actor, id: string): Promise<InstrumentResultsDto> {
    const it = await this.access.load(me, 'read', instrumentPolicy, id);
    if (it.openedAt === null) throw new Problem('instrument.not_open');
    const handedIn = await this.db.repo(InstrumentResponse).findBy({ instrumentId: id, isHandedIn: true });
    return resultsOf(
      it.questions,
      handedIn.map(({ answers }) => answers),
      { words: instrumentPolicy.can(me, 'readWords', it), isClosed: it.closedAt !== null },
    );
  }

  /** For who has a link, without a session. */
  async linked(token: string): Promise<LinkedView> {
    const { instrument } = await this.linkOf(token);
    const key = keyOf(token);
    return {
      instrument,
      kind: this.instruments.kindOf(instrument.kind),
      groupName: instrument.plg.name,
      isHandedIn: await this.db.repo(InstrumentResponse).existsBy({ respondentKey: key }),
    };
  }

  /** Whole and at once: there is no account to come back to. Sent twice it stands once. */
  async handIn(token: string, input: HandInDto): Promise<LinkedView> {
    const { instrument: it } = await this.linkOf(token);
    await this.db.query('select id from instrument where id = $1 for share', [it.id]);
    if (it.state !== 'open') throw new Problem('instrument.not_open');
    judgeAnswers(it.questions, input.answers);
    judgeWhole(it.questions, input.answers);
    const added = await this.db.query(
      `insert into instrument_response (id, plg_id, instrument_id, respondent_key, answers, is_handed_in)
       values ($1, $2, $3, $4, $5, true) on conflict (respondent_key) where respondent_key is not null do nothing
       returning id`,
      [newId(), it.plgId, it.id, keyOf(token), JSON.stringify(input.answers)],
    );
    if (added.length > 0) await this.record(null, 'instrument.handed_in', it);
    return this.linked(token);
  }

  /** Whoever still has the link takes everything back, also when it is closed. */
  async takeBack(token: string): Promise<LinkedView> {
    const { instrument: it } = await this.linkOf(token);
    const taken = await this.db.query(
      'delete from instrument_response where respondent_key = $1 returning id',
      [keyOf(token)],
    );
    if (taken.length > 0) await this.record(null, 'instrument.taken_back', it);
    return this.linked(token);
  }

  /** Locked against closing while something is written. */
  private async fillable(me: Actor, id: string): Promise<Instrument> {
    await this.access.load(me, 'fill', instrumentPolicy, id);
    await this.db.query('select id from instrument where id = $1 for share', [id]);
    return this.access.load(me, 'fill', instrumentPolicy, id);
  }

  private async linkOf(token: string): Promise<InstrumentLink> {
    const link = await this.db
      .repo(InstrumentLink)
      .findOne({ where: { tokenHash: hashToken(token) }, relations: { instrument: { plg: true } } });
    if (!link) throw new Problem('not_found');
    return link;
  }

  private record(
    me: Actor | null,
    name: 'instrument.filled_in' | 'instrument.handed_in' | 'instrument.taken_back',
    it: Instrument,
  ) {
    return this.events.record(me, name, { type: 'instrument', id: it.id, plgId: it.plgId });
  }
}

/** Leads from a link to its response, and from neither to the other without the link itself. */
const keyOf = (token: string): Buffer => hashToken(`response ${token}`);
