import {
  compareNames,
  type AdviceRequestDto,
  type MemberDto,
  type PlgDto,
  type PlgSummaryDto,
  type SeatDto,
} from '@leerkring/shared';
import { presentProgramme } from '../institutions/institution.presenter.ts';
import type { Actor } from '../platform/session/actor.ts';
import { adviceRequestPolicy } from '../policies/advice-request.policy.ts';
import { membershipPolicy } from '../policies/membership.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import type { AdviceRequest } from './advice-request.entity.ts';
import type { Membership } from './membership.entity.ts';
import type { Plg } from './plg.entity.ts';
import type { Seat } from './seat.entity.ts';

export function presentPlgSummary(it: Plg): PlgSummaryDto {
  return { id: it.id, name: it.name, schoolYear: it.schoolYear, isDemo: it.isDemo };
}

/** Needs leading questions, and seats with programme, institution and holders with user. */
export function presentPlg(me: Actor, it: Plg): PlgDto {
  return {
    ...presentPlgSummary(it),
    purpose: it.purpose,
    retentionMonths: it.retentionMonths,
    minutesDays: it.minutesDays,
    callKind: it.callKind,
    joinUrl: it.joinUrl,
    leadingQuestions: it.leadingQuestions
      .toSorted((a, b) => a.position - b.position)
      .map(({ id, position, text }) => ({ id, position, text })),
    seats: it.seats
      .toSorted((a, b) => compareNames(a.programme.name, b.programme.name))
      .map((seat) => presentSeat(me, seat)),
    can: plgPolicy.abilitiesOf(me, it),
  };
}

function presentSeat(me: Actor, it: Seat): SeatDto {
  return {
    id: it.id,
    programme: presentProgramme(me, it.programme, it.programme.institution.name),
    stance: it.stance,
    holders: it.holders
      .filter((holder) => !holder.leftAt && holder.joinedAt)
      .toSorted(
        (a, b) => (a.hold ?? '').localeCompare(b.hold ?? '') || compareNames(a.user.name, b.user.name),
      )
      .map((holder) => ({
        membershipId: holder.id,
        name: holder.user.name,
        hold: holder.hold ?? 'delegate',
      })),
  };
}

/**
 * What a group calls someone. An address is no way to learn a stranger's name: until people come in they are called
 * what the one who invited them called them. Needs `user`.
 */
export function nameOf(it: Membership): string {
  return it.joinedAt === null && it.invitedName !== '' ? it.invitedName : it.user.name;
}

/** Needs `user` and `seat.programme`. */
export function presentMember(me: Actor, it: Membership): MemberDto {
  return {
    id: it.id,
    userId: it.userId,
    name: nameOf(it),
    seatId: it.seatId,
    programmeName: it.seat?.programme.name ?? null,
    hold: it.hold,
    roles: it.roles,
    task: it.task,
    isInvited: it.joinedAt === null,
    isTemporary: it.isTemporary,
    can: membershipPolicy.abilitiesOf(me, it),
  };
}

/** Needs `programme.institution`. */
export function presentAdviceRequest(me: Actor, it: AdviceRequest): AdviceRequestDto {
  return {
    id: it.id,
    programme: presentProgramme(me, it.programme, it.programme.institution.name),
    subject: it.subject,
    explanation: it.explanation,
    stance: it.stance,
    loggedAt: it.createdAt.toISOString(),
    plgId: it.plgId,
    can: adviceRequestPolicy.abilitiesOf(me, it),
  };
}
