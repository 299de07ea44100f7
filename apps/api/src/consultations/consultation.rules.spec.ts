import fc from 'fast-check';
import { coverageOf, namesOf, totalsOf, uniqueOf } from './consultation.rules.ts';

const ids = (n: number) => Array.from({ length: n }, (_, at) => ({ id: String(at) }));
const tie = (firstId: string, secondId: string) => ({ firstId, secondId });

const party = (organisation: string, mayBeNamed: boolean, handedInAt: Date | null = new Date(0)) => ({
  organisation,
  mayBeNamed,
  handedInAt,
  withdrawnAt: null,
  mode: 'written',
});
const said = (id: string, partyId: string, questionId: string) => ({ id, partyId, questionId });

it('counts what says the same once, also by way of a third, and all of it again without the tie', () => {
  const all = ids(28);
  expect(uniqueOf(all, [])).toBe(28);
  expect(uniqueOf(all, [tie('3', '17')])).toBe(27);
  expect(uniqueOf(all, [tie('3', '17'), tie('17', '20'), tie('3', '20')])).toBe(26);
  expect(uniqueOf(all, [tie('3', 'gone')])).toBe(28);
});

it('never counts more different things than were said, nor fewer than one, in whichever order they were tied', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }),
      (n, pairs) => {
        const all = ids(n);
        const ties = pairs.filter(([a, b]) => a !== b).map(([a, b]) => tie(String(a), String(b)));
        const unique = uniqueOf(all, ties);
        // As a flood from each would find it.
        const seen = new Set<string>();
        let parts = 0;
        for (const { id } of all) {
          if (seen.has(id)) continue;
          parts += 1;
          const reached = new Set([id]);
          for (const at of reached)
            for (const { firstId, secondId } of ties) {
              const next = firstId === at ? secondId : secondId === at ? firstId : undefined;
              if (next !== undefined && Number(next) < n) reached.add(next);
            }
          for (const at of reached) seen.add(at);
        }
        expect(unique).toBe(parts);
        expect(uniqueOf(all, ties.toReversed())).toBe(unique);
      },
    ),
  );
});

it('says which part of the field was hardly heard, and counts nobody who has not handed in', () => {
  const parties = [
    { id: 'a', sector: 'mbo', isHandedIn: true },
    { id: 'b', sector: 'mbo', isHandedIn: false },
    { id: 'c', sector: 'vo', isHandedIn: true },
  ];
  const rows = coverageOf(
    ['q1', 'q2'],
    parties,
    [
      { partyId: 'a', questionId: 'q1' },
      { partyId: 'b', questionId: 'q1' },
    ],
    [said('1', 'c', 'q1'), said('2', 'c', 'q1'), said('3', 'b', 'q2')],
  );
  expect(rows).toEqual([
    {
      sector: 'mbo',
      invited: 2,
      heard: 1,
      additions: 0,
      cells: [
        { questionId: 'q1', heard: 1, additions: 0 },
        { questionId: 'q2', heard: 0, additions: 0 },
      ],
    },
    {
      sector: 'vo',
      invited: 1,
      heard: 1,
      additions: 2,
      cells: [
        { questionId: 'q1', heard: 1, additions: 2 },
        { questionId: 'q2', heard: 0, additions: 0 },
      ],
    },
  ]);
});

it('names organisations only when every one that was heard agreed', () => {
  expect(namesOf([])).toBeNull();
  expect(namesOf([party('B', true), party('A', true), party('C', false, null)])).toEqual(['A', 'B']);
  expect(namesOf([party('B', true), party('A', false)])).toBeNull();
  expect(totalsOf([party('B', true), party('C', false, null)], [], [])).toMatchObject({
    invited: 2,
    heard: 1,
  });
});
