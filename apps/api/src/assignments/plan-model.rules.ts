import type { Plan, PlanPerson, PlanProgramme, PlanRule, Visit } from './plan.rules.ts';
import { fitsBoth, includesVisit, worksThere } from './plan.rules.ts';

/** A rule, or one instance of it, that can be left out to see whether a plan then becomes possible. */
export interface RuleGroup {
  rule: PlanRule;
  personId?: string;
  programmeId?: string;
}

export const groupKey = ({ rule, personId = '', programmeId = '' }: RuleGroup): string =>
  `${rule}|${personId}|${programmeId}`;

/**
 * Every group that somebody could decide to relax. That a person works at the host is none of them: for
 * such a visit the model has no variable, whatever is relaxed.
 */
export function ruleGroups(plan: Plan): RuleGroup[] {
  const { rules } = plan;
  return [
    ...(rules.mutualPairs === 'refused' ? [{ rule: 'mutual_pairs' as const }] : []),
    ...(rules.repeats === 'refused' && plan.earlier.length > 0 ? [{ rule: 'repeat' as const }] : []),
    ...(rules.grouping === 'free' ? [] : [{ rule: rules.grouping }]),
    ...(rules.reciprocity ? [{ rule: 'reciprocity' as const }] : []),
    { rule: 'load' },
    ...(rules.everyoneVisits
      ? plan.programmes.map(({ id }) => ({ rule: 'visits' as const, programmeId: id }))
      : []),
    ...plan.conflicts.map((conflict) => ({ rule: 'conflict' as const, ...conflict })),
    ...plan.pins.map((pin) => ({ rule: 'pin' as const, ...pin })),
    ...plan.people
      .filter((person) => plan.programmes.some((host) => !fitsBoth(person, host)))
      .map(({ id }) => ({ rule: 'availability' as const, personId: id })),
    ...plan.programmes
      .filter((host) => plan.people.some((person) => !fitsBoth(person, host)))
      .map(({ id }) => ({ rule: 'availability' as const, programmeId: id })),
    ...plan.programmes
      .filter(({ audienceNeed }) => audienceNeed.student + audienceNeed.teacher > 0)
      .map(({ id }) => ({ rule: 'audience' as const, programmeId: id })),
    ...plan.programmes
      .filter(({ skills }) => skills.length > 0)
      .map(({ id }) => ({ rule: 'skill' as const, programmeId: id })),
    ...plan.programmes.map(({ id }) => ({ rule: 'coverage' as const, programmeId: id })),
  ];
}

export interface ModelOptions {
  relaxed?: ReadonlySet<string>;
  /** best: the fairest plan with the fewest changes; possible: whether there is any; nearest: fewest missing. */
  aim: 'best' | 'possible' | 'nearest';
}

const x = (person: number, programme: number): string => `x${person}_${programme}`;
const y = (from: number, to: number): string => `y${from}_${to}`;

/** The plan as a mixed-integer model in LP format; `readVisits` understands the answer. */
export function planModel(plan: Plan, { relaxed = new Set(), aim }: ModelOptions): string {
  const { programmes, people, rules } = plan;
  const has = (group: RuleGroup): boolean => !relaxed.has(groupKey(group));
  const rows: string[] = [];
  const bounds: string[] = [];
  const binaries: string[] = [];
  const row = (terms: string[], relation: string): void => {
    if (terms.length > 0) rows.push(` c${rows.length}: ${lines(terms)} ${relation}`);
    else if (!holds(relation)) rows.push(` c${rows.length}: never >= 1`);
  };
  const index = new Map(programmes.map(({ id }, at) => [id, at]));
  const open = people.map((person) => programmes.map((host) => mayVisit(plan, person, host, has)));
  const visits = (i: number): string[] => programmes.flatMap((_, q) => (open[i]?.[q] ? [x(i, q)] : []));
  const visitors = (q: number, who: (person: PlanPerson) => boolean): string[] =>
    people.flatMap((person, i) => (open[i]?.[q] && who(person) ? [x(i, q)] : []));
  const pairs: [number, number][] = [];

  programmes.forEach((programme, p) => {
    programmes.forEach((_, q) => {
      const sent = visitors(q, (person) => person.homeId === programme.id);
      if (p === q || sent.length === 0) return;
      pairs.push([p, q]);
      binaries.push(...sent, y(p, q));
      const apart = rules.grouping === 'apart' && has({ rule: 'apart' });
      // The sum says no more than the single rows do, but makes the relaxation tight: seconds become tenths.
      const most = apart ? 1 : Math.min(sent.length, plan.programmes[q]?.need ?? 0);
      row([...plus(sent), `- ${most} ${y(p, q)}`], '<= 0');
      if (most > 1) for (const one of sent) row([one, `- ${y(p, q)}`], '<= 0');
    });
  });
  people.forEach((person, i) => {
    if (person.homeId === null || !index.has(person.homeId)) binaries.push(...visits(i));
  });

  if (rules.mutualPairs === 'refused' && has({ rule: 'mutual_pairs' }))
    for (const [p, q] of pairs)
      if (p < q && pairs.some(([a, b]) => a === q && b === p)) row([y(p, q), `+ ${y(q, p)}`], '<= 1');

  programmes.forEach((programme, q) => {
    const { id, need, audienceNeed, skills } = programme;
    const all = visitors(q, () => true);
    const slack = aim === 'nearest' || !has({ rule: 'coverage', programmeId: id });
    if (slack) {
      bounds.push(` 0 <= s${q} <= ${need}`);
      row([...plus(all), `+ s${q}`], `= ${need}`);
    } else row(plus(all), `= ${need}`);
    if (!slack && has({ rule: 'audience', programmeId: id }))
      for (const audience of ['student', 'teacher'] as const)
        if (audienceNeed[audience] > 0)
          row(plus(visitors(q, (one) => one.audiences.includes(audience))), `>= ${audienceNeed[audience]}`);
    if (!slack && has({ rule: 'skill', programmeId: id }))
      for (const skill of skills) row(plus(visitors(q, (one) => one.skills.includes(skill))), '>= 1');
    const given = people.flatMap((person, i) => (person.homeId === id ? visits(i) : []));
    if (rules.everyoneVisits && has({ rule: 'visits', programmeId: id })) row(plus(given), '>= 1');
    if (rules.reciprocity && has({ rule: 'reciprocity' })) {
      const balance = [...plus(given), ...all.map((one) => `- ${one}`)];
      row(balance, '<= 1');
      row(balance, '>= -1');
    }
    if (rules.grouping === 'together' && has({ rule: 'together' })) {
      row(plus(pairs.filter(([p]) => p === q).map(([p, to]) => y(p, to))), '<= 1');
      row(plus(pairs.filter(([, to]) => to === q).map(([p, to]) => y(p, to))), '<= 1');
    }
  });

  people.forEach((person, i) => {
    const mine = visits(i);
    if (mine.length === 0) return;
    if (has({ rule: 'load' })) row(plus(mine), `<= ${person.maxVisits}`);
    if (aim !== 'best') return;
    // Rounded up for the most and down for the fewest: half a week is half the visits, and one visit is never half.
    const { tenths } = person;
    const isFull = tenths === 10;
    row(isFull ? [...plus(mine), '- hi'] : [...times(mine), `- ${tenths} hi`], isFull ? '<= 0' : '<= 9');
    row(isFull ? [...plus(mine), '- lo'] : [...times(mine), `- ${tenths} lo`], isFull ? '>= 0' : '>= -9');
  });
  if (aim === 'best') {
    // The number of visits is fixed, so the most and the fewest per person lie on either side of the mean.
    const able = people.filter((_, i) => visits(i).length > 0);
    const mean = programmes.reduce((sum, { need }) => sum + need, 0) / Math.max(able.length, 1);
    const isEven = able.every(({ tenths }) => tenths === 10);
    bounds.push(` 0 <= lo <= ${isEven ? Math.floor(mean) : mostLoad(plan)}`, ` hi >= ${Math.ceil(mean)}`);
    if (!isEven) row(['lo', '- hi'], '<= 0');
  }
  for (const pin of plan.pins) {
    if (!has({ rule: 'pin', ...pin })) continue;
    const i = people.findIndex(({ id }) => id === pin.personId);
    const q = index.get(pin.programmeId) ?? -1;
    row(open[i]?.[q] ? [x(i, q)] : [], '= 1');
  }

  return [
    'Minimize',
    ` cost: ${lines(objective(plan, open, aim))}`,
    'Subject To',
    ...(rows.length > 0 ? rows : [' c: zero >= 0']),
    'Bounds',
    ...bounds,
    ' 0 <= zero <= 0',
    ' 0 <= never <= 0',
    'Binaries',
    ` ${lines([...new Set(binaries)])}`,
    ...(aim === 'best' ? ['Generals', ' lo hi'] : []),
    'End',
  ].join('\n');
}

function mayVisit(
  plan: Plan,
  person: PlanPerson,
  host: PlanProgramme,
  has: (group: RuleGroup) => boolean,
): boolean {
  const { id } = host;
  if (worksThere(person, id) || person.maxVisits === 0) return false;
  const conflict = { personId: person.id, programmeId: id };
  if (includesVisit(plan.conflicts, person.id, id) && has({ rule: 'conflict', ...conflict })) return false;
  if (
    plan.rules.repeats === 'refused' &&
    includesVisit(plan.earlier, person.id, id) &&
    has({ rule: 'repeat' })
  )
    return false;
  const mustFit =
    has({ rule: 'availability', personId: person.id }) && has({ rule: 'availability', programmeId: id });
  return !mustFit || fitsBoth(person, host) || includesVisit(plan.pins, person.id, id);
}

/** More than anybody could be asked to do, counted for a whole week. */
const mostLoad = ({ people, programmes }: Plan): number =>
  10 * Math.max(1, ...people.map(({ maxVisits }) => Math.min(maxVisits, programmes.length))) + 10;

/**
 * First the fewest changes to what is agreed, then loads as even as can be, and last the ring in the order
 * of the programmes, sparing who works fewer days: of many equal plans people get the one that reads easiest, and
 * always the same one.
 */
function objective(plan: Plan, open: boolean[][], aim: ModelOptions['aim']): string[] {
  const count = plan.programmes.length;
  if (aim === 'possible') return ['0 zero'];
  if (aim === 'nearest') return plus(plan.programmes.map((_, q) => `s${q}`));
  const { spread, change } = weights(plan);
  // One coefficient per variable: a name that comes twice in an LP objective is not added up.
  const costs = new Map<string, number>();
  const add = (name: string, cost: number): void => void costs.set(name, (costs.get(name) ?? 0) + cost);
  const at = new Map(plan.programmes.map(({ id }, q) => [id, q]));
  plan.people.forEach(({ id, homeId, tenths }, i) => {
    const p = at.get(homeId ?? '');
    plan.programmes.forEach((host, q) => {
      if (!open[i]?.[q]) return;
      if (tenths < 10) add(x(i, q), 10 - tenths);
      if (p !== undefined) add(x(i, q), ((q - p + count) % count) - 1);
      if (includesVisit(plan.current, id, host.id)) add(x(i, q), -change);
    });
  });
  const terms = [...costs].map(([name, cost]) => `${cost < 0 ? '-' : '+'} ${Math.abs(cost)} ${name}`);
  return [...terms, `+ ${spread} hi`, `- ${spread} lo`];
}

/** Of everything a plan is judged by, the less important can never outweigh the more important. */
export function weights(plan: Plan): { spread: number; change: number } {
  const need = plan.programmes.reduce((sum, one) => sum + one.need, 0);
  const isEven = plan.people.every(({ tenths }) => tenths === 10);
  const spread = 1 + (plan.programmes.length + (isEven ? 0 : 9)) * need;
  const most = isEven ? Math.max(0, ...plan.people.map(({ maxVisits }) => maxVisits)) : mostLoad(plan);
  return { spread, change: spread * (1 + most) };
}

export function readVisits(plan: Plan, primal: (name: string) => number): Visit[] {
  return plan.people.flatMap((person, i) =>
    plan.programmes.flatMap(({ id }, q) =>
      primal(x(i, q)) > 0.5 ? [{ personId: person.id, programmeId: id }] : [],
    ),
  );
}

export function readMissing(
  plan: Plan,
  primal: (name: string) => number,
): { programmeId: string; missing: number }[] {
  return plan.programmes
    .map(({ id }, q) => ({ programmeId: id, missing: Math.round(primal(`s${q}`)) }))
    .filter(({ missing }) => missing > 0);
}

const times = (names: string[]): string[] => names.map((name) => `+ 10 ${name}`);
const plus = (names: string[]): string[] => names.map((name) => `+ ${name}`);

/** The LP format allows no endless lines. */
function lines(terms: string[]): string {
  const out: string[] = [];
  for (let at = 0; at < terms.length; at += 12) out.push(terms.slice(at, at + 12).join(' '));
  return out.join('\n   ');
}

/** Whether an empty sum satisfies the relation, for rows that have no variable left. */
function holds(relation: string): boolean {
  const [sign, right] = relation.split(' ');
  const value = Number(right);
  return sign === '=' ? value === 0 : sign === '<=' ? value >= 0 : value <= 0;
}
