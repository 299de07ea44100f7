import fc from 'fast-check';
import { balanceOf, type HeldAt } from './balance.rules.ts';

const held = (sizes: number[]): HeldAt[] =>
  sizes.map((size, at) => ({
    programmeId: `p${at}`,
    name: `Opleiding ${at}`,
    interviews: Array.from({ length: size }, (_, index) => ({ id: `p${at}-${index}`, audience: 'student' })),
  }));
const chapter = (sectionId: string, quotedFrom: string[]) => ({ sectionId, title: sectionId, quotedFrom });

describe('how much of the report each programme has', () => {
  it('is told over five conversations and not over four', () => {
    const programmes = held([6, 6]);
    expect(balanceOf([chapter('a', ['p0-0', 'p0-1', 'p0-2', 'p1-0'])], programmes, [])).toBeNull();
    const five = balanceOf([chapter('a', ['p0-0', 'p0-1', 'p0-2', 'p0-2', 'p1-0', 'p1-1'])], programmes, []);
    expect(five?.figures).toMatchObject({ quotes: 6, conversations: 5 });
    expect(five?.figures.programmes).toMatchObject([
      { conversations: 6, quoted: 3, expected: 2.5 },
      { conversations: 6, quoted: 2, expected: 2.5 },
    ]);
  });

  it('says nothing new when one conversation came in since: the difference would be where it was held', () => {
    const programmes = held([6, 6]);
    const before = ['p0-0', 'p0-1', 'p0-2', 'p1-0', 'p1-1'];
    expect(balanceOf([chapter('a', [...before, 'p1-2'])], programmes, [before])).toBeNull();
    expect(balanceOf([chapter('a', before)], programmes, [before])).not.toBeNull();
  });

  it('says nothing of a new conversation that nobody quotes yet either: one programme would have one more', () => {
    const quoted = [chapter('a', ['p0-0', 'p0-1', 'p0-2', 'p1-0', 'p1-1'])];
    const first = balanceOf(quoted, held([6, 6]), []);
    expect(balanceOf(quoted, held([6, 7]), first!.over)).toBeNull();
    expect(balanceOf(quoted, held([6, 11]), first!.over)).not.toBeNull();
  });

  it('says nothing when all but a few are quoted: where these were held would be what is left', () => {
    const all = held([6, 6]).flatMap(({ interviews }) => interviews.map(({ id }) => id));
    expect(balanceOf([chapter('a', all.slice(1))], held([6, 6]), [])).toBeNull();
    expect(balanceOf([chapter('a', all)], held([6, 6]), [])).not.toBeNull();
  });

  it('leaves out a chapter over a few, and adds up over the rest', () => {
    const conversations = fc.subarray(
      held([5, 5, 5]).flatMap(({ interviews }) => interviews.map(({ id }) => id)),
    );
    fc.assert(
      fc.property(conversations, conversations, (one, other) => {
        const programmes = held([5, 5, 5]);
        const answer = balanceOf([chapter('a', one), chapter('b', other)], programmes, []);
        const all = new Set([...one, ...other]);
        expect(answer === null).toBe(all.size < 5 || (all.size > 10 && all.size < 15));
        const shown = answer
          ? [answer.figures, ...answer.figures.sections.filter((it) => it.programmes)]
          : [];
        for (const it of shown) {
          expect(it.conversations).toBeGreaterThanOrEqual(5);
          expect((it.programmes ?? []).reduce((sum, { quoted }) => sum + quoted, 0)).toBe(it.conversations);
          expect((it.programmes ?? []).reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(
            it.conversations,
          );
        }
      }),
    );
  });

  it('tells nobody who knows who is a student where fewer than five spoke', () => {
    const sizes = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 2, maxLength: 3 });
    let told = 0;
    fc.assert(
      fc.property(sizes, fc.infiniteStream(fc.boolean()), (all, draws) => {
        const programmes = all.map(([students, teachers], at): HeldAt => ({
          ...held([0])[0]!,
          programmeId: `p${at}`,
          interviews: Array.from({ length: students + teachers }, (_, index) => ({
            id: `p${at}-${index}`,
            audience: index < students ? 'student' : 'teacher',
          })),
        }));
        const quoted = programmes.flatMap(({ interviews }) =>
          interviews.filter(() => draws.next().value === true).map(({ id }) => id),
        );
        const answer = balanceOf([chapter('a', quoted)], programmes, []);
        if (answer) told += 1;
        expect(answer ? findsOut(programmes, quoted) : []).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(told).toBeGreaterThan(20);
  });
});

const total = (of: readonly number[]) => of.reduce((sum, n) => sum + n, 0);

/** Of the students and the teachers that are quoted, and of those that are not, how many were at each programme. */
type Table = number[][];

/**
 * Knows of every code who spoke, and of every programme how many of each; goes through every way in which the numbers can
 * have come about.
 * @returns how many of each kind are in a group of one to four of whom it is certain how many spoke at some programme,
 * while it was not before, and they are not simply among five or more of whom nobody did, or everybody
 */
function findsOut(programmes: HeldAt[], quotedFrom: string[]): string[] {
  const quoted = new Set(quotedFrom);
  const kindOf = (it: { id: string; audience: string }) =>
    (it.audience === 'student' ? 0 : 1) + (quoted.has(it.id) ? 0 : 2);
  const truth: Table = programmes.map(({ interviews }) =>
    [0, 1, 2, 3].map((kind) => interviews.filter((it) => kindOf(it) === kind).length),
  );
  const sizes = [0, 1, 2, 3].map((kind) => truth.reduce((sum, row) => sum + row[kind]!, 0));
  const before = tablesOf(truth, sizes);
  const after = before.filter((table) =>
    table.every((row, at) => total(row.slice(0, 2)) === total(truth[at]!.slice(0, 2))),
  );
  const groups = [0, 1, 2, 3].reduce<number[][]>(
    (all, kind) =>
      all.flatMap((one) => Array.from({ length: Math.min(4, sizes[kind]!) + 1 }, (_, n) => [...one, n])),
    [[]],
  );
  return programmes.flatMap((_, at) => {
    const isCertain = (tables: Table[], group: number[]) => {
      const lows = tables.map((it) => total(group.map((n, k) => Math.max(0, n - sizes[k]! + it[at]![k]!))));
      const highs = tables.map((it) => total(group.map((n, k) => Math.min(n, it[at]![k]!))));
      return Math.min(...lows) === Math.max(...highs);
    };
    const crowds = [(_k: number) => 0, (k: number) => sizes[k]!]
      .map((said) => [0, 1, 2, 3].filter((k) => after.every((it) => it[at]![k] === said(k))))
      .filter((kinds) => total(kinds.map((k) => sizes[k]!)) >= 5)
      .flat();
    return groups
      .filter((group) => total(group) > 0 && total(group) < 5 && !crowds.some((k) => group[k]! > 0))
      .filter((group) => isCertain(after, group) && !isCertain(before, group))
      .map((group) => `${group.join(' ')} at ${at}`);
  });
}

/** Everything that is possible by how many of each audience were at each programme, and how many of each are quoted. */
function tablesOf(truth: Table, sizes: number[]): Table[] {
  const found = truth.reduce<Table[]>(
    (tables, row) =>
      tables.flatMap((table) =>
        Array.from({ length: row[0]! + row[2]! + 1 }, (_s, students) =>
          Array.from({ length: row[1]! + row[3]! + 1 }, (_t, teachers) => [
            ...table,
            [students, teachers, row[0]! + row[2]! - students, row[1]! + row[3]! - teachers],
          ]),
        ).flat(),
      ),
    [[]],
  );
  return found.filter((table) =>
    [0, 1].every((k) => table.reduce((sum, row) => sum + row[k]!, 0) === sizes[k]),
  );
}
