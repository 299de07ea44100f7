import type { ProposalDto, ProposalSeatDto, ProposalSummaryDto } from '@leerkring/shared';
import { wordChanges } from '../protocols/protocol.rules.ts';
import { isVacant, type Seat } from '../plgs/seat.entity.ts';
import { proposalPolicy, seatFor } from '../policies/proposal.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isAsked, openObjections, stanceOf } from './consent.rules.ts';
import type { Proposal } from './proposal.entity.ts';

/** Needs `proposedBy.user`, `positions` and `objections`; seats with `programme` and `holders`. */
export function presentProposalSummary(
  me: Actor,
  it: Proposal,
  seats: Seat[],
  now: Date,
): ProposalSummaryDto {
  const mine = seatFor(me, it);
  const vacant = new Set(seats.filter(isVacant).map(({ id }) => id));
  return {
    id: it.id,
    plgId: it.plgId,
    title: it.title,
    step: it.step,
    byName: it.proposedBy?.user.name ?? null,
    at: it.createdAt.toISOString(),
    answered: seats.filter((seat) => stanceOf(it, seat.id) !== 'silent').length,
    seatCount: seats.length,
    // One of a programme that nobody is there for any more holds nobody up.
    openObjections: openObjections(it).filter(({ seatId }) => !vacant.has(seatId)).length,
    isAskedOfMe: mine !== null && isAsked(it, mine, now),
    can: proposalPolicy.abilitiesOf(me, it),
  };
}

/** Needs `meeting`, `texts.writtenBy.user`, `remarks.saidBy.user` and `positions.membership.user` as well. */
export function presentProposal(me: Actor, it: Proposal, seats: Seat[], now: Date): ProposalDto {
  const names = new Map(seats.map((seat) => [seat.id, seat.programme.name]));
  return {
    ...presentProposalSummary(me, it, seats, now),
    meetingId: it.meetingId,
    meetingTitle: it.meeting?.title ?? null,
    windowDays: it.windowDays,
    windowEndsAt: it.windowEndsAt?.toISOString() ?? null,
    decisionId: it.decisionId,
    texts: it.texts
      .toSorted((one, other) => one.version - other.version)
      .map(({ version, text, writtenBy, createdAt }, index, texts) => ({
        version,
        text,
        changes: index === 0 ? [] : wordChanges(texts[index - 1]?.text ?? '', text),
        byName: writtenBy?.user.name ?? null,
        at: createdAt.toISOString(),
      })),
    remarks: it.remarks
      .toSorted((one, other) => +one.createdAt - +other.createdAt || one.id.localeCompare(other.id))
      .map(({ id, kind, text, saidBy, createdAt }) => ({
        id,
        kind,
        text,
        byName: saidBy?.user.name ?? null,
        at: createdAt.toISOString(),
      })),
    objections: it.objections
      .toSorted((one, other) => +one.createdAt - +other.createdAt || one.id.localeCompare(other.id))
      .map((objection) => ({
        id: objection.id,
        seatId: objection.seatId,
        programmeName: names.get(objection.seatId) ?? '–',
        reason: objection.reason,
        workableIf: objection.workableIf,
        textVersion: objection.textVersion,
        resolution: objection.resolution,
        resolvedInVersion: objection.resolvedInVersion,
        tryOutUntil: objection.tryOutUntil,
      })),
    seats: seats.map((seat) => presentSeat(me, it, seat, now)),
  };
}

function presentSeat(me: Actor, it: Proposal, seat: Seat, now: Date): ProposalSeatDto {
  const position = it.positions.find(({ seatId }) => seatId === seat.id);
  return {
    seatId: seat.id,
    programmeName: seat.programme.name,
    stance: stanceOf(it, seat.id),
    concern: position?.concern ?? '',
    byName: position?.membership?.user.name ?? null,
    isMine: seatFor(me, it) === seat.id,
    isAsked: isAsked(it, seat.id, now),
  };
}
