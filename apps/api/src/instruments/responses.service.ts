import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HandInDto, InstrumentResultsDto, SaveAnswerDto, SettleResponseDto } from '@leerkring/shared';
import { In, IsNull, Not } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, newId } from '../platform/ids.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { instrumentPolicy } from '../policies/instrument.policy.ts';
import { sitsFor, worksAt } from '../policies/people.ts';
import { InstrumentLink } from './instrument-link.entity.ts';
import { InstrumentResponse } from './instrument-response.entity.ts';
import { Instrument } from './instrument.entity.ts';
import type { LinkedView, OwnView } from './instrument.presenter.ts';
import { judgeAnswers, judgeWhole, missingFrom, resultsOf, withoutWords } from './instrument.rules.ts';
import { InstrumentsService } from './instruments.service.ts';

/** Filling in and bringing together, for who has an account and for who has a link. */
@Injectable()
export class ResponsesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
    private readonly instruments: InstrumentsService,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

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
    return visits.flatMap((visit) => {
      const response = responses.find(({ assignmentId }) => assignmentId === visit.id) ?? null;
      if (!response && isAtHome(me, visit)) return [];
      return { assignment: { id: visit.id, hostProgrammeName: visit.hostProgramme.name }, response };
    });
  }

  /** One answer, beside what was answered before; once handed in it counts, and can be changed until it closes. */
  async saveAnswer(me: Actor, id: string, questionId: string, input: SaveAnswerDto): Promise<OwnView[]> {
    const { it, response } = await this.own(me, id, input.assignmentId ?? null);
    judgeAnswers(it.questions, [{ questionId, answer: input.answer }]);
    const answers = [
      ...response.answers.filter((one) => one.questionId !== questionId),
      { questionId, answer: input.answer },
    ];
    // What lost an answer that is asked for is no longer whole.
    const isHandedIn = response.isHandedIn && missingFrom(it.questions, answers).length === 0;
    await this.db.repo(InstrumentResponse).update({ id: response.id }, { answers, isHandedIn });
    await this.record(
      me,
      isHandedIn === response.isHandedIn ? 'instrument.filled_in' : 'instrument.taken_back',
      it,
    );
    return this.mine(me, id);
  }

  async settle(me: Actor, id: string, input: SettleResponseDto): Promise<OwnView[]> {
    const { it, response } = await this.own(me, id, input.assignmentId ?? null);
    const { isHandedIn } = input;
    if (response.isHandedIn === isHandedIn) return this.mine(me, id);
    if (isHandedIn) judgeWhole(it.questions, response.answers);
    await this.db.repo(InstrumentResponse).update({ id: response.id }, { isHandedIn });
    await this.record(me, isHandedIn ? 'instrument.handed_in' : 'instrument.taken_back', it);
    return this.mine(me, id);
  }

  /** Words for who brings answers together, counts for everyone once it is closed. */
  async results(me: Actor, id: string): Promise<InstrumentResultsDto> {
    const it = await this.access.load(me, 'read', instrumentPolicy, id);
    if (it.openedAt === null) throw new Problem('instrument.not_open');
    const handedIn = await this.db.repo(InstrumentResponse).findBy({ instrumentId: id, isHandedIn: true });
    const sees = { words: instrumentPolicy.can(me, 'readWords', it), isClosed: it.closedAt !== null };
    return { ...resultsOf(it.questions, handedIn, sees), partials: it.partials };
  }

  /** What everyone in a group may know of what closed, for who has already asked who is asking. */
  async closedOf(plgId: string): Promise<{ instrument: Instrument; results: InstrumentResultsDto }[]> {
    const closed = await this.db
      .repo(Instrument)
      .find({ where: { plgId, closedAt: Not(IsNull()) }, order: { closedAt: 'ASC' } });
    const handedIn = await this.db
      .repo(InstrumentResponse)
      .findBy({ instrumentId: In(closed.map(({ id }) => id)), isHandedIn: true });
    return closed.map((instrument) => {
      const mine = handedIn.filter(({ instrumentId }) => instrumentId === instrument.id);
      const results = resultsOf(instrument.questions, mine, { words: false, isClosed: true });
      return { instrument, results: { ...results, partials: instrument.partials } };
    });
  }

  /** For who has a link, without a session. */
  async linked(token: string): Promise<LinkedView> {
    const { instrument, audience } = await this.linkOf(token);
    const key = keyOf(token);
    return {
      instrument,
      audience,
      kind: this.instruments.kindOf(instrument.kind),
      groupName: instrument.plg.name,
      isHandedIn: await this.db.repo(InstrumentResponse).existsBy({ respondentKey: key }),
    };
  }

  /** Whole and at once: there is no account to come back to. Sent twice it stands once. */
  async handIn(token: string, input: HandInDto): Promise<LinkedView> {
    const { instrument: it, audience } = await this.linkOf(token);
    await this.db.query('select id from instrument where id = $1 for share', [it.id]);
    if (it.state !== 'open') throw new Problem('instrument.not_open');
    judgeAnswers(it.questions, input.answers);
    judgeWhole(it.questions, input.answers);
    const added = await this.db.query(
      `insert into instrument_response (id, plg_id, instrument_id, respondent_key, answers, audience, is_handed_in)
       values ($1, $2, $3, $4, $5, $6, true) on conflict (respondent_key) where respondent_key is not null do nothing
       returning id`,
      [newId(), it.plgId, it.id, keyOf(token), JSON.stringify(input.answers), audience],
    );
    if (added.length > 0) await this.record(null, 'instrument.handed_in', it);
    return this.linked(token);
  }

  /**
   * Whoever still has the link takes everything back. Once it is closed counts have been told: one answer less would
   * tell what that one said. Then the words go, and what leads from the link to what was ticked.
   */
  async takeBack(token: string): Promise<LinkedView> {
    const { instrument } = await this.linkOf(token);
    await this.db.query('select id from instrument where id = $1 for share', [instrument.id]);
    const { instrument: it } = await this.linkOf(token);
    const responses = this.db.repo(InstrumentResponse);
    const response = await responses.findOneBy({ respondentKey: keyOf(token) });
    if (response) {
      const { id, answers } = response;
      if (it.closedAt === null) await responses.delete({ id });
      else await responses.update({ id }, { respondentKey: null, answers: answers.map(withoutWords) });
      await this.record(null, 'instrument.taken_back', it);
    }
    return this.linked(token);
  }

  /** Mine at this visit or for the whole, made if there was none; locked while it is written, and against closing. */
  private async own(me: Actor, id: string, assignmentId: string | null) {
    await this.access.load(me, 'fill', instrumentPolicy, id);
    await this.db.query('select id from instrument where id = $1 for share', [id]);
    const it = await this.access.load(me, 'fill', instrumentPolicy, id);
    const { answeredBy } = this.instruments.kindOf(it.kind);
    if (!['members', 'visit'].includes(answeredBy) || (answeredBy === 'visit') !== (assignmentId !== null))
      throw new Problem('instrument.no_visit');
    const mine = { instrumentId: it.id, userId: me.userId, assignmentId: assignmentId ?? IsNull() };
    const isBegun = await this.db.repo(InstrumentResponse).existsBy(mine);
    if (assignmentId) {
      const visit = await this.access.load(me, 'interview', assignmentPolicy, assignmentId);
      if (visit.plgId !== it.plgId) throw new Problem('not_found');
      // Asked again now, as before a conversation: a visit may be over, and people move. What had begun goes on.
      if (!isBegun && isAtHome(me, visit)) throw new Problem('instrument.own_programme');
    }
    if (!isBegun)
      await this.db.query(
        `insert into instrument_response (id, plg_id, instrument_id, user_id, assignment_id, answers, is_handed_in)
         values ($1, $2, $3, $4, $5, '[]', false) on conflict do nothing`,
        [newId(), it.plgId, it.id, me.userId, assignmentId],
      );
    await this.db.query(
      `select id from instrument_response
       where instrument_id = $1 and user_id = $2 and assignment_id is not distinct from $3 for update`,
      [it.id, me.userId, assignmentId],
    );
    const response = await this.db.repo(InstrumentResponse).findOneBy(mine);
    // A visit that changed hands has what the earlier visitor filled in.
    if (!response) throw new Problem('instrument.no_visit');
    return { it, response };
  }

  private async linkOf(token: string): Promise<InstrumentLink> {
    const link = await this.db
      .repo(InstrumentLink)
      .findOne({ where: { tokenHash: hashToken(token) }, relations: { instrument: { plg: true } } });
    if (!link) throw new Problem('not_found');
    return link;
  }

  /** What is open for everyone in the group, or for each of my visits, and is not handed in yet. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const plgIds = me.memberships.map(({ plgId }) => plgId);
    const open = await this.db.repo(Instrument).findBy({
      plgId: In(plgIds),
      openedAt: Not(IsNull()),
      closedAt: IsNull(),
    });
    const mine = open.filter((it) => instrumentPolicy.can(me, 'fill', it));
    if (mine.length === 0) return [];
    const visits = await this.db.repo(Assignment).find({
      where: { plgId: In(plgIds), interviewerId: me.userId },
      relations: { hostProgramme: true },
    });
    const handedIn = await this.db.repo(InstrumentResponse).findBy({ userId: me.userId, isHandedIn: true });
    const elsewhere = visits.filter((visit) => !isAtHome(me, visit));
    return mine.flatMap((it) => {
      const places = this.placesOf(it, elsewhere);
      return places
        .filter(
          ({ visitId }) =>
            !handedIn.some((one) => one.instrumentId === it.id && one.assignmentId === visitId),
        )
        .map(({ visitId, programme }) => ({
          kind: 'instrument.fill' as const,
          plgId: it.plgId,
          subjectId: visitId ?? it.id,
          path: `/plg/${it.plgId}/vragen/instrumenten/${it.id}`,
          dueAt: it.dueOn,
          minutes: 5 + it.questions.length,
          facts: { title: it.title, ...(programme !== null && { programme }) },
        }));
    });
  }

  /** Where somebody fills it in: once, or at each visit that has begun. */
  private placesOf(it: Instrument, visits: Assignment[]) {
    const answeredBy = this.instruments.answeredBy(it.kind);
    if (answeredBy === 'members') return [{ visitId: null, programme: null }];
    if (answeredBy !== 'visit') return [];
    return visits
      .filter(({ plgId, startedAt }) => plgId === it.plgId && startedAt !== null)
      .map(({ id, hostProgramme }) => ({ visitId: id, programme: hostProgramme.name }));
  }

  private record(
    me: Actor | null,
    name: 'instrument.filled_in' | 'instrument.handed_in' | 'instrument.taken_back',
    it: Instrument,
  ) {
    return this.events.record(me, name, { type: 'instrument', id: it.id, plgId: it.plgId });
  }
}

const isAtHome = (me: Actor, { plgId, hostProgrammeId }: Assignment): boolean =>
  worksAt(me, hostProgrammeId) || sitsFor(me, plgId, hostProgrammeId);

/** Leads from a link to its response, and from neither to the other without the link itself. */
const keyOf = (token: string): Buffer => hashToken(`response ${token}`);
