/**
 * Who may visit whom: the pure rules. The solver, the swaps by hand and the explanation all judge with
 * these. This file and the other rules of a plan run in a worker thread: they import nothing but each other.
 */
export type PlanAudience = 'student' | 'teacher';
export type Grouping = 'together' | 'apart' | 'free';

export interface PlanProgramme {
  id: string;
  /** How many interviewers visit this programme. */
  need: number;
  /** How many of them must be able to speak with this audience. */
  audienceNeed: Record<PlanAudience, number>;
  /** When a visit is welcome; empty for always. */
  halfDays: string[];
  /** Languages and fields of which each is to be spoken or known by at least one visitor. */
  skills: string[];
}

export interface PlanPerson {
  id: string;
  /** The programme this person is sent by; nobody sends a researcher or an adviser. */
  homeId: string | null;
  /** Every programme where this person works, or did until recently, so never a host. */
  worksAt: string[];
  maxVisits: number;
  audiences: PlanAudience[];
  /** How much of a full week this person works, in tenths: who works half gets half of what others get. */
  tenths: number;
  /** When this person can go; empty for always. */
  halfDays: string[];
  skills: string[];
}

export interface Visit {
  personId: string;
  programmeId: string;
}

export interface PlanRules {
  mutualPairs: 'refused' | 'allowed';
  /** Nobody goes where they, or a colleague, went the last time. */
  repeats: 'refused' | 'allowed';
  /** together: a programme visits one host, and a host receives one programme; apart: one person per host. */
  grouping: Grouping;
  /** Every programme that has somebody available visits at least once. */
  everyoneVisits: boolean;
  /** Visits given and received per programme differ by at most one. */
  reciprocity: boolean;
}

export interface Plan {
  programmes: PlanProgramme[];
  people: PlanPerson[];
  conflicts: Visit[];
  /** Where this person, or the programme that sends them, went the last time. */
  earlier: Visit[];
  pins: Visit[];
  /** The visits as they are now, when a plan is repaired: as few of them as possible change. */
  current: Visit[];
  rules: PlanRules;
}

/** Rules about one visit; these hold for a change by hand as well. */
export type VisitRule =
  'works_there' | 'conflict' | 'repeat' | 'availability' | 'already_visits' | 'mutual_pairs';
export type PlanRule =
  | VisitRule
  | 'coverage'
  | 'audience'
  | 'skill'
  | 'visits'
  | 'load'
  | 'together'
  | 'apart'
  | 'reciprocity'
  | 'pin';

export interface Violation {
  rule: PlanRule;
  personId?: string;
  programmeId?: string;
  otherProgrammeId?: string;
  audience?: PlanAudience;
  skill?: string;
  /** How far from what it should be, where more is worse. */
  by?: number;
}

export const worksThere = (person: PlanPerson, programmeId: string): boolean =>
  person.homeId === programmeId || person.worksAt.includes(programmeId);

export const includesVisit = (visits: readonly Visit[], personId: string, programmeId: string): boolean =>
  visits.some((visit) => visit.personId === personId && visit.programmeId === programmeId);

/** Whether there is a part of the week that suits both. */
export const fitsBoth = (one: { halfDays: string[] }, other: { halfDays: string[] }): boolean =>
  one.halfDays.length === 0 ||
  other.halfDays.length === 0 ||
  one.halfDays.some((halfDay) => other.halfDays.includes(halfDay));

/** Everything that keeps this person from this host, whatever the others do. */
export function obstaclesTo(plan: Plan, person: PlanPerson, programmeId: string): VisitRule[] {
  const host = plan.programmes.find(({ id }) => id === programmeId);
  const found: VisitRule[] = [];
  if (worksThere(person, programmeId)) found.push('works_there');
  if (includesVisit(plan.conflicts, person.id, programmeId)) found.push('conflict');
  if (plan.rules.repeats === 'refused' && includesVisit(plan.earlier, person.id, programmeId))
    found.push('repeat');
  // Whoever is to go in any case goes at another time.
  if (host && !fitsBoth(person, host) && !includesVisit(plan.pins, person.id, programmeId))
    found.push('availability');
  return found;
}

/** The sending programme → host pairs that a set of visits makes; people without a programme make none. */
export function sendingPairs(plan: Plan, visits: readonly Visit[]): Map<string, Set<string>> {
  const homes = new Map(plan.people.map((person) => [person.id, person.homeId]));
  const pairs = new Map<string, Set<string>>();
  for (const visit of visits) {
    const home = homes.get(visit.personId);
    if (!home) continue;
    pairs.set(home, (pairs.get(home) ?? new Set()).add(visit.programmeId));
  }
  return pairs;
}

const counted = (visits: readonly Visit[], keep: (visit: Visit) => boolean): number =>
  visits.filter(keep).length;

/** What must never be: judged for the solver's proposals and for every change by hand. */
export function illegalities(plan: Plan, visits: readonly Visit[]): Violation[] {
  const found: Violation[] = [];
  const people = new Map(plan.people.map((person) => [person.id, person]));
  visits.forEach((visit, at) => {
    const { personId, programmeId } = visit;
    const person = people.get(personId);
    const rules: VisitRule[] = person ? obstaclesTo(plan, person, programmeId) : ['works_there'];
    found.push(...rules.map((rule) => ({ rule, personId, programmeId })));
    if (includesVisit(visits.slice(0, at), personId, programmeId))
      found.push({ rule: 'already_visits', personId, programmeId });
  });
  if (plan.rules.mutualPairs === 'refused') found.push(...mutualPairs(plan, visits));
  return found;
}

function mutualPairs(plan: Plan, visits: readonly Visit[]): Violation[] {
  const pairs = sendingPairs(plan, visits);
  const found: Violation[] = [];
  for (const [home, hosts] of pairs)
    for (const host of hosts)
      if (home < host && pairs.get(host)?.has(home))
        found.push({ rule: 'mutual_pairs', programmeId: home, otherProgrammeId: host });
  return found;
}

/** Everything a proposal must satisfy; empty for whatever the solver proves. */
export function violations(plan: Plan, visits: readonly Visit[]): Violation[] {
  return [
    ...illegalities(plan, visits),
    ...coverageViolations(plan, visits),
    ...loadViolations(plan, visits),
    ...groupingViolations(plan, visits),
    ...plan.pins
      .filter((pin) => !includesVisit(visits, pin.personId, pin.programmeId))
      .map((pin) => ({ rule: 'pin' as const, ...pin })),
  ];
}

function coverageViolations(plan: Plan, visits: readonly Visit[]): Violation[] {
  const found: Violation[] = [];
  const people = new Map(plan.people.map((person) => [person.id, person]));
  for (const { id: programmeId, need, audienceNeed, skills } of plan.programmes) {
    const visitors = visits.filter((visit) => visit.programmeId === programmeId);
    if (visitors.length !== need) found.push({ rule: 'coverage', programmeId });
    for (const audience of ['student', 'teacher'] as const) {
      const able = counted(visitors, (visit) => !!people.get(visit.personId)?.audiences.includes(audience));
      const by = audienceNeed[audience] - able;
      if (by > 0) found.push({ rule: 'audience', programmeId, audience, by });
    }
    for (const skill of skills)
      if (!visitors.some((visit) => people.get(visit.personId)?.skills.includes(skill)))
        found.push({ rule: 'skill', programmeId, skill });
  }
  return found;
}

/** Every host has the visitors that it asks for, or more. */
export const isFilled = (plan: Plan, visits: readonly Visit[]): boolean =>
  plan.programmes.every(({ id, need }) => counted(visits, (visit) => visit.programmeId === id) >= need);

function loadViolations(plan: Plan, visits: readonly Visit[]): Violation[] {
  const found: Violation[] = [];
  for (const person of plan.people) {
    const by = counted(visits, (visit) => visit.personId === person.id) - person.maxVisits;
    if (by > 0) found.push({ rule: 'load', personId: person.id, by });
  }
  for (const { id } of plan.programmes) {
    const team = plan.people.filter((person) => person.homeId === id);
    const given = counted(visits, (visit) => team.some((person) => person.id === visit.personId));
    const received = counted(visits, (visit) => visit.programmeId === id);
    if (plan.rules.everyoneVisits && given === 0) found.push({ rule: 'visits', programmeId: id });
    const by = Math.abs(given - received);
    if (plan.rules.reciprocity && by > 1) found.push({ rule: 'reciprocity', programmeId: id, by });
  }
  return found;
}

function groupingViolations(plan: Plan, visits: readonly Visit[]): Violation[] {
  const { grouping } = plan.rules;
  if (grouping === 'free') return [];
  const found: Violation[] = [];
  const pairs = sendingPairs(plan, visits);
  for (const { id: programmeId } of plan.programmes) {
    const senders = [...pairs].filter(([, hosts]) => hosts.has(programmeId)).map(([home]) => home);
    if (grouping === 'together') {
      if ((pairs.get(programmeId)?.size ?? 0) > 1 || senders.length > 1)
        found.push({ rule: 'together', programmeId });
      continue;
    }
    for (const sender of senders) {
      const team = plan.people.filter((person) => person.homeId === sender);
      const sent = counted(
        visits,
        (visit) => visit.programmeId === programmeId && team.some(({ id }) => id === visit.personId),
      );
      if (sent > 1) found.push({ rule: 'apart', programmeId, otherProgrammeId: sender });
    }
  }
  return found;
}
