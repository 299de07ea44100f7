import type { Plan, PlanRule, Visit } from './plan.rules.ts';
import { illegalities, includesVisit, obstaclesTo, sendingPairs } from './plan.rules.ts';

/** Why another programme is not the host: a rule, or that it already receives all it needs. */
export type Obstacle = Exclude<PlanRule, 'visits' | 'reciprocity' | 'pin' | 'coverage' | 'skill'> | 'covered';
export type Ground =
  'pinned' | 'kept' | 'only_option' | 'with_colleague' | 'stands_in' | 'has_skill' | 'even_load';

export interface VisitReason extends Visit {
  grounds: Ground[];
  others: { programmeId: string; obstacle: Obstacle }[];
}

/** Why this person goes to this programme, and for every other programme why not. */
export function reasonsFor(plan: Plan, visits: readonly Visit[]): VisitReason[] {
  return visits.map((visit) => {
    const others = plan.programmes
      .filter(({ id }) => id !== visit.programmeId)
      .map(({ id }) => ({ programmeId: id, obstacle: obstacleTo(plan, visits, visit, id) }));
    return {
      ...visit,
      grounds: groundsOf(
        plan,
        visits,
        visit,
        others.map(({ obstacle }) => obstacle),
      ),
      others,
    };
  });
}

function obstacleTo(plan: Plan, visits: readonly Visit[], visit: Visit, programmeId: string): Obstacle {
  const person = plan.people.find(({ id }) => id === visit.personId);
  if (!person) return 'works_there';
  const [own] = obstaclesTo(plan, person, programmeId);
  if (own) return own;
  if (includesVisit(visits, person.id, programmeId)) return 'already_visits';
  const moved = visits.map((one) => (one === visit ? { personId: person.id, programmeId } : one));
  const [first] = illegalities(plan, moved).filter(({ rule }) => rule === 'mutual_pairs');
  if (first) return 'mutual_pairs';
  const { grouping } = plan.rules;
  const pairs = sendingPairs(plan, visits);
  if (person.homeId && grouping === 'together') {
    const hosts = pairs.get(person.homeId) ?? new Set();
    const taken = [...pairs].some(([home, sent]) => home !== person.homeId && sent.has(programmeId));
    if (taken || (!hosts.has(programmeId) && hasColleague(plan, visits, visit))) return 'together';
  }
  if (person.homeId && grouping === 'apart' && pairs.get(person.homeId)?.has(programmeId)) return 'apart';
  return 'covered';
}

const hasColleague = (plan: Plan, visits: readonly Visit[], visit: Visit): boolean => {
  const home = plan.people.find(({ id }) => id === visit.personId)?.homeId;
  if (!home) return false;
  const team = new Set(plan.people.filter(({ homeId }) => homeId === home).map(({ id }) => id));
  return visits.some(
    (one) =>
      one.programmeId === visit.programmeId && one.personId !== visit.personId && team.has(one.personId),
  );
};

/** What has to do with this person alone, not with where the others go. */
const OWN = new Set<Obstacle>(['works_there', 'conflict', 'repeat', 'availability']);

function groundsOf(plan: Plan, visits: readonly Visit[], visit: Visit, obstacles: Obstacle[]): Ground[] {
  const { personId, programmeId } = visit;
  const person = plan.people.find(({ id }) => id === personId);
  const grounds: Ground[] = [];
  if (includesVisit(plan.pins, personId, programmeId)) grounds.push('pinned');
  if (includesVisit(plan.current, personId, programmeId)) grounds.push('kept');
  if (obstacles.every((one) => OWN.has(one))) grounds.push('only_option');
  if (plan.rules.grouping === 'together' && hasColleague(plan, visits, visit)) grounds.push('with_colleague');
  if (person && !plan.programmes.some(({ id }) => id === person.homeId)) grounds.push('stands_in');
  const asked = plan.programmes.find(({ id }) => id === programmeId)?.skills ?? [];
  if (person && asked.some((skill) => person.skills.includes(skill))) grounds.push('has_skill');
  if (grounds.length === 0) grounds.push('even_load');
  return grounds;
}
