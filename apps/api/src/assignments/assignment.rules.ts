import { createHash } from 'node:crypto';
import type {
  ProblemCode,
  ProposedVisitDto,
  RelaxableRuleDto,
  RelaxationDto,
  VisitObstacle,
} from '@leerkring/shared';
import { reasonsFor } from './plan-reasons.rules.ts';
import type { RuleGroup } from './plan-model.rules.ts';
import type { Outcome } from './plan-solver.rules.ts';
import { includesVisit, worksThere, type Plan, type PlanRule, type Visit } from './plan.rules.ts';

/** What a change by hand is refused with. */
export const refusals: Partial<Record<PlanRule, ProblemCode>> = {
  works_there: 'assignment.own_programme',
  conflict: 'assignment.conflict',
  already_visits: 'assignment.exists',
  mutual_pairs: 'assignment.mutual_pair',
  load: 'assignment.too_many',
  audience: 'assignment.audience',
  pin: 'assignment.pinned',
};

export interface Conversations {
  studentConversations: number;
  teacherConversations: number;
}

/** Shares the conversations at one host out over its visitors, so that nobody gets two more than another. */
export function shareOut(total: Conversations, visitors: number): Conversations[] {
  const part = (of: number, at: number): number => Math.floor(of / visitors) + (at < of % visitors ? 1 : 0);
  return Array.from({ length: visitors }, (_, at) => ({
    studentConversations: part(total.studentConversations, at),
    // From the other end: whoever gets the odd student conversation does not get the odd teacher too.
    teacherConversations: part(total.teacherConversations, visitors - 1 - at),
  }));
}

const byKey = (visits: Visit[]): string[] =>
  visits.map(({ personId, programmeId }) => `${personId} ${programmeId}`).toSorted();

/** The same question has the same hash, whatever order its parts were read in. */
export function hashOf(plan: Plan, conversations: Conversations): string {
  const question = {
    ...plan,
    people: plan.people.map((person) => ({ ...person, worksAt: person.worksAt.toSorted() })),
    conflicts: byKey(plan.conflicts),
    pins: byKey(plan.pins),
    current: byKey(plan.current),
    conversations: [conversations.studentConversations, conversations.teacherConversations],
  };
  return createHash('sha256').update(JSON.stringify(question)).digest('hex');
}

/** The visits of a plan with their reasons and conversations, in the order of the hosts. */
export function explainedVisits(
  plan: Plan,
  agreed: readonly Visit[],
  visits: readonly Visit[],
  total: Conversations,
): ProposedVisitDto[] {
  const reasons = reasonsFor(plan, visits);
  return plan.programmes.flatMap(({ id }) => {
    const here = reasons.filter(({ programmeId }) => programmeId === id);
    const shares = shareOut(total, here.length);
    return here.map(({ personId, programmeId, grounds, others }, at) => ({
      membershipId: personId,
      programmeId,
      studentConversations: shares[at]?.studentConversations ?? 0,
      teacherConversations: shares[at]?.teacherConversations ?? 0,
      isNew: !includesVisit(agreed, personId, programmeId),
      grounds,
      others: others.map((one): { programmeId: string; obstacle: VisitObstacle } => ({ ...one })),
    }));
  });
}

const relaxable = (plan: Plan, { rule, personId, programmeId }: RuleGroup): RelaxableRuleDto => {
  const host = rule === 'coverage' ? plan.programmes.find(({ id }) => id === programmeId) : undefined;
  const able = plan.people.filter(
    (person) =>
      host &&
      person.maxVisits > 0 &&
      !worksThere(person, host.id) &&
      !includesVisit(plan.conflicts, person.id, host.id),
  );
  return {
    rule,
    membershipId: personId ?? null,
    programmeId: programmeId ?? null,
    need: host?.need ?? null,
    available: host ? able.length : null,
  };
};

/** Why there is no plan, and what to leave out: with the numbers that make it plain. */
export function explainedRefusal(
  plan: Plan,
  outcome: Extract<Outcome, { kind: 'impossible' }>,
): { because: RelaxableRuleDto[]; ways: RelaxationDto[] } {
  return {
    because: outcome.because.map((group) => relaxable(plan, group)),
    ways: outcome.relax.map((groups) => ({ rules: groups.map((group) => relaxable(plan, group)) })),
  };
}
