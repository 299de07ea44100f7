import type { AssignmentDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
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
