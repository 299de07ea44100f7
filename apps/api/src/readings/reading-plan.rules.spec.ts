import fc from 'fast-check';
import { type Guide, planReading } from './reading-plan.rules.ts';

const guides = (ledBy: string[][]): Guide[] =>
  ledBy.map((it, at) => ({ id: `g${String(at).padStart(2, '0')}`, ledBy: it }));

const spreadOf = (loads: number[]): number => Math.max(...loads) - Math.min(...loads);

/** Goes through every way to divide. */
function leastSpread(
  things: readonly Guide[],
  readers: readonly string[],
  loads: number[] = readers.map(() => 0),
): number {
  const [first, ...rest] = things;
  if (!first) return spreadOf(loads);
  const ways = readers.flatMap((reader, at) =>
    first.ledBy.includes(reader) || (first.pinnedTo && first.pinnedTo !== reader)
      ? []
      : [
          leastSpread(
            rest,
            readers,
            loads.map((load, index) => load + (index === at ? 1 : 0)),
          ),
        ],
  );
  return Math.min(Infinity, ...ways);
}

describe('a plan for reading', () => {
  it('divides twenty guides over four readers, five each, and none of a visit they led', () => {
    const all = guides(Array.from({ length: 20 }, (_, at) => [['a', 'b', 'x', 'y'][at % 4] ?? '']));
    const plan = planReading(all, ['a', 'b', 'c', 'd']);
    for (const reader of ['a', 'b', 'c', 'd'])
      expect(plan?.filter(({ readerId }) => readerId === reader)).toHaveLength(5);
    expect(
      plan?.filter(({ guideId, readerId }) => all.find(({ id }) => id === guideId)?.ledBy.includes(readerId)),
    ).toEqual([]);
    expect(plan?.[0]?.mayRead).toBe(3);
    expect(plan?.[2]?.mayRead).toBe(4);
  });

  it('is as even as can be, never of an own visit, keeps who was appointed, and is the same in any order', () => {
    const led = fc.subarray(['a', 'b', 'c', 'x']);
    const guide = fc.record({
      ledBy: led,
      pinnedTo: fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(guide, { minLength: 1, maxLength: 7 }),
        fc.constantFrom(['a', 'b'], ['a', 'b', 'c'], ['a', 'x']),
        (drawn, readers) => {
          const all: Guide[] = drawn.map((it, at) => ({
            id: `g${at}`,
            ledBy: it.ledBy,
            pinnedTo: readers.some((one) => one === it.pinnedTo) ? it.pinnedTo : null,
          }));
          const plan = planReading(all, readers);
          const best = leastSpread(all, readers);
          expect(plan !== null).toBe(best < Infinity);
          if (!plan) return;
          expect(plan.map(({ guideId }) => guideId)).toEqual(all.map(({ id }) => id));
          const loads = readers.map((it) => plan.filter(({ readerId }) => readerId === it).length);
          expect(spreadOf(loads)).toBe(best);
          for (const { guideId, readerId } of plan) {
            const it = all.find(({ id }) => id === guideId);
            expect(it?.ledBy).not.toContain(readerId);
            expect(readerId).toBe(it?.pinnedTo ?? readerId);
          }
          expect(planReading(all.toReversed(), readers.toReversed())).toEqual(plan);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says that there is none when everyone who reads made the visit', () => {
    expect(planReading(guides([['a', 'b'], ['c']]), ['a', 'b'])).toBeNull();
    expect(planReading([{ id: 'g', ledBy: ['a'], pinnedTo: 'a' }], ['a', 'b'])).toBeNull();
  });
});
