import type {
  AssignmentConflictDto,
  AssignmentDto,
  AssignmentPinDto,
  AssignmentPlanDto,
  AssignmentProposalDto,
} from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { assignmentConflictPolicy } from '../policies/assignment-conflict.policy.ts';
import { assignmentPinPolicy } from '../policies/assignment-pin.policy.ts';
import { assignmentProposalPolicy } from '../policies/assignment-proposal.policy.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { isCoordinator, isInCircle } from '../policies/people.ts';
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
  return {
    plgId,
    interviewersPerProgramme: settings.interviewersPerProgramme,
    studentConversations: settings.studentConversations,
    teacherConversations: settings.teacherConversations,
    mostVisits: settings.mostVisits,
    allowsMutualPairs: settings.allowsMutualPairs,
    grouping: settings.grouping,
    everyoneVisits: settings.everyoneVisits,
    reciprocityWaiver: settings.reciprocityWaiver,
    programmes: hosts.map(({ id, name }) => ({ programmeId: id, name })),
    people: people.map(({ id, name, homeId, worksAt }) => ({
      membershipId: id,
      name,
      programmeId: homeId,
      worksAt,
    })),
    can: { coordinate: isCoordinator(me, plgId), declare: isInCircle(me, plgId) },
  };
}

/** Needs `membership`. */
export function presentConflict(me: Actor, it: AssignmentConflict): AssignmentConflictDto {
  const { id, membershipId, programmeId, reason } = it;
  return { id, membershipId, programmeId, reason, can: assignmentConflictPolicy.abilitiesOf(me, it) };
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
    can: assignmentProposalPolicy.abilitiesOf(me, it),
  };
}
