import highsLoader from 'highs';
import type { Highs } from 'highs';

/** Someone who answered, with everything that an attacker may happen to know of them but the answer. */
export interface Asked {
  id: string;
  audience: string;
  programme: string;
  version: string;
  /** Was there from the first time that counts were made, or came in before the second. */
  isLate: boolean;
  /** Was taken back before the second time. */
  isGone: boolean;
  /** What they said, from 1. */
  mark: number;
}

/** One number that was shown: of these people so many gave this answer. */
export interface Statement {
  over: readonly string[];
  mark: number;
  count: number;
}

const load = highsLoader as unknown as () => Promise<Highs>;
let solver: Promise<Highs> | undefined;
/** As many as may never be told apart. */
const few = 4;

/**
 * Everything that can be asked for by filters, and everything that is left when the answer to one is taken from the
 * answer to another, as far as it holds one to four people.
 */
export function smallGroups(people: readonly Asked[]): string[][] {
  const values = (of: (it: Asked) => string) => [null, ...new Set(people.map(of))];
  const times = [null, 'stays', 'late', 'gone', 'first', 'second'] as const;
  const wholes = values((it) => it.audience).flatMap((audience) =>
    values((it) => it.programme).flatMap((programme) =>
      values((it) => it.version).flatMap((version) =>
        times.map((time) =>
          people
            .filter(
              (it) =>
                (audience === null || it.audience === audience) &&
                (programme === null || it.programme === programme) &&
                (version === null || it.version === version) &&
                isAt(it, time),
            )
            .map(({ id }) => id),
        ),
      ),
    ),
  );
  const groups = [...new Map(wholes.map((it) => [it.join(), new Set(it)])).values()];
  const found = new Map<string, string[]>();
  const keep = (ids: string[]) => {
    if (ids.length > 0 && ids.length <= few) found.set(ids.join(), ids);
  };
  for (const one of groups) {
    keep([...one]);
    for (const other of groups) if (one.size - other.size <= few) keep(takeAway(one, other));
  }
  return [...found.values()];
}

function takeAway(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  const left: string[] = [];
  for (const id of one) if (!other.has(id) && left.push(id) > few) break;
  return left;
}

function isAt(it: Asked, time: 'stays' | 'late' | 'gone' | 'first' | 'second' | null): boolean {
  switch (time) {
    case null:
      return true;
    case 'stays':
      return !it.isLate && !it.isGone;
    case 'late':
      return it.isLate;
    case 'gone':
      return it.isGone;
    case 'first':
      return !it.isLate;
    case 'second':
      return !it.isGone;
  }
}

/**
 * Thinks of every way in which people can have answered that gives exactly the numbers that were shown, and asks of
 * each small group between which bounds the answer lies: a programme of whole numbers, so every sum and difference of shown
 * numbers is in it, and that nobody can have said something less than not at all.
 * @returns groups of one to four of whom it is certain how many gave an answer, while they are not simply among five or
 * more of whom nobody did, or everybody
 */
export async function findsOut(people: readonly Asked[], shown: readonly Statement[]): Promise<string[][]> {
  const marks = [...new Set(people.map(({ mark }) => mark))].toSorted();
  const groups = smallGroups(people);
  const found: string[][] = [];
  for (const mark of marks) {
    const sums = shown.filter((it) => it.mark === mark);
    const bounds = await boundsOf(people, sums);
    /** Of whom it is certain that they did, or did not: asked only when something seems to be found. */
    let crowd: Set<string> | null = null;
    for (const group of groups) {
      const [least, most] = bounds(group);
      if (least !== most) continue;
      crowd ??= crowdsOf(people, bounds);
      if (group.some((id) => crowd?.has(id))) continue;
      found.push(group);
    }
  }
  return found;
}

type Bounds = (group: readonly string[]) => [least: number, most: number];

/** People of one class are alike to every number: the unknown is how many of a class said it. */
async function boundsOf(people: readonly Asked[], sums: readonly Statement[]): Promise<Bounds> {
  const highs = await (solver ??= load());
  const distinct = [...new Map(sums.map((it) => [it.over.join(), it])).values()];
  const sets = distinct.map(({ over }) => new Set(over));
  const signature = ({ id }: Asked) => sets.map((set) => (set.has(id) ? '1' : '0')).join('');
  const classes = [...Map.groupBy(people, signature).values()];
  const classOf = new Map(classes.flatMap((members, at) => members.map(({ id }) => [id, at] as const)));
  const rows = distinct.map(({ count }, at) => {
    const inside = classes.flatMap((members, index) =>
      sets[at]?.has(members[0]?.id ?? '') ? [`x${index}`] : [],
    );
    return ` s${at}: ${inside.join(' + ')} = ${count}`;
  });
  const known = new Map<string, [number, number]>();
  return (group) => {
    // Which of a class they are makes no difference, only how many.
    const parts = [...Map.groupBy(group, (id) => classOf.get(id) ?? -1)].map(
      ([at, ids]) => [at, ids.length] as const,
    );
    const key = JSON.stringify(parts.toSorted(([a], [b]) => a - b));
    const before = known.get(key);
    if (before) return before;
    const solve = (aim: 'Minimize' | 'Maximize'): number => {
      const lines = [
        aim,
        ` obj: ${parts.map(([at]) => `y${at}`).join(' + ')}`,
        'Subject To',
        ...rows,
        // Those of the group in this class said it no more often than all of it, nor less than the others leave over.
        ...parts.flatMap(([at, size]) => [
          ` a${at}: y${at} - x${at} <= 0`,
          ` b${at}: y${at} - x${at} >= ${size - (classes[at]?.length ?? 0)}`,
        ]),
        'Bounds',
        ...classes.map((members, at) => ` 0 <= x${at} <= ${members.length}`),
        ...parts.map(([at, size]) => ` 0 <= y${at} <= ${size}`),
        'General',
        ` ${[...classes.keys()].map((at) => `x${at}`).join(' ')}`,
        'End',
      ];
      const { Status, ObjectiveValue } = highs.solve(lines.join('\n'), { output_flag: false, threads: 1 });
      if (Status !== 'Optimal') throw new Error(`What was shown cannot be: ${Status}`);
      return Math.round(ObjectiveValue);
    };
    const bounds: [number, number] = [solve('Minimize'), solve('Maximize')];
    known.set(key, bounds);
    return bounds;
  };
}

/** Everybody of whom it is certain by themselves, when there are five or more alike. */
function crowdsOf(people: readonly Asked[], bounds: Bounds): Set<string> {
  const certain = people.flatMap(({ id }) => {
    const [least, most] = bounds([id]);
    return least === most ? [{ id, said: least }] : [];
  });
  const crowds = [...Map.groupBy(certain, ({ said }) => said).values()].filter((it) => it.length > few);
  return new Set(crowds.flat().map(({ id }) => id));
}
