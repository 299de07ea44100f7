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
import {
  includesVisit,
  obstaclesTo,
  type Plan,
  type PlanPerson,
  type PlanRule,
  type Visit,
} from './plan.rules.ts';

/** What a change by hand is refused with. */
export const refusals: Partial<Record<PlanRule, ProblemCode>> = {
  works_there: 'assignment.own_programme',
  conflict: 'assignment.conflict',
  repeat: 'assignment.repeat',
  availability: 'assignment.unavailable',
  already_visits: 'assignment.exists',
  mutual_pairs: 'assignment.mutual_pair',
  load: 'assignment.too_many',
  audience: 'assignment.audience',
  skill: 'assignment.skill',
  pin: 'assignment.pinned',
  reciprocity: 'assignment.reciprocity',
};

export interface Conversations {
  studentConversations: number;
  teacherConversations: number;
}

export type Visitor = Pick<PlanPerson, 'tenths' | 'audiences'>;

/**
 * Shares the conversations at one host out over its visitors, by how much of a week they work: with equal weeks nobody
 * gets two more than another. Who does not speak with an audience gets no conversation with it, unless nobody does.
 */
export function shareOut(total: Conversations, visitors: readonly Visitor[]): Conversations[] {
  const students = parts(total.studentConversations, weightsFor(visitors, 'student'));
  // From the other end: whoever gets the odd student conversation does not get the odd teacher too.
  const teachers = parts(total.teacherConversations, weightsFor(visitors, 'teacher').toReversed());
  return visitors.map((_, at) => ({
    studentConversations: students[at] ?? 0,
    teacherConversations: teachers.toReversed()[at] ?? 0,
  }));
}

function weightsFor(visitors: readonly Visitor[], audience: 'student' | 'teacher'): number[] {
  const isSpoken = visitors.some(({ audiences }) => audiences.includes(audience));
  return visitors.map(({ tenths, audiences }) => (!isSpoken || audiences.includes(audience) ? tenths : 0));
}

/** Whole parts of a number by weight; what is left over goes to the largest remainders, the first of equals first. */
function parts(of: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  if (sum === 0) return weights.map(() => 0);
  const whole = weights.map((weight) => Math.floor((of * weight) / sum));
  const order = weights
    .map((weight, at) => ({ at, left: (of * weight) % sum, weight }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.left - a.left || a.at - b.at);
  const over = of - whole.reduce((all, one) => all + one, 0);
  for (const { at } of order.slice(0, over)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}

const byKey = (visits: Visit[]): string[] =>
  visits.map(({ personId, programmeId }) => `${personId} ${programmeId}`).toSorted();

/** The same question has the same hash, whatever order its parts were read in. */
export function hashOf(plan: Plan, conversations: Record<string, Conversations>): string {
  const question = {
    ...plan,
    people: plan.people.map((person) => ({ ...person, worksAt: person.worksAt.toSorted() })),
    conflicts: byKey(plan.conflicts),
    earlier: byKey(plan.earlier),
    pins: byKey(plan.pins),
    current: byKey(plan.current),
    conversations: plan.programmes.map(({ id }) => [
      conversations[id]?.studentConversations,
      conversations[id]?.teacherConversations,
    ]),
  };
  return createHash('sha256').update(JSON.stringify(question)).digest('hex');
}

/** The visits of a plan with their reasons and conversations, in the order of the hosts. */
export function explainedVisits(
  plan: Plan,
  agreed: readonly Visit[],
  visits: readonly Visit[],
  totals: Record<string, Conversations>,
): ProposedVisitDto[] {
  const reasons = reasonsFor(plan, visits);
  return plan.programmes.flatMap(({ id }) => {
    const here = reasons.filter(({ programmeId }) => programmeId === id);
    const shares = shareOut(
      totals[id] ?? { studentConversations: 0, teacherConversations: 0 },
      here.map(({ personId }) => visitorOf(plan.people, personId)),
    );
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

export function visitorOf(people: readonly PlanPerson[], personId: string): Visitor {
  return people.find(({ id }) => id === personId) ?? { tenths: 10, audiences: ['student', 'teacher'] };
}

const relaxable = (plan: Plan, { rule, personId, programmeId }: RuleGroup): RelaxableRuleDto => {
  const host = rule === 'coverage' ? plan.programmes.find(({ id }) => id === programmeId) : undefined;
  const able = plan.people.filter(
    (person) => host && person.maxVisits > 0 && obstaclesTo(plan, person, host.id).length === 0,
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
