import type {
  AssignmentConflictDto,
  AssignmentDto,
  AssignmentPinDto,
  AssignmentPlanDto,
  AssignmentProposalDto,
  HalfDay,
} from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { assignmentConflictPolicy } from '../policies/assignment-conflict.policy.ts';
import { assignmentPinPolicy } from '../policies/assignment-pin.policy.ts';
import { assignmentProposalPolicy } from '../policies/assignment-proposal.policy.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { isCoordinator, isInCircle, isSelf, sitsFor } from '../policies/people.ts';
import type { AssignmentConflict } from './assignment-conflict.entity.ts';
import type { AssignmentPin } from './assignment-pin.entity.ts';
import type { PlanWorld } from './assignment-plans.service.ts';
import type { AssignmentProposal } from './assignment-proposal.entity.ts';
import type { Assignment } from './assignment.entity.ts';

/** Needs `interviewer`, `membership.seat`, `hostProgramme` and `proposal`. */
export function presentAssignment(me: Actor, it: Assignment): AssignmentDto {
  const reason = it.proposal?.answer.visits.find(
    (visit) => visit.membershipId === it.membershipId && visit.programmeId === it.hostProgrammeId,
  );
  return {
    id: it.id,
    plgId: it.plgId,
    membershipId: it.membershipId,
    interviewerName: it.interviewer.name,
    programmeId: it.membership.seat?.programmeId ?? null,
    hostProgrammeId: it.hostProgrammeId,
    hostProgrammeName: it.hostProgramme.name,
    studentConversations: it.studentConversations,
    teacherConversations: it.teacherConversations,
    isMine: it.interviewerId === me.userId,
    startedAt: it.startedAt?.toISOString() ?? null,
    endedAt: it.endedAt?.toISOString() ?? null,
    grounds: reason?.grounds ?? [],
    others: reason?.others ?? [],
    can: assignmentPolicy.abilitiesOf(me, it),
  };
}

export function presentPlan(
  me: Actor,
  plgId: string,
  { settings, hosts, people }: PlanWorld,
): AssignmentPlanDto {
  const coordinates = isCoordinator(me, plgId);
  return {
    plgId,
    interviewersPerProgramme: settings.interviewersPerProgramme,
    studentConversations: settings.studentConversations,
    teacherConversations: settings.teacherConversations,
    mostVisits: settings.mostVisits,
    allowsMutualPairs: settings.allowsMutualPairs,
    allowsRepeats: settings.allowsRepeats,
    grouping: settings.grouping,
    everyoneVisits: settings.everyoneVisits,
    reciprocityWaiver: settings.reciprocityWaiver,
    programmes: hosts.map(({ id, name, terms }) => ({
      programmeId: id,
      name,
      terms,
      can: { change: coordinates || sitsFor(me, plgId, id) },
    })),
    people: people.map(({ id, userId, name, homeId, worksAt, tenths, audiences, halfDays, skills }) => {
      const change = coordinates || isSelf(me, userId);
      const terms = change ? { tenths, audiences, halfDays: halfDays as HalfDay[], skills } : null;
      return { membershipId: id, name, programmeId: homeId, worksAt, terms, can: { change } };
    }),
    can: { coordinate: coordinates, declare: isInCircle(me, plgId) },
  };
}

/** Needs `membership`. */
export function presentConflict(me: Actor, it: AssignmentConflict): AssignmentConflictDto {
  const { id, membershipId, programmeId, reason, isPinned } = it;
  return {
    id,
    membershipId,
    programmeId,
    reason,
    isPinned,
    can: assignmentConflictPolicy.abilitiesOf(me, it),
  };
}

export function presentPin(me: Actor, it: AssignmentPin): AssignmentPinDto {
  const { id, membershipId, programmeId } = it;
  return { id, membershipId, programmeId, can: assignmentPinPolicy.abilitiesOf(me, it) };
}

export function presentProposal(me: Actor, it: AssignmentProposal): AssignmentProposalDto {
  return {
    id: it.id,
    plgId: it.plgId,
    outcome: it.outcome,
    isRepair: it.isRepair,
    inputHash: it.inputHash,
    madeAt: it.createdAt.toISOString(),
    acceptedAt: it.acceptedAt?.toISOString() ?? null,
    ...it.answer,
    lost: it.answer.lost ?? [],
    can: assignmentProposalPolicy.abilitiesOf(me, it),
  };
}
