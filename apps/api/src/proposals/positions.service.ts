import { Injectable } from '@nestjs/common';
import type { ConsentRecordDto, TakePositionDto, ObjectionResolution } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { addDays } from '../calendars/local-date.rules.ts';
import { endOf, wallClock } from '../calendars/local-time.rules.ts';
import { DecisionsService } from '../decisions/decisions.service.ts';
import { AttendancesService } from '../meeting-room/attendances.service.ts';
import { isVacant, Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { proposalPolicy, seatFor } from '../policies/proposal.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isAsked, openObjections, resolutionOf, stanceOf, verdictOf } from './consent.rules.ts';
import { Objection } from './objection.entity.ts';
import { Position } from './position.entity.ts';
import { ProposalText } from './proposal-text.entity.ts';
import { Proposal } from './proposal.entity.ts';

interface Speaker {
  seatId: string;
  membershipId: string;
}

/** Answering the question, seat by seat; the last consent that was waited for makes the decision. */
@Injectable()
export class PositionsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly decisions: DecisionsService,
    private readonly attendances: AttendancesService,
  ) {}

  async take(me: Actor, id: string, input: TakePositionDto): Promise<void> {
    const proposal = await this.loadAlone(me, 'speak', id);
    const speaker = this.speakerIn(me, proposal);
    await this.check(proposal, speaker, input);
    await this.answer(proposal, speaker, input);
    await this.events.record(me, 'proposal.answered', this.subject(proposal), { kind: input.kind });
    await this.follow(me, id);
  }

  /** Whoever leads says that it is enough: programmes that said nothing get their window of days. */
  async decide(me: Actor, id: string): Promise<void> {
    const proposal = await this.loadAlone(me, 'lead', id);
    if (proposal.step !== 'deciding') throw new Problem('proposal.not_open');
    await this.letGo(proposal);
    // Who left since is not waited for: they have their days.
    const present = await this.seatsThere(proposal, this.clock.now());
    const verdict = verdictOf(proposal, present);
    if (verdict === 'objections_open') throw new Problem('proposal.objections_open');
    if (verdict !== 'ready') {
      const silent = new Set(present.filter((seatId) => stanceOf(proposal, seatId) === 'silent'));
      const programmes = (await this.seatsOf(proposal.plgId))
        .filter((seat) => verdict === 'nobody_consents' || silent.has(seat.id))
        .map((seat) => seat.programme.name);
      throw new Problem('proposal.seats_missing', { facts: { programmes } });
    }
    await this.conclude(me, proposal);
  }

  private async check(proposal: Proposal, { seatId, membershipId }: Speaker, input: TakePositionDto) {
    if (proposal.step !== 'deciding' && proposal.step !== 'decided') throw new Problem('proposal.not_asked');
    if (input.textVersion !== proposal.version) throw new Problem('proposal.text_changed');
    if (input.kind === 'objection' && !(input.reason && input.workableIf))
      throw new Problem('proposal.objection_incomplete');
    const mine = proposal.positions.find((it) => it.seatId === seatId);
    const isOthers =
      mine?.membershipId != null && mine.membershipId !== membershipId && mine.membership?.leftAt === null;
    if (isOthers) {
      const seat = (await this.seatsOf(proposal.plgId)).find((it) => it.id === seatId);
      throw new Problem('proposal.seat_has_spoken', { facts: { programme: seat?.programme.name ?? '' } });
    }
    // Until there is a decision, whoever spoke may think again.
    const mayChange = proposal.step === 'deciding' && mine !== undefined;
    if (!isAsked(proposal, seatId, this.clock.now()) && !mayChange) throw new Problem('proposal.not_asked');
  }

  private async answer(proposal: Proposal, { seatId, membershipId }: Speaker, input: TakePositionDto) {
    const { id: proposalId, plgId, version } = proposal;
    const { kind, concern = '', tryOutUntil } = input;
    const positions = this.db.repo(Position);
    const known = proposal.positions.find((it) => it.seatId === seatId);
    const said = { kind, concern: kind === 'consent' ? concern : '', textVersion: version, membershipId };
    if (known) await positions.update({ id: known.id }, said);
    else await positions.insert(positions.create({ proposalId, plgId, seatId, ...said }));
    const objections = this.db.repo(Objection);
    const open = openObjections(proposal).find((it) => it.seatId === seatId);
    if (kind === 'objection') {
      const words = { reason: input.reason ?? '', workableIf: input.workableIf ?? '', textVersion: version };
      if (open?.textVersion === version) {
        await objections.update({ proposalId, seatId, resolution: IsNull() }, words);
        return;
      }
      // The new text did not resolve it: the old objection is answered, a new one stands.
      await this.resolve(proposal, seatId, 'withdrawn', null);
      const none = { resolution: null, resolvedInVersion: null, tryOutUntil: null };
      await objections.insert(objections.create({ proposalId, plgId, seatId, ...words, ...none }));
    } else if (open) {
      const how = kind === 'stepped_out' ? 'withdrawn' : resolutionOf(open, version, tryOutUntil);
      await this.resolve(proposal, seatId, how, how === 'try_out' ? (tryOutUntil ?? null) : null);
    }
  }

  /**
   * Nobody can think again for a programme that nobody is there for: its objection stays to be read and holds nobody up,
   * and the programme said nothing to this text.
   */
  private async letGo(proposal: Proposal): Promise<void> {
    const seats = await this.db.whole(Seat, { plgId: proposal.plgId }, { holders: true });
    for (const objection of openObjections(proposal)) {
      const { seatId } = objection;
      if (!seats.some((seat) => seat.id === seatId && isVacant(seat))) continue;
      await this.resolve(proposal, seatId, 'vacant', null);
      await this.db.repo(Position).delete({ proposalId: proposal.id, seatId });
      proposal.objections = proposal.objections.filter((it) => it !== objection);
      proposal.positions = proposal.positions.filter((it) => it.seatId !== seatId);
    }
  }

  private async resolve(
    { id: proposalId, version }: Proposal,
    seatId: string,
    resolution: ObjectionResolution,
    tryOutUntil: string | null,
  ): Promise<void> {
    await this.db
      .repo(Objection)
      .update(
        { proposalId, seatId, resolution: IsNull() },
        { resolution, resolvedInVersion: version, tryOutUntil },
      );
  }

  /** What follows from the last answer: a decision, or one that is held up, or one that is no longer provisional. */
  private async follow(me: Actor, id: string): Promise<void> {
    const proposal = await this.access.load(me, 'read', proposalPolicy, id, relations);
    const isContested = openObjections(proposal).length > 0;
    if (proposal.step === 'decided' && proposal.decisionId) {
      if (isContested) await this.db.repo(Proposal).update({ id }, { step: 'deciding' });
      const seats = await this.seatsOf(proposal.plgId);
      const isComplete = seats.every((seat) => stanceOf(proposal, seat.id) !== 'silent');
      if (isContested || isComplete)
        await this.decisions.settleWindow(me, proposal.decisionId, proposal.plgId, isContested);
      if (isComplete && !isContested) await this.db.repo(Proposal).update({ id }, { windowEndsAt: null });
      return;
    }
    const awaited = await this.awaitedFor(proposal);
    // In a meeting where nobody has been noted as present, whoever leads decides when it is enough.
    if (awaited.length > 0 && verdictOf(proposal, awaited) === 'ready') await this.conclude(me, proposal);
  }

  /**
   * Whose answer makes the decision by itself: in writing everyone's; in a meeting of who was there when the question
   * was put, and of who came since. Of who left meanwhile whoever leads says whether it is enough without them.
   */
  private async awaitedFor(proposal: Proposal): Promise<string[]> {
    const { meetingId, askedAt, decisionId, plgId } = proposal;
    if (!meetingId) return (await this.seatsOf(plgId)).map((seat) => seat.id);
    const now = await this.seatsThere(proposal, this.clock.now());
    const then = askedAt && !decisionId ? await this.seatsThere(proposal, askedAt) : [];
    return [...new Set([...then, ...now])];
  }

  private async conclude(me: Actor, proposal: Proposal): Promise<void> {
    const { id, plgId, meetingId, agendaItemId, version, decisionId } = proposal;
    const { text } = await this.db.repo(ProposalText).findOneByOrFail({ proposalId: id, version });
    const consent = await this.recordOf(proposal);
    const windowEndsAt = consent.absent.length > 0 ? this.windowEnd(proposal.windowDays) : null;
    const outcome = { plgId, meetingId, agendaItemId, text, provisionalUntil: windowEndsAt, consent };
    const made = await this.decisions.consent(me, outcome, decisionId);
    await this.db.repo(Proposal).update({ id }, { step: 'decided', decisionId: made, windowEndsAt });
    await this.events.record(me, 'proposal.decided', this.subject(proposal), { decisionId: made });
  }

  private async recordOf(proposal: Proposal): Promise<ConsentRecordDto> {
    const seats = (await this.seatsOf(proposal.plgId)).map(({ id, programme }) => ({
      seatId: id,
      programmeName: programme.name,
      stance: stanceOf(proposal, id),
      concern: proposal.positions.find((it) => it.seatId === id)?.concern ?? '',
    }));
    const where = (stance: string) =>
      seats
        .filter((seat) => seat.stance === stance)
        .map(({ seatId, programmeName }) => ({ seatId, programmeName }));
    const tryOuts = proposal.objections.flatMap(({ tryOutUntil }) => tryOutUntil ?? []);
    return {
      proposalId: proposal.id,
      textVersion: proposal.version,
      present: where('consenting'),
      absent: where('silent'),
      steppedOut: where('stepped_out'),
      concerns: seats
        .filter(({ concern }) => concern !== '')
        .map(({ seatId, programmeName, concern }) => ({ seatId, programmeName, concern })),
      tryOutUntil: tryOuts.toSorted().at(0) ?? null,
    };
  }

  /** The last moment of the last day, on the wall clock of the group. */
  private windowEnd(days: number): Date {
    const now = this.clock.now();
    return endOf(addDays(wallClock(now).date, days)) ?? now;
  }

  private async seatsThere({ meetingId }: Proposal, at: Date): Promise<string[]> {
    return meetingId === null ? [] : this.attendances.seatsThere(meetingId, at);
  }

  private speakerIn(me: Actor, proposal: Proposal): Speaker {
    const seatId = seatFor(me, proposal);
    const mine = me.memberships.find((it) => it.plgId === proposal.plgId);
    if (!seatId || !mine) throw new Problem('proposal.no_seat');
    return { seatId, membershipId: mine.membershipId };
  }

  private async loadAlone(me: Actor, ability: 'lead' | 'speak', id: string): Promise<Proposal> {
    await this.access.load(me, ability, proposalPolicy, id);
    await this.db.query('select id from proposal where id = $1 for update', [id]);
    return this.access.load(me, ability, proposalPolicy, id, relations);
  }

  private async seatsOf(plgId: string): Promise<Seat[]> {
    return this.db
      .repo(Seat)
      .find({ where: { plgId }, relations: { programme: true }, order: { id: 'ASC' } });
  }

  private subject({ id, plgId }: Proposal) {
    return { type: 'proposal', id, plgId };
  }
}

const relations = { objections: true, positions: { membership: true } } as const;
