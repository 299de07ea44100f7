import fc from 'fast-check';
import { standingOf, type FactRow } from './fact.rules.ts';

const row = (name: string, have: number, of = 1): FactRow => ({
  subjectId: name,
  programmeId: null,
  name,
  have,
  of,
  people: [],
});
const rows = fc.array(
  fc.record({ have: fc.integer({ min: 0, max: 20 }), of: fc.integer({ min: 0, max: 20 }) }),
  { maxLength: 12 },
);
const named = (list: { have: number; of: number }[]) =>
  list.map(({ have, of }, index) => row(String(index), have, of));

it('says how many of how many, and what is missing', () => {
  const seats = ['FD', 'MZ', 'SB', 'OA'].map((name) => row(name, 1));
  const standing = standingOf([...seats, row('VK', 0), row('HV', 0)]);
  expect(standing).toMatchObject({ have: 4, of: 6, isMet: false });
  expect(standing.missing.map(({ name }) => name)).toEqual(['VK', 'HV']);
});

it('is not met by there being nothing to do yet', () => {
  expect(standingOf([])).toEqual({ have: 0, of: 0, isMet: false, missing: [] });
});

it('has enough at a number of its own, and then asks nobody any more', () => {
  const seats = [row('FD', 4, 4), row('MZ', 3, 4), row('VK', 0, 4)];
  expect(standingOf(seats, 8)).toMatchObject({ have: 7, of: 8, isMet: false });
  expect(standingOf(seats, 7)).toMatchObject({ have: 7, of: 7, isMet: true, missing: [] });
  const threads = standingOf([row('threads', 3)], 5);
  expect(threads).toMatchObject({ have: 3, of: 5, isMet: false });
  expect(threads.missing).toHaveLength(1);
});

it('does not let one who did more make up for another who did less', () => {
  expect(standingOf([row('FD', 6, 4), row('VK', 2, 4)])).toMatchObject({ have: 6, of: 8, isMet: false });
});

it('never counts more than there is, and is met exactly when nothing is missing', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { have, of, isMet, missing } = standingOf(named(list));
      expect(have).toBeLessThanOrEqual(of);
      expect(isMet).toBe(of > 0 && missing.length === 0);
    }),
  );
});

it('is never less far because someone did more', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.option(fc.integer({ min: 1, max: 30 })), (list, at, atLeast) => {
      const more = list.map((it, index) => (index === at % list.length ? { ...it, have: it.have + 1 } : it));
      const [before, after] = [named(list), named(more)].map((it) => standingOf(it, atLeast ?? undefined));
      expect(after?.have).toBeGreaterThanOrEqual(before?.have ?? 0);
      expect(before?.isMet === true && after?.isMet === false).toBe(false);
    }),
  );
});
