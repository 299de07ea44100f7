import type { DateAnswerValue, DateException, DateReason } from '@leerkring/shared';

export interface Voter {
  membershipId: string;
  /** Null for someone who answers for no programme. */
  programmeId: string | null;
}

export interface Ballot {
  optionId: string;
  membershipId: string;
  value: DateAnswerValue;
}

export interface Candidate {
  id: string;
  startsAt: Date;
  /** A school that takes part is closed. */
  isClosed: boolean;
}

export interface Question {
  /** Every programme with a seat, also one that nobody holds at the moment. */
  programmeIds: readonly string[];
  voters: readonly Voter[];
  facilitatorId: string | null;
  candidates: readonly Candidate[];
  ballots: readonly Ballot[];
}

export interface Standing {
  id: string;
  startsAt: Date;
  isClosed: boolean;
  represented: number;
  yes: number;
  ifNeedBe: number;
  no: number;
  /** Nothing heard, which is no refusal. */
  silent: number;
  facilitator: 'comes' | 'silent' | 'cannot' | 'not_needed';
  exceptions: DateException[];
}

const comes = (value: DateAnswerValue | undefined): boolean => value === 'yes' || value === 'if_need_be';

/**
 * In this order: a day on which nobody is closed, the facilitator has not refused, more programmes represented, more
 * people who say yes, more who come if need be, and then the earlier date.
 */
const criteria: readonly { reason: DateReason; score: (it: Standing) => number }[] = [
  { reason: 'open_day', score: ({ isClosed }) => (isClosed ? 0 : 1) },
  { reason: 'facilitator', score: ({ facilitator }) => (facilitator === 'cannot' ? 0 : 1) },
  { reason: 'programmes', score: ({ represented }) => represented },
  { reason: 'yes', score: ({ yes }) => yes },
  { reason: 'if_need_be', score: ({ ifNeedBe }) => ifNeedBe },
  { reason: 'earlier', score: ({ startsAt }) => -startsAt.getTime() },
];

function decider(one: Standing, other: Standing): { reason: DateReason; lead: number } | null {
  for (const { reason, score } of criteria) {
    const lead = score(one) - score(other);
    if (lead !== 0) return { reason, lead };
  }
  return null;
}

function count(question: Question, candidate: Candidate): Standing {
  const said = new Map(
    question.ballots
      .filter(({ optionId }) => optionId === candidate.id)
      .map(({ membershipId, value }) => [membershipId, value]),
  );
  const { voters, facilitatorId } = question;
  const number = (value: DateAnswerValue | undefined): number =>
    voters.filter(({ membershipId }) => said.get(membershipId) === value).length;
  const represented = new Set(
    voters.filter(({ membershipId }) => comes(said.get(membershipId))).map(({ programmeId }) => programmeId),
  );
  const isNeeded = voters.some(({ membershipId }) => membershipId === facilitatorId);
  const facilitatorSays = said.get(facilitatorId ?? '');
  return {
    ...candidate,
    represented: question.programmeIds.filter((id) => represented.has(id)).length,
    yes: number('yes'),
    ifNeedBe: number('if_need_be'),
    no: number('no'),
    silent: number(undefined),
    facilitator: !isNeeded
      ? 'not_needed'
      : comes(facilitatorSays)
        ? 'comes'
        : facilitatorSays === undefined
          ? 'silent'
          : 'cannot',
    exceptions: [],
  };
}

/** Best first; what is to be confirmed for each when it is chosen. */
export function rankDates(question: Question): Standing[] {
  const standings = question.candidates
    .map((candidate) => count(question, candidate))
    .toSorted((one, other) => decider(other, one)?.lead ?? one.id.localeCompare(other.id));
  return standings.map((it, index) => {
    const exceptions: DateException[] = [];
    if (index > 0) exceptions.push('lower_ranked');
    if (it.represented < question.programmeIds.length) exceptions.push('programme_missing');
    if (it.facilitator === 'silent' || it.facilitator === 'cannot') exceptions.push('facilitator_missing');
    return { ...it, exceptions };
  });
}

/** Why the first is first; null as long as nobody has said anything. */
export function reasonOfFirst(
  standings: readonly Standing[],
): { optionId: string; reason: DateReason; nextId: string | null } | null {
  const [first, next] = standings;
  if (!first || standings.every(({ yes, ifNeedBe, no }) => yes + ifNeedBe + no === 0)) return null;
  if (!next) return { optionId: first.id, reason: 'only_date', nextId: null };
  return { optionId: first.id, reason: decider(first, next)?.reason ?? 'earlier', nextId: next.id };
}
