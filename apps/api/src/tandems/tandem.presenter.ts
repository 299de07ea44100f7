import type {
  DifferenceDto,
  LogDto,
  OtherAnswerDto,
  TandemDto,
  TandemTalkDetailDto,
  TandemTalkDto,
} from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { isSelf } from '../policies/people.ts';
import { tandemPolicy } from '../policies/tandem.policy.ts';
import { tandemTalkPolicy } from '../policies/tandem-talk.policy.ts';
import type { TandemDifference } from './tandem-difference.entity.ts';
import type { TandemLog } from './tandem-log.entity.ts';
import type { TandemTalk } from './tandem-talk.entity.ts';
import type { Tandem } from './tandem.entity.ts';
import { noAnswer, type WholeAnswer } from './tandem.rules.ts';

/** Needs the interviewers, the programme of the first, and `talks`. */
export function presentTandem(me: Actor, it: Tandem): TandemDto {
  return {
    id: it.id,
    hostProgrammeName: it.firstAssignment.hostProgramme.name,
    firstAssignmentId: it.firstAssignmentId,
    firstName: it.firstAssignment.interviewer.name,
    secondAssignmentId: it.secondAssignmentId,
    secondName: it.secondAssignment.interviewer.name,
    isBlind: it.isBlind,
    isUnderWay: it.talks.length > 0,
    stoppedNames: [it.firstAssignment, it.secondAssignment].flatMap(({ endedAt, interviewer }) =>
      endedAt ? [interviewer.name] : [],
    ),
    can: tandemPolicy.abilitiesOf(me, it),
  };
}

/** Who leads and who writes along. Needs the interviewers of the tandem. */
export function rolesOf(me: Actor, it: TandemTalk) {
  const { firstAssignment, secondAssignment } = it.tandem;
  const isOfFirst = it.assignmentId === firstAssignment.id;
  const [leading, along] = isOfFirst
    ? [firstAssignment, secondAssignment]
    : [secondAssignment, firstAssignment];
  const mine = isSelf(me, leading.interviewerId) ? ('first' as const) : ('second' as const);
  return { firstName: leading.interviewer.name, secondName: along.interviewer.name, mine };
}

/** Needs the tandem with interviewers and programme, `interview`, `logs` and `differences`. */
export function presentTalk(me: Actor, it: TandemTalk): TandemTalkDto {
  return {
    id: it.id,
    tandemId: it.tandemId,
    audience: it.audience,
    number: it.number,
    hostProgrammeName: it.tandem.firstAssignment.hostProgramme.name,
    ...rolesOf(me, it),
    isBlind: it.tandem.isBlind,
    code: it.interview?.code ?? null,
    state: it.withdrawnAt ? 'withdrawn' : (it.interview?.state ?? 'started'),
    firstInAt: it.firstInAt?.toISOString() ?? null,
    secondInAt: it.log?.handedInAt?.toISOString() ?? null,
    aloneReason: it.aloneReason,
    takenOverReason: it.takenOverReason,
    unresolved: it.differences.filter(({ resolvedAt }) => !resolvedAt).length,
    can: tandemTalkPolicy.abilitiesOf(me, it),
  };
}

export interface OpenDifference {
  row: TandemDifference;
  first: unknown;
  second: unknown;
  reason: string | null;
}

export function presentTalkDetail(
  me: Actor,
  it: TandemTalk,
  other: OtherAnswerDto[] | null,
  differences: OpenDifference[],
  sameAs: TandemTalk[],
): TandemTalkDetailDto {
  return {
    ...presentTalk(me, it),
    other,
    differences: differences.map(presentDifference),
    sameAs: sameAs.map(({ id, number, interview }) => ({ id, number, code: interview?.code ?? null })),
  };
}

/** Needs `question` and `resolvedBy`. */
export function presentDifference({ row, first, second, reason }: OpenDifference): DifferenceDto {
  const only = (value: unknown): WholeAnswer => ({ ...noAnswer(), [row.field]: value });
  return {
    id: row.id,
    questionId: row.questionId,
    questionText: row.question.text,
    kind: row.question.kind,
    scaleMax: row.question.scaleMax,
    unit: row.question.unit,
    field: row.field,
    first: only(first),
    second: only(second),
    kept: row.kept,
    resolvedByName: row.resolvedBy?.name ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    reason,
  };
}

export const presentLog = (it: TandemLog): LogDto => ({
  id: it.id,
  talkId: it.talkId,
  handedInAt: it.handedInAt?.toISOString() ?? null,
});
