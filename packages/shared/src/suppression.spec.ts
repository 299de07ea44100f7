import fc from 'fast-check';
import { type CountGroup, countTogether, percentOf, showable, smallestGroup } from './index.ts';

interface Person {
  id: string;
  audience: string;
  programme: string;
  version: string;
  /** Came in after the first time that counts were shown. */
  isLate: boolean;
  /** Was taken back after that. */
  isGone: boolean;
}

const group = (key: string, rank: number, size: number, from = 0): CountGroup => ({
  key,
  rank,
  members: Array.from({ length: size }, (_, index) => `m${from + index}`),
});

/** The whole, and everything it can be divided into, also in two ways at once. */
function everyGroup(people: Person[]): CountGroup[] {
  const by = (rank: number, keyOf: (it: Person) => string): CountGroup[] =>
    [...Map.groupBy(people, keyOf)].map(([key, members]) => ({
      key,
      rank,
      members: members.map(({ id }) => id),
    }));
  return [
    ...by(0, () => 'all'),
    ...by(1, (it) => it.audience),
    ...by(2, (it) => it.programme),
    ...by(3, (it) => it.version),
    ...by(4, (it) => `${it.audience} ${it.programme}`),
    ...by(4, (it) => `${it.audience} ${it.version}`),
    ...by(5, (it) => `${it.audience} ${it.programme} ${it.version}`),
  ];
}

const voices = (answers: object[]) => answers.map((answer, index) => ({ by: `m${index}`, answer }));

const threeSaidYes = (id: string) => ['m0', 'm1', 'm7'].includes(id);

const membersOf = (groups: CountGroup[], keys: Set<string>): string[][] =>
  groups.filter(({ key }) => keys.has(key)).map(({ members }) => [...members]);

/**
 * Knows who is in which group and every number that was ever shown, and thinks of everything: goes through all the ways
 * in which people can have answered yes or no, and keeps those that give the same numbers.
 * @returns sets of at most four people of whom it is certain how many said yes, while they are not simply among five or
 * more of whom nobody did, or everybody
 */
function findsOut(people: Person[], shown: string[][], saidYes: (id: string) => boolean): string[][] {
  const bitOf = new Map(people.map(({ id }, index) => [id, 1 << index]));
  const maskOf = (ids: readonly string[]) => ids.reduce((mask, id) => mask | (bitOf.get(id) ?? 0), 0);
  const groups = [...new Set(shown.map(maskOf))];
  const truth = maskOf(people.filter(({ id }) => saidYes(id)).map(({ id }) => id));
  const numbers = groups.map((mask) => ones(mask & truth));
  const possible = Array.from({ length: 1 << people.length }, (_, answers) => answers).filter((answers) =>
    groups.every((mask, at) => ones(mask & answers) === numbers[at]),
  );
  const certainYes = possible.reduce((kept, it) => kept & it, -1);
  const certainNo = possible.reduce((kept, it) => kept & ~it, (1 << people.length) - 1);
  const crowds = [certainYes, certainNo].filter((mask) => ones(mask & 0xffff) >= smallestGroup);
  const found: string[][] = [];
  for (let few = 1; few < 1 << people.length; few += 1) {
    if (ones(few) >= smallestGroup || crowds.some((crowd) => (few & ~crowd) === 0)) continue;
    // Certain of some in a crowd and of some more: look at what is added.
    const added = crowds.reduce((left, crowd) => left & ~crowd, few);
    if (added !== few) continue;
    if (possible.every((it) => ones(it & few) === ones(truth & few)))
      found.push(people.filter(({ id }) => few & (bitOf.get(id) ?? 0)).map(({ id }) => id));
  }
  return found;
}

function ones(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

const somebody = fc.record({
  audience: fc.constantFrom('student', 'teacher'),
  programme: fc.constantFrom('FD', 'MZ', 'VK'),
  version: fc.constantFrom('1.0', '1.1'),
  isLate: fc.boolean(),
  isGone: fc.boolean(),
});
const everybody = fc
  .array(somebody, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((it, index): Person => ({ ...it, id: `m${index}` })));

describe('what may be shown', () => {
  it('tells nobody who thinks of everything what fewer than five said, also after a second time (invariant 9)', () => {
    fc.assert(
      fc.property(everybody, fc.nat(4095), (people, answers) => {
        const first = everyGroup(people.filter(({ isLate }) => !isLate));
        const shownFirst = membersOf(first, showable(first));
        const second = everyGroup(people.filter(({ isGone }) => !isGone));
        const shownSecond = membersOf(second, showable(second, shownFirst));
        const saidYes = (id: string) => (answers & (1 << Number(id.slice(1)))) !== 0;
        expect(findsOut(people, [...shownFirst, ...shownSecond], saidYes)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('needs all of it: hiding only what is small is found out', () => {
    const people = Array.from({ length: 9 }, (_, index): Person => {
      const audience = index < 6 ? 'student' : 'teacher';
      return { id: `m${index}`, audience, programme: 'FD', version: '1.0', isLate: false, isGone: false };
    });
    const all = everyGroup(people);
    const onlyLarge = all.filter(({ members }) => members.length >= smallestGroup);
    const naive = onlyLarge.map(({ members }) => [...members]);
    expect(findsOut(people, naive, threeSaidYes)).toContainEqual(['m6', 'm7', 'm8']);
    expect(findsOut(people, membersOf(all, showable(all)), threeSaidYes)).toEqual([]);
  });

  it('hides the smallest neighbour with the small one, so that subtraction gives nothing', () => {
    // The satisfaction survey of the example: five programmes, one of which four people answered for.
    const sizes = { FD: 22, MZ: 61, HV: 34, SB: 48, VK: 4 };
    let from = 0;
    const programmes = Object.entries(sizes).map(([key, size]) => {
      const made = group(key, 1, size, from);
      from += size;
      return made;
    });
    expect(showable([group('all', 0, 169), ...programmes])).toEqual(new Set(['all', 'MZ', 'SB', 'HV']));
    expect(showable(programmes)).toEqual(new Set(['MZ', 'SB', 'HV', 'FD']));
  });

  it('hides the two ways to divide people that together single out a few', () => {
    const students = group('student', 1, 10);
    const teachers = group('teacher', 1, 10, 10);
    const alike = { key: 'FD', rank: 2, members: ['m0', 'm1', 'm10', 'm11', 'm12', 'm13'] };
    expect(showable([group('all', 0, 20), students, teachers, alike])).toEqual(
      new Set(['all', 'student', 'teacher']),
    );
  });

  it('betrays no late answer and none that was taken back', () => {
    const before = group('all', 0, 20).members;
    const oneMore = group('all', 0, 21);
    const oneLess = { key: 'all', rank: 0, members: before.slice(1) };
    const fiveMore = group('all', 0, 25);
    const fiveMoreOneLess = { key: 'all', rank: 0, members: fiveMore.members.slice(1) };
    expect(showable([oneMore], [before]).size).toBe(0);
    expect(showable([oneLess], [before]).size).toBe(0);
    expect(showable([fiveMoreOneLess], [before]).size).toBe(0);
    expect(showable([fiveMore], [before])).toEqual(new Set(['all']));
    expect(showable([group('all', 0, 20)], [before])).toEqual(new Set(['all']));
  });

  it('decides by how many there are and never by what they said', () => {
    fc.assert(
      fc.property(
        everybody,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 }),
        (people, marks) => {
          const form = {
            kind: 'scale' as const,
            scaleMax: 5,
            options: [],
            rows: [],
            numberMin: null,
            numberMax: null,
          };
          const shownFor = (markOf: (index: number) => number) =>
            countTogether(
              form,
              everyGroup(people).map(({ key, rank, members }) => ({
                key,
                rank,
                voices: members.map((by) => ({ by, answer: { scale: markOf(Number(by.slice(1))) } })),
              })),
            ).map(({ key }) => key);
          expect(shownFor((index) => marks[index] ?? 1)).toEqual(shownFor(() => 3));
        },
      ),
    );
  });
});

describe('counting together', () => {
  it('counts only who answered, and hides a row of a matrix that a few filled in', () => {
    const form = {
      kind: 'matrix' as const,
      scaleMax: null,
      options: ['nooit', 'vaak'],
      rows: ['Theorie', 'Praktijk'],
      numberMin: null,
      numberMax: null,
    };
    const both = {
      cells: [
        { row: 'Theorie', choice: 'vaak' },
        { row: 'Praktijk', choice: 'nooit' },
      ],
    };
    const one = { cells: [{ row: 'Theorie', choice: 'nooit' }] };
    const said = voices([both, both, both, one, one, one, { text: 'weet niet' }]);
    const [shown] = countTogether(form, [{ key: 'all', rank: 0, voices: said }]);
    expect(shown?.counts).toEqual({
      kind: 'grid',
      of: 6,
      columns: ['nooit', 'vaak'],
      rows: [
        { label: 'Theorie', of: 6, counts: [3, 3] },
        { label: 'Praktijk', of: 0, counts: null },
      ],
    });
    expect(Object.keys(shown?.over ?? {})).toEqual(['Theorie']);
  });

  it('shows nothing of four, and of words only', () => {
    const form = {
      kind: 'choice' as const,
      scaleMax: null,
      options: ['ja', 'nee'],
      rows: [],
      numberMin: null,
      numberMax: null,
    };
    const four = voices([{ choice: 'ja' }, { choice: 'ja' }, { choice: 'nee' }, { choice: 'ja' }]);
    const skipped = [{ by: 'm9', answer: { choice: 'ja', skipReason: 'Geen tijd' } }];
    expect(countTogether(form, [{ key: 'all', rank: 0, voices: [...four, ...skipped] }])).toEqual([]);
    expect(
      countTogether({ ...form, kind: 'open' }, [
        { key: 'all', rank: 0, voices: voices(Array.from({ length: 9 }, () => ({ text: 'ja' }))) },
      ]),
    ).toEqual([]);
  });
});

describe('a percentage', () => {
  it('is whole and rounded half up, as in the field study', () => {
    expect([64, 54, 118, 50, 73, 49, 52, 51, 62, 23].map((count) => percentOf(count, 169))).toEqual([
      38, 32, 70, 30, 43, 29, 31, 30, 37, 14,
    ]);
    expect(percentOf(1, 8)).toBe(13);
    expect(percentOf(85, 169)).toBe(50);
    expect(percentOf(0, 0)).toBe(0);
  });

  it('is never more than half away from what it rounds, and half goes up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (of, some) => {
        const count = some % (of + 1);
        const off = percentOf(count, of) * of - 100 * count;
        expect(2 * off).toBeGreaterThan(-of);
        expect(2 * off).toBeLessThanOrEqual(of);
      }),
    );
  });
});
